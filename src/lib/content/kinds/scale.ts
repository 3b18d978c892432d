import type { ContentKind } from './content-kind.ts';
import { decidingClaim } from './speaker-option.ts';

export const scale: ContentKind<'scale'> = {
	misconceptionCodes: () => [],
	lists: () => [],
	speakerClaims: () => [],
	check(question, context) {
		const { modality, polarity } = question.key;
		const claim = decidingClaim(context, question);
		if (claim && (modality !== claim.modality || polarity !== claim.polarity))
			context.report(
				['key'],
				`the key is ${modality}, ${polarity}, but "${claim.id}" is ${claim.modality}, ${claim.polarity}`
			);
	},
	keyedResponse: ({ key }) => ({ kind: 'scale', ...key })
};
