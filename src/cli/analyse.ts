import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { analyse } from '#lib/statistics/analyse.ts';
import { buildScoreMatrix, type MatrixFault } from '#lib/statistics/score-matrix.ts';
import { readOptions, unreadable } from './arguments.ts';
import type { Command, Console } from './command.ts';

export const ANALYSE_HELP = `npm run -s cli -- analyse: item and test analysis of a table of scores

  --scores FILE.csv [--points FILE.csv]
      Rows are students, columns questions. Each cell is the fraction earned, from 0 to 1;
      an empty cell was not attempted. A first row of question ids and a first column of
      student ids are recognised by not being numbers; without them they are numbered.
      FILE of --points holds the maximum of each question in one row, in the same order
      (a row of ids above it is recognised); without it every question counts 1.
      Cells are parted by tabs, semicolons or commas, whichever of them the first line holds,
      in this order; with tabs or semicolons 0,5 is a half, as 0.5 is.

Prints the analysis as JSON. Exit: 0 done, 1 broken input (file and line named), 2 wrong use.`;

/** Analyses a table of scores. */
export const runAnalyse: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(ANALYSE_HELP);
		return 0;
	}
	const options = readOptions(args, ['scores', 'points']);
	if ('wrong' in options) return wrongUse(console, options.wrong);
	const { scores: file, points: pointsFile } = options.values;
	if (file === undefined) return wrongUse(console, '--scores is missing.');
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

	const scores = readTable(file, console);
	const maxima = pointsFile === undefined ? undefined : readTable(pointsFile, console);
	if (scores === null || maxima === null) return 1;
	if (maxima && maxima.rows.length !== 1) {
		console.err(`${pointsFile}: expected one row of numbers, found ${maxima.rows.length}`);
		return 1;
	}
	const built = buildScoreMatrix({
		students: scores.students,
		questions: scores.questions,
		points: maxima?.rows[0] ?? scores.questions.map(() => 1),
		rows: scores.rows
	});
	if (built.outcome === 'invalid') {
		for (const fault of built.faults) console.err(placeOf(fault, scores, maxima));
		if (built.count > built.faults.length)
			console.err(`… and ${built.count - built.faults.length} more.`);
		return 1;
	}
	console.out(JSON.stringify(analyse(built.matrix), null, '\t'));
	return 0;
};

function wrongUse(console: Console, message: string): number {
	console.err(`${message}\n\n${ANALYSE_HELP}`);
	return 2;
}

interface Table {
	file: string;
	students: string[];
	questions: string[];
	/** Numbers, `null` for an empty cell, and any other text as it stands: the matrix reports it. */
	rows: unknown[][];
	/** The line of the file each row stands on. */
	lines: number[];
	/** The line of the question ids, or of the first row where there are none. */
	firstLine: number;
	/** How many columns stand before the first score: 1 with student ids, else 0. */
	offset: number;
}

/** A table of numbers with its ids, or `null` after saying where the file is broken. */
function readTable(file: string, console: Console): Table | null {
	const text = new TextDecoder().decode(readFileSync(file));
	const delimiter = delimiterOf(text);
	let records: { record: string[]; info: { lines: number } }[];
	try {
		records = parse(text, {
			delimiter,
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true
		}) as unknown as typeof records;
	} catch (error) {
		const line = /line (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '1';
		console.err(
			`${file}:${line}: not CSV: ${error instanceof Error ? error.message : String(error)}`
		);
		return null;
	}
	const [first] = records;
	if (first === undefined) {
		console.err(`${file}:1: the file is empty`);
		return null;
	}
	const value = (cell: string) => valueOf(cell, delimiter !== ',');
	const isText = (cell: string) => typeof value(cell) === 'string';
	const single = first.record.length === 1;
	// The first cell may be a student's id; only text in all the others makes a row of ids.
	const ids = first.record.slice(single ? 0 : 1).filter((cell) => cell !== '');
	const hasHeader = ids.length > 0 && ids.every(isText);
	const body = hasHeader ? records.slice(1) : records;
	const offset = !single && body.some(({ record }) => isText(record[0] ?? '')) ? 1 : 0;
	const width = (body[0]?.record.length ?? first.record.length) - offset;
	const header = first.record.slice(offset);
	return {
		file,
		students: body.map(({ record }, index) => (offset === 1 ? (record[0] ?? '') : `s${index + 1}`)),
		questions: hasHeader ? header : Array.from({ length: width }, (_, index) => `q${index + 1}`),
		rows: body.map(({ record }) => record.slice(offset).map(value)),
		lines: body.map(({ info }) => info.lines),
		firstLine: first.info.lines,
		offset
	};
}

/** What parts the cells of a table: spreadsheets that write 0,5 part them by semicolons or tabs. */
function delimiterOf(text: string): string {
	const unquoted = text.replace(/"(?:[^"]|"")*"/gu, '');
	const first = unquoted.split(/\r?\n|\r/u).find((line) => line.trim() !== '') ?? '';
	return ['\t', ';'].find((delimiter) => first.includes(delimiter)) ?? ',';
}

/** A cell's number, `null` where it is empty, or its text where it is no number. */
function valueOf(cell: string, decimalComma: boolean): number | string | null {
	if (cell === '') return null;
	const plain = decimalComma ? cell.replace(/^([+-]?\d*),(\d+)$/u, '$1.$2') : cell;
	return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : cell;
}

const REASONS: Record<MatrixFault['reason'], string> = {
	'empty-id': 'an id is empty',
	'repeated-id': 'this id stands a second time',
	'points-count': 'there are more or fewer points than questions',
	'points-range': 'points must be a number over 0',
	'row-count': 'there are more or fewer rows than students',
	'row-length': 'the row has more or fewer cells than there are questions',
	'not-a-number': 'not a number',
	'out-of-range': 'a score is a fraction from 0 to 1; divide points or percent first'
};

function placeOf(fault: MatrixFault, scores: Table, maxima: Table | undefined): string {
	const ofPoints = fault.reason === 'points-count' || fault.reason === 'points-range';
	const { file, lines, firstLine, offset } = (ofPoints ? maxima : undefined) ?? scores;
	// Points stand in one row, below their ids if there are any.
	const line = (ofPoints ? lines[0] : fault.row === null ? null : lines[fault.row]) ?? firstLine;
	const column =
		fault.column === null
			? ''
			: `column ${fault.column + 1 + offset} (${scores.questions[fault.column] ?? ''}): `;
	return `${file}:${line}: ${column}${REASONS[fault.reason]}: ${fault.found}`;
}
