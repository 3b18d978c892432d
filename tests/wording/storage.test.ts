import { expect, it } from 'vitest';
import { STORAGE_PROBLEMS } from '#lib/model/storage-problem.ts';
import { deletedText, restoredText, storageProblemText } from '#lib/wording/en/storage.ts';

it('every problem has its own words, and they say what to do', () => {
	const texts = STORAGE_PROBLEMS.map(storageProblemText);
	expect(new Set(texts).size).toBe(texts.length);
	for (const text of texts) expect(text).toMatch(/\b(?:Open|Reload|Close|Free|Try)\b/u);
});

it.each([
	[{ answers: 3, practices: 1 }, '3 answers and 1 practice.'],
	[{ answers: 1, practices: 0 }, '1 answer.'],
	[{ answers: 0, practices: 2 }, '2 practices.']
])('%o is told as what was restored', (restored, words) => {
	expect(restoredText(restored)).toBe(
		`This browser had lost some of its data. Restored from the second copy that this site keeps: ${words}`
	);
});

it('a deletion that failed gives the reason', () => {
	expect(deletedText({ status: 'not-deleted', problem: 'quota' })).toContain(
		storageProblemText('quota')
	);
});
