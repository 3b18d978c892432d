import fc from 'fast-check';
import { parse, type GIFTQuestion } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { explanationLines, promptLines } from '#lib/export/item-text.ts';
import { moodleGrade } from '#lib/export/moodle-grades.ts';
import { allowedInXml } from '#lib/export/xml.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { randomSets } from './random-sets.ts';
import { htmlLines, htmlText } from './read-html.ts';
import { realSet } from './real-set.ts';

/** What the reader leaves of an escape in the right-hand sides of pairs, which it does not decode. */
const PLACEHOLDERS: Record<string, string> = {
	'092;': '\\',
	'058;': ':',
	'035;': '#',
	'061;': '=',
	'123;': '{',
	'125;': '}',
	'126;': '~',
	'010': '\n'
};

const decoded = (text: string) =>
	text.replace(/&&(010|\d{3};)/gu, (whole, code: string) => PLACEHOLDERS[code] ?? whole);

/** Runs of white space as one space, as the format and HTML have them. */
const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The lines that a reader is to give back. */
const lines = (all: readonly string[]) =>
	all
		.flatMap((one) => one.split('\n'))
		.map(spaced)
		.filter((line) => line !== '');

/** A question as the reader has it, in the words of the neutral form. */
function readBack(question: GIFTQuestion) {
	if (question.type === 'Description' || question.type === 'Category')
		throw new Error(`No ${question.type} was written.`);
	const common = {
		id: question.id,
		tags: question.tags ?? [],
		name: question.title,
		prompt: lines(htmlLines(question.stem.text)),
		feedback: lines(htmlLines(question.globalFeedback?.text ?? ''))
	};
	const feedbackOf = (feedback: { text: string } | null) =>
		feedback === null ? null : spaced(htmlText(feedback.text));
	switch (question.type) {
		case 'MC':
			return {
				...common,
				answers: question.choices.map(({ isCorrect, weight, text, feedback }) => ({
					text: spaced(htmlText(text.text)),
					percent: isCorrect ? 100 : (weight ?? 0),
					feedback: feedbackOf(feedback)
				}))
			};
		case 'Short':
			return {
				...common,
				answers: question.choices.map(({ weight, text, feedback }) => ({
					text: spaced(text.text.replaceAll('\\*', '*')),
					percent: weight ?? 100,
					feedback: feedbackOf(feedback)
				}))
			};
		case 'Matching':
			return {
				...common,
				answers: question.matchPairs.map(({ subquestion, subanswer }) => ({
					text: spaced(htmlText(subquestion.text)),
					target: spaced(decoded(subanswer))
				}))
			};
		case 'Numerical':
			if (!Array.isArray(question.choices)) throw new Error('One answer without a sign.');
			return {
				...common,
				answers: question.choices.map(({ weight, text, feedback }) => ({
					value: text.number,
					tolerance: text.range,
					percent: weight ?? 100,
					feedback: feedbackOf(feedback)
				}))
			};
		case 'Essay':
			return { ...common, answers: [] };
		case 'TF':
			throw new Error('No true or false was written.');
	}
}

/** The same of an item that was written. */
function written(item: Item) {
	const { id, tags, name, body } = item;
	const guide = body.type === 'essay' ? essayGuide(body) : [];
	const percent = (weight: number) => moodleGrade(weight).percent;
	const feedbackOf = (feedback: string | null) => (feedback === null ? null : spaced(feedback));
	const common = {
		id,
		tags,
		name,
		prompt: lines(promptLines(item)),
		feedback: lines([...explanationLines(item), ...guide])
	};
	switch (body.type) {
		case 'choice':
		case 'several':
			return {
				...common,
				answers: body.options.map(({ text, weight, feedback }) => ({
					text: spaced(text),
					percent: percent(weight),
					feedback: feedbackOf(feedback)
				}))
			};
		case 'text':
			return {
				...common,
				answers: [
					...body.accepted.map(({ text, weight }) => ({
						text: spaced(text),
						percent: percent(weight),
						feedback: null
					})),
					...body.wrong.map(({ text, feedback }) => ({
						text: spaced(text),
						percent: 0,
						feedback: feedbackOf(feedback)
					}))
				]
			};
		case 'match': {
			const used = new Set(body.stems.map(({ answer }) => answer));
			return {
				...common,
				answers: [
					...body.stems.map(({ text, answer }) => ({
						text: spaced(text),
						target: spaced(body.targets.find(({ id: target }) => target === answer)?.text ?? '')
					})),
					...body.targets
						.filter(({ id: target }) => !used.has(target))
						.map(({ text }) => ({ text: '', target: spaced(text) }))
				]
			};
		}
		case 'number':
			return {
				...common,
				answers: [
					{ value: body.value, tolerance: body.tolerance, percent: 100, feedback: null },
					...body.wrong
						.filter(({ text }) => Number.isFinite(Number(text)))
						.map(({ text, feedback }) => ({
							value: Number(text),
							tolerance: 0,
							percent: 0,
							feedback: feedbackOf(feedback)
						}))
				]
			};
		case 'essay':
			return { ...common, answers: [] };
		default:
			throw new Error(`GIFT has no ${body.type}.`);
	}
}

