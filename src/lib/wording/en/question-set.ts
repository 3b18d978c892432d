import { LONGEST_SET_NAME, MOST_IN_SET, type SetFault } from '#lib/model/question-set.ts';
import { counted } from './numbers.ts';

/** What is wrong with the address of a set, and what became of it. */
export function setFaultText(fault: SetFault): string {
	switch (fault.code) {
		case 'not-an-id':
			return `The address names a question “${fault.found}”, which cannot be one. It is left out.`;
		case 'unknown-format':
			return `The address names a format “${fault.found}”, which does not exist. Choose one below.`;
		case 'too-many':
			return `The address names ${counted(fault.count, 'question')}. A set has at most ${MOST_IN_SET}; the first ${MOST_IN_SET} are here.`;
		case 'name-too-long':
			return `The name in the address has ${counted(fault.length, 'character')}. A name has at most ${LONGEST_SET_NAME}. Give the set a new name below.`;
	}
}

/** How large a set is: “12 questions, 24 points, about 20 minutes”. */
export function setSizeText(questions: number, worth: number, minutes: number): string {
	return `${counted(questions, 'question')}, ${counted(worth, 'point')}, about ${counted(Math.ceil(minutes), 'minute')}`;
}
