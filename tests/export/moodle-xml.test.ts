import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { explanationLines, promptLines, withEnds } from '#lib/export/item-text.ts';
import { moodleGrade } from '#lib/export/moodle-grades.ts';
import { grade } from '#lib/grading/grade.ts';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import type { ExportNotice } from '#lib/model/export-notice.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import type { Question } from '#lib/model/question.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import {
	moodleScore,
	readMoodleXml,
	type MoodleQuestion,
	type MoodleResponse
} from './moodle-rules.ts';
import { randomSets } from './random-sets.ts';
import { htmlLines, htmlText } from './read-html.ts';
import { realSet } from './real-set.ts';

const lines = (all: readonly string[]) =>
	all.flatMap((one) => one.split('\n')).filter((line) => line.trim() !== '');

const TYPES: Partial<Record<Item['body']['type'], string>> = {
	choice: 'multichoice',
	several: 'multichoice',
	match: 'matching',
	order: 'ordering',
	number: 'numerical',
	text: 'shortanswer',
	essay: 'essay'
};

/** A question as it is in the file, in the words of the neutral form. */
function readBack(question: MoodleQuestion) {
	const { type, name, idnumber, tags, defaultGrade, answers, pairs, units } = question;
	const isHtml = type === 'multichoice' || type === 'ordering';
	return {
		type,
		id: idnumber,
		name,
		tags,
		points: defaultGrade,
		prompt: lines(htmlLines(question.text)),
		feedback: htmlLines(question.generalFeedback),
		grading: htmlLines(question.graderInfo),
		answers: answers.map(({ text, fraction, tolerance, feedback }) => ({
			text: isHtml ? htmlText(text) : text,
			fraction,
			tolerance,
			feedback: type === 'ordering' ? [] : htmlLines(feedback)
		})),
		pairs: pairs.map(({ stem, target }) => ({ stem: htmlText(stem), target })),
		units,
		// Only what has an order of its own is shown in it.
		shuffled: type === 'multichoice' || type === 'matching' ? question.shuffled : null
	};
}

/** The same of an item that was written. */
function written(item: Item): ReturnType<typeof readBack> {
	const { body } = item;
	const answer = (text: string, weight: number, feedback: string | null, tolerance = 0) => ({
		text,
		fraction: moodleGrade(weight).percent,
		tolerance,
		feedback: feedback === null ? [] : lines([feedback])
	});
	const question: ReturnType<typeof readBack> = {
		type: TYPES[body.type] ?? 'none',
		id: item.id,
		name: item.name,
		tags: item.tags,
		points: Number(item.points.toFixed(7)),
		prompt: lines(promptLines(withEnds(item))),
		feedback: lines(explanationLines(item)),
		grading: [],
		answers: [],
		pairs: [],
		units: [],
		shuffled: 'ordered' in body ? !body.ordered : null
	};
	switch (body.type) {
		case 'choice':
		case 'several':
			return {
				...question,
				answers: body.options.map(({ text, weight, feedback }) => answer(text, weight, feedback))
			};
		case 'match': {
			const used = new Set(body.stems.map((stem) => stem.answer));
			const targetOf = (id: string) => body.targets.find((target) => target.id === id)?.text ?? '';
			return {
				...question,
				pairs: [
					...body.stems.map((stem) => ({ stem: stem.text, target: targetOf(stem.answer) })),
					...body.targets
						.filter(({ id }) => !used.has(id))
						.map(({ text }) => ({ stem: '', target: text }))
				]
			};
		}
		case 'order':
			return {
				...question,
				answers: body.items.map(({ text }, index) => ({
					...answer(text, 0, null),
					fraction: index + 1
				}))
			};
		case 'number':
			return {
				...question,
				units: [...new Set(body.unit)],
				answers: [
					answer(String(body.value), 1, null, body.tolerance),
					...body.wrong
						.filter(({ text }) => Number.isFinite(Number(text)))
						.map(({ text, feedback }) => answer(text, 0, feedback))
				]
			};
		case 'text':
			return {
				...question,
				answers: [
					...body.accepted.map(({ text, weight }) =>
						answer(text.replaceAll('*', '\\*'), weight, null)
					),
					...body.wrong.map(({ text, feedback }) =>
						answer(text.replaceAll('*', '\\*'), 0, feedback)
					)
				]
			};
		case 'essay':
			return { ...question, grading: lines(essayGuide(body)) };
		default:
			throw new Error(`Moodle has no ${body.type}.`);
	}
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('moodle-xml', set);
	const { category, questions } = readMoodleXml(result.text);
	expect(questions.map(readBack)).toEqual(result.items.map(written));
	return { ...result, category, questions };
}

const REAL = realSet();

