import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportSet } from '#lib/export/item.ts';
import type { Question } from '#lib/model/question.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { keyedChoice, sorted } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { readXlsx } from './read-xlsx.ts';
import { realSet } from './real-set.ts';
import { shortQuestion } from './short-question.ts';

/** The template as Kahoot publishes it: its header in row 8, from column B on. */
const HEADER = [
	null,
	'Question - max 120 characters',
	'Answer 1 - max 75 characters',
	'Answer 2 - max 75 characters',
	'Answer 3 - max 75 characters',
	'Answer 4 - max 75 characters',
	'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
	'Correct answer(s) - choose at least one'
];

async function readQuestions(bytes: Uint8Array) {
	const rows = await readXlsx(bytes);
	expect(rows[7]).toEqual(HEADER);
	return rows.slice(8).map((cells, index) => {
		const [number, prompt, ...rest] = cells;
		expect(number).toBe(index + 1);
		const options = rest.slice(0, 4).filter((cell) => cell !== null);
		expect(options.length).toBeGreaterThanOrEqual(2);
		// A gap would move the numbers of the answers.
		expect(rest.slice(0, options.length)).toEqual(options);
		for (const text of [prompt, ...options]) expect(typeof text).toBe('string');
		expect(String(prompt).length).toBeLessThanOrEqual(120);
		for (const text of options) expect(String(text).length).toBeLessThanOrEqual(75);
		expect([5, 10, 20, 30, 60, 90, 120, 240]).toContain(rest[4]);
		const right = String(rest[5])
			.split(',')
			.map((place) => String(options[Number(place) - 1]));
		return sorted({ prompt: String(prompt), options: options.map(String), right });
	});
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('kahoot', set);
	expect(await readQuestions(result.bytes)).toEqual(result.items.map(keyedChoice));
	return result;
}

const setOf = (...questions: Question[]): ExportSet => ({
	name: 'A set',
	sources: {},
	misconceptions: {},
	entries: questions.map((question) => ({ question, evidence: [] }))
});

describe('the whole bank', () => {
	it('is read back as far as it is short enough; all else names its length or its type', async () => {
		const { included, omitted, notices } = await expectReadBack(realSet());
		expect(included.length).toBeGreaterThan(0);
		for (const id of omitted)
			expect(
				codesOf(notices, id).some((code) =>
					['too-long', 'too-many-options', 'no-such-type'].includes(code)
				)
			).toBe(true);
		for (const notice of notices)
			if (notice.code === 'too-long') expect(notice.length).toBeGreaterThan(notice.limit);
	});
});

describe('limits', () => {
	it.each([
		['prompt', 120, (text: string) => shortQuestion(text.slice(0, 20), { prompt: text })],
		[
			'option',
			75,
			(text: string) =>
				shortQuestion('q', {
					options: [
						{ id: 'a', text, correct: true },
						{ id: 'b', text: 'b', correct: false }
					]
				})
		]
	] as const)(
		'a %s of %i characters is in, and one more is named',
		async (part, limit, question) => {
			const at = await expectReadBack(setOf(question('x'.repeat(limit))));
			expect(at.omitted).toEqual([]);
			const over = question('x'.repeat(limit + 1));
			const { omitted, notices } = await expectReadBack(setOf(shortQuestion('short'), over));
			expect(omitted).toEqual([over.id]);
			expect(notices).toContainEqual({
				code: 'too-long',
				part,
				length: limit + 1,
				limit,
				questions: [over.id]
			});
		}
	);

	it('four options are in, and five are named', async () => {
		const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id, correct: id === 'a' }));
		const { included, notices } = await expectReadBack(
			setOf(
				shortQuestion('four', { options: options.slice(0, 4) }),
				shortQuestion('five', { options })
			)
		);
		expect(included).toEqual(['four']);
		expect(codesOf(notices, 'five')).toEqual(['too-many-options']);
	});

	it('several right options are all numbered', async () => {
		const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, correct: id !== 'b' }));
		const { notices } = await expectReadBack(
			setOf(shortQuestion('several', { multiple: true, options }))
		);
		expect(codesOf(notices, 'several')).toContain('other-partial-credit');
	});

	it('a longer question has more time', async () => {
		const { bytes } = await exported(
			'kahoot',
			setOf(shortQuestion('a'), shortQuestion('b', { prompt: 'x'.repeat(120) }))
		);
		const rows = await readXlsx(bytes);
		expect(rows[8]?.[6]).toBe(20);
		expect(rows[9]?.[6]).toBe(30);
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives where it is short enough',
		async (name, text) => {
			const options = [text, `${text} b`].map((words, index) => ({
				id: `o${index}`,
				text: words,
				correct: index === 0
			}));
			const { included } = await expectReadBack(
				setOf(shortQuestion('short'), shortQuestion('hostile', { prompt: text, options }))
			);
			const fits = `${text} b`.length <= 75;
			expect(fits).toBe(name !== 'a long stem');
			expect(included).toEqual(fits ? ['short', 'hostile'] : ['short']);
			await expectReadBack({
				...hostileSet(text, 'A set'),
				entries: [...setOf(shortQuestion('short')).entries, ...hostileSet(text).entries]
			});
		}
	);
});

it('random sets are read back with the same questions and keys', async () => {
	const short = setOf(shortQuestion('short')).entries;
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack({ ...set, entries: [...set.entries, ...short] });
		}),
		{ numRuns: 25 }
	);
});
