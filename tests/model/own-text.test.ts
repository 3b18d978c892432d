import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownLine, ownText } from '#lib/model/own-text.ts';
import { allowedInXml } from '#lib/export/xml.ts';

describe('the normal form of a text', () => {
	it.each([
		['a  b\tc', 'a b c'],
		['  a  ', 'a'],
		['a\n\n\n b \nc', 'a\nb\nc'],
		['a\r\nb\rc', 'a\nb\nc'],
		['a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
		['a\u00a0b\u3000c', 'a b c'],
		['\ufeffa\ufeffb', 'ab'],
		['a\u0000b\u0007c\u001bd\ufffe', 'abcd'],
		['a\ud800b\udc00', 'ab'],
		['a\vb\fc', 'a b c'],
		['\n \t\n', ''],
		['👩🏽‍🏫 북한 e\u0301 \u202e', '👩🏽‍🏫 북한 e\u0301 \u202e']
	])('%j is %j', (text, normal) => {
		expect(ownText(text)).toBe(normal);
	});

	it('of a text in one line has no line ends', () => {
		expect(ownLine('a\n\nb\r\nc')).toBe('a b c');
	});

	it.each([ownText, ownLine])('is its own normal form (%o)', (normal) => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(normal(normal(text))).toBe(normal(text));
			})
		);
	});

	it('has nothing that XML cannot hold', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(allowedInXml(ownText(text))).toBe(ownText(text));
			})
		);
	});
});
