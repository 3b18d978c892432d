import type { Claim } from '#lib/model/claim.ts';
import type { Question } from '#lib/model/question.ts';
import type { Relation } from '#lib/model/relation.ts';
import type { RawContent } from './read-content.ts';

/** What every page asks of the library, worked out once. Each list keeps the order of the records. */
export interface LibraryIndex {
	claimsBySource: ReadonlyMap<string, readonly Claim[]>;
	/** The relations that a claim is part of. */
	relationsByClaim: ReadonlyMap<string, readonly Relation[]>;
	questionsByLesson: ReadonlyMap<string, readonly Question[]>;
}

/** The indexes of a library's records. */
export function indexContent({
	claims,
	relations,
	questions
}: Pick<RawContent, 'claims' | 'relations' | 'questions'>): LibraryIndex {
	return {
		claimsBySource: group(claims.values(), ({ source }) => [source]),
		relationsByClaim: group(relations.values(), ({ claims: ids }) => ids),
		questionsByLesson: group(questions.values(), ({ lesson }) => [lesson])
	};
}

function group<Item>(
	items: Iterable<Item>,
	keysOf: (item: Item) => readonly string[]
): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items)
		for (const key of keysOf(item)) {
			const found = groups.get(key);
			if (found === undefined) groups.set(key, [item]);
			else found.push(item);
		}
	return groups;
}
