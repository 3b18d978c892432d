import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import { FORMATS } from '#lib/export/formats.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { explanationLines, promptLines } from '#lib/export/item-text.ts';
import { Notices } from '#lib/export/notices.ts';
import { grade } from '#lib/grading/grade.ts';
import type { ExportNotice } from '#lib/model/export-notice.ts';
import { canvasScore, imported } from './canvas-rules.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { answersTo } from './qti-answers.ts';
import { processQti1, readAssessment, type Qti1Answer, type Qti1Question } from './qti-1-rules.ts';
import { randomSets } from './random-sets.ts';
import { htmlLines, htmlText } from './read-html.ts';
import { realSet } from './real-set.ts';
import { BODIES, option, sampleItem } from './sample-item.ts';
import { fileOf, unzipped } from './unzipped.ts';
import { attribute, child, descendants, parseXml, textOf } from './xml-tree.ts';

const QUIZ = 'g1/g1.xml';

const REAL = realSet();

const lines = (all: readonly string[]) =>
	all.flatMap((one) => one.split('\n')).filter((line) => line.trim() !== '');

const TYPES: Partial<Record<Item['body']['type'], string>> = {
	choice: 'multiple_choice_question',
	several: 'multiple_answers_question',
	match: 'matching_question',
	number: 'numerical_question',
	text: 'short_answer_question',
	essay: 'essay_question'
};

/** A question as Canvas has it after the import. */
interface ReadBack {
	type: string;
	title: string;
	points: number;
	prompt: string[];
	general: string[];
	/** What is offered or accepted, in no order. */
	options: string[];
	/** What is right: options, pairs, texts or bounds. */
	right: string[];
	told: Record<string, string>;
	notes: string[];
}

function readBack(question: Qti1Question): ReadBack {
	const { type, points, right, bounds, told, general } = imported(question);
	const labels = question.responses[0]?.labels ?? [];
	const nameOf = (ident: string) => {
		const found = labels.find((one) => one.ident === ident);
		return found === undefined
			? '?'
			: found.type === 'text/html'
				? htmlText(found.text)
				: found.text;
	};
	const pairs = question.responses.flatMap(({ ident, stem }) =>
		(right.get(ident) ?? []).map((target) => `${htmlText(stem)} → ${nameOf(target)}`)
	);
	return {
		type,
		title: question.title,
		points,
		prompt: lines(htmlLines(question.prompt)),
		general: lines(htmlLines(general)),
		options: labels.map(({ ident }) => nameOf(ident)).sort(),
		right:
			bounds !== null
				? bounds.map(String)
				: type === 'matching_question'
					? pairs
					: type === 'short_answer_question'
						? (right.get('response1') ?? [])
						: (right.get('response1') ?? []).map(nameOf).sort(),
		told: Object.fromEntries([...told].map(([ident, text]) => [nameOf(ident), htmlText(text)])),
		notes: lines([question.fields['grading_notes'] ?? ''])
	};
}

/** The same of an item that was written. */
function written(item: Item): ReadBack {
	const { body } = item;
	const guide = body.type === 'essay' ? lines(essayGuide(body)) : [];
	const question: ReadBack = {
		type: TYPES[body.type] ?? 'none',
		title: item.name,
		points: Number(item.points.toFixed(7)),
		prompt: lines(promptLines(item)),
		general: [...lines(explanationLines(item)), ...guide],
		options: [],
		right: [],
		told: {},
		notes: guide
	};
	switch (body.type) {
		case 'choice':
		case 'several':
			return {
				...question,
				options: body.options.map(({ text }) => text).sort(),
				right: body.options
					.filter(({ weight }) => (body.type === 'choice' ? weight === 1 : weight > 0))
					.map(({ text }) => text)
					.sort(),
				told: Object.fromEntries(
					body.options.flatMap(({ text, feedback }) =>
						feedback === null ? [] : [[text, feedback]]
					)
				)
			};
		case 'match':
			return {
				...question,
				options: body.targets.map(({ text }) => text).sort(),
				right: body.stems.map(
					({ text, answer }) => `${text} → ${body.targets.find(({ id }) => id === answer)?.text}`
				)
			};
		case 'number':
			return {
				...question,
				right: [body.value - body.tolerance, body.value + body.tolerance].map(String)
			};
		case 'text':
			return {
				...question,
				right: [
					...new Set(body.accepted.filter(({ weight }) => weight === 1).map(({ text }) => text))
				]
			};
		case 'essay':
			return question;
		default:
			throw new Error(`Canvas has no ${body.type}.`);
	}
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('canvas', set);
	const files = unzipped(result.bytes);
	const { title, questions } = readAssessment(fileOf(files, QUIZ));
	expect(questions.map(readBack)).toEqual(result.items.map(written));
	return { ...result, files, title, questions };
}

