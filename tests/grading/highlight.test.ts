import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import { highlight, keyFor } from '#lib/grading/highlight.ts';
import type { GradeNote, PartValue } from '#lib/model/grade.ts';
import type { Element } from '#lib/model/kinds/elements.ts';
import { tokensOf, tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { answered, gradedAs, markedExcerpt } from './arbitraries.ts';
import { BASE, checked } from './questions.ts';

type Highlight = QuestionOf['highlight'];

/** 0 According, 1 to, 2 the, 3 Financial, 4 Times, 5 citing, 6 Ukrainian, 7 intelligence, 8 howitzers, 9 were, 10 sent. */
const SENTENCE =
	'According to the Financial Times, citing Ukrainian intelligence, howitzers were sent.';

const excerpts = ['nothing to mark here', SENTENCE].map((quote) => ({
	source: 'tech-exchange',
	paragraph: 14,
	quote
}));

const SOURCE = {
	element: 'source',
	accepted: ['Ukrainian intelligence'],
	ignored: []
} satisfies Highlight['elements'][number];

const all: Highlight = checked({
	...BASE,
	kind: 'highlight',
	points: 4,
	excerpts,
	excerpt: 'b',
	elements: [
		SOURCE,
		{ element: 'cue', accepted: ['According to', 'citing'], ignored: [] },
		{ element: 'content', accepted: ['howitzers were sent', 'sent'], ignored: ['were'] }
	],
	slips: [
		{ text: 'the Financial Times', misconception: 'reporter-as-origin' },
		{ text: 'howitzers', misconception: 'topic-as-speaker' }
	]
});

const source: Highlight = checked({ ...all, elements: [SOURCE] });

function asking(...elements: Highlight['elements']): Highlight {
	return checked({ ...all, slips: [], elements });
}

const mark = (marks: unknown) => ({ kind: 'highlight', marks });

const span = (text: string): PartValue => ({ type: 'span', text });
const tokens = (...indices: number[]): PartValue => ({ type: 'tokens', tokens: indices });
const words = (element: Element, hits: number, picked: number, keyed: number): GradeNote => ({
	code: 'words',
	element,
	overlap: { hits, picked, keyed }
});

/** A passage of so many words, of which the first three are the source. */
function passageOf(count: number): Highlight {
	const words = Array.from({ length: count }, (_, index) => `w${String(index).padStart(2, '0')}`);
	return checked({
		...BASE,
		kind: 'highlight',
		excerpts: [{ source: 'valdai', paragraph: 1, quote: words.join(' ') }],
		excerpt: 'a',
		elements: [{ element: 'source', accepted: ['w00 w01 w02'], ignored: [] }],
		slips: []
	});
}

describe('the marks of one element', () => {
	it('all 30 words where 3 are keyed earn .18 (specification, “Test vectors”: span)', () => {
		const everything = Array.from({ length: 30 }, (_, index) => index);
		const result = gradedAs(passageOf(30), mark({ source: everything }));
		expect(result.score).toBeCloseTo(0.18, 2);
		expect(result.score).toBe(6 / 33);
		expect(result.notes).toEqual([words('source', 3, 30, 3)]);
	});

	it.each([
		[[6, 7], 1],
		[[7, 6], 1],
		[[6], 2 / 3],
		[[5, 6, 7], 4 / 5],
		[[6, 7, 8, 9], 2 / 3],
		[[5, 6], 1 / 2],
		[[3, 4], 0],
		[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4 / 13]
	])('%j earn %d', (marked, score) => {
		expect(gradedAs(source, mark({ source: marked })).score).toBe(score);
	});

	it.each([
		['one accepted span', [0, 1], 1, null],
		['another', [5], 1, null],
		['the nearer of the two', [5, 6], 2 / 3, span('citing')],
		['the nearer of the two, where it is the first', [1, 2], 1 / 2, span('According to')],
		['both at once', [0, 1, 5], 4 / 5, span('According to')],
		['neither, which shows the first', [8], 0, span('According to')]
	])('are held against the accepted span that fits best: %s', (_, marked, score, expected) => {
		const cue = asking({ element: 'cue', accepted: ['According to', 'citing'], ignored: [] });
		const result = gradedAs(cue, mark({ cue: marked }));
		expect(result.score).toBe(score);
		expect(result.parts[0]?.expected).toEqual(expected);
	});

	it('at the same distance from two spans are shown the first', () => {
		const spans = asking({
			element: 'source',
			accepted: ['Financial Times', 'Ukrainian intelligence'],
			ignored: []
		});
		expect(gradedAs(spans, mark({ source: [4, 7] })).parts[0]?.expected).toEqual(
			span('Financial Times')
		);
	});

	it.each([
		['without the ignored word', [8, 10], 1],
		['with it', [8, 9, 10], 1],
		['only it', [9], 0],
		['it and one right word of two', [8, 9], 2 / 3],
		['one right word of two', [8], 2 / 3],
		['it and a wrong word', [7, 9], 0],
		['it and a wrong word too many', [7, 8, 9, 10], 4 / 5]
	])('leave out what counts neither way: %s', (_, marked, score) => {
		const content = asking({
			element: 'content',
			accepted: ['howitzers were sent'],
			ignored: ['were']
		});
		expect(gradedAs(content, mark({ content: marked })).score).toBe(score);
	});

	it('leave out each of several ignored spans', () => {
		const titled = asking({
			element: 'source',
			accepted: ['the Financial Times, citing'],
			ignored: ['the', 'Times, citing']
		});
		expect(gradedAs(titled, mark({ source: [3] })).score).toBe(1);
		expect(gradedAs(titled, mark({ source: [2, 3, 4, 5] })).score).toBe(1);
		expect(gradedAs(titled, mark({ source: [2] })).score).toBe(0);
	});

	it('earn nothing, rather than NaN, where every keyed word is also ignored', () => {
		const empty = asking({ element: 'cue', accepted: ['citing'], ignored: ['citing'] });
		for (const cue of [[5], [6]]) {
			const result = gradedAs(empty, mark({ cue }));
			expect(result.score).toBe(0);
			expect(result.parts[0]?.earned).toBe(0);
		}
	});

	it('earn nothing, rather than throw, where the key does not stand in the passage', () => {
		const broken: Highlight = {
			...source,
			elements: [{ element: 'source', accepted: ['Lavrov'], ignored: ['Kim'] }],
			slips: [{ text: 'Putin', misconception: 'nearest-name' }]
		};
		expect(gradedAs(broken, mark({ source: [0] }))).toMatchObject({
			score: 0,
			misconceptions: []
		});
	});
});

describe('several elements', () => {
	it.each([
		['all right', { source: [6, 7], cue: [5], content: [8, 10] }, 1],
		['only the source', { source: [6, 7] }, 0.5],
		['only the cue', { cue: [5] }, 0.25],
		['only the content', { content: [10] }, 0.25],
		['half a source', { source: [6] }, 1 / 3],
		['source and cue exchanged', { source: [5], cue: [6, 7] }, 0]
	])('count .5, .25 and .25: %s', (_, marks, score) => {
		expect(gradedAs(all, mark(marks)).score).toBe(score);
	});

	const cue = {
		element: 'cue',
		accepted: ['citing'],
		ignored: []
	} satisfies Highlight['elements'][number];
	const content = {
		element: 'content',
		accepted: ['sent'],
		ignored: []
	} satisfies Highlight['elements'][number];

	it.each([
		['source and cue', asking(SOURCE, cue), { source: [6, 7] }, 2 / 3],
		['source and cue', asking(SOURCE, cue), { cue: [5] }, 1 / 3],
		['source and content', asking(SOURCE, content), { content: [10] }, 1 / 3],
		['cue and content', asking(cue, content), { cue: [5] }, 1 / 2],
		['cue alone', asking(cue), { cue: [5] }, 1]
	])('bring the weights of those asked to 1: %s', (_, question, marks, score) => {
		expect(gradedAs(question, mark(marks)).score).toBeCloseTo(score, 12);
	});

	it('get one line each, with the marked words in the order of the text', () => {
		const result = gradedAs(all, mark({ source: [7, 3, 4, 6], content: [10, 9, 8] }));
		expect(result.parts).toEqual([
			{
				field: 'source',
				item: null,
				answered: tokens(3, 4, 6, 7),
				expected: span('Ukrainian intelligence'),
				earned: 2 * (4 / 6),
				possible: 2,
				why: null
			},
			{
				field: 'cue',
				item: null,
				answered: null,
				expected: span('According to'),
				earned: 0,
				possible: 1,
				why: null
			},
			{
				field: 'content',
				item: null,
				answered: tokens(8, 9, 10),
				expected: null,
				earned: 1,
				possible: 1,
				why: null
			}
		]);
		expect(result.notes).toEqual([words('source', 2, 4, 2)]);
	});

	it.each([
		[{ source: [6], cue: [0] }, [words('source', 1, 1, 2), words('cue', 1, 1, 2)]],
		[{ content: [8, 9] }, [words('content', 1, 1, 2), { code: 'words-ignored' }]],
		[{ source: [6], content: [9, 10] }, [words('source', 1, 1, 2)]],
		[{ source: [6, 7], cue: [3] }, []]
	])('have a note on what is partly right, and only on that: %j', (marks, notes) => {
		expect(gradedAs(all, mark(marks)).notes).toEqual(notes);
	});

	it('share all the points among the elements that are asked', () => {
		const { parts } = gradedAs(asking(SOURCE, cue), mark({ source: [6, 7], cue: [4] }));
		expect(parts).toMatchObject([
			{ earned: expect.closeTo(8 / 3, 12), possible: expect.closeTo(8 / 3, 12) },
			{ earned: 0, possible: expect.closeTo(4 / 3, 12) }
		]);
	});

	it('are read as they were made, without those that mark nothing', () => {
		const given = { ...mark({ source: [7, 6], cue: [], content: undefined }), note: 'x' };
		expect(highlight.read(given, all)).toEqual(mark({ source: [7, 6] }));
	});

	it('are answered with exactly the words that were marked', () => {
		expect(gradedAs(all, mark({ source: [2, 0] })).parts[0]?.answered).toEqual(tokens(0, 2));
	});
});

describe('the misconceptions of a source', () => {
	it.each([
		['one of its words', { source: [4] }, ['reporter-as-origin']],
		['all of its words', { source: [2, 3, 4] }, ['reporter-as-origin']],
		['beside the right ones', { source: [4, 6, 7] }, ['reporter-as-origin']],
		[
			'two of them, in the order of the question',
			{ source: [8, 3] },
			['reporter-as-origin', 'topic-as-speaker']
		],
		['none of its words', { source: [5, 6] }, []],
		['as the cue only', { cue: [3, 4] }, []],
		['as the cue, beside a wrong source', { source: [5], cue: [3, 4] }, []],
		['nothing but the right ones', { source: [6, 7] }, []]
	])('show where a word of the span is marked as the source: %s', (_, marks, misconceptions) => {
		expect(gradedAs(all, mark(marks)).misconceptions).toEqual(misconceptions);
	});

	it('do not show where the source is fully right after all', () => {
		const lenient: Highlight = checked({
			...all,
			elements: [{ ...SOURCE, ignored: ['the'] }]
		});
		expect(gradedAs(lenient, mark({ source: [2, 6, 7] })).misconceptions).toEqual([]);
	});

	it('do not show where no source is asked', () => {
		const cueOnly: Highlight = checked({ ...all, elements: all.elements.slice(1) });
		expect(gradedAs(cueOnly, mark({ cue: [3, 4] })).misconceptions).toEqual([]);
	});
});

describe('marks in general', () => {
	it('never depend on the order in which they were made', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, { marks }]) => {
				const reversed = Object.fromEntries(
					Object.entries(marks)
						.toReversed()
						.map(([element, tokens]) => [element, tokens.toReversed()])
				);
				expect(grade(question, mark(reversed))).toEqual(grade(question, mark(marks)));
			})
		);
	});

	it('never gain by a word that belongs to no accepted span', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, { marks }]) => {
				const before = gradedAs(question, mark(marks)).score;
				const text = markedExcerpt(question);
				for (const { element, accepted, ignored } of question.elements)
					for (const { index } of tokensOf(text)) {
						const spans = [...accepted, ...ignored];
						if (spans.some((span) => tokensOfSpan(text, span)?.includes(index))) continue;
						const more = [...new Set([...(marks[element] ?? []), index])];
						expect(
							gradedAs(question, mark({ ...marks, [element]: more })).score
						).toBeLessThanOrEqual(before);
					}
			})
		);
	});

	it('never lose by a word that every accepted span has', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, { marks }]) => {
				const before = gradedAs(question, mark(marks)).score;
				const text = markedExcerpt(question);
				for (const { element, accepted } of question.elements)
					for (const { index } of tokensOf(text)) {
						if (!accepted.every((span) => tokensOfSpan(text, span)?.includes(index))) continue;
						const more = [...new Set([...(marks[element] ?? []), index])];
						expect(
							gradedAs(question, mark({ ...marks, [element]: more })).score
						).toBeGreaterThanOrEqual(before);
					}
			})
		);
	});

	it('come to the same with and without an ignored word', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, { marks }]) => {
				const before = gradedAs(question, mark(marks)).score;
				const text = markedExcerpt(question);
				for (const { element, ignored } of question.elements)
					for (const index of ignored.flatMap((span) => tokensOfSpan(text, span) ?? [])) {
						const more = [...new Set([...(marks[element] ?? []), index])];
						expect(gradedAs(question, mark({ ...marks, [element]: more })).score).toBe(before);
					}
			})
		);
	});

	it('of an accepted span, to the word, earn everything', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question]) => {
				const text = markedExcerpt(question);
				const marks = Object.fromEntries(
					question.elements.map(({ element, accepted }) => [
						element,
						tokensOfSpan(text, accepted.at(-1) ?? '') ?? []
					])
				);
				const result = gradedAs(question, mark(marks));
				expect(result.score).toBe(1);
				expect(result.notes).toEqual([]);
				for (const { earned, possible, expected } of result.parts) {
					expect(earned).toBe(possible);
					expect(expected).toBeNull();
				}
			})
		);
	});

	it('that earn everything are held against a key that they meet to the word', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, response]) => {
				const { parts } = gradedAs(question, response);
				for (const [index, { element }] of question.elements.entries()) {
					const { earned = 0, possible = 0 } = parts[index] ?? {};
					const marked = response.marks[element] ?? [];
					const { keyed, ignored } = keyFor(question, element, marked);
					const whole =
						[...keyed].every((token) => marked.includes(token)) &&
						marked.every((token) => keyed.has(token) || ignored.has(token));
					expect(whole && keyed.size > 0).toBe(earned === possible);
				}
			})
		);
	});

	it('are held against the accepted span that comes closest, not against all of them', () => {
		const either = asking({
			element: 'content',
			accepted: ['howitzers were sent', 'sent'],
			ignored: ['were']
		});
		expect(keyFor(either, 'content', [10])).toEqual({
			keyed: new Set([10]),
			ignored: new Set([9])
		});
		expect(keyFor(either, 'content', [8, 10]).keyed).toEqual(new Set([8, 10]));
	});

	it('of one element leave the lines of the others as they are', () => {
		fc.assert(
			fc.property(answered('highlight'), ([question, { marks }]) => {
				const together = gradedAs(question, mark(marks)).parts;
				question.elements.forEach(({ element }, index) => {
					const marked = marks[element];
					if (marked === undefined) return;
					const alone = gradedAs(question, mark({ [element]: marked })).parts;
					expect(alone[index]).toEqual(together[index]);
				});
			})
		);
	});
});

