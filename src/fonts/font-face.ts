import type { StyleDemands } from './style-demands.ts';
import { formatUnicodeRange, parseUnicodeRange } from './unicode-range.ts';

/** One `@font-face` rule: a file with some characters of one style of a typeface. */
export interface FontFace {
	family: string;
	style: 'normal' | 'italic';
	/** As written in `url()`. */
	url: string;
	/** The code points that a browser looks up in the file. */
	codePoints: ReadonlySet<number>;
}

/**
 * Reads the `@font-face` rules of a stylesheet.
 *
 * @throws Error quoting the rule that lacks a descriptor, and what was looked for
 */
export function parseFontFaces(css: string): FontFace[] {
	return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([rule, body = '']) => {
		const read = (pattern: RegExp): string => {
			const [, value] = pattern.exec(body) ?? [];
			if (value === undefined) throw new Error(`There is no ${pattern.source} in ${rule}`);
			return value;
		};
		return {
			family: read(/font-family:\s*['"]([^'"]+)['"]/u),
			style: read(/font-style:\s*(normal|italic)/u) === 'italic' ? 'italic' : 'normal',
			url: read(/url\(['"]?([^'")]+)['"]?\)/u),
			codePoints: parseUnicodeRange(read(/unicode-range:\s*([^;]+)/u))
		};
	});
}

/**
 * Writes a face as a rule. Text is shown in a stand-in until the file has come.
 *
 * @param weights the lightest and the heaviest weight in the file
 */
export function formatFontFace(face: FontFace, weights: StyleDemands['weights']): string {
	return `@font-face {
	font-family: '${face.family}';
	font-style: ${face.style};
	font-weight: ${weights.min} ${weights.max};
	font-display: swap;
	src: url('${face.url}') format('woff2');
	unicode-range: ${formatUnicodeRange(face.codePoints)};
}
`;
}
