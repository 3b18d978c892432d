import { expect, it } from 'vitest';
import { cutFaces } from '../../src/fonts/cut-faces.ts';
import type { FontFace } from '../../src/fonts/font-face.ts';
import type { UsedCharacters } from '../../src/fonts/used-characters.ts';

const LATIN = range(0x20, 0xff);
const POLISH = [0x104, 0x105];

function range(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function face(style: FontFace['style'], url: string, codePoints: number[]): FontFace {
	return { family: 'Serif', style, url: `fonts/${url}.woff2`, codePoints: new Set(codePoints) };
}

function using(text: string): UsedCharacters {
	return new Map(Array.from(text, (character) => [character, `content/a.md:${text.length}`]));
}

/** Cuts faces whose fonts have every character that they name, but for some. */
async function cut(faces: FontFace[], text: string, lacking: number[] = []) {
	const asked: string[] = [];
	const shipped = await cutFaces(faces, using(text), (one, codePoints) => {
		asked.push(one.url);
		const had = codePoints.filter((codePoint) => !lacking.includes(codePoint));
		return Promise.resolve({ woff2: Buffer.from(one.url), codePoints: new Set(had) });
	});
	const texts = shipped.map(({ url, codePoints }) => [url, String.fromCodePoint(...codePoints)]);
	return { asked, shipped, texts: Object.fromEntries(texts) as Record<string, string> };
}

it('every style has ASCII and the characters used, each in the face that has it', async () => {
	const faces = [
		face('normal', 'latin', LATIN),
		face('normal', 'polish', POLISH),
		face('italic', 'latin-italic', LATIN),
		face('italic', 'polish-italic', POLISH)
	];
	const { texts, shipped } = await cut(faces, 'éą');
	const ascii = String.fromCodePoint(...range(0x20, 0x7e));
	expect(texts['latin.woff2']).toBe(`${ascii}éÉ`);
	expect(texts['latin-italic.woff2']).toBe(`${ascii}éÉ`);
	expect(texts['polish.woff2']).toBe('ąĄ');
	expect(texts['polish-italic.woff2']).toBe('ąĄ');
	expect(shipped.map(({ style }) => style).filter((style) => style === 'italic')).toHaveLength(2);
});

it('the rest of Latin-1 is a file of its own, upright only', async () => {
	const faces = [face('normal', 'latin', LATIN), face('italic', 'latin-italic', LATIN)];
	const { texts } = await cut(faces, 'é');
	const typed = range(0xa0, 0xff).filter(
		(codePoint) => !'éÉ'.includes(String.fromCodePoint(codePoint))
	);
	expect(texts['latin-typed.woff2']).toBe(String.fromCodePoint(...typed));
	expect(Object.keys(texts)).toEqual(['latin.woff2', 'latin-typed.woff2', 'latin-italic.woff2']);
});

it('a font of which nothing is used is neither cut nor shipped', async () => {
	const faces = [face('normal', 'latin', LATIN), face('normal', 'polish', POLISH)];
	expect((await cut(faces, 'a')).asked).not.toContain('fonts/polish.woff2');
});

it('a font that does not have what it names leaves it to the next', async () => {
	const faces = [
		face('normal', 'empty', POLISH),
		face('normal', 'latin', LATIN),
		face('normal', 'polish', POLISH)
	];
	const shipped = await cutFaces(faces, using('ą'), ({ url }, codePoints) =>
		Promise.resolve({
			woff2: Buffer.from(''),
			codePoints: new Set(url.includes('empty') ? [] : codePoints)
		})
	);
	expect(shipped.map(({ url }) => url)).toEqual([
		'latin.woff2',
		'polish.woff2',
		'latin-typed.woff2'
	]);
});

it('a used character that no font has stops the build, with its place', async () => {
	const faces = [face('normal', 'latin', LATIN), face('normal', 'polish', POLISH)];
	await expect(cut(faces, 'aąń', [0x105])).rejects.toThrow(
		/ą \(U\+0105\) in content\/a\.md:3\n.*ń \(U\+0144\) in content\/a\.md:3\n/u
	);
});

it('a used character that only the italics lack stops the build', async () => {
	const faces = [
		face('normal', 'latin', LATIN),
		face('normal', 'polish', POLISH),
		face('italic', 'latin-italic', LATIN)
	];
	await expect(cut(faces, 'ą')).rejects.toThrow('ą (U+0105)');
});

it('a capital that no font has stops nothing where only the small letter is used', async () => {
	const { texts } = await cut([face('normal', 'latin', LATIN)], 'ÿ');
	expect(texts['latin.woff2']).toContain('ÿ');
});

it('signs and Korean are left to the system', async () => {
	await expect(cut([face('normal', 'latin', LATIN)], '한글 ≈ ✓')).resolves.toBeDefined();
});
