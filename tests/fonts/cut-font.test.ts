import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { expect, it } from 'vitest';
import { codePointsOf } from '../../src/fonts/cmap.ts';
import { cutFont } from '../../src/fonts/cut-font.ts';

const WHOLE = readFileSync(
	'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
);
const DEMANDS = { features: ['kern', 'liga'], weights: { min: 400, max: 700 } };
/** 1 A V f i: two that are kerned, two that are a ligature, and a figure with a narrower form. */
const WANTED = [0x31, 0x41, 0x56, 0x66, 0x69];

/** The lightest, default and heaviest weight (OpenType 1.9.1, chapter fvar); none in a static font. */
function weightsOf(sfnt: Buffer): number[] {
	const axis = sfnt.indexOf('wght', sfnt.readUInt32BE(sfnt.indexOf('fvar') + 8));
	return [4, 8, 12].map((offset) => sfnt.readInt32BE(axis + offset) / 0x10000);
}

it('a cut font has the characters that were wanted and it had, and no other', async () => {
	const { woff2, codePoints } = await cutFont(WHOLE, [...WANTED, 0xac00], DEMANDS);
	expect([...codePoints]).toEqual(WANTED);
	expect(codePointsOf(await convert(woff2, 'sfnt'))).toEqual(codePoints);
});

it('a cut font stays variable, within the weights that are used', async () => {
	const sfnt = await convert((await cutFont(WHOLE, WANTED, DEMANDS)).woff2, 'sfnt');
	expect(weightsOf(await convert(WHOLE, 'sfnt'))).toEqual([200, 200, 900]);
	expect(weightsOf(sfnt)).toEqual([400, 400, 700]);
});

it('a cut font keeps the features that are used, and no other', async () => {
	const featuresIn = (sfnt: Buffer) => ['kern', 'liga', 'pnum'].filter((tag) => sfnt.includes(tag));
	const { woff2 } = await cutFont(WHOLE, WANTED, DEMANDS);
	expect(featuresIn(await convert(WHOLE, 'sfnt'))).toEqual(['kern', 'liga', 'pnum']);
	expect(featuresIn(await convert(woff2, 'sfnt'))).toEqual(['kern', 'liga']);
});

it('the same font is cut to the same bytes', async () => {
	const [one, other] = [
		await cutFont(WHOLE, WANTED, DEMANDS),
		await cutFont(WHOLE, WANTED.toReversed(), DEMANDS)
	];
	expect(one.woff2.equals(other.woff2)).toBe(true);
});
