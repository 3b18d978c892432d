import type { ShortQuestion } from '#lib/model/kinds/short.ts';
import { unitText } from '#lib/wording/en/export-text.ts';
import type { Asked, KindContext } from './export-kind.ts';

/** A number with its tolerance, or accepted words with their weights. */
export function short({ answer, slips }: ShortQuestion, { feedbackOf }: KindContext): Asked {
	const wrong = slips.map(({ text, misconception }) => ({
		text,
		feedback: feedbackOf(misconception)
	}));
	if (answer.type === 'number') {
		const { value, tolerance, unit } = answer;
		return {
			body: { type: 'number', value, tolerance, unit, wrong },
			...(unit[0] === undefined ? {} : { below: [unitText(unit[0])] })
		};
	}
	const { accepted, exact } = answer;
	// The fullest credit first: some tools show the first answer as the right one.
	const sorted = [...accepted].sort((a, b) => b.weight - a.weight);
	return { body: { type: 'text', accepted: sorted, exact, wrong } };
}
