import type { ListedQuestion } from '#lib/model/question-list.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';

/** A question of a teacher’s own as a list has it. */
export function listedOwn({
	id,
	kind,
	lesson,
	measures,
	prompt,
	points
}: OwnQuestion): ListedQuestion {
	return { id, kind, lesson, measures, prompt, points, level: null, sources: [], passages: [] };
}
