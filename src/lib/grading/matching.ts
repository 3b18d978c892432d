import type { AnswerForm } from '#lib/model/typed/answer-form.ts';
import { editDistance } from './edit-distance.ts';
import { isMisspelling, isTypoOf, wordDistance } from './spelling.ts';

/** A listed answer with its form. */
export interface Listed<Answer> {
	answer: Answer;
	form: AnswerForm;
}

/** What a typed answer was recognised as. */
export interface Match<Accepted, Wrong> {
	/** Of the accepted answers that it is, the best; `null` where it is none. */
	accepted: Accepted | null;
	/** Whether it is that answer only with a typo forgiven. */
	misspelt: boolean;
	/** The listed wrong answers that it is. */
	wrong: Wrong[];
}

/** From the strictest on; what leads is part of a word only where nothing else fits ("a typical"). */
const LEVELS = ['bare', 'core', 'whole'] as const;

/**
 * Recognises a typed answer among the accepted and the wrong ones of a question.
 *
 * The strictest way of comparing in which it is a listed answer decides, so that "from Russia" is itself
 * even where "to Russia" is right. Where it is none of them, a typo is forgiven only if no listed wrong
 * answer is as near and the sense is not reversed; a misspelling that is nearer to a wrong answer than
 * to any right one is that wrong answer.
 */
export function recognise<Accepted extends { weight: number }, Wrong>(
	typed: AnswerForm,
	accepted: readonly Listed<Accepted>[],
	wrong: readonly Listed<Wrong>[],
	forgivesTypos: boolean
): Match<Accepted, Wrong> {
	for (const level of LEVELS) {
		const isTyped = ({ form }: Listed<unknown>) => form[level] === typed[level];
		const right = accepted.filter(isTyped);
		const listed = wrong.filter(isTyped);
		if (right.length + listed.length === 0) continue;
		// Only the words that this level ignores tell the two apart.
		const isBoth = listed.some(({ form }) => !isAmong(form, accepted)) && right.length > 0;
		return isBoth ? { accepted: null, misspelt: false, wrong: [] } : match(right, listed, false);
	}
	return misspelling(typed, accepted, wrong, forgivesTypos);
}

function misspelling<Accepted extends { weight: number }, Wrong>(
	typed: AnswerForm,
	accepted: readonly Listed<Accepted>[],
	wrong: readonly Listed<Wrong>[],
	forgivesTypos: boolean
): Match<Accepted, Wrong> {
	const distance = ({ form }: Listed<unknown>) => formDistance(typed, form);
	// An answer that is listed both ways is half right: it conflicts with none.
	const rivals = wrong.filter(({ form }) => !isAmong(form, accepted));
	const toWrong = Math.min(...rivals.map(distance));
	if (forgivesTypos) {
		const forgiven = nearest(
			accepted.filter(({ form }) => isTypoOf(typed.words, form.words)),
			({ form }) => wordDistance(typed.words, form.words)
		).filter(({ form }) => wordDistance(typed.words, form.words) < toWrong);
		if (forgiven.length > 0) {
			const [best] = byWeight(forgiven);
			return match(
				forgiven,
				wrong.filter(({ form }) => form.core === best?.form.core),
				true
			);
		}
	}
	const toAccepted = Math.min(...accepted.map(distance));
	const meant = nearest(
		rivals.filter(({ form }) => isMisspelling(typed.words, form.words)),
		distance
	).filter((one) => distance(one) < toAccepted);
	return { accepted: null, misspelt: false, wrong: meant.map(({ answer }) => answer) };
}

function match<Accepted extends { weight: number }, Wrong>(
	right: readonly Listed<Accepted>[],
	wrong: readonly Listed<Wrong>[],
	misspelt: boolean
): Match<Accepted, Wrong> {
	const [best] = byWeight(right);
	return {
		accepted: best?.answer ?? null,
		misspelt: misspelt && best !== undefined,
		wrong: wrong.map(({ answer }) => answer)
	};
}

/** Typos from one answer to another, however its words are parted and with or without leading words. */
function formDistance(from: AnswerForm, to: AnswerForm): number {
	return Math.min(
		wordDistance(from.words, to.words),
		editDistance(from.core, to.core),
		editDistance(from.whole, to.whole)
	);
}

function isAmong({ bare }: AnswerForm, listed: readonly Listed<unknown>[]): boolean {
	return listed.some(({ form }) => form.bare === bare);
}

function nearest<Item>(items: readonly Item[], distance: (item: Item) => number): Item[] {
	const least = Math.min(...items.map(distance));
	return items.filter((item) => distance(item) === least);
}

function byWeight<Accepted extends { weight: number }>(
	listed: readonly Listed<Accepted>[]
): Listed<Accepted>[] {
	return listed.toSorted((a, b) => b.answer.weight - a.answer.weight);
}
