import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { shownHash } from '#lib/model/shown.ts';
// Never edited afterwards: answers out there are kept with exactly these hashes.
import stored from '../fixtures/shown-hash-v1.json';

const entries = stored as unknown as { shown: string; question: Question }[];

/** The question of a kind in the fixture. */
function questionOf<K extends Kind>(kind: K): QuestionOf[K] {
	const found = entries.find(({ question }) => question.kind === kind);
	if (found === undefined) throw new Error(`The fixture has no ${kind}.`);
	return structuredClone(found.question) as QuestionOf[K];
}

/** A case of a table: a kind, what is changed, and the change, made to a copy of the fixture's question. */
type Case = [kind: Kind, what: string, changed: Question];

function change<K extends Kind>(kind: K) {
	return (what: string, make: (question: QuestionOf[K]) => Partial<QuestionOf[K]>): Case => {
		const question = questionOf(kind);
		return [kind, what, { ...question, ...make(question) } as Question];
	};
}

/** The first of a list changed, the rest as they are. */
function first<Item>([head, ...rest]: readonly Item[], changed: Partial<Item>): [Item, ...Item[]] {
	if (head === undefined) throw new Error('The list is empty.');
	return [{ ...head, ...changed }, ...rest];
}

const onEveryKind = (make: (kind: Kind) => Case[]) => KINDS.flatMap(make);

describe('a question of each kind keeps the hash that answers are stored with', () => {
	it('the fixture has every kind', () => {
		expect(entries.map(({ question }) => question.kind)).toEqual([...KINDS]);
	});

	it.each(entries.map(({ shown, question }) => [question.kind, shown, question] as const))(
		'%s: %s',
		(_, shown, question) => {
			expect(shownHash(question)).toBe(shown);
		}
	);
});

