import type { Element } from '#lib/model/kinds/elements.ts';
import type { FigureField } from '#lib/model/kinds/figure-fields.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { RelationKind } from '#lib/model/relation-kinds.ts';
import type { RubricLevel } from '#lib/model/rubric.ts';
import { writePartialDate } from './dates.ts';
import {
	elementLabel,
	elementTask,
	FIELD_LABELS,
	NONE_GIVEN_LABEL,
	RELATION_GLOSSES,
	RELATION_LABELS
} from './labels.ts';
import { writeNumber } from './numbers.ts';

/** What a question says in another tool, where our own pages have a form instead. */

/** The statement whose wording is rated. */
export function statementText(statement: string): string {
	return `The statement: ${statement}`;
}

/** Statements that are compared, numbered. */
export function numberedText(statements: readonly string[]): string[] {
	return statements.map((statement, index) => `${index + 1}. ${statement}`);
}

export function relationOptionText(kind: RelationKind): string {
	return `They ${RELATION_LABELS[kind]}: ${RELATION_GLOSSES[kind]}.`;
}

/** Which words are to be marked. */
export function markTaskText(element: Element, measures: Measure): string {
	return `${elementLabel(element, measures)}: ${elementTask(element, measures)}`;
}

/** A line below a prompt whose answer has a unit. */
export function unitText(unit: string): string {
	return `Answer in: ${unit}.`;
}

/** What is written into a field of a number card. */
export function typedFieldText(
	field: Exclude<FigureField, 'bound' | 'claimant'>,
	unit: string | undefined
): string {
	const what =
		field === 'asOf' ? 'the date' : unit === undefined ? 'the number' : `the number of ${unit}`;
	return `${FIELD_LABELS[field]} (write ${what}, or “none” if the text gives none)`;
}

/** How “the text gives none” may be typed. */
export function noneForms(): string[] {
	return ['none', NONE_GIVEN_LABEL, 'no', 'not given'];
}

/**
 * How a number may be typed, the plainest first: alone, with its unit, with other spellings of the unit.
 * A tool may take the first few only.
 */
export function numberForms(value: number, units: readonly string[]): string[] {
	const bare = [String(value), value.toLocaleString('en-GB'), writeNumber(value)];
	for (const [size, word] of [
		[1e9, 'billion'],
		[1e6, 'million'],
		[1e3, 'thousand']
	] as const) {
		const scaled = value / size;
		if (scaled >= 1 && Number.isInteger(scaled * 10)) bare.push(`${scaled} ${word}`);
	}
	const forms = units.flatMap((unit) => bare.flatMap((number) => withUnit(number, unit)));
	return [...new Set([...bare, ...forms])];
}

/** A number with a unit as English writes it. */
function withUnit(number: string, unit: string): string[] {
	if (/\$$/u.test(unit)) return [`${unit}${number}`];
	if (unit === '%') return [`${number}%`, `${number} %`];
	return unit.startsWith('-') ? [`${number}${unit}`] : [`${number} ${unit}`];
}

/** How a date may be typed: in words, then as it is written in ISO 8601. */
export function dateForms(date: string): string[] {
	return [...new Set([writePartialDate(date), date])];
}

const RUBRIC_LABELS: Record<RubricLevel, string> = {
	basic: 'Basic',
	emergent: 'Emergent',
	proficient: 'Proficient'
};

export function rubricLevelText(level: RubricLevel): string {
	return RUBRIC_LABELS[level];
}

/** What a wrong answer reveals, for who gave it. */
export function misconceptionText({ name, advice }: { name: string; advice: string }): string {
	return `A common misreading: ${name}. ${advice}`;
}

/** The places of an order that is asked as a matching: “1 (earliest)”, “2”, “3 (latest)”. */
export function placeLabels(count: number, [first, last]: readonly [string, string]): string[] {
	return Array.from({ length: count }, (_, index) => {
		const end = index === 0 ? first : index === count - 1 ? last : null;
		return end === null ? String(index + 1) : `${index + 1} (${end})`;
	});
}

/** What the two ends of an order mean, above the items that are put into it. */
export function endsText([first, last]: readonly [string, string]): string {
	return `First: ${first}. Last: ${last}.`;
}

/** What the first and the last place of an order mean, a line each, for tools that do not show it. */
export function endLines([first, last]: readonly [string, string]): [string, string] {
	return [`First: ${first}`, `Last: ${last}`];
}

/** The ends of an order that says nothing of them. */
export const DEFAULT_ENDS = ['the beginning', 'the end'] as const;

/** Where an item goes that belongs to no place. */
export const NO_PLACE_LABEL = 'not a link of the chain';

/** The line above the choice of words that stands for marking them. */
export function pickWordsText(task: string): string {
	return `Which words of the passage are this? ${task}.`;
}

/** Below an explanation: what decides each pair or row. */
export function pairReasonText(stem: string, answer: string, why: string | null): string {
	return why === null ? `${stem} → ${answer}` : `${stem} → ${answer}. ${why}`;
}

/** Heads the citations of a question. */
export const CITATION_LABEL = 'Evidence';

/** What a student checks in the own answer before handing it in, a line each. */
export function checklistLines(checklist: readonly string[]): string[] {
	return checklist.length === 0
		? []
		: ['Before you hand it in, check:', ...checklist.map((line) => `• ${line}`)];
}

/** The options of a question that asks whether something is so. */
export const TRUE_LABEL = 'True';
export const FALSE_LABEL = 'False';

/** Heads an example of a very good answer. */
export const EXAMPLE_LABEL = 'An answer at the highest level';

/** Who made a file, where a file says so. */
export const SITE_NAME = 'Says Who';
