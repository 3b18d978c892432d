import type { ContentKind } from './content-kind.ts';

export const essay: ContentKind<'essay'> = {
	misconceptionCodes: () => [],
	lists: ({ checklist }) => [
		checklist.map((text, index) => ({ text, path: ['checklist', index] }))
	],
	speakerClaims: () => [],
	check() {
		// A teacher judges the answer.
	},
	keyedResponse: ({ checklist, example }) => ({
		kind: 'essay',
		text: example,
		ticked: checklist.map((_, index) => index)
	})
};
