import { utf8 } from '../bytes.ts';
import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { xmlDocument } from '../xml.ts';
import { quizElement } from './quiz.ts';

/**
 * Moodle XML, as Moodle 4.5 reads it: choices with weights, matchings with targets that no stem needs,
 * orders scored by pairs, numbers with a tolerance. A chain becomes a matching of links with places, a
 * card one question a field, marking a choice of words.
 */
export const format: ExportFormat = {
	capabilities: {
		...KEEPS_ALL,
		types: {
			choice: 'same',
			several: 'same',
			match: 'same',
			order: 'same',
			number: 'same',
			text: 'same',
			essay: 'same'
		},
		passages: false,
		// Its database has 255 characters for the right-hand side of a pair (qtype_match, "answertext").
		longest: { name: 255, target: 255 },
		scores: true
	},
	write: ({ name, items, notices }) => utf8(xmlDocument(quizElement(name, items, notices)))
};
