import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from '#lib/export/csv.ts';
import type { ExportSet } from '#lib/export/item.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { expectNoFavouritePlace, keyedChoice, sorted } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { readCsv } from './read-csv.ts';
import { realSet } from './real-set.ts';

/** The template as Blooket publishes it. */
const TEMPLATE = [
	['Blooket\nImport Template', '', '', '', '', '', '', ''],
	[
		'Question #',
		'Question Text',
		'Answer 1',
		'Answer 2',
		'Answer 3\n(Optional)',
		'Answer 4\n(Optional)',
		'Time Limit (sec)\n(Max: 300 seconds)',
		'Correct Answer(s)\n(Only include Answer #)'
	]
];

function readQuestions(text: string) {
	const rows = readCsv(text);
	expect(rows.slice(0, 2)).toEqual(TEMPLATE);
	return rows.slice(2).map(([number, prompt = '', ...rest], index) => {
		expect(number).toBe(String(index + 1));
		const options = rest.slice(0, 4).filter((cell) => cell !== '');
		expect(options.length).toBeGreaterThanOrEqual(2);
		expect(rest.slice(0, options.length)).toEqual(options);
		expect(Number(rest[4])).toBeGreaterThanOrEqual(20);
		expect(Number(rest[4])).toBeLessThanOrEqual(300);
		expect(rest[5]).toMatch(/^[1-4]$/u);
		return { prompt, options, at: Number(rest[5]) - 1 };
	});
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('blooket', set);
	const questions = readQuestions(result.text);
	expect(
		questions.map(({ prompt, options, at }) =>
			sorted({ prompt, options, right: [options[at] ?? 'none'] })
		)
	).toEqual(result.items.map(keyedChoice));
	return { ...result, questions };
}

describe('the whole bank', () => {
	it('is read back as far as it has one right option of four', async () => {
		const { included, omitted, notices, questions } = await expectReadBack(realSet());
		expect(included.length).toBeGreaterThan(150);
		for (const id of omitted)
			expect(['no-such-type', 'too-many-options']).toContain(codesOf(notices, id).join());
		expectNoFavouritePlace(questions.map(({ at, options }) => ({ at, of: options.length })));
	});

	it('has no question with several right options, each of which Blooket would take alone', async () => {
		const set = realSet((question) => question.kind === 'choice');
		const { omitted } = await expectReadBack(set);
		const several = set.entries.filter(
			({ question }) => question.kind === 'choice' && question.multiple
		);
		expect(several.length).toBeGreaterThan(0);
		for (const { question } of several) expect(omitted).toContain(question.id);
	});
});

const ONE = realSet(({ kind }) => kind === 'relation').entries.slice(0, 1);

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives, its white space aside, and is named where a spreadsheet would run it',
		async (_, text) => {
			const hostile = hostileSet(text, 'A set');
			const { included, notices } = await expectReadBack(hostile);
			expect(included).toContain('hostile.choice');
			expect(codesOf(notices, 'hostile.choice').includes('formula-cell')).toBe(
				looksLikeFormula(text)
			);
		}
	);
});

it('random sets are read back with the same questions and keys', async () => {
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack({
				...set,
				sources: { ...set.sources, ...realSet().sources },
				entries: [...set.entries, ...ONE]
			});
		}),
		{ numRuns: 40 }
	);
});
