import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { grade } from '#lib/grading/grade.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { readOptions, unreadable, wrongUse } from './arguments.ts';
import type { Command, Console } from './command.ts';
import { counted } from './counted.ts';
import { gradeBatch } from './grade-batch.ts';
import { readJson } from './json-file.ts';
import { nameOf, STDIN } from './standard-input.ts';

export const GRADE_HELP = `npm run -s cli -- grade: grades answers by the rules of their questions

  --question ID --response FILE|-
      One answer, a JSON object; "-" reads it from standard input.
      Prints the Grade as JSON.

  --set FILE --responses FILE.jsonl|-
      A batch. FILE is a JSON array of questions, such as the site's /data/questions.json.
      Each line of the responses is {"question": ID, "response": {…}}; further fields
      ("student", "at") come back in its row. Prints a row of JSON for every line that can
      be read, in order; lines that cannot be read are listed on standard error by number.

Files are UTF-8, or UTF-16 with a byte order mark.

Exit: 0 every line was read, 1 broken input, 2 wrong use.`;

/** Grades one answer, or a batch as a stream. */
export const runGrade: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(GRADE_HELP);
		return 0;
	}
	const options = readOptions(args, ['question', 'response', 'set', 'responses']);
	if ('wrong' in options) return wrongUse(console, options.wrong, GRADE_HELP);
	const { question, response, set, responses } = options.values;
	if (set !== undefined || responses !== undefined) {
		if (question !== undefined || response !== undefined)
			return wrongUse(
				console,
				'--question and --response do not go with --set and --responses.',
				GRADE_HELP
			);
		if (set === undefined) return wrongUse(console, '--set is missing.', GRADE_HELP);
		if (responses === undefined) return wrongUse(console, '--responses is missing.', GRADE_HELP);
		return gradeBatch(set, responses, console);
	}
	if (question === undefined) return wrongUse(console, '--question is missing.', GRADE_HELP);
	if (response === undefined) return wrongUse(console, '--response is missing.', GRADE_HELP);
	return gradeOne(question, response, console);
};

async function gradeOne(id: string, file: string, console: Console): Promise<number> {
	const { library, faults } = loadContent(contentFolders());
	const question = library.questions.get(id);
	if (question === undefined) {
		console.err(
			faults.length > 0
				? `--question: "${id}" cannot be found; content/ has ${counted(faults.length, 'fault')}, listed by npm run check:content.`
				: `--question: there is no question "${id}".`
		);
		return faults.length > 0 ? 1 : 2;
	}
	const reason = file === STDIN ? null : unreadable(file);
	if (reason !== null) {
		console.err(`--response: ${reason}`);
		return 2;
	}
	const json = readJson(file === STDIN ? await buffer(console.input) : readFileSync(file));
	if ('fault' in json) {
		console.err(`${nameOf(file)}:${json.line}: ${json.fault}`);
		return 1;
	}
	console.out(JSON.stringify(grade(question, json.value), null, '\t'));
	return 0;
}
