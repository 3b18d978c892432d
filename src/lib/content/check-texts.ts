import { foldForComparison } from '#lib/model/text.ts';
import type { Faults } from './faults.ts';
import { contentKind } from './kinds/kinds.ts';
import type { RawContent } from './read-content.ts';
import { textsOf } from './record-texts.ts';

/** Words beside a quotation, which may be a single space. */
const BESIDE: readonly string[] = ['prefix', 'suffix'];

/** Embeddings, overrides and isolates turn the order of the characters round (UAX 9, 2.1 to 2.5). */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/u;

/** Control characters but the line feed, which a text of several lines has. */
const CONTROL = /(?!\n)\p{Cc}/u;

/** Checks that every text can be seen as it was meant, and that what is to be told apart reads differently. */
export function checkTexts(content: RawContent, faults: Faults): void {
	const { lessons, questions, ...maps } = content;
	const records = [
		...[...Object.values(maps), questions].flatMap((map) => [...map.values()]),
		...Array.from(lessons.values(), ({ lesson }) => lesson)
	];
	for (const record of records)
		for (const { text, path } of textsOf(record, BESIDE)) {
			const reason = foldForComparison(text) === '' ? 'the text shows nothing' : hidden(text);
			if (reason !== null) faults.in(record, path, reason);
		}
	for (const question of questions.values())
		for (const list of contentKind(question).lists(question)) {
			const first = new Map<string, string>();
			for (const { text, path } of list) {
				const folded = foldForComparison(text);
				const other = first.get(folded);
				if (other === undefined) first.set(folded, text);
				else
					faults.in(question, path, `“${text}” reads like “${other}”, from which it is told apart`);
			}
		}
}

/** The character of a text that cannot be seen and changes how the rest is, by its code point. */
export function hidden(text: string): string | null {
	const found = BIDI.exec(text) ?? CONTROL.exec(text);
	if (found === null) return null;
	const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return `the text has the invisible character U+${code}; delete it`;
}
