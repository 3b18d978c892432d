import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const FOLDER = 'src/lib/grading';

/** Two words with a space between them, as a sentence has and a code has not. */
const WORDS = /\p{L}[^\s]*\s+\p{L}/u;

/** The texts of a file that a learner might read; what is thrown is for developers. */
function sentencesIn(name: string, code: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isThrowStatement(node)) return;
		if (ts.isStringLiteralLike(node) && WORDS.test(node.text)) found.push(node.text);
		if (ts.isTemplateExpression(node)) {
			const text = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
				.map((part) => part.text)
				.join('x');
			if (WORDS.test(text)) found.push(text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest));
	return found;
}

describe('the search for sentences', () => {
	it.each([
		["const text = 'Pick an answer first.';", ['Pick an answer first.']],
		['const text = "not so";', ['not so']],
		['const text = `half the points`;', ['half the points']],
		['const text = `${count} of ${all}`;', ['x of x']],
		['const text = `worth ${count}`;', ['worth x']],
		["grade({ 'in words': 'so much' });", ['in words', 'so much']]
	])('finds them in %j', (code, sentences) => {
		expect(sentencesIn('fixture.ts', code)).toEqual(sentences);
	});

	it.each([
		"import { grade } from './grade.ts';",
		"const code = 'not-answered';",
		"const months = ['January', 'May'];",
		'const address = `${a}-${b}e${c}`;',
		"const joined = words.join(' ');",
		'/** One sentence. */ const x = /no text at all/u;',
		"throw new Error('there is no such kind');"
	])('finds none in %j', (code) => {
		expect(sentencesIn('fixture.ts', code)).toEqual([]);
	});
});

describe('grading speaks in codes and leaves the English to wording', () => {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

	it.each(files)('%s', (name) => {
		expect(sentencesIn(name, readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
	});
});
