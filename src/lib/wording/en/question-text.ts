import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { BOUNDS } from '#lib/model/bounds.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';
import { askedFields, type FigureField } from '#lib/model/kinds/figure-fields.ts';
import { writePartialDate } from './dates.ts';
import {
	BOUND_LABELS,
	COLUMN_LABELS,
	FIELD_LABELS,
	NONE_GIVEN_LABEL,
	RELATION_LABELS
} from './labels.ts';
import { writeNumber } from './numbers.ts';

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
			`On offer: ${targets.map(({ text }) => text).join('; ')}.`
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
		choices: ({ elements }) => [
			`Mark in the excerpt: ${elements.map(({ element }) => element).join(', ')}.`
		],
		key: ({ elements }) =>
			elements.map(({ element, accepted }) => `${element}: “${accepted.join('” or “')}”`)
	},
	scale: {
		choices: () => ['certain, probable or possible?', 'affirmed or denied?'],
		key: ({ key }) => [`${key.modality}, ${key.polarity}`]
	},
	relation: {
		choices: ({ statements }) => [
			...statements,
			`On offer: they ${RELATION_KINDS.map((kind) => RELATION_LABELS[kind]).join('; ')}.`
		],
		key: ({ key, evidence }) => [
			`They ${RELATION_LABELS[key]}; shown by ${evidence.map((letter) => `[${letter}]`).join(' and ')}`
		]
	},
	grid: {
		choices: ({ rows }) => rows.map(({ text }) => text),
		key: ({ rows }) => rows.map(({ text, key }) => `${text} → ${COLUMN_LABELS[key]}`)
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
				? [answer.accepted[0]?.text ?? '']
				: [[writeNumber(answer.value), answer.unit[0]].filter(Boolean).join(' ')]
	},
	essay: {
		choices: ({ checklist }) => checklist,
		key: ({ example }) => [example]
	}
};

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
	return [writeNumber(value), unit[0]].filter(Boolean).join(' ');
}
