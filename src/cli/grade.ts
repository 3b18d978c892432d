import { createReadStream, readFileSync } from 'node:fs';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { grade } from '#lib/grading/grade.ts';
import { KINDS } from '#lib/model/kind.ts';
import { QUESTION_SCHEMAS, type Question } from '#lib/model/question.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { readOptions, unreadable } from './arguments.ts';
import type { Command, Console } from './command.ts';
import { linesOfItems, parseJson } from './json.ts';

export const GRADE_HELP = `npm run -s cli -- grade: grades answers by the rules of their questions

  --question ID --response FILE|-
      One answer, a JSON object; "-" reads it from standard input.
      Prints the Grade as JSON.

  --set FILE --responses FILE.jsonl|-
      A batch. FILE is a JSON array of questions, such as the site's /data/questions.json.
      Each line of the responses is {"question": ID, "response": {…}}; further fields
      ("student", "at") come back in its row. Prints a row of JSON for every line that can
      be read, in order; lines that cannot are listed on standard error by their numbers.

Exit: 0 every line was read, 1 broken input, 2 wrong use.`;

/** A line of a response may hold this many characters; more is a mistake, or no response. */
const LONGEST_LINE = 100_000;

/** Characters of output that are written at once. */
const CHUNK = 65_536;

/** Grades one answer, or a batch as a stream. */
export const runGrade: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(GRADE_HELP);
		return 0;
	}
	const options = readOptions(args, ['question', 'response', 'set', 'responses']);
	if ('wrong' in options) return wrongUse(console, options.wrong);
	const { question, response, set, responses } = options.values;
	if (set !== undefined || responses !== undefined) {
		if (question !== undefined || response !== undefined)
			return wrongUse(console, '--question and --response do not go with --set and --responses.');
		if (set === undefined) return wrongUse(console, '--set is missing.');
		if (responses === undefined) return wrongUse(console, '--responses is missing.');
		return gradeBatch(set, responses, console);
	}
	if (question === undefined) return wrongUse(console, '--question is missing.');
	if (response === undefined) return wrongUse(console, '--response is missing.');
	return gradeOne(question, response, console);
};

function wrongUse(console: Console, message: string): number {
	console.err(`${message}\n\n${GRADE_HELP}`);
	return 2;
}

async function gradeOne(id: string, file: string, console: Console): Promise<number> {
	const { library, faults } = loadContent(contentFolders());
	const question = library.questions.get(id);
	if (question === undefined) {
		console.err(
			faults.length > 0
				? `--question: "${id}" is not to be had, and content/ has ${faults.length} faults (npm run check:content).`
				: `--question: there is no question "${id}".`
		);
		return faults.length > 0 ? 1 : 2;
	}
	const reason = file === '-' ? null : unreadable(file);
	if (reason !== null) {
		console.err(`--response: ${reason}`);
		return 2;
	}
	const json = parseJson(file === '-' ? await text(stdin) : readFileSync(file, 'utf8'));
	if ('fault' in json) {
		console.err(`${file === '-' ? 'standard input' : file}:${json.line}: ${json.fault}`);
		return 1;
	}
	console.out(JSON.stringify(grade(question, json.value), null, '\t'));
	return 0;
}

async function gradeBatch(set: string, responses: string, console: Console): Promise<number> {
	for (const [name, file] of [
		['--set', set],
		['--responses', responses]
	] as const) {
		const reason = file === '-' && name === '--responses' ? null : unreadable(file);
		if (reason !== null) {
			console.err(`${name}: ${reason}`);
			return 2;
		}
	}
	const questions = readSet(set, console);
	if (questions === null) return 1;

	const name = responses === '-' ? 'standard input' : responses;
	const input = responses === '-' ? stdin : createReadStream(responses);
	let number = 0;
	let bad = 0;
	let rows = '';
	for await (const line of createInterface({ input, crlfDelay: Infinity })) {
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
		// The fields that came along stand first: none of them can pass for ours.
		rows += `${JSON.stringify({ ...rest, line: number, question, grade: result })}\n`;
		// A write for each row would take longer than the grading.
		if (rows.length > CHUNK) {
			await console.write(rows);
			rows = '';
		}
	}
	await console.write(rows);
	if (bad > 0) console.err(`${bad} of ${number} lines could not be read.`);
	return bad > 0 ? 1 : 0;
}

/** A line of a batch, with the question it answers. */
function readRow(
	line: string,
	questions: ReadonlyMap<string, Question>
): { fields: Record<string, unknown>; question: Question } | { fault: string } {
	if (line.length > LONGEST_LINE) return { fault: `the line has over ${LONGEST_LINE} characters` };
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
					: '"question" is missing'
		};
	return { fields, question };
}

/** The questions of a set, or `null` after naming every one that is broken. */
function readSet(file: string, console: Console): Map<string, Question> | null {
	const source = readFileSync(file, 'utf8');
	const json = parseJson(source);
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
			lines ??= linesOfItems(source);
			console.err(`${file}:${lines[index] ?? 1}: question ${index + 1}: ${reason}`);
		};
		const kind = KINDS.find(
			(one) => typeof raw === 'object' && raw !== null && 'kind' in raw && raw.kind === one
		);
		if (kind === undefined) return fault(`"kind" is none of ${KINDS.join(', ')}`);
		const result = QUESTION_SCHEMAS[kind].safeParse(raw);
		if (!result.success) {
			const [issue] = result.error.issues;
			return fault(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a question'}`);
		}
		if (questions.has(result.data.id)) return fault(`duplicate id "${result.data.id}"`);
		questions.set(result.data.id, result.data);
	});
	return lines === undefined ? questions : null;
}
