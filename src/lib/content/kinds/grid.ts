import { mappedCodesIn, textsIn, type ContentKind } from './content-kind.ts';

export const grid: ContentKind<'grid'> = {
	misconceptionCodes: ({ rows }) => mappedCodesIn('rows', rows),
	lists: ({ rows }) => [textsIn('rows', rows)],
	speakerClaims: () => [],
	check() {
		// Whether a text states a row is for the author to judge; the schema holds keys to the columns.
	},
	keyedResponse: ({ rows }) => ({
		kind: 'grid',
		rows: Object.fromEntries(
			rows.map(({ id, key, evidence: [letter] }) => [
				id,
				{ column: key, ...(letter === undefined ? {} : { evidence: letter }) }
			])
		)
	})
};
