import { describe, expect, it } from 'vitest';
import { confidenceMark } from '#lib/grading/confidence-based-marking.ts';
import { confidenceFeedback } from '#lib/wording/en/confidence.ts';

describe('what is said of how sure an answer was', () => {
	it.each([
		[1, 1, 'You said “unsure”: +1. You can trust this reading more.'],
		[1, 2, 'You said “fairly sure”: +2. Well judged.'],
		[1, 3, 'You said “sure”: +3. Well judged.'],
		[0, 1, 'You said “unsure”: 0. You were right to be careful.'],
		[0, 2, 'You said “fairly sure”: −2. Look again before you answer next time.'],
		[0, 3, 'You said “sure”: −6. Sure, but wrong: read the deciding words again.'],
		[0.5, 1, 'You said “unsure”: +0.5. Partly right: read the deciding words again.'],
		[0.5, 3, 'You said “sure”: +1.5. Partly right: read the deciding words again.']
	] as const)('a score of %d at level %d', (score, level, feedback) => {
		expect(confidenceFeedback(score, level, confidenceMark(score, level))).toBe(feedback);
	});
});
