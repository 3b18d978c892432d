import {
	MAX_NUMBER,
	MIN_NUMBER,
	type PlanFault,
	type PracticeNotice
} from '#lib/model/practice-plan.ts';
import { counted } from './numbers.ts';

/** What is wrong with an address. */
export function planFaultText(fault: PlanFault): string {
	switch (fault.code) {
		case 'unknown-lesson':
			return `There is no lesson “${fault.found}”.`;
		case 'unknown-measure':
			return `There is no skill “${fault.found}”.`;
		case 'bad-number':
			return `“${fault.found}” is not a number of questions from ${MIN_NUMBER} to ${MAX_NUMBER}.`;
		case 'bad-seed':
			return `“${fault.found}” is not a seed. A seed has 1 to 16 letters a–z and digits.`;
		case 'unknown-question':
			return `There is no question “${fault.found}”.`;
		case 'too-many-questions':
			return `The address names ${fault.count} questions. A practice has at most ${MAX_NUMBER}.`;
	}
}

/** What the reader should know of a practice. */
export function noticeText(notice: PracticeNotice): string {
	switch (notice.code) {
		case 'fewer':
			return `You asked for ${counted(notice.wanted, 'question')}. ${notice.found} ${
				notice.found === 1 ? 'is' : 'are'
			} available.`;
		case 'gone':
			return `${
				notice.ids.length === 1 ? 'This question has' : 'These questions have'
			} been removed and ${notice.ids.length === 1 ? 'is' : 'are'} left out: ${notice.ids.join(', ')}.`;
		case 'hidden':
			return `${counted(notice.questions, 'question')} ${
				notice.questions === 1 ? 'is left out, because it rests' : 'are left out, because they rest'
			} on a text that is hidden here.`;
		case 'earlier-edition':
			return 'This link is from an earlier edition of Says Who. It now draws other questions than it did then. To give your class the same questions, share the address of this page as it is now.';
	}
}

/** How many questions a choice leaves. */
export function availableText(questions: number): string {
	return questions === 0
		? 'No questions available. Choose another skill, or all lessons.'
		: `${counted(questions, 'question')} available`;
}
