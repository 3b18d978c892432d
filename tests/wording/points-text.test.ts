import { expect, it } from 'vitest';
import { pointsText } from '#lib/wording/en/points-text.ts';

it.each([
	[1, 1, '1 of 1 point'],
	[0, 1, '0 of 1 point'],
	[0.5, 2, '0.5 of 2 points'],
	[2 / 3, 1, '0.67 of 1 point'],
	[0.1 + 0.2, 3, '0.3 of 3 points'],
	[1.999, 2, '2 of 2 points'],
	[0, 0, '0 of 0 points']
])('%d of %d reads “%s”', (earned, possible, text) => {
	expect(pointsText(earned, possible)).toBe(text);
});
