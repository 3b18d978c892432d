import { expect, it } from 'vitest';
import { formatFontFace, parseFontFaces, type FontFace } from '../../src/fonts/font-face.ts';

const FACES: FontFace[] = [
	{ family: 'Serif', style: 'normal', url: './a.woff2', codePoints: new Set([0x41, 0x42]) },
	{ family: 'Serif', style: 'italic', url: './b.woff2', codePoints: new Set([0x2013]) }
];

it('faces are read as they are written', () => {
	const css = FACES.map((face) => formatFontFace(face, { min: 400, max: 700 })).join('');
	expect(parseFontFaces(css)).toEqual(FACES);
	expect(css.match(/font-weight: 400 700;/gu)).toHaveLength(FACES.length);
});

it('faces are read from a stylesheet without spaces and quotation marks', () => {
	const css =
		'@font-face{font-family:"Serif";font-style:italic;src:url(./b.woff2)format("woff2");unicode-range:U+2013}';
	expect(parseFontFaces(`p{color:red}${css}`)).toEqual([FACES[1]]);
});

it('a face that does not say which characters it has is refused', () => {
	const css = "@font-face { font-family: 'Serif'; font-style: normal; src: url(a.woff2); }";
	expect(() => parseFontFaces(css)).toThrow('There is no unicode-range');
});
