import { malformed, notAnswered, type Grader } from './grader.ts';
import { own, readIndices } from './untrusted.ts';
import { points } from './words.ts';

/** Longest essay that is read, in UTF-16 code units. */
export const LONGEST_ESSAY = 5000;

/**
 * Not graded by machine: a teacher grades it as Basic, Emergent or Proficient (specification, "Kinds";
 * History Assessments of Thinking).
 */
export const essay: Grader<'essay'> = {
	rule(question) {
		return `Write two or three sentences: no machine grades them, your teacher does, with up to ${points(question.points)}.`;
	},

	read(response, question) {
		const [text, givenTicks] = [own(response, 'text'), own(response, 'ticked')];
		const ticked =
			givenTicks === undefined ? [] : readIndices(givenTicks, question.checklist.length);
		if (ticked === null) return malformed('Some of these ticks are not on the checklist.');
		if (text === undefined) return notAnswered('Write your answer first.');
		if (typeof text !== 'string') return malformed('The answer is not a text.');
		if (text.length > LONGEST_ESSAY)
			return malformed(`The answer is longer than ${LONGEST_ESSAY} characters.`);
		if (text.trim() === '') return notAnswered('Write your answer first.');
		return { kind: 'essay', text, ticked };
	},

	grade(question) {
		return { outcome: 'needs-teacher', points: question.points };
	}
};