describe('the whole bank', () => {
	it('is read back question by question, with its keys, points, feedback and evidence', async () => {
		const { omitted, title, questions } = await expectReadBack(REAL);
		expect(omitted).toEqual([]);
		expect(title).toBe('Says Who');
		const idents = questions.map(({ ident }) => ident);
		expect(new Set(idents).size).toBe(idents.length);
		for (const ident of idents) expect(ident).toMatch(/^[A-Za-z_][A-Za-z0-9._-]*$/u);
	});

	it('has a manifest at the root that names the quiz as QTI 1.2', async () => {
		const { files } = await expectReadBack(REAL);
		expect(Object.keys(files)).toEqual(['imsmanifest.xml', QUIZ]);
		const manifest = parseXml(fileOf(files, 'imsmanifest.xml'));
		const [resource] = descendants(manifest, 'resource');
		if (resource === undefined) throw new Error('No resource.');
		expect(attribute(resource, 'type')).toBe('imsqti_xmlv1p2');
		expect(attribute(child(resource, 'file'), 'href')).toBe(QUIZ);
		// A name of QTI 2 in it would have Canvas read the quiz as QTI 2 (Qti::Converter.is_qti_2).
		expect(fileOf(files, 'imsmanifest.xml')).not.toMatch(/qti_?v2|QTIv2/iu);
	});

	it('has a label right before each entry: New Quizzes look for the points there', async () => {
		const { files } = await expectReadBack(REAL);
		for (const field of descendants(parseXml(fileOf(files, QUIZ)), 'qtimetadatafield'))
			expect(field.children.map((one) => (typeof one === 'string' ? one : one.name))).toEqual([
				'fieldlabel',
				'fieldentry'
			]);
	});

	it('the points of the parts of a question add up to its points', async () => {
		const { items } = await exported('canvas', REAL);
		for (const { question } of REAL.entries) {
			const parts = items.filter((item) => item.question === question.id);
			const sum = parts.reduce((all, { points }) => all + points, 0);
			expect(sum, question.id).toBeCloseTo(question.points, 6);
		}
	});
});

describe('the file’s own rules', () => {
	it('give 100 for the key, and nothing for no answer and for each wrong option', async () => {
		const { questions } = await expectReadBack(REAL);
		for (const question of questions) {
			const { type, right, bounds } = imported(question);
			if (type === 'essay_question') continue;
			const key: Qti1Answer =
				bounds === null
					? Object.fromEntries(
							type === 'short_answer_question'
								? [...right].map(([response, values]) => [response, values.slice(0, 1)])
								: right
						)
					: { response1: [String(bounds[0])] };
			// A matching adds shares with two decimals, as Canvas writes them.
			expect(processQti1(question, key).score, question.ident).toBeCloseTo(100, 0);
			expect(processQti1(question, {}).score).toBe(0);
			expect(processQti1(question, {}).shown).toEqual(['general_fb']);
			for (const { ident, labels } of question.responses)
				for (const label of labels)
					if (!(right.get(ident) ?? []).includes(label.ident))
						expect(processQti1(question, { [ident]: [label.ident] }).score).toBe(0);
		}
	});

	it('show what is said to a pick to who makes it', async () => {
		const { write } = await FORMATS.canvas.load();
		const bytes = await write({
			name: 'A set',
			notices: new Notices(),
			set: { name: 'A set', entries: [], sources: {}, misconceptions: {} },
			items: [
				sampleItem({
					type: 'several',
					ordered: true,
					options: [option('a', 1, 'yes'), option('b', -1, 'not b'), option('c', -1, 'not\nc')]
				})
			]
		});
		const [question] = readAssessment(fileOf(unzipped(bytes), QUIZ)).questions;
		if (question === undefined) throw new Error('No question.');
		const shown = (...picked: string[]) =>
			processQti1(question, { response1: picked }).shown.map((name) =>
				name === 'general_fb' ? name : htmlText(question.feedback.get(name) ?? '')
			);
		expect(shown('1001')).toEqual(['general_fb', 'yes']);
		expect(shown('1002', '1003')).toEqual(['general_fb', 'not b', 'not\nc']);
	});
});

