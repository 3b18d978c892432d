import { CsvError, parse } from 'csv-parse/sync';
import type { Note } from './note.ts';

/** What a cell holds: a number, `null` for nothing, or any other text as it is. */
export type Cell = number | string | null;

export interface CsvRow {
	/** Without the white space around them. */
	cells: string[];
	/** 1-based line of the file on which the row ends. */
	line: number;
}

/** A table as text, without its blank lines. */
export interface Csv {
	rows: CsvRow[];
	/** Whether 0,5 is a half, as 0.5 is. */
	decimalComma: boolean;
}

/**
 * Reads CSV with any line ends. Cells are separated as a first line `sep=;` says, which Excel writes, or
 * else as the first row shows.
 */
export function readCsv(source: string): Csv | { faults: Note[] } {
	const text = source.replace(/\r\n?/gu, '\n');
	const told = /^"?sep=(.)"?[;,\t]*(?=\n|$)/iu.exec(text);
	// The end of its line stays, so that line numbers are right.
	const body = told ? text.slice(told[0].length) : text;
	const separator = told?.[1] ?? separatorOf(body);
	const rows: CsvRow[] = [];
	try {
		parse(body, {
			delimiter: separator,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
			on_record(cells: string[], { lines }) {
				rows.push({ cells: cells.map((cell) => cell.trim()), line: lines });
			}
		});
	} catch (error) {
		if (error instanceof CsvError) return { faults: [faultOf(error, rows.at(-1)?.line ?? 0)] };
		throw error;
	}
	return { rows, decimalComma: separator !== ',' };
}

/** Spreadsheets that write 0,5 put tabs or semicolons between cells; the first line tells. */
function separatorOf(text: string): string {
	const unquoted = text.replace(/"(?:[^"]|"")*"/gu, '');
	const first = unquoted.split('\n').find((line) => line.trim() !== '') ?? '';
	return ['\t', ';'].find((separator) => first.includes(separator)) ?? ',';
}

/** @param read the line on which the last row that could be read ends */
function faultOf(error: CsvError, read: number): Note {
	const line = Number(/line (\d+)/u.exec(error.message)?.[1] ?? read + 1);
	switch (error.code) {
		case 'CSV_QUOTE_NOT_CLOSED':
			return {
				line: read + 1,
				text: 'a double quote opens here and is never closed; add the closing quote'
			};
		case 'CSV_INVALID_CLOSING_QUOTE':
		case 'INVALID_OPENING_QUOTE':
			return {
				line,
				text: 'a double quote is in the middle of a cell; put the whole cell in quotes and write "" for a quote in it'
			};
		default:
			return { line, text: `this is not CSV: ${error.message}` };
	}
}

/** A cell's value. Moodle writes a dash where a question was not answered. */
export function valueOf(cell: string, decimalComma: boolean): Cell {
	if (/^[-–—]?$/u.test(cell)) return null;
	const plain = decimalComma ? cell.replace(/^([+-]?\d*),(\d+)$/u, '$1.$2') : cell;
	return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : cell;
}
