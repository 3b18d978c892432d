import type { QuestionBank } from '#lib/browser/question-bank.ts';
import type { Evidence, SourceName } from '#lib/model/evidence.ts';
import type { Question } from '#lib/model/question.ts';

/** A question of a running practice. */
export interface Asked {
	question: Question;
	evidence: Evidence[];
	/** Names of the sources that it quotes, by id. */
	sources: Record<string, SourceName>;
}

/** A question out of its file. @throws Error where the file holds another one */
export function askedOf(
	{ questions, evidence, sources }: Awaited<ReturnType<QuestionBank['question']>>,
	id: string
): Asked {
	const question = questions.find((one) => one.id === id);
	if (question === undefined) throw new Error(`The file of “${id}” holds another question.`);
	return {
		question,
		evidence: question.claims.flatMap((claim) => evidence[claim] ?? []),
		sources
	};
}
