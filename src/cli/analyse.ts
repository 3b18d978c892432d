import { readFileSync } from 'node:fs';
import { analyse } from '#lib/statistics/analyse.ts';
import { buildScoreMatrix } from '#lib/statistics/score-matrix.ts';
import { readOptions, unreadable, wrongUse } from './arguments.ts';
import type { Command, Console } from './command.ts';
import { counted } from './counted.ts';
import { describeFault } from './tables/describe-fault.ts';
import type { Note } from './tables/note.ts';
import { readPoints } from './tables/points.ts';
import { readScoreTable } from './tables/score-table.ts';
import { decodeText } from './text-file.ts';

const ANALYSE_HELP = `npm run -s cli -- analyse: item and test analysis of a table of scores

  --scores FILE.csv [--points FILE.csv] [--ids yes|no]
      Rows are students, columns questions. Each cell is the fraction earned, from 0 to 1;
      an empty cell or a dash was not attempted. The first row may name the questions, and
      the first columns may hold ids or names of students; without them, both are numbered.
      Columns of totals and rows of averages or of points possible are left out.

      --ids says whether the first column holds ids (yes) or scores (no). Without it, it is
      ids if it is called id, student, name, number or the like, has an empty name, or holds
      text or whole numbers over 1.

      The file of --points has a row with the points possible of each question. A row above
      it may name the questions, in any order; without it, the order is that of the scores.
      Without --points every question counts 1.

      Cells are separated by tabs, semicolons or commas, as the first line shows or says
      (sep=;). With tabs or semicolons, 0,5 is a half, as 0.5 is. Files may be UTF-8 or
      UTF-16; anything else is read as Windows-1252.

Prints the analysis as JSON. What was left out or decided is noted on standard error.
Exit: 0 done, 1 broken input (file and line named), 2 wrong use.`;

/** Analyses a table of scores. */
export const runAnalyse: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(ANALYSE_HELP);
		return 0;
	}
	const options = readOptions(args, ['scores', 'points', 'ids']);
	if ('wrong' in options) return wrongUse(console, options.wrong, ANALYSE_HELP);
	const { scores: file, points: pointsFile, ids } = options.values;
	if (file === undefined) return wrongUse(console, '--scores is missing.', ANALYSE_HELP);
	if (ids !== undefined && ids !== 'yes' && ids !== 'no')
		return wrongUse(console, `--ids must be yes or no, but got "${ids}".`, ANALYSE_HELP);
	for (const [name, path] of [
		['--scores', file],
		['--points', pointsFile]
	] as const) {
		const reason = path === undefined ? null : unreadable(path);
		if (reason !== null) {
			console.err(`${name}: ${reason}`);
			return 2;
		}
	}

	const table = readFile(file, console, (text) => readScoreTable(text, ids));
	if (table === null) return 1;
	const points =
		pointsFile === undefined
			? undefined
			: readFile(pointsFile, console, (text) => readPoints(text, table));
	if (points === null) return 1;
	const built = buildScoreMatrix({
		students: table.students,
		questions: table.questions,
		points: points?.values ?? table.questions.map(() => 1),
		rows: table.rows
	});
	if (built.outcome === 'invalid') {
		for (const fault of built.faults) {
			const { of, ...note } = describeFault(fault, table, points);
			say(console, of === 'points' && pointsFile !== undefined ? pointsFile : file, note);
		}
		if (built.count > built.faults.length)
			console.err(`… and ${counted(built.count - built.faults.length, 'more fault')}.`);
		return 1;
	}
	console.out(JSON.stringify(analyse(built.matrix), null, '\t'));
	return 0;
};

/** Reads a file as a table and says what there is to say about it; `null` if it is broken. */
function readFile<Table extends { notes: Note[] }>(
	path: string,
	console: Console,
	read: (text: string) => Table | { faults: Note[] }
): Table | null {
	const decoded = decodeText(readFileSync(path));
	if (decoded === null) {
		say(console, path, {
			line: null,
			text: 'this is not a text file; in the spreadsheet, save the table as “CSV UTF-8”'
		});
		return null;
	}
	if (decoded.encoding === 'Windows-1252')
		say(console, path, {
			line: null,
			text: 'note: this is not UTF-8, so it was read as Windows-1252; if names look wrong, save it as “CSV UTF-8”'
		});
	const table = read(decoded.text);
	if ('faults' in table) {
		for (const fault of table.faults) say(console, path, fault);
		return null;
	}
	for (const { line, text } of table.notes) say(console, path, { line, text: `note: ${text}` });
	return table;
}

function say(console: Console, path: string, { line, text }: Note): void {
	console.err(`${path}${line === null ? '' : `:${line}`}: ${text}`);
}
