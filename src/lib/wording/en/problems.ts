import type { PartField, Problem } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { writePartialDate } from './dates.ts';
import { FIELD_LABELS } from './labels.ts';
import { counted, writeNumber } from './numbers.ts';

/** What a form that was not touched needs first; an `order` question has two forms. */
const FIRST_STEPS: Record<Exclude<Kind, 'order'>, string> = {
	choice: 'Pick an answer first.',
	match: 'Match at least one pair first.',
	highlight: 'Mark at least one word first.',
	scale: 'Choose how sure the wording is first.',
	relation: 'Choose how the two claims relate first.',
	grid: 'Mark at least one row first.',
	figure: 'Fill in at least one field first.',
	short: 'Type an answer first.',
	essay: 'Write your answer first.'
};

const FIRST_PLACES = {
	chain: 'Add at least one link first.',
	timeline:
		'Put them in order first. If the order is right already, press “This order is right as it stands”.'
};

const MISSING_HALVES = {
	modality: 'Also choose how sure the wording is.',
	polarity: 'Also choose whether the wording affirms or denies.',
	relation: 'Also choose how the two claims relate.'
};

/** What the learner can do about an answer that cannot be graded. */
export function problemText(question: Question, problem: Problem): string {
	switch (problem.code) {
		case 'nothing-answered':
			return question.kind === 'order' ? FIRST_PLACES[question.mode] : FIRST_STEPS[question.kind];
		case 'places-empty':
			return `${counted(problem.places, 'place')} ${problem.places === 1 ? 'is' : 'are'} still empty.`;
		case 'half-missing':
			return MISSING_HALVES[problem.half];
		case 'not-an-answer':
			return 'This answer does not fit the question. Reload the page and answer again.';
		case 'too-long':
			return `The answer is too long: at most ${writeNumber(problem.limit)} characters.`;
		case 'not-a-number':
			return within(problem.field, `Type a number, for example ${writeNumber(problem.example)}.`);
		case 'ambiguous-number': {
			const [one, other] = problem.readings.map(writeNumber);
			return within(problem.field, `This could mean ${one} or ${other}. Type the one you mean.`);
		}
		case 'strange-unit':
			return within(
				problem.field,
				problem.unit === null
					? `“${problem.typed}” does not belong here. Type just the number.`
					: `“${problem.typed}” is not the unit here: it is “${problem.unit}”. Type just the number.`
			);
		case 'not-a-date':
			return within(
				problem.field,
				`Type a date, a month or a year, for example ${writePartialDate(problem.example)}.`
			);
		case 'ambiguous-date': {
			const [one, other] = problem.readings.map(writePartialDate);
			return within(
				problem.field,
				`This could mean ${one} or ${other}. Write the month as a word.`
			);
		}
	}
}

/** What is said once before an answer with empty parts is handed in. */
export function blanksText(blanks: number): string {
	const [verb, object] = blanks === 1 ? ['is', 'it'] : ['are', 'them'];
	return `${counted(blanks, 'part')} ${verb} still empty. Fill ${object} in, or press Check again to hand in your answer as it is.`;
}

/** A sentence on one field of several, with its name; a single field needs none. */
function within(field: PartField, sentence: string): string {
	return field === 'low' || field === 'high' || field === 'asOf'
		? `${FIELD_LABELS[field]}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
		: sentence;
}
