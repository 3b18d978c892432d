import { hash64 } from './hash.ts';
import type { Kind } from './kind.ts';
import { ELEMENTS } from './kinds/elements.ts';
import { askedFields } from './kinds/figure-fields.ts';
import type { Question, QuestionOf } from './question.ts';

/**
 * What each kind shows a learner, beyond prompt and passages, as data that JSON holds. Only what is
 * read or answered in: a key, a weight or a feedback that is mended must leave the hash as it was.
 */
const SHOWN = {
	choice: ({ multiple, options }) => [multiple, textsById(options)],
	match: ({ stems, targets }) => [textsById(stems), textsById(targets)],
	// Which items belong and in what order is the key: on the page they are one shuffled list.
	order: ({ mode, ends, items, distractors }) => [
		mode,
		ends,
		textsById([...items, ...distractors])
	],
	highlight: ({ excerpt, elements }) => [
		excerpt,
		ELEMENTS.filter((element) => elements.some((one) => one.element === element))
	],
	scale: ({ statement }) => [statement],
	relation: ({ statements }) => [statements],
	grid: ({ columns, evidence, rows }) => [columns, evidence, textsById(rows)],
	figure: ({ quantity, unit, key, claimants }) => [
		quantity,
		shownUnit(unit),
		askedFields(key),
		// Claimants are on the page only where one is asked for.
		key.claimant === undefined ? [] : textsById(claimants)
	],
	short: ({ answer }) => [answer.type, answer.type === 'number' ? shownUnit(answer.unit) : null],
	// In their order: a tick is kept as the index of its line.
	essay: ({ checklist }) => [checklist]
} satisfies { [K in Kind]: (question: QuestionOf[K]) => unknown };

/**
 * A hash of all that a learner reads in a question and answers in: its kind, its prompt, the words of
 * its passages with their sources, and what its kind shows. It is kept with each answer, so that an
 * answer is graded again only while the question still says what it said. What is not shown before
 * answering is not in it (key, weights, tolerance, feedback, misconceptions, claims, points,
 * difficulty), nor the number of a paragraph, which is where the words are and not what they say.
 *
 * Options, stems, targets, items, rows and claimants count by id, since a seed decides their order on
 * the page. Passages count in their order, since letters name them.
 *
 * Kept answers hold it: any other form would make every one of them an answer to an earlier wording.
 *
 * @returns 16 hex digits (`hash64`)
 */
export function shownHash(question: Question): string {
	const { kind, prompt, excerpts } = question;
	const passages = excerpts.map(({ source, quote }) => [source, quote]);
	return hash64(JSON.stringify([kind, prompt, passages, shownAs(kind, question)]));
}

function shownAs<K extends Kind>(kind: K, question: QuestionOf[K]): unknown {
	const shown: { [L in Kind]: (question: QuestionOf[L]) => unknown } = SHOWN;
	return shown[kind](question);
}

/** Id and text of each, by id in the order of code units, which no language of a browser changes. */
function textsById(items: readonly { id: string; text: string }[]): [id: string, text: string][] {
	return items
		.map(({ id, text }): [string, string] => [id, text])
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first of a unit's spellings is shown beside the field; `null` for a bare number. */
function shownUnit([first]: readonly string[]): string | null {
	return first ?? null;
}
