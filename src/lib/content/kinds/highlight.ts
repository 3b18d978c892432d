import { tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import { excerptAt } from '#lib/model/letters.ts';
import { foldForComparison } from '#lib/model/text.ts';
import { codesIn, type ContentKind } from './content-kind.ts';

export const highlight: ContentKind<'highlight'> = {
	misconceptionCodes: ({ slips }) => codesIn('slips', slips),
	lists: () => [],
	speakerClaims: () => [],
	check({ elements, slips }, { report }) {
		const accepted = elements.flatMap((one) => (one.element === 'source' ? one.accepted : []));
		const right = new Set(accepted.map(foldForComparison));
		slips.forEach(({ text }, index) => {
			if (right.has(foldForComparison(text)))
				report(['slips', index], `“${text}” is also accepted as the source`);
		});
	},
	keyedResponse: ({ excerpts, excerpt, elements }) => {
		const quote = excerptAt(excerpts, excerpt)?.quote ?? '';
		return {
			kind: 'highlight',
			marks: Object.fromEntries(
				elements.map(({ element, accepted: [span = ''] }) => [
					element,
					tokensOfSpan(quote, span) ?? []
				])
			)
		};
	}
};
