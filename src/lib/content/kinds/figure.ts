import { codesIn, textsIn, type ContentKind } from './content-kind.ts';
import { decidingClaim, speakerOption } from './speaker-option.ts';

export const figure: ContentKind<'figure'> = {
	misconceptionCodes: ({ claimants }) => codesIn('claimants', claimants),
	lists: ({ claimants }) => [textsIn('claimants', claimants)],
	speakerClaims: ({ key, claims }) => (key.claimant === undefined ? [] : claims.slice(0, 1)),
	check(question, context) {
		const claim = decidingClaim(context, question);
		if (claim === undefined) return;
		if (claim.figure === null) {
			context.report(['claims'], `"${claim.id}" gives no figure`);
			return;
		}
		for (const field of ['low', 'high', 'bound', 'asOf'] as const) {
			const keyed = question.key[field];
			if (keyed !== undefined && keyed !== claim.figure[field])
				context.report(
					['key', field],
					`the key is ${String(keyed)}, but "${claim.id}" has ${String(claim.figure[field])}`
				);
		}
		const speaker = speakerOption(context, claim);
		if (question.key.claimant !== undefined && question.key.claimant !== speaker)
			context.report(['key', 'claimant'], `"${claim.id}" is said by "${speaker}"`);
	},
	keyedResponse({ key: { low, high, bound, asOf, claimant } }) {
		const typed = (end: number | null) => (end === null ? null : String(end));
		return {
			kind: 'figure',
			...(low === undefined ? {} : { low: typed(low) }),
			...(high === undefined ? {} : { high: typed(high) }),
			...(bound === undefined ? {} : { bound }),
			...(asOf === undefined ? {} : { asOf }),
			...(claimant === undefined ? {} : { claimant })
		};
	}
};
