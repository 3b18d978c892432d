import { utf8 } from '../bytes.ts';
import type { ExportFormat } from '../format.ts';
import { formItems } from './form-items.ts';
import { formScript } from './script.ts';

/**
 * An Apps Script that makes a quiz in Google Forms. Forms gives all points or none, and a script cannot
 * give it the right answers of typed questions: they are in the feedback, for the teacher to enter.
 */
export const format: ExportFormat = {
	capabilities: {
		types: {
			choice: 'all-or-nothing',
			several: 'all-or-nothing',
			number: 'same',
			text: 'same',
			essay: 'same'
		},
		points: 'whole',
		passages: false,
		optionFeedback: false,
		explanation: true,
		citation: true,
		// “Questions cannot have duplicate choice values.”
		distinctOptions: true
	},
	write: ({ name, items, notices }) => {
		for (const { question, body } of items)
			if (body.type === 'text' || body.type === 'number')
				notices.add(question, { code: 'keyed-by-hand' });
		return utf8(formScript({ title: name, items: formItems(items) }));
	}
};