describe('a change of what is read or answered in changes the hash', () => {
	it.each([
		...onEveryKind((kind) => [
			change(kind)('the prompt', ({ prompt }) => ({ prompt: `${prompt} Again?` })),
			change(kind)('a word of a passage', ({ excerpts }) => ({
				excerpts: first(excerpts, { quote: 'According to Eastern data, the containers' })
			})),
			change(kind)('the source of a passage', ({ excerpts }) => ({
				excerpts: first(excerpts, { source: 'implications' })
			})),
			change(kind)('the order of the passages, which letters name', ({ excerpts }) => ({
				excerpts: excerpts.toReversed()
			})),
			change(kind)('a passage fewer', ({ excerpts }) => ({ excerpts: excerpts.slice(1) }))
		]),
		change('choice')('several may be picked', () => ({ multiple: true })),
		change('choice')('the text of an option', ({ options }) => ({
			options: first(options, { text: 'Eastern data' })
		})),
		change('choice')('the id of an option', ({ options }) => ({
			options: first(options, { id: 'eastern-data' })
		})),
		change('choice')('an option fewer', ({ options }) => ({ options: options.slice(0, -1) })),
		change('match')('the text of a stem', ({ stems }) => ({
			stems: first(stems, { text: 'the containers held shells' })
		})),
		change('match')('the id of a stem', ({ stems }) => ({ stems: first(stems, { id: 'grain' }) })),
		change('match')('a stem fewer', ({ stems }) => ({ stems: stems.slice(1) })),
		change('match')('the text of a target', ({ targets }) => ({
			targets: first(targets, { text: 'Eastern data' })
		})),
		change('match')('the id of a target', ({ targets }) => ({
			targets: first(targets, { id: 'eastern-data' })
		})),
		change('match')('a target fewer', ({ targets }) => ({ targets: targets.slice(1) })),
		change('order')('the mode', () => ({ mode: 'timeline' })),
		change('order')('what an end means', ({ ends: [from] }) => ({ ends: [from, 'the origin'] })),
		change('order')('which end is which', ({ ends: [from, to] }) => ({ ends: [to, from] })),
		change('order')('the text of an item', ({ items }) => ({
			items: first(items, { text: 'the newspaper' })
		})),
		change('order')('the id of an item', ({ items }) => ({ items: first(items, { id: 'paper' }) })),
		change('order')('the text of a distractor', ({ distractors }) => ({
			distractors: first(distractors, { text: 'Lavrov' })
		})),
		change('order')('the id of a distractor', ({ distractors }) => ({
			distractors: first(distractors, { id: 'lavrov' })
		})),
		change('order')('a distractor fewer', () => ({ distractors: [] })),
		change('highlight')('the passage that is marked', () => ({ excerpt: 'b' })),
		change('highlight')('an element fewer', ({ elements }) => ({ elements: elements.slice(1) })),
		change('highlight')('another element', ({ elements }) => ({
			elements: first(elements, { element: 'content' })
		})),
		change('scale')('the statement', () => ({ statement: 'that the missiles were bought' })),
		change('relation')('a statement', ({ statements: [one] }) => ({
			statements: [one, 'The missiles were bought.']
		})),
		change('relation')('which statement is first', ({ statements: [one, two] }) => ({
			statements: [two, one]
		})),
		change('grid')('the columns', () => ({ columns: 'record' })),
		change('grid')('whether a passage is asked for', () => ({ evidence: 'none' })),
		change('grid')('the text of a row', ({ rows }) => ({
			rows: first(rows, { text: 'The containers held shells.' })
		})),
		change('grid')('the id of a row', ({ rows }) => ({ rows: first(rows, { id: 'held' }) })),
		change('grid')('a row fewer', ({ rows }) => ({ rows: rows.slice(1) })),
		change('figure')('the quantity', () => ({ quantity: 'Rockets in the containers' })),
		change('figure')('the unit beside the field', ({ unit }) => ({ unit: ['pieces', ...unit] })),
		change('figure')('no unit', () => ({ unit: [] })),
		change('figure')('a field fewer', ({ key: { bound: _, ...key } }) => ({ key })),
		change('figure')('a field more', ({ key }) => ({ key: { ...key, asOf: null } })),
		change('figure')('the text of a claimant', ({ claimants }) => ({
			claimants: first(claimants, { text: 'Eastern data' })
		})),
		change('figure')('the id of a claimant', ({ claimants }) => ({
			claimants: first(claimants, { id: 'eastern-data' })
		})),
		change('figure')('a claimant fewer', ({ claimants }) => ({ claimants: claimants.slice(1) })),
		change('short')('text instead of a number', () => ({
			answer: { type: 'text', accepted: [{ text: '20,000', weight: 1 }], exact: false }
		})),
		change('short')('the unit beside the field', ({ answer }) => ({
			answer: { ...answer, unit: ['boxes'] } as QuestionOf['short']['answer']
		})),
		change('short')('no unit', ({ answer }) => ({
			answer: { ...answer, unit: [] } as QuestionOf['short']['answer']
		})),
		change('essay')('a line of the checklist', ({ checklist: [, ...rest] }) => ({
			checklist: ['I name both claims.', ...rest]
		})),
		change('essay')(
			'the order of the checklist, whose lines are ticked by place',
			({ checklist }) => ({
				checklist: checklist.toReversed()
			})
		)
	])('%s: %s', (kind, _, changed) => {
		expect(shownHash(changed)).not.toBe(shownHash(questionOf(kind)));
	});

	it('another kind with the same prompt and passages has another hash', () => {
		const hashes = KINDS.map((kind) => {
			const { prompt, excerpts } = questionOf('choice');
			return shownHash({ ...questionOf(kind), prompt, excerpts } as Question);
		});
		expect(new Set(hashes).size).toBe(KINDS.length);
	});
});

