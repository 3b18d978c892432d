import { codesIn, textsIn, type ContentKind } from './content-kind.ts';
import { decidingClaim, speakerOption } from './speaker-option.ts';

export const choice: ContentKind<'choice'> = {
	misconceptionCodes: ({ options }) => codesIn('options', options),
	lists: ({ options }) => [textsIn('options', options)],
	speakerClaims: ({ asks, claims }) => (asks === 'speaker' ? claims.slice(0, 1) : []),
	check(question, context) {
		const claim = decidingClaim(context, question);
		if (question.asks !== 'speaker' || claim === undefined) return;
		const speaker = speakerOption(context, claim);
		if (!question.options.some(({ id, correct }) => correct && id === speaker))
			context.report(['options'], `"${claim.id}" is said by "${speaker}", which is not the key`);
	},
	keyedResponse: ({ options }) => ({
		kind: 'choice',
		picked: options.filter(({ correct }) => correct).map(({ id }) => id)
	})
};
