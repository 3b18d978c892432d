import type { Origin } from '#lib/model/origin.ts';
import { counted } from './numbers.ts';

/** How many answers a browser keeps. */
export function keptText(kept: number): string {
	return `${counted(kept, 'answer')} ${isAre(kept)} kept in this browser, on this device.`;
}

/** How many answers came from where; what came from nowhere is left out. */
export function originsText({ practice, lesson }: Record<Origin, number>): string {
	const given = (count: number, place: string) => `${counted(count, 'answer')} from ${place}`;
	return [
		...(practice > 0 ? [given(practice, 'practice')] : []),
		...(lesson > 0 ? [given(lesson, 'the checks inside lessons')] : [])
	].join(', ');
}

/** What becomes of answers that only a teacher can grade. */
export function needsTeacherText(count: number): string {
	return `${counted(count, 'written answer')} ${isAre(count)} for a teacher and not counted.`;
}

/** What becomes of answers to a wording that their question no longer has. */
export function earlierText(count: number): string {
	return count === 1
		? '1 answer was given to an earlier wording of its question; it is kept, but not graded again.'
		: `${count} answers were given to an earlier wording of the question; they are kept, but not graded again.`;
}

/** What becomes of answers that nothing can be made of. */
export function unusableText(count: number): string {
	return count === 1
		? '1 older answer fits no question any more and is not counted; it stays in the file you can save.'
		: `${count} older answers fit no question any more and are not counted; they stay in the file you can save.`;
}

function isAre(count: number): string {
	return count === 1 ? 'is' : 'are';
}
