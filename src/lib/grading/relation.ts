import { RELATION_KINDS, type RelationKind } from '#lib/model/relation-kinds.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { lettersOf } from './letters.ts';
import { f1, f1InWords, overlapOf } from './overlap.ts';
import { own, readIds } from './untrusted.ts';
import { points, sentenceOf } from './words.ts';

/** Which answers are one degree from a key; what cannot be compared has no degree. */
const ADJACENT: Record<RelationKind, readonly RelationKind[]> = {
	agree: ['differ'],
	differ: ['agree', 'conflict'],
	conflict: ['differ'],
	'not-comparable': []
};

/** What a relation is called in a receipt. */
const LABELS: Record<RelationKind, string> = {
	agree: 'agree',
	differ: 'differ',
	conflict: 'conflict',
	'not-comparable': 'cannot be compared'
};

/** How much the relation counts; the passages count the rest. */
const RELATION_WEIGHT = 0.5;

/**
 * .5 relation + .5 F1 of the picked excerpts; an adjacent relation (agree–differ, differ–conflict)
 * earns half the relation's credit (specification, "Kinds").
 */
export const relation: Grader<'relation'> = {
	rule(question) {
		return `Say how the two claims relate and pick the passages that show it: ${points(question.points)}, half for the relation (half of that if you are one step off between agree, differ and conflict) and half for the passages, less for every passage that is missing or too many.`;
	},

	read(response, question) {
		const [givenRelation, givenEvidence] = [own(response, 'relation'), own(response, 'evidence')];
		const chosen = RELATION_KINDS.find((kind) => kind === givenRelation);
		const offered = new Set(lettersOf(question.excerpts));
		const evidence = givenEvidence === undefined ? [] : readIds(givenEvidence, offered);
		if (givenRelation !== undefined && chosen === undefined)
			return malformed('This is not a way in which claims relate.');
		if (evidence === null)
			return malformed('A passage is picked twice or is not part of the question.');
		if (chosen === undefined)
			return notAnswered(
				evidence.length === 0
					? 'Say how the two claims relate first.'
					: 'Say also how the two claims relate.'
			);
		return { kind: 'relation', relation: chosen, evidence };
	},

	grade(question, response) {
		const { key, points: worth } = question;
		const right = response.relation === key;
		const adjacent = ADJACENT[key].includes(response.relation);
		const credit = right ? 1 : adjacent ? 0.5 : 0;

		const picked = new Set(response.evidence);
		const keyed = new Set(question.evidence);
		const passages = overlapOf(picked, keyed);
		const shown = f1(passages);
		const inOrder = (letters: ReadonlySet<string>) =>
			lettersOf(question.excerpts)
				.filter((letter) => letters.has(letter))
				.map((letter) => `[${letter}]`)
				.join(', ');

		const forRelation = RELATION_WEIGHT * worth;
		const forPassages = worth - forRelation;
		const clauses: string[] = [];
		if (adjacent) clauses.push('the relation is one step off: half its points');
		if (shown > 0 && shown < 1)
			clauses.push(`passages: ${f1InWords(passages, 'picked', 'that show it')}`);

		return graded(question, {
			score: RELATION_WEIGHT * credit + (1 - RELATION_WEIGHT) * shown,
			parts: [
				{
					asked: 'Relation',
					answered: LABELS[response.relation],
					expected: right ? null : LABELS[key],
					earned: forRelation * credit,
					possible: forRelation,
					why: null
				},
				{
					asked: 'Passages that show it',
					answered: picked.size === 0 ? null : inOrder(picked),
					expected: shown === 1 ? null : inOrder(keyed),
					earned: forPassages * shown,
					possible: forPassages,
					why: null
				}
			],
			arithmetic: sentenceOf(clauses),
			misconceptions: [slipOf(key, response.relation)]
		});
	}
};

/** The slip that a wrong relation shows by itself. */
function slipOf(key: RelationKind, answered: RelationKind): string | undefined {
	if (answered === 'agree' && (key === 'differ' || key === 'not-comparable'))
		return 'topic-as-agreement';
	return answered === 'conflict' && key === 'differ' ? 'difference-as-conflict' : undefined;
}
