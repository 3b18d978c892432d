import { Linter } from 'eslint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import { formItems } from '#lib/export/google-forms/form-items.ts';
import { formScript } from '#lib/export/google-forms/script.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { explanationLines, passageText } from '#lib/export/item-text.ts';
import { allowedInXml } from '#lib/export/xml.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { expectNoFavouritePlace, spaced } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { realSet } from './real-set.ts';
import { recordedGoogle, type FormsItem } from './recorded-forms.ts';
import { BODIES, sampleItem } from './sample-item.ts';

const lines = (all: readonly string[]) =>
	all
		.flatMap((line) => line.split('\n'))
		.filter((line) => line.trim() !== '')
		.join('\n');

const inOrder = (item: FormsItem): FormsItem => ({
	...item,
	choices: [...item.choices].sort((a, b) => (a.text < b.text ? -1 : 1))
});

function expectItem(made: FormsItem | undefined, item: Item): void {
	const { body } = item;
	const explanation = lines(explanationLines(item));
	expect(made).toMatchObject({
		title: lines([item.prompt]),
		help: lines([...item.passages.map(passageText), ...item.legend]),
		points: item.points
	});
	switch (body.type) {
		case 'choice':
		case 'several': {
			const isRight = (weight: number) => (body.type === 'choice' ? weight === 1 : weight > 0);
			expect(made && inOrder(made)).toMatchObject({
				type: body.type === 'choice' ? 'choice' : 'checkbox',
				choices: body.options
					.map(({ text, weight }) => ({ text: spaced(text), right: isRight(weight) }))
					.sort((a, b) => (a.text < b.text ? -1 : 1)),
				feedback: { right: explanation, wrong: explanation, general: '' }
			});
			return;
		}
		case 'text':
			expect(made?.type).toBe('text');
			for (const { text } of body.accepted) expect(made?.feedback.general).toContain(lines([text]));
			expect(made?.feedback.general.endsWith(explanation)).toBe(true);
			return;
		case 'number':
			expect(made?.type).toBe('text');
			expect(made?.feedback.general).toMatch(/^Accepted: /u);
			expect(made?.feedback.general.endsWith(explanation)).toBe(true);
			return;
		case 'essay':
			expect(made).toMatchObject({
				type: 'paragraph',
				feedback: { general: lines([...explanationLines(item), ...essayGuide(body)]) }
			});
			return;
		default:
			throw new Error(`Not written: ${body.type}.`);
	}
}

async function expectMade(set: ExportSet) {
	const result = await exported('google-forms', set);
	const google = recordedGoogle();
	google.run(result.text);
	expect(google.forms).toHaveLength(1);
	const [form] = google.forms;
	expect(form).toMatchObject({ title: allowedInXml(set.name), isQuiz: true });
	expect(form?.items).toHaveLength(result.items.length);
	result.items.forEach((item, at) => expectItem(form?.items[at], item));
	expect(google.log).toEqual([expect.stringContaining('https://docs.google.com/forms/d/0/edit')]);
	return { ...result, form };
}

describe('the whole bank', () => {
	it('becomes a quiz with points, keys, feedback and evidence', async () => {
		const { included, omitted, form, notices, items } = await expectMade(realSet());
		expect(omitted).toEqual([]);
		expect(included).toHaveLength(realSet().entries.length);
		expectNoFavouritePlace(
			(form?.items ?? [])
				.filter(({ type }) => type === 'choice')
				.map(({ choices }) => ({
					at: choices.findIndex(({ right }) => right),
					of: choices.length
				}))
		);
		// What Forms cannot be told by a script is said.
		for (const { body, question } of items)
			if (body.type === 'text' || body.type === 'number')
				expect(codesOf(notices, question)).toContain('keyed-by-hand');
	});

	it('has whole points, and those of the parts of a question add up', async () => {
		const set = realSet();
		const { items, notices } = await exported('google-forms', set);
		const by = notices.find((notice) => notice.code === 'points-multiplied')?.by ?? 1;
		for (const { question } of set.entries) {
			const parts = items.filter((item) => item.question === question.id);
			expect(parts.every(({ points }) => Number.isInteger(points) && points > 0)).toBe(true);
			expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(question.points * by);
		}
	});
});

