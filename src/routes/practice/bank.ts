import { resolve } from '$app/paths';
import { fetchPracticeFile } from '#lib/browser/practice-file.ts';
import type { Bank } from './draw-practice.ts';

/** The bank as the site publishes it. */
export const bank: Bank = {
	places: (lesson) =>
		fetchPracticeFile(lesson, resolve('/practice/bank/[lesson]/places.json', { lesson })),
	question: (lesson, slot) =>
		fetchPracticeFile(lesson, resolve('/practice/bank/[lesson]/[slot].json', { lesson, slot }))
};
