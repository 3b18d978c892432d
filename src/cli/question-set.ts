import { readFileSync } from 'node:fs';
import { KINDS } from '#lib/model/kind.ts';
import { QUESTION_SCHEMAS, type Question } from '#lib/model/question.ts';
import type { Console } from './command.ts';
import { readJson } from './json-file.ts';
import { linesOfItems } from './parse-json.ts';

/** The questions of a set by id, or `null` after naming every one that is broken. */
export function readSet(file: string, console: Console): Map<string, Question> | null {
	const json = readJson(readFileSync(file));
	if ('fault' in json) {
		console.err(`${file}:${json.line}: ${json.fault}`);
		return null;
	}
	if (!Array.isArray(json.value)) {
		console.err(`${file}:1: expected a JSON array of questions`);
		return null;
	}
	const questions = new Map<string, Question>();
	let lines: number[] | undefined;
	json.value.forEach((raw: unknown, index) => {
		const fault = (reason: string) => {
			lines ??= linesOfItems(json.source);
			console.err(`${file}:${lines[index] ?? 1}: question ${index + 1}: ${reason}`);
		};
		const kind = KINDS.find(
			(one) => typeof raw === 'object' && raw !== null && 'kind' in raw && raw.kind === one
		);
		if (kind === undefined) return fault(`"kind" must be one of ${KINDS.join(', ')}`);
		const result = QUESTION_SCHEMAS[kind].safeParse(raw);
		if (!result.success) {
			const [issue] = result.error.issues;
			return fault(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a question'}`);
		}
		if (questions.has(result.data.id)) return fault(`the id "${result.data.id}" is used twice`);
		questions.set(result.data.id, result.data);
	});
	return lines === undefined ? questions : null;
}
