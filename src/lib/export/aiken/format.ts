import { utf8 } from '../bytes.ts';
import type { ExportFormat } from '../format.ts';
import { aikenText } from './aiken.ts';

/**
 * Aiken, as Moodle and others read it: choices with one right option, in plain lines. Everything else is
 * split into such choices, or left out.
 */
export const format: ExportFormat = {
	capabilities: {
		types: { choice: 'all-or-nothing' },
		points: 'none',
		passages: false,
		optionFeedback: false,
		explanation: false,
		citation: false,
		repeatsStimulus: true,
		oneLine: true,
		// Options are lettered from A to Z.
		mostOptions: 26,
		misreads
	},
	write: ({ items }) => utf8(aikenText(items))
};

/**
 * A question that begins as an option or as a key does would be read as one, and a line of a single
 * character is passed over (Moodle, question/format/aiken/format.php). There is no escape.
 */
function misreads(part: string, text: string): boolean {
	return part === 'prompt' && (/^\s*(?:[A-Z][).]|ANSWER:)/u.test(text) || text.trim().length < 2);
}
