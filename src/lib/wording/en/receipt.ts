import type { GradePart, Graded, PartValue } from '#lib/model/grade.ts';
import { tokensOf } from '#lib/model/kinds/tokens.ts';
import { excerptAt } from '#lib/model/letters.ts';
import type { Question } from '#lib/model/question.ts';
import { writePartialDate } from './dates.ts';
import {
	BOUND_LABELS,
	COLUMN_LABELS,
	elementLabel,
	FIELD_LABELS,
	NONE_GIVEN_LABEL,
	RELATION_LABELS,
	ratingText
} from './labels.ts';
import { lettersText } from './lists.ts';
import { quantityText, writeNumber } from './numbers.ts';

/** One line of the receipt in words. */
export interface ReceiptLine {
	/** What was asked: a stem, a row, the name of a field. */
	asked: string;
	/** `null` where nothing was answered; beside “Missed” the option that was. */
	answered: string | null;
	/** What the text says, where the answer differs and no remark says so already. */
	expected: string | null;
	/** A sentence on an answer that is right but not complete. */
	remark: string | null;
	sign: 'right' | 'partly' | 'wrong';
	earned: number;
	possible: number;
	why: string | null;
}

/** The lines of a receipt. */
export function receiptLines(question: Question, { parts }: Graded): ReceiptLine[] {
	return parts.map((part) => {
		const remark = remarkOf(part);
		const missed = part.field === 'missed';
		const answered = missed ? part.expected : part.answered;
		const expected = missed || remark !== null ? null : part.expected;
		return {
			asked: askedText(question, part),
			answered: answered && valueText(question, answered),
			expected: expected && valueText(question, expected),
			remark,
			sign: signOf(part),
			earned: part.earned,
			possible: part.possible,
			why: part.why
		};
	});
}

function signOf({ verdict, earned, possible }: GradePart): ReceiptLine['sign'] {
	if (verdict) return verdict;
	if (earned >= possible) return 'right';
	return earned > 0 ? 'partly' : 'wrong';
}

/** A right column without its passage: the column needs no correction, the passage does. */
function remarkOf({ answered, expected }: GradePart): string | null {
	if (answered?.type !== 'column' || expected?.type !== 'column') return null;
	if (answered.column !== expected.column) return null;
	const passages = lettersText(expected.letters, 'or');
	return answered.letters.length === 0
		? `Right. You did not choose the passage: ${passages}.`
		: `Right, but the passage that shows it is ${passages}.`;
}

function askedText(question: Question, { field, item }: GradePart): string {
	switch (field) {
		case 'pair':
			return itemText(question.kind === 'match' ? question.stems : [], item);
		case 'row':
			return itemText(question.kind === 'grid' ? question.rows : [], item);
		case 'statement':
			return question.kind === 'scale' ? question.statement : FIELD_LABELS.statement;
		case 'sequence':
			return question.kind === 'order'
				? `From ${question.ends[0]} to ${question.ends[1]}`
				: FIELD_LABELS.sequence;
		case 'source':
		case 'cue':
		case 'content':
			return elementLabel(field, question.measures);
		default:
			return FIELD_LABELS[field];
	}
}

/** A value of a part in words. */
function valueText(question: Question, value: PartValue): string {
	switch (value.type) {
		case 'options': {
			const options = optionsOf(question);
			return value.ids.map((id) => itemText(options, id)).join(' → ');
		}
		case 'tokens':
			return question.kind === 'highlight'
				? markedText(excerptAt(question.excerpts, question.excerpt)?.quote ?? '', value.tokens)
				: '';
		case 'span':
		case 'typed':
			return value.text;
		case 'certainty':
			return ratingText(value);
		case 'relation':
			return RELATION_LABELS[value.relation];
		case 'passages':
			return lettersText(value.letters, 'and');
		case 'column':
			return value.letters.length === 0
				? COLUMN_LABELS[value.column]
				: `${COLUMN_LABELS[value.column]}, shown by ${lettersText(value.letters, 'or')}`;
		case 'bound':
			return BOUND_LABELS[value.bound];
		case 'number':
			return numberText(question, value.value, value.tolerance);
		case 'date':
			return writePartialDate(value.date);
		case 'none-given':
			return NONE_GIVEN_LABEL;
	}
}

/** The words of a text at some indices, in its order, "…" between those that do not touch. */
export function markedText(text: string, marked: readonly number[]): string {
	const indices = new Set(marked);
	const runs: string[][] = [];
	for (const token of tokensOf(text)) {
		if (!indices.has(token.index)) continue;
		const run = indices.has(token.index - 1) ? runs.at(-1) : undefined;
		if (run === undefined) runs.push([token.text]);
		else run.push(token.text);
	}
	return runs.map((run) => run.join(' ')).join(' … ');
}

interface Item {
	id: string;
	text: string;
}

function optionsOf(question: Question): readonly Item[] {
	switch (question.kind) {
		case 'choice':
			return question.options;
		case 'match':
			return question.targets;
		case 'order':
			return [...question.items, ...question.distractors];
		case 'figure':
			return question.claimants;
		default:
			return [];
	}
}

function itemText(items: readonly Item[], id: string | null): string {
	return items.find((one) => one.id === id)?.text ?? '';
}

function numberText(question: Question, value: number, tolerance: number): string {
	const unit =
		question.kind === 'figure'
			? question.unit[0]
			: question.kind === 'short' && question.answer.type === 'number'
				? question.answer.unit[0]
				: undefined;
	const quantity = quantityText(value, unit);
	return tolerance === 0 ? quantity : `${quantity} (± ${writeNumber(tolerance)})`;
}
