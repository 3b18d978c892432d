import { MAX_NUMBER, MIN_NUMBER, type PlanFault } from '#lib/model/practice-plan.ts';

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
