import { SECURE, type CorrectedMean, type Mastery } from '#lib/model/mastery.ts';
import { counted, decimal } from './numbers.ts';

/**
 * Whether a measure is secure and, where it is not, what to do about it.
 *
 * @example "Secure", "Not secure yet: answer 3 new questions, at least one of another kind"
 */
export function masteryText({ answers, missing }: Pick<Mastery, 'answers' | 'missing'>): string {
	if (answers === 0) return 'No answers yet';
	return missing === null ? 'Secure' : `Not secure yet: ${missingText(missing)}`;
}

/** New questions first: answering them moves the estimate too. */
function missingText({ questions, kinds }: NonNullable<Mastery['missing']>): string {
	if (questions === 0)
		return kinds > 0
			? 'answer a question of another kind'
			: `the estimate has to reach ${estimateText(SECURE.estimate)}`;
	const more = `answer ${counted(questions, 'new question')}`;
	if (kinds === 0) return more;
	return questions === 1 ? `${more}, of another kind` : `${more}, at least one of another kind`;
}

/** An estimate with two decimals, downwards: .797 must not read as the .80 that it has not reached. */
export function estimateText(estimate: number): string {
	return (Math.floor(estimate * 100 + 1e-7) / 100).toFixed(2);
}

/** The mean above chance: "0.57 corrected for guessing (1 answer)". */
export function correctedText({ mean, answers }: CorrectedMean): string {
	return `${decimal(mean)} corrected for guessing (${counted(answers, 'answer')})`;
}

/** How to read the table. */
export const MASTERY_NOTES = [
	`Secure means an estimate of ${estimateText(SECURE.estimate)} or more, the upright line, over at least ${SECURE.questions} different questions of at least ${SECURE.kinds} kinds.`,
	'The estimate starts in the middle; every answer moves it, the latest ones most.',
	'If you had already been shown the answer to a question, answering it again counts only a quarter.',
	'Corrected for guessing, 0 means no better than blind guessing and 1 means everything right.'
].join(' ');
