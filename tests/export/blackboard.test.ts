import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { promptLines } from '#lib/export/item-text.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { expectNoFavouritePlace, spaced } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { htmlText } from './read-html.ts';
import { realSet } from './real-set.ts';

/** The lines of a field that is shown as HTML. */
const shown = (field = '') => field.split('<br>').map(htmlText);

interface Record {
	type: string;
	prompt: string[];
	/** Texts with what is keyed of each: its word, its match, or nothing. */
	answers: [string, string][];
}

/** Reads records as the help for uploads describes them; whatever it does not allow is a fault. */
function readRecords(text: string): Record[] {
	if (!text.endsWith('\n') || text.startsWith('\uFEFF')) throw new Error('Not a plain text file.');
	return text
		.slice(0, -1)
		.split('\n')
		.map((line) => {
			const [type = '', prompt, ...rest] = line.split('\t');
			if (line.includes('\r') || prompt === undefined) throw new Error(`No record: ${line}`);
			if (rest.some((field) => field === '' && type !== 'ESS'))
				throw new Error(`An empty field: ${line}`);
			return { type, prompt: shown(prompt), answers: readAnswers(type, rest) };
		});
}

function readAnswers(type: string, fields: readonly string[]): [string, string][] {
	const pairs = fields.flatMap((field, index): [string, string][] =>
		index % 2 === 0 ? [[field, fields[index + 1] ?? '']] : []
	);
	switch (type) {
		case 'MC':
		case 'MA':
			if (pairs.some(([, word]) => word !== 'correct' && word !== 'incorrect'))
				throw new Error(`Not keyed: ${fields.join()}`);
			if (type === 'MC' && pairs.filter(([, word]) => word === 'correct').length !== 1)
				throw new Error(`One is right: ${fields.join()}`);
			return pairs.map(([text, word]) => [shown(text).join(' '), word]);
		case 'MAT':
			return pairs.map(([text, match]) => [shown(text).join(' '), shown(match).join(' ')]);
		case 'NUM':
			return pairs;
		case 'FIB':
			return fields.map((field) => [field, '']);
		case 'ESS':
			return fields.map((field) => [shown(field).join('\n'), '']);
		default:
			throw new Error(`No such type: ${type}`);
	}
}

const lines = (all: readonly string[]) =>
	all
		.flatMap((line) => line.split('\n'))
		.map(spaced)
		.filter((line) => line !== '');

const sortedRecord = ({ type, prompt, answers }: Record): Record => ({
	type,
	prompt,
	answers: [...answers].sort(([a], [b]) => (a < b ? -1 : 1))
});

function written(item: Item): Record {
	const { body } = item;
	const record = (type: string, answers: [string, string][]) => ({
		type,
		prompt: lines(promptLines(item)),
		answers
	});
	switch (body.type) {
		case 'choice':
			return record(
				'MC',
				body.options.map(({ text, weight }) => [
					spaced(text),
					weight === 1 ? 'correct' : 'incorrect'
				])
			);
		case 'several':
			return record(
				'MA',
				body.options.map(({ text, weight }) => [spaced(text), weight > 0 ? 'correct' : 'incorrect'])
			);
		case 'match':
			return record(
				'MAT',
				body.stems.map(({ text, answer }) => [
					spaced(text),
					spaced(body.targets.find(({ id }) => id === answer)?.text ?? '')
				])
			);
		case 'number':
			return record('NUM', [[String(body.value), String(body.tolerance)]]);
		case 'text':
			return record(
				'FIB',
				body.accepted.map(({ text, weight }) => {
					expect(weight).toBe(1);
					return [spaced(text), ''];
				})
			);
		case 'essay':
			return record('ESS', [[lines(essayGuide(body)).join('\n'), '']]);
		default:
			throw new Error(`Not written: ${body.type}.`);
	}
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('blackboard', set);
	const records = readRecords(result.text);
	expect(records.map(sortedRecord)).toEqual(result.items.map(written).map(sortedRecord));
	return { ...result, records };
}

/** The bank in halves, none of which is too long for a file. */
const PARTS = [0, 1, 2].map((part) => {
	const set = realSet();
	return { ...set, entries: set.entries.filter((_, index) => index % 3 === part) };
});

describe('the whole bank', () => {
	it('in three files is read back record by record', async () => {
		const types = new Set<string>();
		const places: { at: number; of: number }[] = [];
		for (const set of PARTS) {
			const { records, omitted, notices } = await expectReadBack(set);
			for (const { type, answers } of records) {
				types.add(type);
				if (type === 'MC')
					places.push({
						at: answers.findIndex(([, word]) => word === 'correct'),
						of: answers.length
					});
			}
			for (const id of omitted) expect(codesOf(notices, id)).toEqual(['too-many-questions']);
		}
		expect([...types].sort()).toEqual(['ESS', 'FIB', 'MA', 'MAT', 'MC', 'NUM']);
		expectNoFavouritePlace(places);
	});

	it('in one file keeps to 250 records, and names the rest', async () => {
		const { records, omitted, notices } = await expectReadBack(realSet());
		expect(records.length).toBeLessThanOrEqual(250);
		expect(records.length).toBeGreaterThan(230);
		expect(omitted.length).toBeGreaterThan(0);
		expect(notices).toContainEqual({
			code: 'too-many-questions',
			limit: 250,
			questions: omitted
		});
	});

	it('asks a matching only where each target has one stem, since others are keyed wrongly', async () => {
		for (const set of PARTS) {
			const { records } = await expectReadBack(set);
			for (const { type, answers } of records)
				if (type === 'MAT')
					expect(new Set(answers.map(([, match]) => match)).size).toBe(answers.length);
		}
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives in every place, its white space aside',
		async (_, text) => {
			const { omitted } = await expectReadBack(hostileSet(text, 'A set'));
			expect(omitted).toEqual([]);
		}
	);
});

it('random sets are read back with the same questions and keys', async () => {
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack(set);
		}),
		{ numRuns: 40 }
	);
});
