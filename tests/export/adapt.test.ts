import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapt } from '#lib/export/adapt.ts';
import { KEEPS_ALL, type Capabilities } from '#lib/export/capabilities.ts';
import type { Body, Item } from '#lib/export/item.ts';
import { Notices } from '#lib/export/notices.ts';
import {
	BODY_TYPES,
	LEAVES_OUT,
	type BodyType,
	type ExportNotice
} from '#lib/model/export-notice.ts';
import { itemsOf } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet } from './hostile-set.ts';
import { realSet } from './real-set.ts';
import { at, BODIES, option, sampleItem } from './sample-item.ts';

/** A tool that asks and scores choices and typed answers as we do, and keeps everything of them. */
const PLAIN: Capabilities = { ...KEEPS_ALL, types: { choice: 'same', text: 'same' }, scores: true };

function adapted(items: readonly Item[], capabilities: Capabilities) {
	const notices = new Notices();
	const result = adapt(items, capabilities, notices);
	return { items: result, notices: notices.list() };
}

/** What is said of one item with a body. */
function said(body: Body, capabilities: Capabilities): ExportNotice[] {
	return adapted([sampleItem(body)], capabilities).notices;
}

const codes = (notices: readonly ExportNotice[]) => notices.map(({ code }) => code);

describe('types', () => {
	it('what a tool can ask stays as it is, with no notice', () => {
		const items = Object.values(BODIES).map((body, at) =>
			sampleItem(body, { id: `q${at}`, question: `q${at}` })
		);
		const result = adapted(items, KEEPS_ALL);
		expect(result.items).toEqual(items);
		expect(result.notices).toEqual([]);
	});

	it.each<[BodyType, BodyType[], BodyType[] | null]>([
		['order', ['choice'], ['choice', 'choice', 'choice', 'choice']],
		['order', ['match'], ['match']],
		['chain', ['choice'], ['choice', 'choice', 'choice', 'choice']],
		['spans', ['choice'], ['choice', 'choice', 'choice']],
		['parts', ['choice', 'text'], ['text', 'choice']],
		['parts', ['choice'], null],
		['number', ['text'], ['text']],
		['number', ['choice'], null],
		['several', ['choice'], null],
		['essay', ['choice'], null],
		['text', ['choice', 'essay'], null]
	])('%s, where a tool has only %j, comes to %j', (type, types, expected) => {
		const capabilities = {
			...PLAIN,
			types: Object.fromEntries(types.map((one) => [one, 'same'] as const))
		};
		const { items, notices } = adapted([sampleItem(BODIES[type])], capabilities);
		expect(items.map(({ body }) => body.type)).toEqual(expected ?? []);
		if (expected === null)
			expect(notices).toEqual([{ code: 'no-such-type', type, questions: ['q'] }]);
	});

	it('a question that a tool cannot ask, though it has the type, becomes the next simpler one', () => {
		const { items } = adapted([sampleItem(BODIES.match)], {
			...PLAIN,
			types: { choice: 'same', match: 'same' },
			asks: (body) => body.type !== 'match' || body.targets.length === body.stems.length + 1
		});
		expect(items.map(({ body }) => body.type)).toEqual(['choice', 'choice', 'choice']);
	});

	it('a step that was simplified still does not stand in the notices', () => {
		const notices = said(BODIES.order, PLAIN);
		expect(notices.filter(({ code }) => code === 'simplified')).toEqual([]);
		expect(codes(notices)).toContain('split');
	});
});

