import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { BOUNDS } from '#lib/model/bounds.ts';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';
import { askedFields, type FigureField } from '#lib/model/kinds/figure-fields.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import { namesLetter } from '#lib/model/letters.ts';
import { writePartialDate } from './dates.ts';
import {
	BOUND_LABELS,
	COLUMN_LABELS,
	elementLabel,
	elementName,
	FIELD_LABELS,
	NONE_GIVEN_LABEL,
	RELATION_LABELS,
	ratingText
} from './labels.ts';
import { lettersText, listed } from './lists.ts';
import { quantityText } from './numbers.ts';

/** A question on paper: what may be answered, and what is keyed. */
interface QuestionText<K extends Kind> {
	/** What is on offer, a line each. */
	choices(question: QuestionOf[K]): string[];
	/** The key, a line each. */
	key(question: QuestionOf[K]): string[];
}

const QUESTION_TEXTS: { [K in Kind]: QuestionText<K> } = {
	choice: {
		choices: ({ options }) => options.map(({ text }) => text),
		key: ({ options }) => options.filter(({ correct }) => correct).map(({ text }) => text)
	},
	match: {
		choices: ({ stems, targets }) => [
			...stems.map(({ text }) => text),
			offer(targets.map(({ text }) => text))
		],
		key: ({ stems, targets }) =>
			stems.map(
				({ text, answer }) => `${text} → ${targets.find(({ id }) => id === answer)?.text ?? ''}`
			)
	},
	order: {
		// Alphabetical, because the order they are written in is the key.
		choices: ({ items, distractors }) =>
			[...items, ...distractors].map(({ text }) => text).sort((a, b) => a.localeCompare(b)),
		key: ({ items, ends }) => [
			`From ${ends[0]} to ${ends[1]}:`,
			...items.map(({ text }, index) => `${index + 1}. ${text}`)
		]
	},
	highlight: {
		choices({ elements, measures, prompt, excerpt, excerpts }) {
			// A lone passage shows its letter only where the prompt names it.
			const lettered = excerpts.length > 1 || namesLetter(prompt);
			const passage = lettered ? `passage [${excerpt}]` : 'the passage';
			const names = elements.map(({ element }) => elementName(element, measures));
			return [`In ${passage}, mark ${listed(names)}.`];
		},
		key: ({ elements, measures }) =>
			elements.map(
				({ element, accepted }) =>
					`${elementLabel(element, measures)}: “${accepted.join('” or “')}”`
			)
	},
	scale: {
		choices: () => [offer(MODALITIES), offer(POLARITIES)],
		key: ({ key }) => [ratingText(key)]
	},
	relation: {
		choices: ({ statements }) => [
			...statements,
			offer(RELATION_KINDS.map((kind) => RELATION_LABELS[kind]))
		],
		key: ({ key, evidence }) => [
			`They ${RELATION_LABELS[key]}; shown by ${lettersText(evidence, 'and')}`
		]
	},
	grid: {
		choices: ({ rows, columns }) => [
			...rows.map(({ text }) => text),
			offer(GRID_COLUMNS[columns].map((column) => COLUMN_LABELS[column]))
		],
		key: ({ rows, evidence }) =>
			rows.map(({ text, key, evidence: letters }) =>
				evidence === 'required' && letters.length > 0
					? `${text} → ${COLUMN_LABELS[key]}, shown by ${lettersText(letters, 'or')}`
					: `${text} → ${COLUMN_LABELS[key]}`
			)
	},
	figure: {
		choices: ({ quantity, key, claimants }) => [
			`Number card: ${quantity}.`,
			...(key.bound === undefined
				? []
				: [`${FIELD_LABELS.bound}: ${BOUNDS.map((bound) => BOUND_LABELS[bound]).join('; ')}.`]),
			...(key.claimant === undefined
				? []
				: [`${FIELD_LABELS.claimant}: ${claimants.map(({ text }) => text).join('; ')}.`])
		],
		key: (question) =>
			askedFields(question.key).map(
				(field) => `${FIELD_LABELS[field]}: ${keyedField(question, field)}`
			)
	},
	short: {
		choices: () => [],
		key: ({ answer }) =>
			answer.type === 'text'
				? [answer.accepted.find(({ weight }) => weight === 1)?.text ?? '']
				: [quantityText(answer.value, answer.unit[0])]
	},
	essay: {
		choices: ({ checklist }) => checklist,
		key: ({ example }) => [example]
	}
};

/** The line below what is to be matched or marked. */
function offer(answers: readonly string[]): string {
	return `Choose from: ${answers.join('; ')}.`;
}

/** What a question offers, a line each; empty where the answer is typed. */
export function choicesOf(question: Question): string[] {
	return textOf(question).choices(question);
}

/** What a question is keyed, a line each. */
export function keyOf(question: Question): string[] {
	return textOf(question).key(question);
}

function textOf<K extends Kind>(question: QuestionOf[K] & { kind: K }): QuestionText<K> {
	return QUESTION_TEXTS[question.kind];
}

/** A field of a number card as its key has it. */
export function keyedField(
	{ key, claimants, unit }: QuestionOf['figure'],
	field: FigureField
): string {
	if (field === 'bound') return key.bound ? BOUND_LABELS[key.bound] : '';
	if (field === 'claimant') return claimants.find(({ id }) => id === key.claimant)?.text ?? '';
	const value = key[field];
	if (value === null || value === undefined) return NONE_GIVEN_LABEL;
	if (typeof value === 'string') return writePartialDate(value);
	return quantityText(value, unit[0]);
}
