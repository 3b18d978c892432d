import { describe, expect, it } from 'vitest';
import { confidenceFeedback } from '#lib/wording/en/confidence.ts';

describe('what is said of how sure an answer was', () => {
	it.each([
		[1, 1, 'You said “unsure”: +1. You may trust this reading more.'],
		[1, 3, 'You said “sure”: +3. Rightly so.'],
		[0, 1, 'You said “unsure”: 0. Good that you were careful.'],
		[0, 2, 'You said “fairly sure”: −2. A second look would have paid.'],
		[0, 3, 'You said “sure”: −6. Sure, but not what the text says: read the deciding words again.'],
		[0.5, 3, 'You said “sure”: +1.5. Partly what the text says: read the deciding words again.']
	] as const)('a score of %d at level %d', (score, level, feedback) => {
		expect(confidenceFeedback(score, level)).toBe(feedback);
	});
});
