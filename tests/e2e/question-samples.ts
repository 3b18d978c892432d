import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { openData } from './built-site.ts';

/** Every question of the published bank. */
export const QUESTIONS = openData('questions');

const FORMS: [form: string, isOne: (question: Question) => boolean][] = [
	['choice of one', (one) => one.kind === 'choice' && !one.multiple],
	['choice of several', (one) => one.kind === 'choice' && one.multiple],
	['match', (one) => one.kind === 'match'],
	['order of a chain', (one) => one.kind === 'order' && one.mode === 'chain'],
	['order of a timeline', (one) => one.kind === 'order' && one.mode === 'timeline'],
	['scale', (one) => one.kind === 'scale'],
	['grid with evidence', (one) => one.kind === 'grid' && one.evidence === 'required'],
	['grid of a record', (one) => one.kind === 'grid' && one.columns === 'record'],
	['short text', (one) => one.kind === 'short' && one.answer.type === 'text'],
	['short number', (one) => one.kind === 'short' && one.answer.type === 'number'],
	['highlight of one element', (one) => one.kind === 'highlight' && one.elements.length === 1],
	['highlight of several', (one) => one.kind === 'highlight' && one.elements.length > 1],
	['relation', (one) => one.kind === 'relation'],
	['figure', (one) => one.kind === 'figure' && one.key.claimant !== undefined],
	[
		'figure with an end that the text does not give',
		(one) => one.kind === 'figure' && (one.key.low === null || one.key.high === null)
	]
];

/** A question of the bank for every form that a graded kind takes. */
export const SAMPLES = FORMS.map(([form, isOne]) => ({ form, question: found(isOne, form) }));

/** The form that a question takes; its kind where that has one form only. */
export function formOf(question: Question): string {
	return FORMS.find(([, isOne]) => isOne(question))?.[0] ?? question.kind;
}

/** A question that a teacher grades. */
export const ESSAY = sampleOf('essay');

/** The first question of a kind. */
export function sampleOf<K extends Kind>(kind: K): QuestionOf[K] {
	return found((one) => one.kind === kind, kind) as QuestionOf[K];
}

/** The question with an id. */
export function questionOf(id: string | null): Question {
	return found((one) => one.id === id, `question ${id}`);
}

function found(isOne: (question: Question) => boolean, what: string): Question {
	const question = QUESTIONS.find(isOne);
	if (question === undefined) throw new Error(`The bank holds no ${what}.`);
	return question;
}