describe('hostile texts', () => {
	/** In a target, where Canvas would take it for HTML or not. */
	const MISREAD = ['markup', 'the end of CDATA'];

	it.each(Object.entries(HOSTILE_TEXTS))('“%s” survives in every place', async (name, text) => {
		const { notices, omitted } = await expectReadBack(hostileSet(text, 'A set'));
		const misread = MISREAD.includes(name);
		expect(omitted).toEqual(misread ? ['hostile.match'] : []);
		if (misread)
			expect(notices).toContainEqual({
				code: 'misread',
				part: 'target',
				questions: ['hostile.match']
			});
		expect(codesOf(notices, 'hostile.essay').includes('characters-dropped')).toBe(
			name === 'control characters'
		);
	});

	it.each(Object.entries(HOSTILE_TEXTS))(
		'“%s” survives as the name of the set',
		async (_, text) => {
			const { title } = await expectReadBack({
				...REAL,
				name: text,
				entries: REAL.entries.slice(0, 1)
			});
			// eslint-disable-next-line no-control-regex
			expect(title).toBe(text.replace(/[\0\u0007\u001b\ufffe]/gu, ''));
		}
	);

	it('a name of 300 characters and a stem of 5,000 survive', async () => {
		const { omitted, title } = await expectReadBack(hostileSet(LONG_STEM, LONG_NAME));
		expect(omitted).toEqual([]);
		expect(title).toBe(LONG_NAME);
	});
});

/** Notices after which a score in Canvas may differ from ours. */
const OTHER_SCORE: readonly ExportNotice['code'][] = [
	'simplified',
	'split',
	'passages-not-asked',
	'no-partial-credit',
	'other-partial-credit',
	'strict-spelling',
	'graded-by-hand'
];

/** The same answer given in Canvas: what is picked is found by its text. */
function inCanvas(response: object, { body }: Item, question: Qti1Question): Qti1Answer {
	const given = response as Record<string, unknown>;
	const labels = question.responses[0]?.labels ?? [];
	const named = (text: string | undefined) =>
		labels.find((one) => (one.type === 'text/html' ? htmlText(one.text) : one.text) === text)
			?.ident ?? '?';
	switch (body.type) {
		case 'choice':
		case 'several': {
			const ids = (given['picked'] ?? [
				`${String(given['modality'])}-${String(given['polarity'])}`
			]) as string[];
			return {
				response1: ids.map((id) => named(body.options.find((one) => one.id === id)?.text))
			};
		}
		case 'match': {
			const chosen = (given['pairs'] ?? given['rows']) as Record<
				string,
				string | { column: string }
			>;
			return Object.fromEntries(
				Object.entries(chosen).map(([stem, target]) => {
					const text = body.stems.find((one) => one.id === stem)?.text;
					const id = typeof target === 'string' ? target : target.column;
					return [
						question.responses.find((one) => htmlText(one.stem) === text)?.ident ?? '?',
						[named(body.targets.find((one) => one.id === id)?.text)]
					];
				})
			);
		}
		default:
			return { response1: [String(given['text'])] };
	}
}

