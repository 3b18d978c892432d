import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { adapt } from '#lib/export/adapt.ts';
import { exportSet } from '#lib/export/export-set.ts';
import { format } from '#lib/export/h5p/format.ts';
import { itemOf } from '#lib/export/item-of.ts';
import { explanationLines } from '#lib/export/item-text.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { Notices } from '#lib/export/notices.ts';
import type { ChoiceQuestion } from '#lib/model/kinds/choice.ts';
import {
	gapsOfBlanks,
	gapsOfDragText,
	openH5p,
	shown,
	wordsOfMarking,
	type H5pQuestion
} from './h5p-reader.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { collapsed, squeezed } from './markup-text.ts';
import { realSet } from './real-set.ts';

const real = realSet();

/** The elements that the semantics of a content type leave in a text, beside div, span, p and br. */
const ALLOWED = /^(?:p|br)$/u;

/** Fields that the semantics declare as texts without elements. */
const PLAIN_FIELDS = [
	'feedback',
	'feedbackOnCorrect',
	'feedbackOnWrong',
	'textField',
	'distractors'
];

async function opened(set: ExportSet) {
	const { files, notices, omitted } = await exportSet('h5p', set);
	const bytes = files[0]?.bytes ?? new Uint8Array();
	return { bytes, notices, omitted, ...openH5p(bytes) };
}

/** The items as the format gets them. */
function adapted(set: ExportSet): Item[] {
	return adapt(
		set.entries.map((entry) => itemOf(entry, set)),
		format.capabilities,
		new Notices()
	);
}

function machineName({ library }: H5pQuestion): string {
	return library.split(' ')[0] ?? '';
}

