import { malformed, notAnswered, type Grader } from './grader.ts';
import { own, readIndices } from './untrusted.ts';

/** Longest essay that is read, in UTF-16 code units. */
export const LONGEST_ESSAY = 5000;

/**
 * Not graded by machine: a teacher grades it as Basic, Emergent or Proficient (specification, "Kinds";
 * History Assessments of Thinking).
 */
export const essay: Grader<'essay'> = {
	read(response, question) {
		const [text, givenTicks] = [own(response, 'text'), own(response, 'ticked')];
		const ticked =
			givenTicks === undefined ? [] : readIndices(givenTicks, question.checklist.length);
		if (ticked === null) return malformed();
		if (text === undefined) return notAnswered();
		if (typeof text !== 'string') return malformed();
		if (text.length > LONGEST_ESSAY) return malformed({ code: 'too-long', limit: LONGEST_ESSAY });
		if (text.trim() === '') return notAnswered();
		return { kind: 'essay', text, ticked };
	},

	grade: (question) => ({ outcome: 'needs-teacher', points: question.points }),

	blanks: () => 0,

	chance: () => null,

	offersConfidence: () => false
};
