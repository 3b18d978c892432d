import type { ContentFault } from '#lib/content/content-error.ts';
import { contentKind } from '#lib/content/kinds/kinds.ts';
import type { LoadedContent } from '#lib/content/library.server.ts';
import { grade } from '#lib/grading/grade.ts';
import type { Question } from '#lib/model/question.ts';
import { problemText } from '#lib/wording/en/problems.ts';

/**
 * Grades the key of every question: it earns full marks, and an essay waits for a
 * teacher. Here, since content knows nothing of grading.
 */
export function keyFaults({ library, placeOf }: LoadedContent): ContentFault[] {
	return [...library.questions.values()].flatMap((question) => {
		const reason = keyFault(question);
		return reason === null ? [] : [{ ...placeOf(question, []), reason }];
	});
}

function keyFault(question: Question): string | null {
	const result = grade(question, contentKind(question).keyedResponse(question));
	if (result.outcome === 'invalid')
		return `the key is no answer: ${problemText(question, result.problem)}`;
	if (result.outcome === 'needs-teacher')
		return question.kind === 'essay' ? null : 'the key waits for a teacher';
	return result.score < 1 ? `the key earns ${result.score.toFixed(2)} of 1` : null;
}