describe('scores', () => {
	it('Canvas gives every answer what we give, unless a notice says otherwise', async () => {
		const types = new Set<string>();
		let compared = 0;
		for (const set of [REAL, hostileSet(HOSTILE_TEXTS.wildcards)]) {
			const { items, notices, questions } = await expectReadBack(set);
			for (const { question } of set.entries) {
				if (codesOf(notices, question.id).some((code) => OTHER_SCORE.includes(code))) continue;
				const at = items.findIndex((item) => item.id === question.id);
				const [item, canvas] = [items[at], questions[at]];
				const answers = answersTo(question);
				if (item === undefined || canvas === undefined || answers === null) continue;
				types.add(canvas.fields['question_type'] ?? '');
				fc.assert(
					fc.property(answers, (answer) => {
						const ours = grade(question, answer);
						fc.pre(ours.outcome === 'graded');
						if (ours.outcome !== 'graded') return;
						compared += 1;
						const score = canvasScore(imported(canvas), inCanvas(answer, item, canvas));
						expect(score, question.id).toBeCloseTo(ours.score, 9);
					}),
					{ numRuns: 20 }
				);
			}
		}
		expect([...types].sort()).toEqual([
			'matching_question',
			'multiple_answers_question',
			'multiple_choice_question',
			'numerical_question'
		]);
		expect(compared).toBeGreaterThan(2_000);
	});

	it('nothing that is wrong here is right there', async () => {
		for (const set of [REAL, hostileSet(HOSTILE_TEXTS.commas)]) {
			const { items, questions } = await expectReadBack(set);
			for (const [index, { body, id }] of items.entries()) {
				const question = questions[index];
				if (body.type !== 'text' || question === undefined) continue;
				const typed = (text: string) => canvasScore(imported(question), { response1: [text] });
				for (const { text, weight } of body.accepted)
					expect(typed(text), `${id}: ${text}`).toBe(weight === 1 ? 1 : 0);
				for (const { text } of body.wrong) expect(typed(text), `${id}: ${text}`).toBe(0);
			}
		}
	});
});

describe('what a student sees', () => {
	it('no place of an option gives the key away, and what has an order keeps it', async () => {
		const { items, questions } = await expectReadBack(REAL);
		let [first, choices] = [0, 0];
		for (const [index, { body }] of items.entries()) {
			const question = questions[index];
			if (question === undefined || (body.type !== 'choice' && body.type !== 'match')) continue;
			const shown = question.responses[0]?.labels ?? [];
			const texts = shown.map(({ type, text }) => (type === 'text/html' ? htmlText(text) : text));
			if (body.ordered) {
				const own = body.type === 'choice' ? body.options : body.targets;
				expect(texts).toEqual(own.map(({ text }) => text));
			} else if (body.type === 'choice') {
				choices += 1;
				const [key] = imported(question).right.get('response1') ?? [];
				if (shown[0]?.ident === key) first += 1;
			}
		}
		expect(choices).toBeGreaterThan(50);
		expect(first).toBeGreaterThan(0);
		expect(first / choices).toBeLessThan(0.5);
	});

	it('a passage that questions share stands before the first of them', async () => {
		const stimulus = {
			id: 's',
			title: 'A passage',
			passages: [{ letter: null, quote: 'two ships', place: 'K, paragraph 1' }]
		};
		const { write } = await FORMATS.canvas.load();
		const bytes = await write({
			name: 'A set',
			notices: new Notices(),
			set: { name: 'A set', entries: [], sources: {}, misconceptions: {} },
			items: ['one', 'two', 'three'].map((id) =>
				sampleItem(BODIES.choice, { id, name: id, stimulus: id === 'three' ? null : stimulus })
			)
		});
		const section = child(parseXml(fileOf(unzipped(bytes), QUIZ)), 'assessment', 'section');
		const items = descendants(section, 'item');
		expect(items.map((one) => attribute(one, 'title'))).toEqual([
			'A passage',
			'one',
			'two',
			'three'
		]);
		expect(items.map((one) => descendants(one, 'fieldentry').map(textOf))).toEqual([
			['text_only_question', '0'],
			['multiple_choice_question', '2', 'stimulus-1'],
			['multiple_choice_question', '2', 'stimulus-1'],
			['multiple_choice_question', '2']
		]);
		const [passage] = items;
		expect(
			htmlLines(
				descendants(passage ?? section, 'mattext')
					.map(textOf)
					.join('')
			)
		).toEqual(['A passage', '“two ships” (K, paragraph 1)']);
	});
});

describe('random sets', () => {
	it('are read back with the same questions, keys and points', async () => {
		await fc.assert(
			fc.asyncProperty(randomSets, async (set) => {
				await expectReadBack(set);
			}),
			{ numRuns: 40 }
		);
	});
});