/** Every text of the parameters with the name of its field. */
function textsIn(value: unknown, field = ''): [string, string][] {
	if (typeof value === 'string') return [[field, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		textsIn(one, Array.isArray(value) ? field : key)
	);
}

/** What is right, as texts; and how many points that earns. */
function keyOf(question: H5pQuestion): { key: string[]; points: number } {
	const { params } = question;
	switch (machineName(question)) {
		case 'H5P.MultiChoice': {
			const answers = params['answers'] as { text: string; correct: boolean }[];
			const key = answers.filter(({ correct }) => correct).map(({ text }) => shown(text));
			return { key, points: key.length };
		}
		case 'H5P.TrueFalse':
			return { key: [String(params['correct'])], points: 1 };
		case 'H5P.Blanks': {
			const [gap] = gapsOfBlanks(String((params['questions'] as string[])[0]));
			return { key: gap?.solutions ?? [], points: 1 };
		}
		case 'H5P.DragText': {
			const { gaps } = gapsOfDragText(String(params['textField']), String(params['distractors']));
			return { key: gaps.map(({ text }) => shown(text)), points: gaps.length };
		}
		default: {
			const key = wordsOfMarking(String(params['textField'])).filter(({ correct }) => correct);
			return { key: key.map(({ word }) => word), points: key.length };
		}
	}
}

/** What the item says is right, in the same form. */
function keyOfItem({ body }: Item): string[] {
	switch (body.type) {
		case 'choice':
			return body.options.filter(({ weight }) => weight === 1).map(({ text }) => collapsed(text));
		case 'several':
			return body.options.filter(({ weight }) => weight > 0).map(({ text }) => collapsed(text));
		case 'text':
			return body.accepted.filter(({ weight }) => weight === 1).map(({ text }) => collapsed(text));
		case 'match':
			return body.stems.map(({ answer }) =>
				collapsed(body.targets.find(({ id }) => id === answer)?.text ?? '')
			);
		case 'spans':
			return (body.elements[0]?.accepted[0] ?? '').split(' ');
		default:
			return [];
	}
}

afterEach(() => {
	vi.useRealTimers();
});

describe('an H5P question set', () => {
	it('has its two files and no program', async () => {
		const { paths } = await opened(real);
		expect(paths).toEqual(['h5p.json', 'content/content.json']);
	});

	it('names every content type that a question has, with its version', async () => {
		const { manifest, content, notices } = await opened(real);
		const named = manifest.preloadedDependencies.map(
			({ machineName: name, majorVersion, minorVersion }) =>
				`${name} ${majorVersion}.${minorVersion}`
		);
		expect(manifest.mainLibrary).toBe('H5P.QuestionSet');
		expect(new Set(named)).toEqual(
			new Set(['H5P.QuestionSet 1.20', ...content.questions.map(({ library }) => library)])
		);
		const notice = notices.find(({ code }) => code === 'needs-libraries');
		expect(notice).toMatchObject({
			libraries: [
				'Question Set 1.20',
				'Drag the Words 1.10',
				'Multiple Choice 1.16',
				'Fill in the Blanks 1.14',
				'Mark the Words 1.11'
			]
		});
	});

	it('agrees with the bank in number, keys and points', async () => {
		const { content, omitted } = await opened(real);
		const items = adapted(real);
		expect(content.questions).toHaveLength(items.length);
		for (const [index, question] of content.questions.entries()) {
			const item = items[index];
			if (item === undefined) throw new Error('An item is missing.');
			const { key, points } = keyOf(question);
			expect([item.id, [...key].sort()]).toEqual([item.id, keyOfItem(item).sort()]);
			expect(points).toBeGreaterThan(0);
		}
		const kinds = new Map(real.entries.map(({ question }) => [question.id, question.kind]));
		for (const id of omitted) expect(['essay', 'short']).toContain(kinds.get(id));
	});

	it('says of each question where its points differ', async () => {
		const { content, notices } = await opened(real);
		const items = adapted(real);
		const differ = new Set(
			content.questions.flatMap((question, index) => {
				const item = items[index];
				return item && keyOf(question).points !== item.points ? [item.question] : [];
			})
		);
		const notice = notices.find(({ code }) => code === 'own-points');
		expect(new Set(notice?.questions)).toEqual(differ);
	});

	it('has explanation and evidence in the feedback of every question', async () => {
		const { content } = await opened(real);
		for (const [index, item] of adapted(real).entries()) {
			const [range] = content.questions[index]?.params['overallFeedback'] as { feedback: string }[];
			expect(shown(range?.feedback)).toBe(collapsed(explanationLines(item).join(' ')));
		}
	});

	it('has the feedback of each option with it', async () => {
		const { content } = await opened(real);
		for (const [index, { body }] of adapted(real).entries()) {
			if (body.type !== 'choice' && body.type !== 'several') continue;
			const answers = content.questions[index]?.params['answers'] as {
				text: string;
				tipsAndFeedback: { chosenFeedback: string };
			}[];
			for (const { text, feedback } of body.options)
				expect(
					answers.map((answer) => [
						shown(answer.text),
						shown(answer.tipsAndFeedback.chosenFeedback)
					])
				).toContainEqual([collapsed(text), collapsed(feedback ?? '')]);
		}
	});

	it('offers every target so often that what is left over tells nothing', async () => {
		const { content } = await opened(real);
		for (const question of content.questions.filter((one) => machineName(one) === 'H5P.DragText')) {
			const { gaps, spares } = gapsOfDragText(
				String(question.params['textField']),
				String(question.params['distractors'])
			);
			const counts = new Map<string, number>();
			for (const { text } of [...gaps, ...spares]) counts.set(text, (counts.get(text) ?? 0) + 1);
			expect(new Set(counts.values()).size).toBe(1);
		}
	});

	it('marks words only where every word of one span counts', async () => {
		const { content } = await opened(real);
		const marked = content.questions.filter((one) => machineName(one) === 'H5P.MarkTheWords');
		expect(marked.map((one) => one.metadata.title)).toContain('treaty-1961.stronger-word');
		for (const item of adapted(real))
			if (item.body.type === 'spans')
				expect(item.body.elements.map(({ accepted }) => accepted.length)).toEqual([1]);
	});

	it.each(Object.entries(HOSTILE_TEXTS))(
		'keeps %s, and lets no text be markup',
		async (_, text) => {
			const set = hostileSet(text);
			const { content, omitted } = await opened(set);
			const items = adapted(set);
			expect(content.questions).toHaveLength(items.length);
			expect(new Set([...items.map(({ question }) => question), ...omitted]).size).toBe(
				set.entries.length
			);
			for (const [index, question] of content.questions.entries()) {
				const item = items[index];
				if (item === undefined) throw new Error('An item is missing.');
				const { params } = question;
				const asked = String(params['question'] ?? params['text'] ?? params['taskDescription']);
				expect(squeezed(shown(asked))).toContain(squeezed(item.prompt));
				expect(keyOf(question).key.map(squeezed).sort()).toEqual(
					keyOfItem(item).map(squeezed).sort()
				);
				for (const [field, value] of textsIn(params)) {
					const tags = [...value.matchAll(/<\/?([a-z0-9]+)/giu)].map(([, name]) => name ?? '');
					const plain =
						PLAIN_FIELDS.includes(field) && machineName(question) !== 'H5P.MarkTheWords';
					expect([field, tags.filter((name) => plain || !ALLOWED.test(name))]).toEqual([field, []]);
				}
				if (machineName(question) === 'H5P.DragText') {
					const { gaps, spares, beside } = gapsOfDragText(
						String(params['textField']),
						String(params['distractors'])
					);
					expect([...gaps, ...spares].some(({ marked }) => marked)).toBe(false);
					if (item.body.type === 'match')
						for (const stem of item.body.stems)
							expect(squeezed(beside.join(' '))).toContain(squeezed(stem.text));
				}
			}
		}
	);

	it('keeps long names and long stems', async () => {
		const { manifest, content } = await opened(hostileSet(LONG_STEM, LONG_NAME));
		expect(new TextEncoder().encode(manifest.title).length).toBe(255);
		expect(shown(content.introPage.title)).toBe(LONG_NAME);
		for (const { params } of content.questions)
			expect(shown(params['question'] ?? params['text'] ?? params['taskDescription'])).toContain(
				collapsed(LONG_STEM)
			);
	});

	it('asks “True” and “False” as such', async () => {
		const { content } = await opened(trueOrFalse('False'));
		expect(content.questions).toHaveLength(1);
		const [question] = content.questions;
		expect(question?.library).toBe('H5P.TrueFalse 1.8');
		expect(question?.params).toMatchObject({
			correct: 'false',
			behaviour: { feedbackOnCorrect: 'Because.', feedbackOnWrong: 'No, look again. Because.' }
		});
	});

	it('asks them as a choice where the feedback would be cut', async () => {
		const { content } = await opened(trueOrFalse('True', 'x'.repeat(2049)));
		expect(content.questions[0]?.library).toBe('H5P.MultiChoice 1.16');
		const fits = await opened(trueOrFalse('True', 'x'.repeat(2048 - 'No, look again. '.length)));
		expect(fits.content.questions[0]?.library).toBe('H5P.TrueFalse 1.8');
	});

	it('has the same ids of questions in every export, and no two alike', async () => {
		const [one, two] = [await opened(real), await opened(real)];
		const ids = ({ content }: typeof one) =>
			content.questions.map(({ subContentId }) => subContentId);
		expect(ids(two)).toEqual(ids(one));
		expect(new Set(ids(one)).size).toBe(ids(one).length);
		for (const id of ids(one))
			expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
	});

	it('is the same, byte for byte, on another day', async () => {
		const { bytes } = await opened(real);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
		expect(Buffer.compare((await opened(real)).bytes, bytes)).toBe(0);
	});

	it('has the same number and the same keys for any set', async () => {
		const pool = [...real.entries, ...hostileSet('a * b / c : d').entries];
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray(pool, { minLength: 1, maxLength: 25 }),
				async (entries) => {
					const set = { ...real, entries };
					const items = adapted(set);
					if (items.length === 0) return;
					const { content } = await opened(set);
					expect(content.questions.map((one) => keyOf(one).key.map(squeezed).sort())).toEqual(
						items.map((item) => keyOfItem(item).map(squeezed).sort())
					);
				}
			),
			{ numRuns: 25 }
		);
	});
});

/** A teacher’s own question. */
function trueOrFalse(right: 'True' | 'False', feedback = 'Because.'): ExportSet {
	const question: ChoiceQuestion = {
		id: 'own.1',
		lesson: 'own',
		measures: 'knowledge',
		kind: 'choice',
		prompt: 'Is it so?',
		excerpts: [],
		claims: [],
		relations: [],
		feedback,
		points: 1,
		multiple: false,
		options: ['True', 'False'].map((text) => ({
			id: text.toLowerCase(),
			text,
			correct: text === right,
			...(text === right ? {} : { why: 'No, look again.' })
		}))
	};
	return {
		name: 'Own',
		entries: [{ question, evidence: [] }],
		sources: {},
		misconceptions: {}
	};
}