describe('limits', () => {
	const limited = (over: Partial<Capabilities>): Capabilities => ({ ...KEEPS_ALL, ...over });

	it.each<[string, Partial<Capabilities>, (length: number) => Partial<Item>]>([
		['prompt', { longest: { prompt: 20 } }, (length) => ({ prompt: 'x'.repeat(length) })],
		['name', { longest: { name: 20 } }, (length) => ({ name: 'x'.repeat(length) })],
		[
			'explanation',
			{ longest: { explanation: 20 } },
			(length) => ({ explanation: 'x'.repeat(length), citations: [] })
		],
		[
			'option',
			{ longest: { option: 20 } },
			(length) => ({
				body: { ...BODIES.choice, options: [option('x'.repeat(length), 1), option('b', 0)] }
			})
		],
		[
			'target',
			{ longest: { target: 20 } },
			(length) => ({
				body: {
					...BODIES.match,
					targets: BODIES.match.targets.map(({ id }) => ({ id, text: 'x'.repeat(length) }))
				}
			})
		],
		[
			'answer',
			{ longest: { answer: 20 } },
			(length) => ({
				body: { ...BODIES.text, accepted: [{ text: 'x'.repeat(length), weight: 1 }] }
			})
		]
	])('a %s of the limit is in, and one more leaves the question out', (part, over, withLength) => {
		const withText = (length: number) =>
			adapted([sampleItem(BODIES.choice, withLength(length))], limited(over));
		expect(withText(20).items).toHaveLength(1);
		expect(withText(20).notices).toEqual([]);
		expect(withText(21).items).toEqual([]);
		expect(withText(21).notices).toEqual([
			{ code: 'too-long', part, length: 21, limit: 20, questions: ['q'] }
		]);
	});

	it('characters are counted as UTF-16 does, the stricter way', () => {
		const { items, notices } = adapted(
			[sampleItem(BODIES.choice, { prompt: '🇰🇵'.repeat(5) })],
			limited({ longest: { prompt: 19 } })
		);
		expect(items).toEqual([]);
		expect(notices[0]).toMatchObject({ length: 20, limit: 19 });
	});

	it('the passages count with the prompt, since they must be in view', () => {
		const passages = [{ letter: null, quote: 'y'.repeat(100), place: 'K, paragraph 1' }];
		expect(
			adapted([sampleItem(BODIES.choice, { passages })], limited({ longest: { prompt: 100 } }))
				.items
		).toEqual([]);
	});

	it('a part that is too long leaves out the whole question, and nothing else is said of it', () => {
		const targets = BODIES.match.targets.map(({ id }) => ({ id, text: id }));
		const body: Body = {
			...BODIES.match,
			targets,
			stems: [
				{ ...at(BODIES.match.stems, 0), text: 'x'.repeat(200) },
				...BODIES.match.stems.slice(1)
			]
		};
		const result = adapted([sampleItem(body)], { ...PLAIN, longest: { prompt: 100 } });
		expect(result.items).toEqual([]);
		expect(codes(result.notices)).toEqual(['too-long']);
	});

	it('too many options are named with their number', () => {
		const options = ['a', 'b', 'c', 'd', 'e'].map((id) => option(id, id === 'a' ? 1 : 0));
		const body: Body = { ...BODIES.choice, options };
		expect(said(body, limited({ mostOptions: 5 }))).toEqual([]);
		expect(said(body, limited({ mostOptions: 4 }))).toEqual([
			{ code: 'too-many-options', count: 5, limit: 4, questions: ['q'] }
		]);
	});

	it('options with the same text are named where a tool refuses them', () => {
		const options = [option('a', 1), { ...option('b', 0), text: 'a' }];
		const body: Body = { ...BODIES.choice, options };
		expect(said(body, limited({}))).toEqual([]);
		expect(said(body, limited({ distinctOptions: true }))).toEqual([
			{ code: 'same-options', questions: ['q'] }
		]);
	});

	it('a text that a format would take for something else is named by its part', () => {
		const misreads: Capabilities['misreads'] = (part, text) => part === 'answer' && text === 'half';
		expect(said(BODIES.text, limited({ misreads }))).toEqual([
			{ code: 'misread', part: 'answer', questions: ['q'] }
		]);
		expect(said(BODIES.choice, limited({ misreads }))).toEqual([]);
	});

	it('a full file takes what still fits, and no question in part', () => {
		const items = ['q1', 'q2', 'q3'].map((id) =>
			sampleItem(id === 'q2' ? BODIES.match : BODIES.choice, { id, question: id })
		);
		const result = adapted(items, { ...PLAIN, mostQuestions: 3 });
		expect(result.items.map(({ question }) => question)).toEqual(['q1', 'q3']);
		expect(result.notices.filter(({ code }) => LEAVES_OUT.includes(code))).toEqual([
			{ code: 'too-many-questions', limit: 3, questions: ['q2'] }
		]);
	});
});