describe('a change of what is not shown before answering leaves the hash', () => {
	it.each([
		...onEveryKind((kind) => [
			change(kind)('the feedback', () => ({ feedback: 'Read it again.' })),
			change(kind)('the points', () => ({ points: 5 })),
			change(kind)('the difficulty', () => ({ difficulty: 'recall' })),
			change(kind)('the measure', () => ({ measures: 'wording' })),
			change(kind)('the claims', () => ({ claims: ['kursk-revival.other', 'valdai.other'] })),
			change(kind)('the relations', () => ({ relations: ['other'] })),
			change(kind)('the number of a paragraph', ({ excerpts }) => ({
				excerpts: first(excerpts, { paragraph: 16 })
			}))
		]),
		change('choice')('the key', ({ options }) => ({
			options: options.map((one) => ({ ...one, correct: !one.correct }))
		})),
		change('choice')('a misconception', ({ options }) => ({
			options: options.map((one) => ({ ...one, misconception: 'filled-gap' }))
		})),
		change('choice')('that it asks who speaks', () => ({ asks: undefined })),
		change('choice')('the order of the options', ({ options }) => ({
			options: options.toReversed()
		})),
		change('match')('the key', ({ stems }) => ({
			stems: stems.map((one) => ({ ...one, answer: 'yunarmiya' }))
		})),
		change('match')('why, misconceptions and claim of a stem', ({ stems }) => ({
			stems: first(stems, { why: 'Read.', misconceptions: {}, claim: 'valdai.other' })
		})),
		change('match')('the order of stems and targets', ({ stems, targets }) => ({
			stems: stems.toReversed(),
			targets: targets.toReversed()
		})),
		change('order')('the key', ({ items }) => ({ items: items.toReversed() })),
		change('order')('which items belong', ({ items, distractors }) => ({
			items: items.slice(1),
			distractors: [...distractors, ...items.slice(0, 1)]
		})),
		change('order')('misconceptions', ({ distractors }) => ({
			distractors: first(distractors, { misconception: 'nearest-name' }),
			misconception: undefined
		})),
		change('highlight')('the key', ({ elements }) => ({
			elements: first(elements, { accepted: ['the containers'], ignored: ['data'] })
		})),
		change('highlight')('the order of the elements', ({ elements }) => ({
			elements: elements.toReversed()
		})),
		change('highlight')('the misconceptions', () => ({ slips: [] })),
		change('scale')('the key', () => ({ key: { modality: 'certain', polarity: 'denied' } })),
		change('relation')('the key', () => ({ key: 'conflict', evidence: ['b'] })),
		change('grid')('key, evidence, why and misconceptions of a row', ({ rows }) => ({
			rows: first(rows, { key: 'contradicted', evidence: ['b'], why: 'Read.', misconceptions: {} })
		})),
		change('grid')('the order of the rows', ({ rows }) => ({ rows: rows.toReversed() })),
		change('figure')('the key', () => ({
			key: { low: null, high: 7, bound: 'at-most', claimant: 'not-named' }
		})),
		change('figure')('another spelling of the unit', ({ unit: [shown = ''] }) => ({
			unit: [shown, 'pieces']
		})),
		change('figure')('the order and misconceptions of the claimants', ({ claimants }) => ({
			claimants: claimants.map(({ id, text }) => ({ id, text })).toReversed()
		})),
		change('short')('value, tolerance and another spelling of the unit', () => ({
			answer: { type: 'number', value: 7, tolerance: 3, unit: ['containers', 'boxes'] }
		})),
		change('short')('the misconceptions', () => ({ slips: [] })),
		change('essay')('rubric and example', () => ({
			rubric: { basic: 'A.', emergent: 'B.', proficient: 'C.' },
			example: 'Another.'
		}))
	])('%s: %s', (kind, _, changed) => {
		expect(changed).not.toEqual(questionOf(kind));
		expect(shownHash(changed)).toBe(shownHash(questionOf(kind)));
	});

	it('short: accepted answers, their weights and exactness', () => {
		const typed = (answer: QuestionOf['short']['answer']) =>
			shownHash({ ...questionOf('short'), answer });
		expect(typed({ type: 'text', accepted: [{ text: 'twenty', weight: 1 }], exact: true })).toBe(
			typed({ type: 'text', accepted: [{ text: '20', weight: 1 }], exact: false })
		);
	});

	it('figure: claimants that the page does not show, since none is asked for', () => {
		const { claimant: _, ...key } = questionOf('figure').key;
		const hash = (claimants: QuestionOf['figure']['claimants']) =>
			shownHash({ ...questionOf('figure'), key, claimants });
		expect(hash([])).toBe(hash(questionOf('figure').claimants));
	});
});
