import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { codePointsOf } from './cmap.ts';
import type { StyleDemands } from './style-demands.ts';

/** A font with fewer characters, weights and features. */
export interface CutFont {
	woff2: Buffer;
	/** What the font has of the characters that were wanted. */
	codePoints: Set<number>;
}

/**
 * Cuts a variable font down to what a site uses. The same input gives the same bytes.
 *
 * @param font in any format
 * @param codePoints the characters wanted; those that the font does not have are left out
 */
export async function cutFont(
	font: Buffer,
	codePoints: Iterable<number>,
	{ features, weights }: StyleDemands
): Promise<CutFont> {
	const sfnt = await subsetFont(font, String.fromCodePoint(...codePoints), {
		targetFormat: 'sfnt',
		keepFeatures: features,
		variationAxes: { wght: weights }
	});
	return { woff2: await convert(sfnt, 'woff2'), codePoints: codePointsOf(sfnt) };
}
