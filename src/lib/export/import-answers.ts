import { ANSWER_SHARES } from '#lib/model/answer-shares.ts';
import type { FeedbackPlace } from '#lib/model/import-problem.ts';
import type { ChoiceDraft, ShortDraft } from '#lib/model/own-draft.ts';
import { pieceOf, type QuestionLog } from './import-log.ts';

/** How far a share may be from the one that is meant, in per cent: some tools write two decimals. */
const NEAR = 0.05;

/** An option as a file has it, with the share of the points that it earns in per cent. */
export interface ReadOption {
	text: string;
	percent: number;
	why: string;
}

/** An accepted or wrong answer as a file has it. */
export interface ReadAnswer {
	text: string;
	percent: number;
	feedback: string;
}

/** A number with what still counts as it; `null` where the text is no plain number. */
export interface ReadNumber {
	value: number;
	tolerance: number;
}

/**
 * The options of a choice by our rule, with what it does not score as the file does: of one right option
 * only the whole counts; of several each is an equal share, and a wrong pick takes one away.
 */
export function choiceOf(
	options: readonly ReadOption[],
	single: boolean,
	log: QuestionLog
): Pick<ChoiceDraft, 'kind' | 'multiple' | 'options'> {
	const isRight = ({ percent }: ReadOption) => (single ? percent > 100 - NEAR : percent > NEAR);
	const right = options.filter(isRight);
	const share = 100 / right.length;
	if (single) {
		if (right.length > 1) log.change({ code: 'all-right-picked' });
		for (const option of options)
			if (!isRight(option) && Math.abs(option.percent) > NEAR)
				log.change({
					code: 'share-dropped',
					text: pieceOf(option.text),
					percent: option.percent
				});
	} else if (
		options.some((option) => Math.abs(option.percent - (isRight(option) ? share : -share)) > NEAR)
	)
		log.change({ code: 'equal-shares' });
	return {
		kind: 'choice',
		multiple: !single || right.length > 1,
		options: options.map((option) => ({
			text: option.text,
			correct: isRight(option),
			why: option.why
		}))
	};
}

/**
 * Accepted answers in words. What earned nothing is left out, since everything that is not listed does;
 * `*` is no wildcard here, unless it is escaped, when it is a star.
 */
export function wordsOf(
	answers: readonly ReadAnswer[],
	log: QuestionLog
): { text: string; weight: number }[] {
	return answers.flatMap(({ text, percent, feedback }) => {
		sayFeedback('answer', feedback, log);
		if (percent < NEAR) return [];
		const weight = shareOf(percent);
		if (weight === 0) {
			log.change({ code: 'share-dropped', text: pieceOf(text), percent });
			return [];
		}
		if (Math.abs(weight * 100 - percent) > NEAR)
			log.change({ code: 'nearest-share', text: pieceOf(text), percent, becomes: weight * 100 });
		const plain = text.replace(/(?<!\\)\*/gu, '').replace(/\\\*/gu, '*');
		if (/(?<!\\)\*/u.test(text)) log.change({ code: 'wildcard', text: pieceOf(text) });
		return plain.trim() === '' ? [] : [{ text: plain, weight }];
	});
}

/** The number that earns all, where several are listed; `null` where there is none. */
export function numberOf(
	answers: readonly (ReadAnswer & { number: ReadNumber | null })[],
	log: QuestionLog
): Omit<Extract<ShortDraft['answer'], { type: 'number' }>, 'unit'> | null {
	for (const { feedback } of answers) sayFeedback('answer', feedback, log);
	const worth = answers.filter(({ percent }) => percent > NEAR);
	const kept = worth.find(({ percent, number }) => percent > 100 - NEAR && number !== null);
	if (kept === undefined || kept.number === null) return null;
	const left = worth.filter((one) => one !== kept).map(({ text }) => pieceOf(text));
	if (left.length > 0)
		log.change({ code: 'other-numbers', kept: pieceOf(kept.text), left: left.slice(0, 10) });
	return { type: 'number', ...kept.number };
}

/** Says that a feedback is left out, if there is one. */
export function sayFeedback(
	place: FeedbackPlace,
	feedback: string,
	log: QuestionLog,
	line?: number
): void {
	if (feedback.trim() !== '')
		log.change({ code: 'feedback', place, text: pieceOf(feedback) }, line);
}

/** A plain number, as files write it; `null` where the text is none. */
export function readPlainNumber(text: string): number | null {
	const plain = text.trim();
	if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/u.test(plain)) return null;
	const value = Number(plain);
	return Number.isFinite(value) ? value : null;
}

/** The middle of a range, and how far it reaches, in the decimals that its ends have. */
export function middleOf(low: number, high: number): ReadNumber {
	const decimals = Math.max(
		...[low, high].map((end) => /\.(\d+)$/u.exec(String(end))?.[1]?.length ?? 0)
	);
	const rounded = (value: number) =>
		Math.abs(value) < 1e15 && decimals < 20 ? Number(value.toFixed(decimals + 1)) : value;
	return { value: rounded((low + high) / 2), tolerance: rounded(Math.abs(high - low) / 2) };
}

/** Points as we have them: whole, from 1 to 10. */
export function pointsOf(points: number, log: QuestionLog): number {
	const becomes = Math.min(10, Math.max(1, Math.round(points)));
	const whole = Number.isFinite(points) ? becomes : 1;
	if (whole !== points) log.change({ code: 'points-changed', points, becomes: whole });
	return whole;
}

/** The share of ours that is nearest and not greater; 0 below all of them. */
function shareOf(percent: number): number {
	return ANSWER_SHARES.find((share) => share * 100 <= percent + NEAR) ?? 0;
}
