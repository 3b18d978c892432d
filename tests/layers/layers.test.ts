import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

/** The layers as the design draws them (design.md, "The layers"): written anew, so that the rule is held to it. */
const LAYERS = [
	['model'],
	['wording', 'practice', 'content', 'grading', 'statistics'],
	['export', 'assignment', 'progress', 'browser'],
	['components']
] as const;

const ALL = LAYERS.flatMap((modules, layer) => modules.map((name) => ({ name, layer })));

const PAIRS = ALL.flatMap((from) =>
	ALL.filter(({ name }) => name !== from.name).map((to) => ({
		from: from.name,
		to: to.name,
		allowed: to.layer < from.layer
	}))
);

let eslint: ESLint;

beforeAll(() => {
	eslint = new ESLint({ overrideConfigFile: 'tests/eslint.config.js' });
});

/** The rules that a file of a module breaks; it need not exist. */
async function broken(module: string, code: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(code, { filePath: `src/lib/${module}/fixture.ts` });
	return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const importing = (path: string) =>
	`import { thing } from '${path}';\nexport const same = thing;\n`;

describe('imports between modules', () => {
	it.each(PAIRS.filter(({ allowed }) => allowed))('$from may import $to', async ({ from, to }) => {
		expect(await broken(from, importing(`#lib/${to}/thing.ts`))).toEqual([]);
	});

	it.each(PAIRS.filter(({ allowed }) => !allowed))(
		'$from may not import $to',
		async ({ from, to }) => {
			expect(await broken(from, importing(`#lib/${to}/thing.ts`))).toEqual([
				'no-restricted-imports'
			]);
		}
	);

	it.each(ALL)('$name may not reach another module by a relative path', async ({ name }) => {
		const other = name === 'model' ? 'grading' : 'model';
		for (const path of [`../${other}/thing.ts`, `../../lib/${other}/thing.ts`, '../../cli/main.ts'])
			expect(await broken(name, importing(path))).toEqual(['no-restricted-imports']);
	});

	it.each(ALL)('$name imports its own files by ./', async ({ name }) => {
		expect(await broken(name, importing('./thing.ts'))).toEqual([]);
		expect(await broken(name, importing(`#lib/${name}/thing.ts`))).toEqual([
			'no-restricted-imports'
		]);
	});

	it.each(ALL)('$name knows Svelte only if it is a component', async ({ name, layer }) => {
		const expected = layer < 3 ? ['no-restricted-imports'] : [];
		for (const path of ['svelte', '$app/paths'])
			expect(await broken(name, importing(path))).toEqual(expected);
	});

	it.each(ALL)('$name uses the DOM only if it is browser or components', async ({ name }) => {
		const expected = ['browser', 'components'].includes(name) ? [] : ['no-restricted-globals'];
		for (const code of ['document.title', 'indexedDB.open("x")', 'fetch("/x")'])
			expect(await broken(name, `export const value = ${code};\n`)).toEqual(expected);
	});
});

describe('the two modules to come', () => {
	it('an exporter can put a question into words, shuffle and grade it', async () => {
		const code = [
			"import { grade } from '#lib/grading/grade.ts';",
			"import type { Question } from '#lib/model/question.ts';",
			"import { shuffle } from '#lib/practice/shuffle.ts';",
			"import { choicesOf, keyOf } from '#lib/wording/en/question-text.ts';",
			'export const gift = (question: Question) =>',
			"	[...shuffle(choicesOf(question), 'a'), ...keyOf(question), grade(question, null).outcome];",
			''
		].join('\n');
		expect(await broken('export/gift', code)).toEqual([]);
	});

	it('an assignment can read a plan and grade a submission', async () => {
		const code = [
			"import { grade } from '#lib/grading/grade.ts';",
			"import type { Question } from '#lib/model/question.ts';",
			"import { readPlan } from '#lib/practice/plan.ts';",
			'export const opened = (params: URLSearchParams, question: Question) =>',
			'	[readPlan(params, []), grade(question, null)];',
			''
		].join('\n');
		expect(await broken('assignment', code)).toEqual([]);
	});
});
