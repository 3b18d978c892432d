import type { GradeNote } from '#lib/model/grade.ts';
import { lettersOf } from '#lib/model/letters.ts';
import { RELATION_KINDS, type RelationKind } from '#lib/model/relation-kinds.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { f1, overlapOf } from './overlap.ts';
import { own, readIds } from './untrusted.ts';

/** Which answers are neighbours of a key; what cannot be compared has none. */
const NEIGHBOURS: Record<RelationKind, readonly RelationKind[]> = {
	agree: ['differ'],
	differ: ['agree', 'conflict'],
	conflict: ['differ'],
	'not-comparable': []
};

/** How much the relation counts; the passages count the rest. */
const RELATION_WEIGHT = 0.5;

/**
 * .5 relation + .5 F1 of the picked excerpts; a neighbour (agree–differ, differ–conflict) earns half
 * the relation's credit (specification, "Kinds").
 */
export const relation: Grader<'relation'> = {
	read(response, question) {
		const [givenRelation, givenEvidence] = [own(response, 'relation'), own(response, 'evidence')];
		const chosen = RELATION_KINDS.find((kind) => kind === givenRelation);
		const offered = new Set(lettersOf(question.excerpts));
		const evidence = givenEvidence === undefined ? [] : readIds(givenEvidence, offered);
		if (givenRelation !== undefined && chosen === undefined) return malformed();
		if (evidence === null) return malformed();
		if (chosen === undefined)
			return evidence.length === 0
				? notAnswered()
				: notAnswered({ code: 'half-missing', half: 'relation' });
		return { kind: 'relation', relation: chosen, evidence };
	},

	grade(question, response) {
		const { key, points: worth } = question;
		const right = response.relation === key;
		const neighbour = NEIGHBOURS[key].includes(response.relation);
		const credit = right ? 1 : neighbour ? 0.5 : 0;

		const picked = new Set(response.evidence);
		const keyed = new Set(question.evidence);
		const overlap = overlapOf(picked, keyed);
		const shown = f1(overlap);
		const passages = (letters: ReadonlySet<string>) => ({
			type: 'passages' as const,
			letters: lettersOf(question.excerpts).filter((letter) => letters.has(letter))
		});

		const forRelation = RELATION_WEIGHT * worth;
		const forPassages = worth - forRelation;
		const notes: GradeNote[] = [];
		if (neighbour) notes.push({ code: 'neighbour' });
		if (shown > 0 && shown < 1) notes.push({ code: 'passages', overlap });

		return graded(question, {
			score: RELATION_WEIGHT * credit + (1 - RELATION_WEIGHT) * shown,
			parts: [
				{
					field: 'relation',
					item: null,
					answered: { type: 'relation', relation: response.relation },
					expected: right ? null : { type: 'relation', relation: key },
					earned: forRelation * credit,
					possible: forRelation,
					why: null
				},
				{
					field: 'passages',
					item: null,
					answered: picked.size === 0 ? null : passages(picked),
					expected: shown === 1 ? null : passages(keyed),
					earned: forPassages * shown,
					possible: forPassages,
					why: null
				}
			],
			notes,
			misconceptions: [misconceptionOf(key, response.relation)]
		});
	},

	blanks: (_, { evidence }) => (evidence.length === 0 ? 1 : 0),

	/** Nobody knows how a guess picks passages. */
	chance: () => null,

	offersConfidence: () => false
};

/** The misconception that a wrong relation shows by itself. */
function misconceptionOf(key: RelationKind, answered: RelationKind): string | undefined {
	if (answered === 'agree' && (key === 'differ' || key === 'not-comparable'))
		return 'topic-as-agreement';
	return answered === 'conflict' && key === 'differ' ? 'difference-as-conflict' : undefined;
}
