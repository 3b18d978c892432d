import { lettersText, listed } from './lists.ts';
import { decimal, points } from './numbers.ts';

/** What stands on a worksheet and its key. Students read the first part; teachers the second. */

export const WORKSHEET_LABELS = {
	name: 'Name',
	class: 'Class',
	date: 'Date',
	texts: 'The texts',
	passage: 'Passage'
} as const;

/** "Version A" */
export function versionText(version: string): string {
	return `Version ${version}`;
}

/** Behind the line on which a teacher writes what was earned: “of 24 points”. */
export function ofPointsText(possible: number): string {
	return `of ${points(possible)}`;
}

/** Heads a question where headings have words. */
export function questionText(number: number): string {
	return `Question ${number}`;
}

/** How much a question is worth, beside it. */
export function worthText(worth: number): string {
	return points(worth);
}

/** What to do with boxes to be ticked. */
export function tickText(several: boolean): string {
	return several ? 'Tick every right box.' : 'Tick one box.';
}

const PASSAGE_TASK =
	'Where a passage shows it, write the letter of the passage in the last column.';

/** What to do with a table. */
export function gridTaskText(passages: boolean): string {
	return ['Tick one box in each row.', ...(passages ? [PASSAGE_TASK] : [])].join(' ');
}

/** What to do with lines that have a letter each. */
export function lettersTaskText(passages: boolean): string {
	return [
		'Write one letter on each line. A letter may be needed more than once, or not at all.',
		...(passages ? [PASSAGE_TASK] : [])
	].join(' ');
}

/** What to do with boxes for numbers. */
export function numbersTaskText(
	count: number,
	[first, last]: readonly [string, string],
	some: boolean
): string {
	return some
		? `Number the lines that belong: 1 is ${first}, the highest number is ${last}. Leave the other boxes empty.`
		: `Write the numbers 1 to ${count} into the boxes: 1 is ${first}, ${count} is ${last}.`;
}

const MARK_TASKS = {
	underline: 'Underline',
	circle: 'Circle',
	wave: 'Draw a wavy line under'
} as const;

/** How words are to be marked; what they are follows. */
export function markText(mark: keyof typeof MARK_TASKS): string {
	return MARK_TASKS[mark];
}

/** "Key to version A" */
export function keyHeading(version: string): string {
	return `Key to version ${version}`;
}

/** What a key is for, under its heading. */
export const KEY_NOTE = 'For the teacher. Do not hand it out with the questions.';

export const KEY_LABELS = {
	overview: 'All answers at a glance',
	details: 'Answers, reasons and evidence',
	scoring: 'Points',
	remarks: 'If the answer was',
	number: 'No.',
	answer: 'Answer'
} as const;

/** In the overview: an essay has no one answer. */
export const ESSAY_KEY = 'graded by the levels below';

/** In the overview: nothing is written into this box. */
export const EMPTY_BOX = '–';

/** A pair: “1 B”. */
export function pairBrief(number: number, answer: string): string {
	return `${number} ${answer}`;
}

/** A row with its answer: “a headline → Given, shown by [a] or [b]”. */
export function pairKeyText(
	row: { number: number; text: string },
	answer: string,
	shownBy: readonly string[]
): string {
	const passages = shownBy.length === 0 ? '' : `, shown by ${lettersText(shownBy, 'or')}`;
	return `${row.number}. ${row.text} → ${answer}${passages}`;
}

/** Words of which each is right: “a” or “b”. */
export function quotedText(texts: readonly string[]): string {
	return listed(
		texts.map((text) => `“${text}”`),
		'or'
	);
}

/** An answer under its name: “Lower end: 11,000”. */
export function namedKeyText(name: string, answer: string): string {
	return `${name}: ${answer}`;
}

/** What else is right beside the answer of the key. */
export function alsoRightText(texts: readonly string[]): string {
	return `Also right: ${quotedText(texts)}.`;
}

/** A number that may be a little off. */
export function toleranceText(lowest: string, highest: string): string {
	return `Right from ${lowest} to ${highest}.`;
}

/** Worth a part of the points. */
export function partlyRightText(answer: string, worth: number): string {
	return `${answer}: ${points(worth)}.`;
}

export function severalScoringText(share: number): string {
	return `Each right box ${points(share)}; each wrong box takes ${decimal(share)} away, but never below 0.`;
}

export function pairScoringText(share: number, passages: boolean): string {
	return passages
		? `Each row ${points(share)}; half of it for the passage, where one shows it.`
		: `Each line ${points(share)}.`;
}

export function orderScoringText(worth: number, count: number): string {
	const pairs = (count * (count - 1)) / 2;
	return `${points(worth)} for the right order. Otherwise ${points(worth / pairs)} for each of the ${pairs} pairs that is the right way round.`;
}

export function chainScoringText(worth: number): string {
	return `${points(worth)} for the whole chain; less for each link that is missing, extra or out of order.`;
}

export function marksScoringText(parts: readonly { name: string; worth: number }[]): string {
	const shares = parts.map(({ name, worth }) => `${name}: ${points(worth)}`);
	return `${shares.join('; ')}. Less for each word missing or extra.`;
}

/** How much each field is worth. */
export function fieldsScoringText(parts: readonly { name: string; worth: number }[]): string {
	return `${parts.map(({ name, worth }) => `${name}: ${points(worth)}`).join('; ')}.`;
}

/** What to say to a student who answered wrongly, behind what was answered. */
export function remarkText(answer: string, feedback: string): string {
	return `${answer}: ${feedback}`;
}