describe('what is lost', () => {
	it.each<[string, Body, Partial<Capabilities>, ExportNotice['code'][]]>([
		['explanations', BODIES.choice, { explanation: false }, ['no-explanation']],
		['citations', BODIES.choice, { citation: false }, ['no-citation']],
		['feedback that there is none of', BODIES.choice, { optionFeedback: false }, []],
		[
			'feedback on options',
			{ ...BODIES.choice, options: [option('a', 1), option('b', 0, 'no')] },
			{ optionFeedback: false },
			['no-option-feedback']
		],
		[
			'feedback of a type that takes it',
			{ ...BODIES.choice, options: [option('a', 1), option('b', 0, 'no')] },
			{ optionFeedback: ['choice'] },
			[]
		],
		[
			'feedback of a type that does not take it',
			{ ...BODIES.text, exact: true, wrong: [{ text: 'no', feedback: 'not that' }] },
			{ optionFeedback: ['choice'] },
			['strict-spelling', 'no-option-feedback']
		],
		[
			'feedback on a part',
			{
				type: 'parts',
				fallback: 'each',
				parts: [
					{
						id: 'p',
						name: 'p',
						label: 'p',
						share: 1,
						body: { ...BODIES.choice, options: [option('a', 1), option('b', 0, 'no')] }
					}
				]
			},
			{ optionFeedback: false },
			['no-option-feedback']
		],
		['points', BODIES.choice, { points: 'none' }, ['no-points']],
		[
			'passages',
			{ ...BODIES.match, asksPassages: true },
			{ passages: false },
			['passages-not-asked']
		],
		['nothing of passages', BODIES.match, { passages: false }, []],
		[
			'partial points',
			BODIES.several,
			{ types: { several: 'all-or-nothing' } },
			['no-partial-credit']
		],
		['our rule', BODIES.several, { types: { several: 'other' } }, ['other-partial-credit']],
		['nothing of a plain choice', BODIES.choice, { types: { choice: 'all-or-nothing' } }, []],
		['typos', BODIES.text, { types: { text: 'same' } }, ['strict-spelling']],
		['units', BODIES.number, { units: false }, ['no-units']],
		['no units', { ...BODIES.number, unit: [] }, { units: false }, []],
		['the grading', BODIES.essay, {}, ['graded-by-hand']]
	])('%s of a question is named', (_, body, over, expected) => {
		expect(codes(said(body, { ...KEEPS_ALL, scores: true, ...over }))).toEqual(expected);
	});

	it('nothing is said of scores where nothing is scored', () => {
		for (const body of [BODIES.text, BODIES.essay, BODIES.several])
			expect(said(body, { ...KEEPS_ALL, types: { [body.type]: 'all-or-nothing' } })).toEqual([]);
	});

	it('spellings beyond those that a tool lists are left out and named, the last ones first', () => {
		const accepted = ['one', 'two', 'three'].map((text) => ({ text, weight: 1 }));
		const at = (mostSpellings: number) =>
			adapted([sampleItem({ ...BODIES.text, accepted })], { ...PLAIN, mostSpellings });
		expect(codes(at(3).notices)).toEqual(['strict-spelling']);
		expect(at(2).notices).toContainEqual({
			code: 'spellings-left-out',
			limit: 2,
			questions: ['q']
		});
		const [kept] = at(2).items;
		expect(kept?.body.type === 'text' && kept.body.accepted.map(({ text }) => text)).toEqual([
			'one',
			'two'
		]);
	});

	it('a spelling that earns a part of the points is not listed where it would earn all', () => {
		const capabilities: Capabilities = { ...PLAIN, types: { text: 'all-or-nothing' } };
		const { items, notices } = adapted([sampleItem(BODIES.text)], capabilities);
		const [kept] = items;
		expect(kept?.body.type === 'text' && kept.body.accepted.map(({ text }) => text)).toEqual([
			'yes'
		]);
		expect(codes(notices)).toEqual(['no-partial-credit', 'strict-spelling']);
	});

	it('what the letters stand for is named where there is no room for it', () => {
		const item = sampleItem(BODIES.choice, { legend: ['K is “A title”.'] });
		const { items, notices } = adapted([item], { ...KEEPS_ALL, legend: false });
		expect(items.map(({ legend }) => legend)).toEqual([[]]);
		expect(codes(notices)).toEqual(['no-legend']);
		expect(said(BODIES.choice, { ...KEEPS_ALL, legend: false })).toEqual([]);
	});

	it('a shared passage is repeated in each prompt, and counts with it, where it has no place', () => {
		const stimulus = {
			id: 's',
			title: 'Shared',
			passages: [{ letter: null, quote: 'words', place: 'K, paragraph 1' }]
		};
		const item = sampleItem(BODIES.choice, { stimulus });
		const repeats: Capabilities = { ...KEEPS_ALL, repeatsStimulus: true };
		expect(adapted([item], KEEPS_ALL).items).toEqual([item]);
		expect(adapted([item], repeats).items).toEqual([
			{ ...item, stimulus: null, prompt: 'Shared\n“words” (K, paragraph 1)\nWho says it?' }
		]);
		expect(adapted([item], { ...repeats, longest: { prompt: 20 } }).items).toEqual([]);
	});

	it('a prompt in one line is measured with what parts its lines', () => {
		const item = sampleItem(BODIES.choice, { prompt: 'one\n\n two' });
		const at = (prompt: number) =>
			adapted([item], { ...KEEPS_ALL, oneLine: true, longest: { prompt } }).items;
		expect(at('one • two'.length)).toHaveLength(1);
		expect(at('one • two'.length - 1)).toEqual([]);
	});

	it('control characters are dropped and named, or kept where the format holds them', () => {
		const item = sampleItem(BODIES.choice, { prompt: 'a\u0000b\u001bc' });
		const { items, notices } = adapted([item], KEEPS_ALL);
		expect(items.map(({ prompt }) => prompt)).toEqual(['abc']);
		expect(codes(notices)).toEqual(['characters-dropped']);
		const kept = adapted([item], { ...KEEPS_ALL, anyCharacter: true });
		expect(kept.items).toEqual([item]);
		expect(kept.notices).toEqual([]);
	});
});

