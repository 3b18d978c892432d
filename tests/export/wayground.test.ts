import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { explanationLines, promptLines } from '#lib/export/item-text.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { expectNoFavouritePlace } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { readXlsx } from './read-xlsx.ts';
import { realSet } from './real-set.ts';

/** The template as Wayground publishes it. */
const HEADER = [
	'Question Text',
	'Question Type',
	'Option 1',
	'Option 2',
	'Option 3',
	'Option 4',
	'Option 5',
	'Correct Answer',
	'Time in seconds',
	'Image Link',
	'Answer explanation'
];

const lines = (all: readonly string[]) => all.filter((line) => line.trim() !== '').join('\n');

const ESSAY = realSet(({ kind }) => kind === 'essay').entries.slice(0, 1);

async function readQuestions(bytes: Uint8Array) {
	const [header, ...rows] = await readXlsx(bytes);
	expect(header).toEqual(HEADER);
	return rows.map((cells) => {
		const [prompt, type, ...rest] = cells;
		const options = rest.slice(0, 5).filter((cell) => cell !== null);
		expect(rest.slice(0, options.length)).toEqual(options);
		const [correct, seconds, image, explanation] = rest.slice(5);
		expect(Number(seconds)).toBeGreaterThanOrEqual(20);
		expect(image).toBeNull();
		const places = correct === null || correct === undefined ? [] : String(correct).split(',');
		return {
			prompt,
			type,
			options: options.map(String),
			places: places.map((place) => Number(place) - 1),
			explanation: explanation ?? ''
		};
	});
}

type Read = Awaited<ReturnType<typeof readQuestions>>[number];

function inWords({ prompt, type, options, places, explanation }: Read) {
	const right = places.map((place) => options[place] ?? 'none');
	// The answers of a blank keep their order; options are shown in any.
	const shown = type === 'Fill-in-the-Blank' ? options : [...options].sort();
	return { prompt, type, options: shown, right: right.sort(), explanation };
}

function written(item: Item): ReturnType<typeof inWords> {
	const { body } = item;
	const guide = body.type === 'essay' ? essayGuide(body) : [];
	const question = {
		prompt: lines(promptLines(item)),
		explanation: lines([...explanationLines(item), ...guide])
	};
	switch (body.type) {
		case 'choice':
		case 'several':
			return {
				...question,
				type: body.type === 'choice' ? 'Multiple Choice' : 'Checkbox',
				options: body.options.map(({ text }) => text).sort(),
				right: body.options
					.filter(({ weight }) => (body.type === 'choice' ? weight === 1 : weight > 0))
					.map(({ text }) => text)
					.sort()
			};
		case 'text':
			return {
				...question,
				type: 'Fill-in-the-Blank',
				options: body.accepted.map(({ text }) => text),
				right: []
			};
		case 'essay':
			return { ...question, type: 'Open-Ended', options: [], right: [] };
		default:
			throw new Error(`Not written: ${body.type}.`);
	}
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('wayground', set);
	const questions = await readQuestions(result.bytes);
	expect(questions.map(inWords)).toEqual(result.items.map(written));
	return { ...result, questions };
}

describe('the whole bank', () => {
	it('is read back with its keys, its explanations and its evidence', async () => {
		const { included, questions } = await expectReadBack(realSet());
		expect(included.length).toBeGreaterThan(240);
		expect([...new Set(questions.map(({ type }) => type))].sort()).toEqual([
			'Checkbox',
			'Fill-in-the-Blank',
			'Multiple Choice',
			'Open-Ended'
		]);
		for (const { explanation } of questions) expect(explanation).toContain('Evidence: ');
		expectNoFavouritePlace(
			questions
				.filter(({ type }) => type === 'Multiple Choice')
				.map(({ places, options }) => ({ at: places[0] ?? -1, of: options.length }))
		);
	});

	it('says where a typed answer has more spellings than the five columns', async () => {
		const { items, notices } = await exported('wayground', realSet());
		for (const { body, question } of items)
			if (body.type === 'text' && body.accepted.length === 5)
				expect(codesOf(notices, question)).toContain('strict-spelling');
		const left = notices.find(({ code }) => code === 'spellings-left-out');
		expect(left).toMatchObject({ limit: 5 });
	});

	it('lists only answers that earn all the points, since a blank gives all or none', async () => {
		const { items, notices } = await exported('wayground', hostileSet('x', 'A set'));
		const text = items.find(({ id }) => id === 'hostile.short')?.body;
		expect(text?.type === 'text' && text.accepted.map((one) => one.text)).toEqual(['x yes']);
		expect(codesOf(notices, 'hostile.short')).toContain('no-partial-credit');
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives in every place',
		async (_, text) => {
			const { omitted, notices } = await expectReadBack(hostileSet(text, 'A set'));
			// Six ratings of certainty, and a number with a tolerance.
			expect(omitted).toEqual(['hostile.scale', 'hostile.number']);
			expect(codesOf(notices, 'hostile.scale')).toEqual(['too-many-options']);
			expect(codesOf(notices, 'hostile.number')).toEqual(['no-such-type']);
		}
	);

	it('a text that is too long for a cell is named with its length', async () => {
		const text = 'x'.repeat(40_000);
		const hostile = hostileSet(text, 'A set');
		const { notices, omitted } = await exported('wayground', {
			...hostile,
			sources: { ...realSet().sources, ...hostile.sources },
			entries: [...hostile.entries, ...ESSAY]
		});
		expect(omitted).toContain('hostile.choice');
		expect(codesOf(notices, 'hostile.choice')).toContain('too-long');
	});
});

it('random sets are read back with the same questions and keys', async () => {
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack({ ...set, entries: [...set.entries, ...ESSAY] });
		}),
		{ numRuns: 25 }
	);
});
