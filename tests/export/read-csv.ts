import { parse } from 'csv-parse/sync';

/** The cells of a file by RFC 4180: every row has as many, and nothing stands beside a quoted cell. */
export function readCsv(text: string): string[][] {
	if (!text.endsWith('\r\n')) throw new Error('The last row has no line end.');
	return parse(text, {
		delimiter: ',',
		quote: '"',
		escape: '"',
		record_delimiter: '\r\n',
		relax_quotes: false,
		relax_column_count: false,
		skip_empty_lines: false,
		trim: false
	});
}
