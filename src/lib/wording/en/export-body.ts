import { decimal, writeNumber } from './numbers.ts';
import { lettersText, listed } from './lists.ts';

/** What is asked and keyed, in the words of a document: for tables, scripts and plain text. */

/** “50%”, “33.33%”. */
export function shareText(share: number): string {
	return `${decimal(share * 100)}%`;
}

/** An answer that earns a part of the points. */
export function partlyText(answer: string, share: number): string {
	return share === 1 ? answer : `${answer} (${shareText(share)})`;
}

/** Below several right options. */
export function wrongPickText(share: number): string {
	return `Each wrong pick takes away ${shareText(share)}.`;
}

/** A right pair; `shownBy` are the passages, any of which shows it. */
export function pairText(stem: string, target: string, shownBy: readonly string[]): string {
	const shown = shownBy.length === 0 ? '' : ` (shown by ${lettersText(shownBy, 'or')})`;
	return `${stem} → ${target}${shown}`;
}

/** A link that belongs to no place. */
export function notUsedText(link: string): string {
	return `Not used: ${link}`;
}

/** A right number with its unit and what may be missed: “20,000 containers (± 5)”. */
export function numberKeyText(value: number, tolerance: number, unit: string | undefined): string {
	const number = writeNumber(value);
	const whole = unit === undefined ? number : unit === '%' ? `${number}%` : `${number} ${unit}`;
	return tolerance === 0 ? whole : `${whole} (± ${writeNumber(tolerance)})`;
}

/** Spellings of a unit beside the first. */
export function otherUnitsText(units: readonly string[]): string[] {
	return units.length === 0 ? [] : [`Also accepted as the unit: ${listed(units, 'or')}.`];
}

export const EXACT_TEXT = 'Typos count as mistakes.';

/** Which words are right, which are so too, and which count neither way. */
export function spanKeyText(
	task: string,
	accepted: readonly string[],
	ignored: readonly string[],
	share: number
): string {
	const quoted = (spans: readonly string[]) =>
		listed(
			spans.map((span) => `“${span}”`),
			'or'
		);
	const neither = ignored.length === 0 ? '' : `; ${quoted(ignored)} count neither way`;
	return `${partlyText(task, share)} → ${quoted(accepted)}${neither}`;
}

/** What is said to who gives an answer. */
export function remarkText(answer: string, feedback: string): string {
	return `${answer}: ${feedback}`;
}

/** Heads the accepted spellings of a typed answer. */
export function acceptedText(answers: readonly string[]): string {
	return `Accepted: ${answers.join('; ')}.`;
}

export const TABLE_HEADINGS = {
	id: 'Id',
	kind: 'Kind',
	tags: 'Tags',
	points: 'Points',
	shared: 'Shared passage',
	prompt: 'Question',
	passages: 'Passages',
	legend: 'Sources',
	offered: 'On offer',
	key: 'Key',
	remarks: 'Feedback on answers',
	explanation: 'Explanation',
	citations: 'Evidence'
} as const;

/** Heads a question of a document. */
export function questionHeading(number: number, points: number): string {
	return `Question ${number} (${points === 1 ? '1 point' : `${decimal(points)} points`})`;
}

/** Heads the keys at the end of a document. */
export const KEYS_HEADING = 'Key and evidence';

/** Stands where an answer is written. */
export const ANSWER_LABEL = 'Answer:';

/** How the script for Google Forms is used; comments at its top. */
export const FORMS_SCRIPT_LINES: readonly string[] = [
	'Makes a quiz in Google Forms. Choose “createQuiz” above and then “Run”.',
	'Google asks once whether the script may make forms for you; it reads and sends nothing else.',
	'The address of the new form is in the execution log below. With many questions, the log may',
	'ask you to choose “Run” again: then it goes on where it was.',
	'Typed questions: enter the accepted answers in the form. They are in the feedback of each.'
];

/** What the script writes into its log: before the address of the form, and before how far it is. */
export const FORMS_SCRIPT_MESSAGES = {
	done: 'The quiz is ready: ',
	more: 'Google stops long scripts. Choose “Run” again to go on. Questions so far: '
} as const;
