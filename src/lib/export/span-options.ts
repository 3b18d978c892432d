import { tokensOf, tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import type { Option, Spans } from './item.ts';

/**
 * The passage cut into what can be picked, in its order: the right words, those of the other elements,
 * the tempting ones, and whatever is left between them. What overlaps the right words is not offered;
 * of others that overlap, the tempting one is.
 */
export function spanOptions({ text, elements, tempting }: Spans, id: string): Option[] {
	const asked = elements.find((one) => one.id === id);
	const [key] = asked?.accepted ?? [];
	if (asked === undefined || key === undefined) return [];
	const tokens = tokensOf(text);
	const right = new Set(
		[...asked.accepted, ...asked.ignored].flatMap((span) => tokensOfSpan(text, span) ?? [])
	);
	const taken = new Set(right);
	const options: (Option & { at: number })[] = [];
	const offer = (span: string, weight: number, feedback: string | null) => {
		const indices = tokensOfSpan(text, span) ?? [];
		const [first] = indices;
		if (first === undefined) return;
		if (weight === 0 && indices.some((index) => taken.has(index))) return;
		for (const index of indices) taken.add(index);
		options.push({ id: `w${first + 1}`, text: span, weight, feedback, at: first });
	};
	offer(key, 1, null);
	for (const { text: span, feedback } of tempting) offer(span, 0, feedback);
	for (const { id: other, accepted } of elements)
		if (other !== id && accepted[0] !== undefined) offer(accepted[0], 0, null);
	// What is left, in runs that end where a taken word begins.
	let run: typeof tokens = [];
	const close = () => {
		const [first] = run;
		const last = run.at(-1);
		const words = first && last ? text.slice(first.start, last.end) : '';
		// The same words twice would be two options that look the same; those that are listed occur once.
		if (first && run.length > 1 && options.every((option) => option.text !== words))
			options.push({
				id: `w${first.index + 1}`,
				text: words,
				weight: 0,
				feedback: null,
				at: first.index
			});
		run = [];
	};
	for (const token of tokens)
		if (taken.has(token.index)) close();
		else run.push(token);
	close();
	return options.sort((a, b) => a.at - b.at).map(({ at: _, ...option }) => option);
}
