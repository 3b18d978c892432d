import { describe, expect, it } from 'vitest';
import { hideRules } from '#lib/components/hide-rules.ts';

/** The rules as selectors and declarations, without white space that means nothing. */
function rulesOf(sources: readonly string[]): [selector: string, declarations: string][] {
	return [...hideRules(sources).matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(
		([, selector = '', declarations = '']) => [
			selector.trim().replace(/\s+/gu, ' '),
			declarations.trim()
		]
	);
}

describe('the rules that hide sources', () => {
	it('are the same for each source, and name no other', () => {
		const one = rulesOf(['one']);
		const both = rulesOf(['one', 'two']);
		expect(both.slice(0, 4)).toEqual(one.slice(0, 4));
		expect(both.slice(4, 8)).toEqual(
			one
				.slice(0, 4)
				.map(([selector, declarations]) => [selector.replaceAll("'one'", "'two'"), declarations])
		);
		expect(both).toHaveLength(9);
	});

	it('hide what rests on a source, and of a paragraph with notes what is in it', () => {
		const [first, second] = rulesOf(['one']);
		expect(first).toEqual([
			":root[data-hidden~='one'] [data-rests-on~='one']:not(.noted), :root[data-hidden~='one'] .noted[data-rests-on~='one'] > *",
			'display: none !important;'
		]);
		expect(second).toEqual([
			":root[data-hidden~='one'] .noted[data-rests-on~='one']::before",
			'content: var(--left-out);'
		]);
	});

	it('hide what several sources keep only where none of them is shown', () => {
		expect(rulesOf(['one', 'two']).at(-1)).toEqual([
			":root[data-hidden] [data-kept-by]:not(:root:not([data-hidden~='one']) [data-kept-by~='one'], :root:not([data-hidden~='two']) [data-kept-by~='two'])",
			'display: none !important;'
		]);
	});
});
