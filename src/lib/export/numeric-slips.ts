import type { NumberBody } from './item.ts';
import type { Notices } from './notices.ts';

/**
 * The wrong answers to a question for a number that are plain numbers, for a tool that compares values
 * only. What is said to the others, such as “several thousand”, has no place there.
 */
export function numericSlips(
	{ wrong }: NumberBody,
	question: string,
	notices: Notices
): { value: number; feedback: string | null }[] {
	const plain = wrong.filter(({ text }) => /^-?\d+(?:\.\d+)?$/u.test(text));
	if (plain.length < wrong.length) notices.add(question, { code: 'no-option-feedback' });
	return plain.map(({ text, feedback }) => ({ value: Number(text), feedback }));
}
