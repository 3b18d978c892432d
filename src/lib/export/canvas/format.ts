import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { zip } from '../zip.ts';
import { packageFiles } from './package.ts';

/**
 * QTI 1.2 as Canvas reads it, in Classic and in New Quizzes: choices of one or several, matchings,
 * numbers with a tolerance, typed words, essays. Weights between nothing and all have no place, nor has
 * feedback on typed answers: Canvas would take every answer that it names for a right one.
 */
export const format: ExportFormat = {
	capabilities: {
		...KEEPS_ALL,
		types: {
			choice: 'all-or-nothing',
			// Right picks less wrong ones, as we do (multiple_answers_question.rb).
			several: 'same',
			match: 'same',
			number: 'same',
			text: 'all-or-nothing',
			essay: 'same'
		},
		passages: false,
		optionFeedback: ['choice', 'several'],
		units: false,
		// A target is plain text to Classic Quizzes and HTML to New ones: markup has no form that suits both.
		misreads: (part, text) => part === 'target' && /<[a-z/!?]|&(?:#|\w+;)/iu.test(text),
		scores: true
	},
	write: ({ name, items }) => zip(packageFiles(name, items))
};