describe('whole points', () => {
	const whole: Capabilities = {
		...PLAIN,
		types: { ...PLAIN.types, match: 'same' },
		points: 'whole'
	};
	const worth = (...points: number[]) =>
		points.map((one, at) =>
			sampleItem(BODIES.choice, { id: `q${at}`, question: `q${at}`, points: one })
		);

	it.each<[number[], number[], number | null]>([
		[[1, 2, 4], [1, 2, 4], null],
		[[1, 1.5], [2, 3], 2],
		[[1, 0.25, 2.5], [4, 1, 10], 4],
		[[1, 1 / 3], [3, 1], 3]
	])('%j become %j', (points, expected, by) => {
		const { items, notices } = adapted(worth(...points), whole);
		expect(items.map((item) => item.points)).toEqual(expected);
		expect(notices).toEqual(
			by === null
				? []
				: [{ code: 'points-multiplied', by, questions: points.map((_, at) => `q${at}`) }]
		);
	});

	it('of the parts of a question add up to its own, whatever its shares are', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 7 }),
				(shares) => {
					const all = shares.reduce((sum, one) => sum + one, 0);
					const parts = shares.map((share, at) => ({
						id: `p${at}`,
						name: 'p',
						label: 'p',
						share: share / all,
						body: BODIES.choice
					}));
					const { items, notices } = adapted(
						[
							sampleItem({ type: 'parts', fallback: 'each', parts }),
							sampleItem(BODIES.choice, { id: 'other', question: 'other', points: 3 })
						],
						whole
					);
					const by = notices.find((one) => one.code === 'points-multiplied')?.by ?? 1;
					const sum = items
						.filter(({ question }) => question === 'q')
						.reduce((points, item) => points + item.points, 0);
					expect(sum).toBe(2 * by);
					expect(items.every(({ points }) => Number.isInteger(points))).toBe(true);
				}
			)
		);
	});
});

describe('any set in any tool', () => {
	const items = [...itemsOf(realSet()), ...itemsOf(hostileSet(HOSTILE_TEXTS.markup))];
	const tools = fc.record<Capabilities>({
		types: fc
			.tuple(
				fc.subarray([...BODY_TYPES]),
				fc.constantFrom('same' as const, 'other' as const, 'all-or-nothing' as const)
			)
			.map(([types, scoring]) => Object.fromEntries(types.map((type) => [type, scoring]))),
		points: fc.constantFrom('any', 'whole', 'none'),
		passages: fc.boolean(),
		optionFeedback: fc.boolean(),
		explanation: fc.boolean(),
		citation: fc.boolean(),
		longest: fc.record({ prompt: fc.integer({ min: 50, max: 2000 }) }),
		mostOptions: fc.integer({ min: 2, max: 8 }),
		mostQuestions: fc.integer({ min: 1, max: 400 })
	});

	it('is there whole or left out with one reason, and its parts add up to its points', () => {
		fc.assert(
			fc.property(tools, (capabilities) => {
				const { items: kept, notices } = adapted(items, capabilities);
				const left = notices.filter(({ code }) => LEAVES_OUT.includes(code));
				for (const { question, points } of items) {
					const parts = kept.filter((one) => one.question === question);
					const reasons = left.filter(({ questions }) => questions.includes(question));
					expect(reasons).toHaveLength(parts.length === 0 ? 1 : 0);
					if (parts.length === 0 || capabilities.points === 'whole') continue;
					expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 9);
				}
				for (const { body } of kept) {
					expect(capabilities.types[body.type]).toBeDefined();
					if (body.type === 'choice') {
						expect(body.options.length).toBeLessThanOrEqual(capabilities.mostOptions ?? Infinity);
						expect(body.options.filter(({ weight }) => weight === 1)).toHaveLength(1);
					}
				}
				expect(kept.length).toBeLessThanOrEqual(capabilities.mostQuestions ?? Infinity);
				const ids = kept.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: 30 }
		);
	});
});
