import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { calibration, sureButWrongFirst } from '#lib/grading/calibration.ts';
import { confidenceMark } from '#lib/grading/confidence-based-marking.ts';
import { grade } from '#lib/grading/grade.ts';
import { RelationQuestionSchema } from '#lib/model/kinds/relation.ts';

const README = readFileSync('src/lib/grading/README.md', 'utf8');

/** What the examples import. */
const IMPORTS = { calibration, confidenceMark, grade, sureButWrongFirst };

/** An expression of the README, and what the comment behind it says that it is. */
interface Example {
	declarations: string;
	expression: string;
	claimed: string;
}

/** The examples of a block of code: every statement that is an expression with a comment behind it. */
function examplesIn(block: string): Example[] {
	const file = ts.createSourceFile('readme.ts', block, ts.ScriptTarget.Latest, true);
	const declarations = file.statements
		.filter(ts.isVariableStatement)
		.map((statement) => statement.getText())
		.join('\n');
	return file.statements.filter(ts.isExpressionStatement).map((statement) => {
		const next = file.statements.find(({ pos }) => pos >= statement.end);
		const comment = block.slice(statement.end, next?.getStart() ?? block.length);
		return {
			declarations,
			expression: statement.expression.getText(),
			claimed: comment.replace(/^\s*\/\/ ?/gmu, '').trim()
		};
	});
}

/** The value of an expression, types taken off. */
function valueOf(declarations: string, expression: string): unknown {
	const code = ts.transpile(`${declarations}\nconst value = (${expression});`);
	// The code is the README's own: nothing else reaches this.
	const run = new Function(...Object.keys(IMPORTS), `${code}\nreturn value;`);
	return run(...Object.values(IMPORTS)) as unknown;
}

const examples = [...README.matchAll(/^```ts\n(?<code>.*?)^```$/gmsu)].flatMap((match) =>
	examplesIn(match.groups?.['code'] ?? '')
);

describe('the examples of the README', () => {
	it('are all found', () => {
		expect(examples).toHaveLength(6);
	});

	it.each(examples)('$expression is what it says', ({ declarations, expression, claimed }) => {
		expect(claimed).not.toBe('');
		const value = valueOf(declarations, expression);
		if (typeof value === 'number') expect(value).toBeCloseTo(Number(claimed), 12);
		else expect(value).toEqual(valueOf(declarations, claimed));
	});

	it('ask a question that a bank may hold', () => {
		const declarations = examples[0]?.declarations ?? '';
		const question = valueOf(declarations, 'question');
		expect(RelationQuestionSchema.parse(question)).toEqual(question);
	});
});
