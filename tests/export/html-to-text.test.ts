import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '#lib/export/html-entities.ts';
import { readHtml } from '#lib/export/html-to-text.ts';

const NOTHING = { formatting: [], media: [], links: [], script: false };

/** The blocks of a piece of HTML, a line each. */
const textIn = (html: string) =>
	readHtml(html)
		.blocks.map(({ text }) => text)
		.join('\n');

describe('HTML becomes text', () => {
	it.each([
		['plain text', 'a b', 'a b'],
		['paragraphs', '<p>a</p><p>b</p>', 'a\nb'],
		['breaks', 'a<br>b<br/>c<BR />d', 'a\nb\nc\nd'],
		['white space', ' a \n\t b ', 'a b'],
		['nested blocks', '<div>a<div>b</div>c</div>', 'a\nb\nc'],
		['paragraphs that are never closed', '<p>a<p>b', 'a\nb'],
		['end tags of nothing', '</p>a</div></b>', 'a'],
		['lists', '<ul><li>a<li>b</ul>', 'a\nb'],
		['tables', '<table><tr><td>a</td><td>b</td></tr><tr><th>c</table>', 'a b\nc'],
		['preformatted text', '<pre>a\n b</pre>c\nd', 'a\nb\nc d'],
		['empty blocks', '<p>a</p><p>&nbsp;</p><p></p><p>b</p>', 'a\nb'],
		['attributes with a bracket', '<p title="a>b" class=\'c>d\'>e</p>', 'e'],
		['attributes without quotation marks', '<p class=a>b</p>', 'b'],
		['capitals', '<P>a</P><SPAN>b</SPAN>', 'a\nb'],
		['comments', 'a<!-- <p>b</p> -->c<!---->d<!-->e', 'acde'],
		['declarations', '<!DOCTYPE html>a<?php b ?>c', 'ac'],
		['a less-than sign', 'a < b, a <b and 3<4', 'a < b, a <b and 3<4'],
		['a tag that never ends', 'a<img src="x"', 'a<img src="x"'],
		['a comment that never ends', 'a<!-- b', 'a<!-- b'],
		['quotation marks that never end', '<p title="a>b</p>', 'b'],
		['no element of HTML', 'vector<int> x<y> <foo bar>', 'vector<int> x<y> <foo bar>'],
		['tags of word processors', '<o:p>a</o:p><w-x>b</w-x>', 'ab'],
		['scripts and styles', 'a<script>b</script>c<style>d</style>e<script>f', 'ace'],
		['a script in capitals, with an attribute', 'a<SCRIPT SRC=x>b</SCRIPT >c', 'ac'],
		['a picture', 'a<img src="b.png">c', 'ac'],
		['drawings and frames', 'a<svg><text>b</text></svg>c<iframe>d</iframe>e', 'ace'],
		['raised numbers', 'm<sup>2</sup>', 'm2'],
		['what is escaped twice', '&amp;lt;b&amp;gt;', '&lt;b&gt;']
	])('%s', (_, html, text) => {
		expect(textIn(html)).toBe(text);
	});

	it('line ends count where the format says so', () => {
		expect(readHtml('a\nb<p>c\n\nd', 'break').blocks.map(({ text }) => text)).toEqual([
			'a\nb',
			'c\nd'
		]);
	});

	it('a block keeps the class of the innermost tag round it', () => {
		expect(readHtml('<div class="a"><p class="b">x</p>y</div>z').blocks).toEqual([
			{ text: 'x', className: 'b' },
			{ text: 'y', className: 'a' },
			{ text: 'z', className: '' }
		]);
	});

	it('text without any sign of HTML is kept as it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const plain = text
					.replace(/[<&]/gu, '')
					.replace(/[ \t\n\f\r]+/gu, ' ')
					.trim();
				expect(textIn(plain)).toBe(plain);
			})
		);
	});
});

describe('what is no text is named', () => {
	it.each<[string, string, object]>([
		['what only holds the text', '<div><p>a<br><span>b</span></p></div><small>c</small>', {}],
		['formatting, each tag once', '<b>a</b><b>b</b><sup>c</sup>', { formatting: ['b', 'sup'] }],
		['a table', '<table><tr><td>a', { formatting: ['table', 'tr', 'td'] }],
		[
			'a picture by its alternative text',
			'<img alt="A &amp; B" src="c.png">',
			{ media: ['A & B'] }
		],
		['a picture by its file', '<img src="https://x.org/a/b.png?c=d">', { media: ['b.png'] }],
		['a picture that is written out', '<img src="data:image/png;base64,AAAA">', { media: ['img'] }],
		[
			'sound, films and frames',
			'<audio src="a.mp3"></audio><video></video><iframe src="x.html"></iframe>',
			{ media: ['a.mp3', 'video', 'x.html'] }
		],
		[
			'where links lead',
			'<a href="https://x.org/?a=1&amp;b=2">y</a><a name="z">z</a>',
			{ links: ['https://x.org/?a=1&b=2'], formatting: ['a'] }
		],
		[
			'a link that is a program',
			'<a href=javascript:alert(1)>y</a>',
			{ links: ['javascript:alert(1)'], formatting: ['a'] }
		],
		['scripts', '<script>a</script>', { script: true }],
		['styles', '<style>a', { script: true }]
	])('%s', (_, html, lost) => {
		expect(readHtml(html).lost).toEqual({ ...NOTHING, ...lost });
	});
});

describe('character references', () => {
	it.each([
		['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
		['&nbsp;', '\u00a0'],
		['&eacute;&Eacute;&yuml;', 'éÉÿ'],
		['&ndash;&hellip;&euro;&alpha;&sum;', '–…€α∑'],
		['&#65;&#x42;&#X43;', 'ABC'],
		['&#128104;', '👨'],
		['&#146;&#150;', '’–'],
		['&#0;&#xd800;&#x110000;&#99999999999;', '\ufffd\ufffd\ufffd&#99999999999;'],
		['&bogus; &lt &; &#; &#x; & a', '&bogus; &lt &; &#; &#x; & a'],
		['&amp;amp;', '&amp;']
	])('%s', (text, decoded) => {
		expect(decodeEntities(text)).toBe(decoded);
	});
});

describe('megabytes of broken HTML are read to their end', () => {
	it.each([
		'<a ">',
		'<a <',
		'<!--',
		'"<',
		'<a "x" ',
		"<a href='",
		'&',
		'<svg>',
		'<p>',
		'<p class="x">',
		'</p>',
		'<script>',
		'&#x',
		'a ',
		'<a"><a\'>',
		'<?',
		'<',
		'>'
	])('%j over and over', (piece) => {
		for (const end of ['', '>', '">'])
			expect(readHtml(piece.repeat(1_000_000 / piece.length) + end).blocks.length).toBeLessThan(2);
	});
});