/** Exports a set, and holds what an independent reader finds against what was to be written. */
async function expectReadBack(set: ExportSet) {
	const result = await exported('gift', set);
	const read = parse(result.text).map(readBack);
	expect(read).toEqual(result.items.map(written));
	return result;
}

describe('the whole bank', () => {
	it('is read back question by question, with its keys, weights and feedback', async () => {
		const { included, omitted } = await expectReadBack(realSet());
		expect(omitted).toEqual([]);
		expect(included).toHaveLength(realSet().entries.length);
	});
});

describe('hostile texts', () => {
	it.each(Object.entries(HOSTILE_TEXTS))('%s survives in every place', async (name, text) => {
		const { notices, omitted } = await expectReadBack(hostileSet(text, 'A set'));
		// An arrow in a typed answer would make a matching of the question.
		expect(omitted).toEqual(name === 'percent and arrow of GIFT' ? ['hostile.short'] : []);
		for (const id of omitted) expect(codesOf(notices, id)).toEqual(['misread']);
		if (allowedInXml(text) !== text)
			expect(codesOf(notices, 'hostile.choice')).toContain('characters-dropped');
	});

	it.each([
		['[html] and more', 'a format'],
		['[plain]', 'nothing but a format'],
		['%50% and more', 'a weight'],
		['%-100%', 'nothing but a weight'],
		['// no comment', 'a comment'],
		['$CATEGORY: none', 'a category'],
		['####', 'feedback'],
		['TRUE', 'a truth value'],
		['->', 'an arrow']
	])('%s at the beginning is not taken for %s', async (text) => {
		await expectReadBack(hostileSet(text, 'A set'));
	});

	it('a stem of 5,000 characters survives', async () => {
		const { omitted } = await expectReadBack(hostileSet(LONG_STEM, 'A set'));
		// Pairs have a right-hand side of 255 characters at most.
		expect(omitted).toEqual(['hostile.match']);
	});

	it('a name of 255 characters is in, and one of 256 is left out with both numbers', async () => {
		const longest = realSet(({ kind }) => kind === 'choice');
		const [entry] = longest.entries;
		if (entry === undefined) throw new Error('The bank has no choice.');
		const named = (id: string) => ({ ...entry, question: { ...entry.question, id } });
		const fits = named('a'.repeat(255));
		const over = named('b'.repeat(256));
		const { included, notices } = await expectReadBack({ ...longest, entries: [fits, over] });
		expect(included).toEqual([fits.question.id]);
		expect(notices).toContainEqual({
			code: 'too-long',
			part: 'name',
			length: 256,
			limit: 255,
			questions: [over.question.id]
		});
		expect(LONG_NAME.length).toBeGreaterThan(255);
	});
});

describe('what GIFT has no place for', () => {
	it('is named: points, units, slips that are no numbers, exact spelling', async () => {
		const { notices, items } = await exported('gift', realSet());
		for (const { question, body, points } of items) {
			const codes = codesOf(notices, question);
			expect(codes.includes('no-points'), question).toBe(
				items.some((one) => one.question === question && one.points !== 1)
			);
			if (points !== 1) expect(codes).toContain('no-points');
			if (body.type === 'number' && body.unit.length > 0) expect(codes).toContain('no-units');
			if (body.type === 'text') expect(codes).toContain('strict-spelling');
			if (body.type === 'number' && body.wrong.some(({ text }) => !Number.isFinite(Number(text))))
				expect(codes).toContain('no-option-feedback');
		}
	});
});

describe('random sets', () => {
	it('are read back with the same questions and keys', async () => {
		await fc.assert(
			fc.asyncProperty(randomSets, async (set) => {
				await expectReadBack(set);
			}),
			{ numRuns: 60 }
		);
	});
});
