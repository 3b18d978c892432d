import { parseJson, type ParsedJson } from './parse-json.ts';
import { decodeText } from './text-file.ts';

/** What to do about text that is not UTF-8: a guess at its encoding could turn a right answer wrong. */
export const SAVE_AS_UTF_8 = 'save it as UTF-8 and grade it again';

/** Parses the bytes of a JSON file; `source` is its text. */
export function readJson(bytes: Uint8Array): ParsedJson & { source: string } {
	const decoded = decodeText(bytes);
	if (decoded === null || decoded.encoding === 'Windows-1252')
		return { fault: `this is not UTF-8 text; ${SAVE_AS_UTF_8}`, line: 1, source: '' };
	return { ...parseJson(decoded.text), source: decoded.text };
}
