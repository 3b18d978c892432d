import { utf8 } from '../bytes.ts';
import type { ExportFormat } from '../format.ts';
import type { Body } from '../item.ts';
import { blackboardText } from './blackboard.ts';

/**
 * The tab-delimited text that Blackboard uploads (Blackboard help, "Upload questions"): a question a line,
 * 250 lines a file.
 */
export const format: ExportFormat = {
	capabilities: {
		types: {
			choice: 'all-or-nothing',
			several: 'other',
			match: 'other',
			number: 'same',
			text: 'all-or-nothing',
			essay: 'same'
		},
		asks: (body) => body.type !== 'match' || isOneToOne(body),
		points: 'none',
		passages: false,
		optionFeedback: false,
		explanation: false,
		citation: false,
		units: false,
		repeatsStimulus: true,
		// The stricter of what is told of the two course views: 20 and 100.
		mostOptions: 20,
		mostSpellings: 20,
		mostQuestions: 250
	},
	write: ({ items }) => utf8(blackboardText(items))
};

/**
 * “You must have a one-to-one relationship between questions and answers. If not, correct answers may be
 * marked incorrect if more than one answer has the same value.”
 */
function isOneToOne({ stems, targets }: Extract<Body, { type: 'match' }>): boolean {
	const used = new Set(stems.map(({ answer }) => answer));
	return used.size === stems.length && used.size === targets.length;
}
