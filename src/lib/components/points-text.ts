import { decimal } from '#lib/grading/words.ts';

/** "1 of 1 point", "0.5 of 2 points". */
export function pointsText(earned: number, possible: number): string {
	return `${decimal(earned)} of ${decimal(possible)} ${possible === 1 ? 'point' : 'points'}`;
}
