import { acceptedText, numberKeyText, partlyText } from '#lib/wording/en/export-body.ts';
import { essayGuide } from '../essay-guide.ts';
import { explanationLines, oneLine, passageText } from '../item-text.ts';
import type { Item, Stimulus } from '../item.ts';
import { rightNumbers, shownOptions } from '../shown-options.ts';

/** An item of a form, as the script reads it. */
export type FormItem =
	| { type: 'section'; title: string; help: string }
	| {
			type: 'choice' | 'checkbox';
			title: string;
			help: string;
			points: number;
			feedback: string;
			choices: { text: string; right: boolean }[];
	  }
	| { type: 'text' | 'paragraph'; title: string; help: string; points: number; feedback: string };

/** The items of a form, a shared passage before the first question that it is of. */
export function formItems(items: readonly Item[]): FormItem[] {
	const written = new Set<string>();
	return items.flatMap((item) => [...section(item.stimulus, written), formItem(item)]);
}

function section(stimulus: Stimulus | null, written: Set<string>): FormItem[] {
	if (stimulus === null || written.has(stimulus.id)) return [];
	written.add(stimulus.id);
	const { title, passages } = stimulus;
	return [{ type: 'section', title: oneLine(title), help: lines(passages.map(passageText)) }];
}

function formItem(item: Item): FormItem {
	const { id, prompt, passages, legend, points, body } = item;
	const asked = {
		title: lines([prompt]),
		help: lines([...passages.map(passageText), ...legend]),
		points
	};
	const explanation = explanationLines(item);
	switch (body.type) {
		case 'choice':
		case 'several': {
			// A script cannot tell Forms to shuffle options.
			const shown = shownOptions(id, body);
			const right = rightNumbers(shown, body);
			return {
				type: body.type === 'choice' ? 'choice' : 'checkbox',
				...asked,
				feedback: lines(explanation),
				choices: shown.map(({ text }, index) => ({
					text: oneLine(text),
					right: right.includes(index + 1)
				}))
			};
		}
		case 'number': {
			const { value, tolerance, unit } = body;
			const accepted = acceptedText([numberKeyText(value, tolerance, unit[0])]);
			return { type: 'text', ...asked, feedback: lines([accepted, ...explanation]) };
		}
		case 'text': {
			const accepted = body.accepted.map(({ text, weight }) => partlyText(text, weight));
			return { type: 'text', ...asked, feedback: lines([acceptedText(accepted), ...explanation]) };
		}
		case 'essay':
			return {
				type: 'paragraph',
				...asked,
				// A paragraph has no other place for what it is graded by.
				feedback: lines([...explanation, ...essayGuide(body)])
			};
		default:
			throw new Error(`Google Forms has no place for ${body.type}.`);
	}
}

function lines(all: readonly string[]): string {
	return all
		.flatMap((line) => line.split('\n'))
		.filter((line) => line.trim() !== '')
		.join('\n');
}
