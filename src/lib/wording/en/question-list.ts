import type { Difficulty } from '#lib/model/difficulty.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { ListedQuestion } from '#lib/model/question-list.ts';
import { MEASURE_LABELS } from './labels.ts';
import { points } from './numbers.ts';

const KIND_LABELS: Record<Kind, string> = {
	choice: 'Choice',
	match: 'Matching',
	order: 'Order',
	highlight: 'Marking words',
	scale: 'Rating certainty',
	relation: 'Comparing claims',
	grid: 'Grid',
	figure: 'Number card',
	short: 'Short answer',
	essay: 'Essay'
};

const LEVEL_LABELS: Record<Difficulty, string> = {
	recall: 'Recall',
	infer: 'Infer',
	integrate: 'Integrate'
};

/** What a kind of question is called where teachers choose. */
export function kindLabel(kind: Kind): string {
	return KIND_LABELS[kind];
}

/** What a level is called where teachers choose. */
export function levelLabel(level: Difficulty): string {
	return LEVEL_LABELS[level];
}

/** What a question is, below its prompt: “Attribution · Infer · Choice · 2 points”. */
export function questionFacts({ measures, level, kind, points: worth }: ListedQuestion): string {
	return [
		MEASURE_LABELS[measures],
		level === null ? null : LEVEL_LABELS[level],
		KIND_LABELS[kind],
		points(worth)
	]
		.filter(Boolean)
		.join(' · ');
}
