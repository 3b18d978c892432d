import { codesIn, textsIn, type ContentKind } from './content-kind.ts';

export const order: ContentKind<'order'> = {
	misconceptionCodes: ({ distractors, misconception }) => [
		...codesIn('distractors', distractors),
		...(misconception === undefined ? [] : [{ text: misconception, path: ['misconception'] }])
	],
	lists: ({ items, distractors }) => [
		[...textsIn('items', items), ...textsIn('distractors', distractors)]
	],
	speakerClaims: () => [],
	check() {
		// The order of a chain is the author's decision: a link may be a reporter that no voice is.
	},
	keyedResponse: ({ items }) => ({ kind: 'order', order: items.map(({ id }) => id) })
};