describe('the whole bank', () => {
	it('is read back question by question, with its keys, weights, points and feedback', async () => {
		const { included, omitted, category, questions } = await expectReadBack(REAL);
		expect(omitted).toEqual([]);
		expect(included).toHaveLength(REAL.entries.length);
		expect(category).toBe('$course$/top/Says Who');
		// Ids within what Moodle keeps (question_bank_entries, "idnumber"), and unique within the category.
		const ids = questions.map(({ idnumber }) => idnumber);
		expect(new Set(ids).size).toBe(ids.length);
		expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(100);
	});

	it('the points of the parts of a question add up to its points', async () => {
		const { items } = await exported('moodle-xml', REAL);
		for (const { question } of REAL.entries) {
			const parts = items.filter((item) => item.question === question.id);
			const sum = parts.reduce((all, { points }) => all + points, 0);
			expect(sum, question.id).toBeCloseTo(question.points, 6);
		}
	});

	it('the weights of the right options add up to everything, as Moodle demands', async () => {
		const { questions } = await expectReadBack(REAL);
		for (const { type, single, answers, name } of questions) {
			if (type !== 'multichoice') continue;
			const positive = answers.map(({ fraction }) => Math.max(0, fraction));
			const whole = single ? Math.max(...positive) : positive.reduce((a, b) => a + b, 0);
			expect(whole, name).toBeCloseTo(100, 3);
		}
	});
});

describe('hostile texts', () => {
	it.each(Object.entries(HOSTILE_TEXTS))('%s survives in every place', async (name, text) => {
		const { notices, omitted } = await expectReadBack(hostileSet(text, 'A set'));
		expect(omitted).toEqual([]);
		const dropped = name === 'control characters';
		expect(codesOf(notices, 'hostile.essay').includes('characters-dropped')).toBe(dropped);
	});

	it.each(Object.entries(HOSTILE_TEXTS))('%s survives as the name of the set', async (_, text) => {
		const { category } = await expectReadBack({
			...REAL,
			name: text,
			entries: REAL.entries.slice(0, 1)
		});
		expect(
			category.replace('$course$/top/', '').replaceAll('//', '/').replace(/\r\n?/gu, '\n')
		).toBe(
			// eslint-disable-next-line no-control-regex
			text.replace(/[\0\u0007\u001b\ufffe]/gu, '').replace(/\r\n?/gu, '\n')
		);
	});

	it('a stem of 5,000 characters survives, and a right-hand side of more than 255 is left out', async () => {
		const { omitted, notices } = await expectReadBack(hostileSet(LONG_STEM, 'A set'));
		expect(omitted).toEqual(['hostile.match']);
		expect(notices).toContainEqual({
			code: 'too-long',
			part: 'target',
			length: LONG_STEM.length + ' t1'.length,
			limit: 255,
			questions: ['hostile.match']
		});
	});

	it('a name of 255 characters is in, and one of 256 is left out with both numbers', async () => {
		const [entry] = realSet(({ kind }) => kind === 'choice').entries;
		if (entry === undefined) throw new Error('The bank has no choice.');
		const named = (id: string) => ({ ...entry, question: { ...entry.question, id } });
		const set = { ...REAL, entries: [named('a'.repeat(255)), named('b'.repeat(256))] };
		const { included, notices } = await expectReadBack(set);
		expect(included).toEqual(['a'.repeat(255)]);
		expect(notices).toContainEqual({
			code: 'too-long',
			part: 'name',
			length: 256,
			limit: 255,
			questions: ['b'.repeat(256)]
		});
	});
});

/** Notices after which a score in Moodle may differ from ours. */
const OTHER_SCORE: readonly ExportNotice['code'][] = [
	'simplified',
	'split',
	'passages-not-asked',
	'no-partial-credit',
	'other-partial-credit',
	'strict-spelling',
	'graded-by-hand'
];

const id = (all: readonly { id: string }[]) => fc.constantFrom(...all.map((one) => one.id));

/** Any answer that the page of a question can send; `null` for kinds whose score is not compared. */
function responsesTo(question: Question): fc.Arbitrary<object> | null {
	switch (question.kind) {
		case 'choice':
			return (
				question.multiple
					? fc.subarray(question.options, { minLength: 1 })
					: fc.constantFrom(...question.options).map((one) => [one])
			).map((picked) => ({ kind: 'choice', picked: picked.map((one) => one.id) }));
		case 'match':
			return someOf(question.stems, id(question.targets)).map((pairs) => ({
				kind: 'match',
				pairs
			}));
		case 'grid':
			return someOf(
				question.rows,
				fc.constantFrom(...GRID_COLUMNS[question.columns]).map((column) => ({ column }))
			).map((rows) => ({ kind: 'grid', rows }));
		case 'order':
			return fc
				.shuffledSubarray(question.items, { minLength: question.items.length })
				.map((items) => ({ kind: 'order', order: items.map((one) => one.id) }));
		case 'scale':
			return fc.record({
				kind: fc.constant('scale'),
				modality: fc.constantFrom(...MODALITIES),
				polarity: fc.constantFrom(...POLARITIES)
			});
		case 'short': {
			const { answer, slips } = question;
			if (answer.type === 'text') return null;
			const { value, tolerance, unit } = answer;
			const number = fc.oneof(
				fc.constantFrom(
					value,
					value - tolerance,
					value + tolerance,
					value + tolerance + 1,
					-value,
					0
				),
				fc.integer({ min: Math.floor(value) - 20, max: Math.ceil(value) + 20 }),
				fc.constantFrom(value, ...slips.map(({ text }) => Number(text)).filter(Number.isFinite))
			);
			return fc
				.tuple(number, fc.constantFrom('', ...unit))
				.map(([typed, word]) => ({ kind: 'short', text: `${typed} ${word}`.trim() }));
		}
		default:
			return null;
	}
}

