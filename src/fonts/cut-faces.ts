import { basename } from 'node:path';
import type { CutFont } from './cut-font.ts';
import type { FontFace } from './font-face.ts';
import type { UsedCharacters } from './used-characters.ts';

/** A face whose file is cut; its `url` is the name of the file. */
export interface CutFace extends FontFace {
	woff2: Buffer;
}

/**
 * What is left to the reader's own fonts, since neither typeface has it: Korean, and the signs for
 * certainty, relations, answers and the way back.
 */
export const SYSTEM_CHARACTERS = /[\p{Script=Hangul}←→○●◐✓✗≈≠∥]/u;

/** What readers may type: it is there whether a text uses it or not. */
const ASCII = range(0x20, 0x7e);
const LATIN_1 = range(0xa0, 0xff);

/**
 * Cuts faces down to the characters that the site uses, and to those that readers may type.
 *
 * Every style has every used character, since any word may be set in italics or capitals. The rest of
 * Latin-1 is a file of its own, which loads only when it is typed; what is typed is never in italics.
 * A face of which nothing is left is dropped.
 *
 * @param cut cuts the font of a face down to code points
 * @throws Error naming every used character that no face of some style has, and where it is used
 */
export async function cutFaces(
	faces: readonly FontFace[],
	used: UsedCharacters,
	cut: (face: FontFace, codePoints: number[]) => Promise<CutFont>
): Promise<CutFace[]> {
	const texts = [...used.keys()].flatMap((character) => [character, character.toUpperCase()]);
	const inTexts = new Set([...ASCII, ...codePointsIn(texts.join(''))]);
	const typed = LATIN_1.filter((codePoint) => !inTexts.has(codePoint));

	const shipped: CutFace[] = [];
	const missing = new Set<string>();
	/** Ships, of the code points, what the faces of a style have. @returns what they do not have */
	const ship = async (
		style: readonly FontFace[],
		codePoints: Iterable<number>,
		suffix: string
	): Promise<Set<number>> => {
		const open = new Set(codePoints);
		for (const face of style) {
			const wanted = [...open].filter((codePoint) => face.codePoints.has(codePoint));
			if (wanted.length === 0) continue;
			const font = await cut(face, wanted);
			if (font.codePoints.size === 0) continue;
			for (const codePoint of font.codePoints) open.delete(codePoint);
			const url = `${basename(face.url, '.woff2')}${suffix}.woff2`;
			shipped.push({ ...face, ...font, url });
		}
		return open;
	};

	for (const style of byStyle(faces)) {
		for (const codePoint of await ship(style, inTexts, ''))
			missing.add(String.fromCodePoint(codePoint));
		if (style[0]?.style === 'normal') await ship(style, typed, '-typed');
	}

	const faults = [...used].filter(
		([character]) => missing.has(character) && !SYSTEM_CHARACTERS.test(character)
	);
	if (faults.length > 0)
		throw new Error(
			[
				'The fonts of the site lack characters that it uses:',
				...faults.map(([character, place]) => `  ${character} (${name(character)}) in ${place}`),
				'Write them another way, or add them to SYSTEM_CHARACTERS in src/fonts/cut-faces.ts to leave them to the fonts of each reader.'
			].join('\n')
		);
	return shipped;
}

function byStyle(faces: readonly FontFace[]): FontFace[][] {
	const styles = new Map<string, FontFace[]>();
	for (const face of faces) {
		const key = `${face.style} ${face.family}`;
		styles.set(key, [...(styles.get(key) ?? []), face]);
	}
	return [...styles.values()];
}

function codePointsIn(text: string): number[] {
	return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function name(character: string): string {
	return `U+${codePointsIn(character)[0]?.toString(16).toUpperCase().padStart(4, '0')}`;
}

function range(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
