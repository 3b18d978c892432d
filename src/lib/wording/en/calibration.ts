import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import { CONFIDENCE_LABELS } from './labels.ts';
import { listed } from './lists.ts';
import { percent } from './numbers.ts';

/** How a level was chosen, against how often its answers were right. */
export const READING_LABELS = {
	none: 'no answers yet',
	over: 'overconfident',
	under: 'underconfident',
	fits: 'well judged'
} as const;

type Reading = keyof typeof READING_LABELS;

/** What the chart shows, a sentence for each reading, the costliest first. */
export function calibrationText(
	rows: readonly { confidence: ConfidenceLevel; reading: Reading }[]
): string {
	const names = (reading: Reading) =>
		listed(
			rows
				.filter((row) => row.reading === reading)
				.map((row) => `“${CONFIDENCE_LABELS[row.confidence]}”`)
		);
	const [over, under, fits] = [names('over'), names('under'), names('fits')];
	const sentences = [
		over && `When you said ${over}, you were right less often than that.`,
		under && `When you said ${under}, you were right more often than that.`,
		fits && `When you said ${fits}, that matches how often you were right.`
	].filter(Boolean);
	return sentences.length === 0
		? 'You have not said how sure you were of any answer yet.'
		: sentences.join(' ');
}

/** When a level is worth choosing: "up to 67% of the time", "67% to 80% of the time", "80% of the time or more". */
export function bandText([from, to]: readonly [from: number, to: number]): string {
	if (from === 0) return `up to ${percent(to)} of the time`;
	return to === 1
		? `${percent(from)} of the time or more`
		: `${percent(from)} to ${percent(to)} of the time`;
}