/** A value for some of the records, by id. */
function someOf<Value>(
	records: readonly { id: string }[],
	value: fc.Arbitrary<Value>
): fc.Arbitrary<Record<string, Value>> {
	return fc
		.tuple(
			fc.subarray([...records], { minLength: 1 }),
			fc.array(value, { minLength: records.length, maxLength: records.length })
		)
		.map(([some, values]) =>
			Object.fromEntries(some.map((one, index) => [one.id, values[index] as Value]))
		);
}

/** What a student picks in Moodle who answers the same: by the texts, since Moodle knows no ids of ours. */
function inMoodle(response: object, { body }: Item, question: MoodleQuestion): MoodleResponse {
	const given = response as Record<string, unknown>;
	const option = (one: string) => {
		if (body.type !== 'choice' && body.type !== 'several') throw new Error('No options.');
		return body.options.findIndex((each) => each.id === one);
	};
	switch (question.type) {
		case 'multichoice':
			return {
				type: 'multichoice',
				picked: (Array.isArray(given['picked'])
					? (given['picked'] as string[])
					: [`${String(given['modality'])}-${String(given['polarity'])}`]
				).map(option)
			};
		case 'matching': {
			if (body.type !== 'match') throw new Error('No pairs.');
			const chosen = (given['pairs'] ?? given['rows']) as Record<
				string,
				string | { column: string }
			>;
			return {
				type: 'matching',
				targets: new Map(
					Object.entries(chosen).map(([stem, target]) => [
						body.stems.findIndex((one) => one.id === stem),
						body.targets.find(
							(one) => one.id === (typeof target === 'string' ? target : target.column)
						)?.text ?? ''
					])
				)
			};
		}
		case 'ordering':
			if (body.type !== 'order') throw new Error('No order.');
			return {
				type: 'ordering',
				order: (given['order'] as string[]).map((one) =>
					body.items.findIndex((each) => each.id === one)
				)
			};
		default:
			return { type: 'numerical', text: String(given['text']) };
	}
}

describe('scores', () => {
	const sets = [REAL, hostileSet(HOSTILE_TEXTS.wildcards), hostileSet(HOSTILE_TEXTS.markup)];

	it('Moodle gives every answer what we give, unless a notice says otherwise', async () => {
		const cases: { question: Question; item: Item; moodle: MoodleQuestion }[] = [];
		for (const set of sets) {
			const { items, text, notices } = await exported('moodle-xml', set);
			const { questions } = readMoodleXml(text);
			for (const { question } of set.entries) {
				if (codesOf(notices, question.id).some((code) => OTHER_SCORE.includes(code))) continue;
				const at = items.findIndex((item) => item.id === question.id);
				const [item, moodle] = [items[at], questions[at]];
				if (item && moodle) cases.push({ question, item, moodle });
			}
		}
		// All kinds with a rule of their own are among them.
		expect([...new Set(cases.map(({ moodle }) => moodle.type))].sort()).toEqual([
			'matching',
			'multichoice',
			'numerical',
			'ordering'
		]);
		let compared = 0;
		for (const { question, item, moodle } of cases) {
			const responses = responsesTo(question);
			expect(responses, `${question.id} has no answers to compare`).not.toBeNull();
			if (responses === null) continue;
			fc.assert(
				fc.property(responses, (response) => {
					const ours = grade(question, response);
					// What is handed back to be typed anew has no score.
					fc.pre(ours.outcome === 'graded');
					if (ours.outcome !== 'graded') return;
					compared += 1;
					expect(moodleScore(moodle, inMoodle(response, item, moodle))).toBeCloseTo(ours.score, 6);
				}),
				{ numRuns: 20 }
			);
		}
		expect(compared).toBeGreaterThan(10 * cases.length);
	});

	it('every listed spelling earns its weight in any case of letters, and a listed slip nothing', async () => {
		for (const set of sets) {
			const { items, text } = await exported('moodle-xml', set);
			const { questions } = readMoodleXml(text);
			items.forEach(({ body, id: name }, at) => {
				const moodle = questions[at];
				if (body.type !== 'text' || moodle === undefined) return;
				const typed = (words: string) => moodleScore(moodle, { type: 'shortanswer', text: words });
				for (const { text: words, weight } of body.accepted)
					for (const form of [words, words.toUpperCase(), words.toLowerCase(), ` ${words} `])
						expect(typed(form), `${name}: ${form}`).toBeCloseTo(weight, 5);
				for (const { text: words } of body.wrong) expect(typed(words), `${name}: ${words}`).toBe(0);
				expect(typed('something that nobody listed')).toBe(0);
			});
		}
	});
});

describe('random sets', () => {
	it('are read back with the same questions, keys and points', async () => {
		await fc.assert(
			fc.asyncProperty(randomSets, async (set) => {
				await expectReadBack(set);
			}),
			{ numRuns: 60 }
		);
	});
});
