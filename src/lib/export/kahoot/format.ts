import type { ExportFormat } from '../format.ts';
import { kahootRows } from './kahoot.ts';
import { xlsx } from '../xlsx.ts';

/** Kahoot’s import template for quizzes: two to four options, and short texts. */
export const format: ExportFormat = {
	capabilities: {
		// Whether one right option of several is enough is set in Kahoot for each question.
		types: { choice: 'all-or-nothing', several: 'other' },
		points: 'none',
		passages: false,
		optionFeedback: false,
		explanation: false,
		citation: false,
		// No title fits beside a question of 120 characters.
		legend: false,
		repeatsStimulus: true,
		oneLine: true,
		longest: { prompt: 120, option: 75 },
		mostOptions: 4
	},
	write: ({ items }) => xlsx('Sheet1', kahootRows(items))
};
