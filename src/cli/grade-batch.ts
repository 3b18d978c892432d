import { createReadStream } from 'node:fs';
import { grade } from '#lib/grading/grade.ts';
import type { Question } from '#lib/model/question.ts';
import { unreadable } from './arguments.ts';
import type { Console } from './command.ts';
import { counted } from './counted.ts';
import { SAVE_AS_UTF_8 } from './json-file.ts';
import { parseJson } from './parse-json.ts';
import { readSet } from './question-set.ts';
import { nameOf, STDIN } from './standard-input.ts';
import { EncodingError, linesOf } from './text-file.ts';

/** Most characters of one line of responses; anything longer is a mistake. */
const LONGEST_LINE = 100_000;

/** Characters of output that are written at once. */
const CHUNK = 65_536;

/**
 * Grades a stream of responses, a line each, by the questions of a set.
 *
 * @param set name of a JSON file
 * @param responses name of a file, or `-` for standard input
 * @returns the exit code
 */
export async function gradeBatch(
	set: string,
	responses: string,
	console: Console
): Promise<number> {
	for (const [name, file] of [
		['--set', set],
		['--responses', responses]
	] as const) {
		const reason = file === STDIN && name === '--responses' ? null : unreadable(file);
		if (reason !== null) {
			console.err(`${name}: ${reason}`);
			return 2;
		}
	}
	const questions = readSet(set, console);
	if (questions === null) return 1;

	const name = nameOf(responses);
	let number = 0;
	let bad = 0;
	let rows = '';
	try {
		for await (const line of linesOf(
			responses === STDIN ? console.input : createReadStream(responses)
		)) {
			number += 1;
			if (line.trim() === '') continue;
			const row = readRow(line, questions);
			if ('fault' in row) {
				bad += 1;
				console.err(`${name}:${number}: ${row.fault}`);
				continue;
			}
			const { question, response, ...rest } = row.fields;
			const result = grade(row.question, response);
			// The fields that came along go first, so that none of them can pass for ours.
			rows += `${JSON.stringify({ ...rest, line: number, question, grade: result })}\n`;
			// A write for each row would take longer than the grading.
			if (rows.length > CHUNK) {
				await console.write(rows);
				rows = '';
			}
		}
	} catch (error) {
		if (!(error instanceof EncodingError)) throw error;
		await console.write(rows);
		console.err(
			`${name}:${number + 1}: the text from here on is not UTF-8 and was not graded; ${SAVE_AS_UTF_8}`
		);
		return 1;
	}
	await console.write(rows);
	if (bad > 0) console.err(`${bad} of ${counted(number, 'line')} could not be read.`);
	return bad > 0 ? 1 : 0;
}

/** A line of a batch, with the question it answers. */
function readRow(
	line: string,
	questions: ReadonlyMap<string, Question>
): { fields: Record<string, unknown>; question: Question } | { fault: string } {
	if (line.length > LONGEST_LINE)
		return { fault: `the line is longer than ${LONGEST_LINE.toLocaleString('en')} characters` };
	const json = parseJson(line);
	if ('fault' in json) return { fault: json.fault };
	const { value } = json;
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return { fault: 'expected an object with "question" and "response"' };
	const fields = value as Record<string, unknown>;
	const id = Object.hasOwn(fields, 'question') ? fields['question'] : undefined;
	const question = typeof id === 'string' ? questions.get(id) : undefined;
	if (question === undefined)
		return {
			fault:
				typeof id === 'string'
					? `the set has no question "${id.slice(0, 80)}"`
					: '"question" must be the id of a question'
		};
	return { fields, question };
}
