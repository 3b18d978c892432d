import { expect, it } from 'vitest';
import { bandText, calibrationText } from '#lib/wording/en/calibration.ts';

it.each([
	[[], 'You have not said how sure you were of any answer yet.'],
	[
		[{ confidence: 3, reading: 'none' }] as const,
		'You have not said how sure you were of any answer yet.'
	],
	[
		[
			{ confidence: 1, reading: 'fits' },
			{ confidence: 3, reading: 'over' }
		] as const,
		'When you said “sure”, you were right less often than that. When you said “unsure”, that matches how often you were right.'
	],
	[
		[
			{ confidence: 1, reading: 'under' },
			{ confidence: 2, reading: 'under' }
		] as const,
		'When you said “unsure” and “fairly sure”, you were right more often than that.'
	]
])('the costliest reading comes first: %j', (rows, text) => {
	expect(calibrationText(rows)).toBe(text);
});

it.each([
	[[0, 2 / 3], 'up to 67% of the time'],
	[[2 / 3, 0.8], '67% to 80% of the time'],
	[[0.8, 1], '80% of the time or more']
] as const)('a level from %j is worth choosing %s', (band, text) => {
	expect(bandText(band)).toBe(text);
});
