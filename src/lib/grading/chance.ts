import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';

/**
 * The mean score of blind guessing, every answer that the question offers being equally likely; in
 * [0, 1). `null` where nobody knows how a guess is made: what is typed, marked or left out of a chain,
 * and the excerpts that are picked as evidence.
 *
 * - choice, one answer: 1 / options; several: the mean over all sets of at least one option
 * - match: 1 / targets for each stem, and so for all
 * - order, timeline: 1/2, since each pair stands either way round in half of all orders
 * - scale: the mean over the six answers, which is 1/3 for the middle level and 1/4 for the others
 * - grid without evidence: 1 / columns
 */
export function chanceScore(question: Question): number | null {
	switch (question.kind) {
		case 'choice':
			return question.multiple ? chanceOfSeveral(question) : 1 / question.options.length;
		case 'match':
			return 1 / question.targets.length;
		case 'order':
			return question.mode === 'timeline' ? 1 / 2 : null;
		case 'scale':
			// Exact earns 1 and each level beside it .5; the middle one has two beside it.
			return (question.key.modality === 'probable' ? 1 + 0.5 + 0.5 : 1 + 0.5) / 6;
		case 'grid':
			return question.columns === 'statement' && question.evidence === 'required'
				? null
				: 1 / GRID_COLUMNS[question.columns].length;
		case 'highlight':
		case 'relation':
		case 'figure':
		case 'short':
		case 'essay':
			return null;
	}
}

/**
 * The share of what guessing leaves open that was earned: (p − g) / (1 − g). 1 where all is right, 0
 * where it is no better than guessing, below 0 where it is worse; for the means of many answers, not
 * for one.
 *
 * Source: specification, "Mastery"; the same form as Abbott's correction (1925) and Cohen's kappa
 * (1960). Unlike formula scoring (Frary 1988) it changes no grade.
 *
 * @param p mean score, in [0, 1]
 * @param g mean score of guessing in the same answers, in [0, 1], or `null` where it is not known
 * @returns `null` where g is `null`, or 1, so that guessing leaves nothing open
 */
export function chanceCorrected(p: number, g: number | null): number | null {
	return g === null || g === 1 ? null : (p - g) / (1 - g);
}

/** Σ over h hits and f false picks of the sets that have them × max(0, (h − f) / C), over 2ⁿ − 1 sets. */
function chanceOfSeveral({ options }: QuestionOf['choice']): number {
	const keyed = options.filter((option) => option.correct).length;
	const wrong = options.length - keyed;
	let sum = 0;
	for (let hits = 1; hits <= keyed; hits += 1)
		for (let falsePicks = 0; falsePicks < hits; falsePicks += 1)
			sum += binomial(keyed, hits) * binomial(wrong, falsePicks) * (hits - falsePicks);
	return sum / keyed / (2 ** options.length - 1);
}

/** In how many ways k of n can be picked; none where k > n. */
function binomial(n: number, k: number): number {
	return k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k;
}
