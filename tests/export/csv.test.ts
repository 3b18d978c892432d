import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, looksLikeFormula, safeCell } from '#lib/export/csv.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { passageText, reasonLines } from '#lib/export/item-text.ts';
import { exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { randomSets } from './random-sets.ts';
import { readCsv } from './read-csv.ts';
import { realSet } from './real-set.ts';

const BYTE_ORDER_MARK = '\uFEFF';

function readTable(text: string): Record<string, string>[] {
	expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true);
	const [header = [], ...rows] = readCsv(text.slice(1));
	expect(new Set(header).size).toBe(header.length);
	for (const cells of rows) for (const cell of cells) expect(looksLikeFormula(cell)).toBe(false);
	return rows.map((cells) =>
		// The apostrophe says that what follows is a text.
		Object.fromEntries(
			header.map((name, column) => [name, (cells[column] ?? '').replace(/^'(?=[=+\-@\t\r])/u, '')])
		)
	);
}

const lines = (all: readonly string[]) => all.filter((line) => line !== '').join('\n');

/** Every text of a body, wherever it stands; and the ids of none. */
function textsIn({ body }: Item): string[] {
	switch (body.type) {
		case 'choice':
		case 'several':
			return body.options.flatMap(({ text, feedback }) => [text, feedback ?? '']);
		case 'match':
			return [...body.stems, ...body.targets].map(({ text }) => text);
		case 'order':
			return [...body.items.map(({ text }) => text), ...body.ends];
		case 'chain':
			return [
				...body.items.map(({ text }) => text),
				...body.ends,
				...body.distractors.flatMap(({ text, feedback }) => [text, feedback ?? ''])
			];
		case 'number':
			return [...body.unit, ...body.wrong.flatMap(({ text, feedback }) => [text, feedback ?? ''])];
		case 'text':
			return [
				...body.accepted.map(({ text }) => text),
				...body.wrong.flatMap(({ text, feedback }) => [text, feedback ?? ''])
			];
		case 'essay':
			return [...body.rubric.flatMap(({ level, text }) => [level, text]), body.example ?? ''];
		case 'spans':
			return [
				...body.elements.flatMap(({ task, accepted, ignored }) => [task, ...accepted, ...ignored]),
				...body.tempting.flatMap(({ text, feedback }) => [text, feedback ?? ''])
			];
		case 'parts':
			return body.parts.flatMap(({ label, body: part }) => [
				label,
				...textsIn({ body: part } as Item)
			]);
	}
}

/** The lines of the key that name right options, by their letters. */
function keyedOptions(row: Record<string, string>, { body }: Item): boolean {
	if (body.type !== 'choice' && body.type !== 'several') return true;
	const right = body.options.filter(({ weight }) => weight > 0).map(({ text }) => text);
	return right.every((text) => row['Key']?.includes(`) ${text}`));
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('csv', set);
	const rows = readTable(result.text);
	expect(rows).toHaveLength(set.entries.length);
	result.items.forEach((item, at) => {
		const row = rows[at] ?? {};
		expect(row).toMatchObject({
			Id: item.id,
			Kind: item.kind,
			Points: String(item.points),
			Tags: item.tags.join('; '),
			Question: item.prompt,
			Passages: lines(item.passages.map(passageText)),
			Sources: lines(item.legend),
			Explanation: lines([item.explanation, ...reasonLines(item)]),
			Evidence: lines(item.citations)
		});
		const answers = [row['On offer'], row['Key'], row['Feedback on answers']].join('\n');
		for (const text of textsIn(item)) expect(answers, `${item.id}: ${text}`).toContain(text);
		expect(keyedOptions(row, item)).toBe(true);
	});
	return { ...result, rows };
}

describe('the whole bank', () => {
	it('is read back with everything, and nothing is said to be lost', async () => {
		const { notices, omitted } = await expectReadBack(realSet());
		expect(notices).toEqual([]);
		expect(omitted).toEqual([]);
	});

	it('an order on offer is not always the right one', async () => {
		const { rows, items } = await expectReadBack(realSet(({ kind }) => kind === 'order'));
		const inOrder = items.filter(({ body }, at) => {
			if (body.type !== 'order' && body.type !== 'chain') return false;
			const offered = rows[at]?.['On offer'] ?? '';
			const places = body.items.map(({ text }) => offered.indexOf(text));
			return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
		});
		expect(inOrder.length).toBeLessThan(items.length / 2);
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives in every place, and no cell is a formula',
		async (_, text) => {
			await expectReadBack(hostileSet(text, 'A set'));
		}
	);
});

describe('cells', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@x', "'@x"],
		['\tx', "'\tx"],
		['\rx', "'\rx"],
		['1-1', '1-1'],
		["'=1", "'=1"],
		['', '']
	])('%j is written as %j', (text, cell) => {
		expect(safeCell(text)).toBe(cell);
	});

	it('any rows are read back as they were', () => {
		const cells = fc.string({
			unit: fc.constantFrom('a', '"', ',', '\r', '\n', ';', ' ', 'é', '👩‍🏫')
		});
		fc.assert(
			fc.property(fc.array(fc.tuple(cells, cells, cells), { minLength: 1 }), (rows) => {
				expect(readCsv(csvText(rows))).toEqual(rows);
			})
		);
	});
});

it('random sets are read back with the same questions, keys and points', async () => {
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack(set);
		}),
		{ numRuns: 40 }
	);
});
