import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from '#lib/export/csv.ts';
import type { ExportSet } from '#lib/export/item.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { keyedChoice, sorted } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { readCsv } from './read-csv.ts';
import { realSet } from './real-set.ts';

/** The template as Gimkit publishes it. */
const TEMPLATE = [
	['Gimkit Spreadsheet Import Template', '', '', '', ''],
	[
		'Question',
		'Correct Answer',
		'Incorrect Answer 1',
		'Incorrect Answer 2 (Optional)',
		'Incorrect Answer 3 (Optional)'
	]
];

async function expectReadBack(set: ExportSet) {
	const result = await exported('gimkit', set);
	const rows = readCsv(result.text);
	expect(rows.slice(0, 2)).toEqual(TEMPLATE);
	const read = rows.slice(2).map(([prompt = '', right = '', ...wrong]) => {
		const others = wrong.filter((cell) => cell !== '');
		expect(right).not.toBe('');
		expect(others.length).toBeGreaterThanOrEqual(1);
		expect(wrong.slice(0, others.length)).toEqual(others);
		return sorted({ prompt, options: [right, ...others], right: [right] });
	});
	expect(read).toEqual(result.items.map(keyedChoice));
	return result;
}

it('the whole bank is read back as far as it has one right option of four', async () => {
	const { included, omitted, notices } = await expectReadBack(realSet());
	expect(included.length).toBeGreaterThan(150);
	for (const id of omitted)
		expect(['no-such-type', 'too-many-options']).toContain(codesOf(notices, id).join());
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives, its white space aside, and is named where a spreadsheet would run it',
		async (_, text) => {
			const { included, notices } = await expectReadBack(hostileSet(text, 'A set'));
			expect(included).toContain('hostile.choice');
			expect(codesOf(notices, 'hostile.choice').includes('formula-cell')).toBe(
				looksLikeFormula(text)
			);
		}
	);
});

it('random sets are read back with the same questions and keys', async () => {
	const relation = realSet(({ kind }) => kind === 'relation').entries.slice(0, 1);
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack({
				...set,
				sources: { ...set.sources, ...realSet().sources },
				entries: [...set.entries, ...relation]
			});
		}),
		{ numRuns: 40 }
	);
});
