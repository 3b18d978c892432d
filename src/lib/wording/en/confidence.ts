import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import { CONFIDENCE_LABELS } from './labels.ts';
import { decimal } from './numbers.ts';

/**
 * What is said of one answer and how sure its learner was; it never changes the points.
 *
 * @param mark its certainty-based mark (`grading/confidence-based-marking.ts`)
 */
export function confidenceFeedback(score: number, level: ConfidenceLevel, mark: number): string {
	const said = `You said “${CONFIDENCE_LABELS[level]}”: ${mark > 0 ? '+' : ''}${decimal(mark)}.`;
	if (score === 1)
		return level === 1 ? `${said} You can trust this reading more.` : `${said} Well judged.`;
	if (score > 0) return `${said} Partly right: read the deciding words again.`;
	if (level === 3) return `${said} Sure, but wrong: read the deciding words again.`;
	return level === 2
		? `${said} Look again before you answer next time.`
		: `${said} You were right to be careful.`;
}
