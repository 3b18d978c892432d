import type { ContentKind } from './content-kind.ts';

export const relation: ContentKind<'relation'> = {
	misconceptionCodes: () => [],
	lists: ({ statements }) => [
		statements.map((text, index) => ({ text, path: ['statements', index] }))
	],
	speakerClaims: () => [],
	check({ relations, claims, key }, context) {
		const [first] = relations;
		const asked = first === undefined ? undefined : context.relations.get(first);
		if (asked === undefined) return;
		if (asked.relation !== key)
			context.report(['key'], `the key is ${key}, but "${asked.id}" says ${asked.relation}`);
		claims.slice(0, 2).forEach((id, index) => {
			if (!asked.claims.includes(id))
				context.report(['claims', index], `"${asked.id}" does not relate "${id}"`);
		});
	},
	keyedResponse: ({ key, evidence }) => ({ kind: 'relation', relation: key, evidence })
};
