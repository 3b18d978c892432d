import { certaintyMark } from '#lib/grading/certainty-based-marking.ts';
import { decimal } from '#lib/grading/words.ts';
import type { CertaintyLevel } from '#lib/model/certainty-level.ts';

/** What each level of certainty is called. */
export const CERTAINTY_LEVEL_LABELS: Record<CertaintyLevel, string> = {
	1: 'unsure',
	2: 'fairly sure',
	3: 'sure'
};

/** What certainty-based marking says of one answer; it never changes the points. */
export function certaintyFeedback(score: number, level: CertaintyLevel): string {
	const mark = certaintyMark(score, level);
	const signed = `${mark > 0 ? '+' : ''}${decimal(mark).replace('-', '−')}`;
	const said = `You said “${CERTAINTY_LEVEL_LABELS[level]}”: ${signed}.`;
	if (score === 1)
		return level === 1 ? `${said} You may trust this reading more.` : `${said} Rightly so.`;
	if (score > 0) return `${said} Partly what the text says: read the deciding words again.`;
	if (level === 3)
		return `${said} Sure, but not what the text says: read the deciding words again.`;
	return level === 2
		? `${said} A second look would have paid.`
		: `${said} Good that you were careful.`;
}