describe('the script', () => {
	it('is ES5, whatever texts are in it', async () => {
		for (const text of Object.values(HOSTILE_TEXTS)) {
			const { text: script } = await exported('google-forms', hostileSet(text));
			const faults = new Linter().verify(script, {
				languageOptions: { ecmaVersion: 5, sourceType: 'script' }
			});
			expect(faults).toEqual([]);
		}
	});

	it('keeps every text inside its constants: the code is the same for every set', async () => {
		const codeOf = (script: string) => script.slice(script.indexOf('\nfunction createQuiz'));
		const plain = codeOf((await exported('google-forms', realSet())).text);
		for (const text of Object.values(HOSTILE_TEXTS))
			expect(codeOf((await exported('google-forms', hostileSet(text))).text)).toBe(plain);
	});

	it('ends no script that it is pasted into, and no line of its own', () => {
		const script = formScript({
			title: '</script><!-- \u2028\u2029 */ ${x} `',
			items: formItems([sampleItem(BODIES.choice, { prompt: "'); DriveApp.getFiles(); //" })])
		});
		expect(script).not.toContain('</');
		expect(script).not.toMatch(/[\u2028\u2029]/u);
		const google = recordedGoogle();
		google.run(script);
		expect(google.forms[0]?.title).toBe('</script><!-- \u2028\u2029 */ ${x} `');
		expect(google.forms[0]?.items[0]?.title).toBe("'); DriveApp.getFiles(); //");
	});

	it('stops before Google stops it, and goes on where it was when it is run again', async () => {
		const { text, items } = await exported('google-forms', realSet());
		const whole = recordedGoogle();
		whole.run(text);
		const slow = recordedGoogle(2);
		let runs = 0;
		while (slow.log.at(-1)?.includes('https://') !== true && runs < 20) {
			slow.run(text);
			runs += 1;
		}
		expect(runs).toBe(Math.ceil((items.length * 2) / 302));
		expect(slow.forms).toEqual(whole.forms);
		expect(slow.log).toHaveLength(runs);
		// Run once more, it makes another quiz.
		slow.run(text);
		expect(slow.forms).toHaveLength(2);
	});

	it('shows a shared passage once, above the first question that it is of', () => {
		const stimulus = {
			id: 's',
			title: 'A long passage',
			passages: [{ letter: null, quote: 'words', place: 'K, paragraph 1' }]
		};
		const items = ['a', 'b'].map((id) => sampleItem(BODIES.choice, { id, stimulus }));
		const google = recordedGoogle();
		google.run(formScript({ title: 'A set', items: formItems(items) }));
		expect(google.forms[0]?.items.map(({ type, title }) => [type, title])).toEqual([
			['section', 'A long passage'],
			['choice', 'Who says it?'],
			['choice', 'Who says it?']
		]);
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives in every place',
		async (_, text) => {
			const { omitted } = await expectMade(hostileSet(text));
			expect(omitted).toEqual([]);
		}
	);

	it('options that are the same are left out and named, since Forms refuses them', async () => {
		const set = hostileSet('x', 'A set');
		const [first] = set.entries;
		if (first?.question.kind !== 'choice') throw new Error('Not a choice.');
		const options = first.question.options.map((one) => ({ ...one, text: ' same  text' }));
		const twice = { ...first, question: { ...first.question, id: 'twice', options } };
		const { omitted, notices } = await expectMade({ ...set, entries: [...set.entries, twice] });
		expect(omitted).toEqual(['twice']);
		expect(codesOf(notices, 'twice')).toEqual(['same-options']);
	});
});

it('random sets become quizzes with the same questions, keys and points', async () => {
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectMade(set);
		}),
		{ numRuns: 40 }
	);
});
