import { describe, expect, it } from 'vitest';
import type { Body, Choice, Item, Match, Spans } from '#lib/export/item.ts';
import { simplify } from '#lib/export/simplify.ts';
import type { BodyType } from '#lib/model/export-notice.ts';
import { at, BODIES, option, sampleItem } from './sample-item.ts';

/** A tool that has every type but the marking of words. */
const anything = (type: BodyType) => type !== 'spans';
const nothingBut =
	(...types: BodyType[]) =>
	(type: BodyType) =>
		types.includes(type);

/** The simpler items, which must be there. */
function simpler(body: Body, can: (type: BodyType) => boolean = anything): Item[] {
	const result = simplify(sampleItem(body), can);
	if (result === null) throw new Error('There is no simpler way.');
	return result.items;
}

function bodyOf<Type extends BodyType>(item: Item | undefined, type: Type) {
	if (item?.body.type !== type) throw new Error(`${item?.body.type} is no ${type}.`);
	return item.body as Extract<Body, { type: Type }>;
}

const keyOf = ({ options }: Choice) => options.filter(({ weight }) => weight === 1);

describe('the next simpler way', () => {
	it.each<[BodyType, BodyType[] | null]>([
		['choice', null],
		['several', null],
		['text', null],
		['essay', null],
		['number', ['text']],
		['match', ['choice', 'choice', 'choice']],
		['order', ['match']],
		['chain', ['match']],
		['spans', ['choice', 'choice', 'choice']],
		['parts', ['text', 'choice']]
	])('of %s is %j', (type, expected) => {
		const result = simplify(sampleItem(BODIES[type]), anything);
		expect(result?.items.map(({ body }) => body.type) ?? null).toEqual(expected);
	});

	it.each<[BodyType, BodyType[]]>([
		['number', ['choice']],
		['match', ['text']],
		['order', ['choice']],
		['chain', ['choice']],
		['spans', ['text']],
		['parts', ['text']],
		['parts', ['choice']]
	])('of %s is none where a tool has only %j', (type, types) => {
		expect(simplify(sampleItem(BODIES[type]), nothingBut(...types))).toBeNull();
	});

	it.each<BodyType>(['number', 'match', 'order', 'chain', 'spans', 'parts'])(
		'of %s keeps its points, and has its own id in every part',
		(type) => {
			const items = simpler(BODIES[type]);
			expect(items.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(2, 12);
			expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
			for (const item of items) {
				expect(item.question).toBe('q');
				expect(item.points).toBeGreaterThan(0);
				expect(item.prompt.startsWith('Who says it?')).toBe(true);
				expect(item.citations).toEqual(['“x” (K, paragraph 1).']);
			}
		}
	);
});

describe('a matching as choices', () => {
	const items = simpler(BODIES.match);

	it('asks each stem among all targets, with its own key and its own reason first', () => {
		expect(
			items.map(({ id, prompt, explanation, body }) => ({
				id,
				prompt,
				explanation,
				key: keyOf(body as Choice).map(({ text }) => text),
				offered: (body as Choice).options.length
			}))
		).toEqual([
			{
				id: 'q--s1',
				prompt: 'Who says it?\nstem s1',
				explanation: 'why s1\nThe words say so.',
				key: ['target t1'],
				offered: 3
			},
			{
				id: 'q--s2',
				prompt: 'Who says it?\nstem s2',
				explanation: 'why s2\nThe words say so.',
				key: ['target t2'],
				offered: 3
			},
			{
				id: 'q--s3',
				prompt: 'Who says it?\nstem s3',
				explanation: 'why s3\nThe words say so.',
				key: ['target t1'],
				offered: 3
			}
		]);
	});

	it('says that passages are no longer asked for, where they were', () => {
		const codes = (asksPassages: boolean) =>
			simplify(sampleItem({ ...BODIES.match, asksPassages }), anything)?.notices.map(
				({ code }) => code
			);
		expect(codes(false)).toEqual(['split']);
		expect(codes(true)).toEqual(['split', 'passages-not-asked']);
	});

	it('shuffles only targets that have no order of their own', () => {
		for (const ordered of [true, false])
			for (const { body } of simpler({ ...BODIES.match, ordered }))
				expect((body as Choice).ordered).toBe(ordered);
	});
});

describe('an order as a matching', () => {
	it('gives every item its place, with the meaning of the ends', () => {
		const { stems, targets, ordered } = bodyOf(simpler(BODIES.order)[0], 'match');
		expect(ordered).toBe(true);
		expect(targets.map(({ text }) => text)).toEqual(['1 (earliest)', '2', '3', '4 (latest)']);
		expect(placesIn({ stems, targets } as Match)).toEqual({
			i1: '1 (earliest)',
			i2: '2',
			i3: '3',
			i4: '4 (latest)'
		});
	});

	it('sends links that do not belong to no place, and says why', () => {
		const match = bodyOf(simpler(BODIES.chain)[0], 'match');
		expect(placesIn(match)).toEqual({
			i1: '1 (what you read)',
			i2: '2',
			i3: '3 (the last voice)',
			d1: 'not a link of the chain'
		});
		expect(match.stems.find(({ id }) => id === 'd1')?.feedback).toBe('no link');
	});

	it('shows the items in an order that the question’s id decides, and not always the right one', () => {
		const shown = (id: string) => {
			const result = simplify(sampleItem(BODIES.order, { id }), anything);
			return bodyOf(result?.items[0], 'match').stems.map((stem) => stem.id);
		};
		expect(shown('q')).toEqual(shown('q'));
		const orders = new Set(Array.from({ length: 30 }, (_, index) => shown(`q${index}`).join()));
		expect(orders.size).toBeGreaterThan(5);
	});

	function placesIn({ stems, targets }: Match): Record<string, string | undefined> {
		return Object.fromEntries(
			stems.map(({ id, answer }) => [id, targets.find((target) => target.id === answer)?.text])
		);
	}
});

describe('marking one thing at a time', () => {
	it('asks each element by itself, where the words of the others are wrong', () => {
		const items = simpler(BODIES.spans, nothingBut('spans'));
		expect(
			items.map((item) => ({
				id: item.id,
				points: item.points,
				elements: bodyOf(item, 'spans').elements.map(({ id, share }) => [id, share]),
				tempting: bodyOf(item, 'spans').tempting.map(({ text }) => text)
			}))
		).toEqual([
			{
				id: 'q--source',
				points: 0.8,
				elements: [['source', 1]],
				tempting: ['ships', 'said', 'two ships had left the port']
			},
			{
				id: 'q--cue',
				points: 0.8,
				elements: [['cue', 1]],
				tempting: ['ships', 'The ministry', 'two ships had left the port']
			},
			{
				id: 'q--content',
				points: 0.4,
				elements: [['content', 1]],
				tempting: ['ships', 'The ministry', 'said']
			}
		]);
	});
});

describe('marking as choices', () => {
	const items = simpler(BODIES.spans);
	const options = (part: number) => bodyOf(items[part], 'choice').options;

	it('offers the passage in pieces, in its order, and keys the fullest right words', () => {
		expect(options(0).map(({ text }) => text)).toEqual([
			'The ministry',
			'said',
			'on Monday that two',
			'ships',
			'had left the port that day.'
		]);
		expect(options(2).map(({ text }) => text)).toEqual([
			'The ministry',
			'said',
			'on Monday that',
			'two ships had left the port'
		]);
		expect(keyOf(bodyOf(items[0], 'choice')).map(({ text }) => text)).toEqual(['The ministry']);
		expect(keyOf(bodyOf(items[1], 'choice')).map(({ text }) => text)).toEqual(['said']);
		expect(keyOf(bodyOf(items[2], 'choice')).map(({ text }) => text)).toEqual([
			'two ships had left the port'
		]);
	});

	it('offers no words twice, and none that overlap the right or the ignored ones', () => {
		for (const part of [0, 1, 2]) {
			const texts = options(part).map(({ text }) => text);
			expect(new Set(texts).size).toBe(texts.length);
		}
		// “on Monday” is ignored beside the cue: whoever takes it along is not wrong.
		expect(options(1).map(({ text }) => text)).not.toContain('on Monday');
		expect(options(1).some(({ text }) => text.includes('Monday'))).toBe(false);
	});

	it('gives a tempting span its feedback where it is offered', () => {
		expect(options(0).find(({ text }) => text === 'ships')?.feedback).toBe('the topic');
		// It is a part of the right words here, so it is not offered as wrong.
		expect(options(2).some(({ text }) => text === 'ships')).toBe(false);
	});

	it('keeps the id of the question where one element alone is asked', () => {
		const only: Spans = {
			...BODIES.spans,
			elements: [{ ...at(BODIES.spans.elements, 0), share: 1 }]
		};
		const result = simplify(sampleItem(only), anything);
		expect(result?.items.map(({ id, points }) => ({ id, points }))).toEqual([
			{ id: 'q', points: 2 }
		]);
		expect(result?.notices.map(({ code }) => code)).toEqual(['simplified']);
	});

	it('never repeats pieces that have the same words', () => {
		const repeated: Spans = {
			type: 'spans',
			text: 'the old ships He the old ships',
			tempting: [],
			elements: [
				{ id: 'source', name: 'source', task: 'who', accepted: ['He'], ignored: [], share: 1 }
			]
		};
		const texts = bodyOf(simpler(repeated)[0], 'choice').options.map((one) => one.text);
		expect(texts).toEqual(['the old ships', 'He']);
	});
});

describe('several things at once', () => {
	it('become a question each with their share of the points', () => {
		expect(
			simpler(BODIES.parts).map(({ id, name, prompt, points }) => ({ id, name, prompt, points }))
		).toEqual([
			{ id: 'q--low', name: 'q--low', prompt: 'Who says it?\nlower end', points: 1.25 },
			{ id: 'q--bound', name: 'q--bound', prompt: 'Who says it?\nbound', points: 0.75 }
		]);
	});

	it('or the first alone, for all the points, where the others need it', () => {
		const body: Body = {
			type: 'parts',
			fallback: 'first',
			parts: [
				{ ...at(BODIES.parts.parts, 1), share: 0.5 },
				{ id: 'passages', name: 'passages', label: 'passages', share: 0.5, body: BODIES.several }
			]
		};
		const result = simplify(sampleItem(body), anything);
		expect(result?.items.map(({ id, points, body: one }) => [id, points, one.type])).toEqual([
			['q', 2, 'choice']
		]);
		expect(result?.notices.map(({ code }) => code)).toEqual(['simplified', 'passages-not-asked']);
	});
});

describe('a number as a typed answer', () => {
	it('lists the ways to write it, with and without its unit', () => {
		const { accepted, exact } = bodyOf(simpler(BODIES.number)[0], 'text');
		expect(exact).toBe(true);
		expect(accepted.map(({ text }) => text)).toEqual(
			expect.arrayContaining(['1200', '1,200', '1200 km', '1,200 km', '1.2 thousand'])
		);
		expect(accepted.every(({ weight }) => weight === 1)).toBe(true);
	});

	it('has none where a range is right: no list holds it', () => {
		expect(simplify(sampleItem({ ...BODIES.number, tolerance: 5 }), anything)).toBeNull();
	});
});

it('a choice keeps its options as they are: nothing wrong becomes right', () => {
	const body: Body = { ...BODIES.choice, options: [option('a', 1), option('b', 0.5)] };
	expect(simplify(sampleItem(body), anything)).toBeNull();
});