describe('an answer that cannot be graded', () => {
	it.each([
		['a word beyond the last', { source: [11] }],
		['a word before the first', { source: [-1] }],
		['half a word', { source: [1.5] }],
		['a word by its number in text', { source: ['6'] }],
		['NaN', { source: [NaN] }],
		['a word marked twice', { source: [6, 6] }],
		['a hole in the list', { source: new Array(1) }],
		['one word instead of a list', { source: 6 }],
		['null for a list', { source: null }],
		['one bad element beside a good one', { source: [6, 7], cue: [99] }]
	])('%s is malformed', (_, marks) => {
		expect(grade(all, mark(marks))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([
		['an element that is not asked', { source: [6, 7], cue: [5] }],
		['an element that is not asked, without marks', { source: [6, 7], cue: [] }],
		['an element that does not exist', { speaker: [6, 7] }]
	])('%s is malformed', (_, marks) => {
		expect(grade(source, mark(marks))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([[undefined], [null], [[6, 7]], ['source'], [6]])('%j is malformed', (marks) => {
		expect(grade(source, mark(marks))).toEqual({
			outcome: 'invalid',
			reason: 'malformed',
			problem: { code: 'not-an-answer' }
		});
	});

	it.each([[{}], [{ source: [] }], [{ source: undefined }], [{ source: [], cue: [] }]])(
		'%j marks nothing and is not an answer',
		(marks) => {
			expect(grade(all, mark(marks))).toEqual({
				outcome: 'invalid',
				reason: 'not-answered',
				problem: { code: 'nothing-answered' }
			});
		}
	);

	it('marks on a prototype count for nothing', () => {
		expect(grade(source, mark(Object.create({ source: [6, 7] })))).toMatchObject({
			reason: 'not-answered'
		});
	});

	it('no word is part of a passage that is not there', () => {
		const lost: Highlight = { ...source, excerpt: 'f' };
		expect(grade(lost, mark({ source: [0] }))).toMatchObject({ reason: 'malformed' });
	});
});
