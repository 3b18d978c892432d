import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, xmlDocument } from '#lib/export/xml.ts';
import { elementAt, elementsNamed, readXml, textIn, type XmlNode } from '#lib/export/xml-read.ts';
import { ownText } from '#lib/model/own-text.ts';
import { anyText } from './own-arbitraries.ts';

/** An element as a list: its name, its attributes where it has some, its children. */
function listed({ name, attributes, children }: XmlNode): unknown[] {
	return [
		name,
		...(attributes.size === 0 ? [] : [Object.fromEntries(attributes)]),
		...children.map((child) => (typeof child === 'string' ? child : listed(child)))
	];
}

describe('XML is read', () => {
	it.each<[string, string, unknown[]]>([
		['an element', '<a/>', ['a']],
		['text and elements', '<a>b<c>d</c>e</a>', ['a', 'b', ['c', 'd'], 'e']],
		['attributes', '<a b="1" c = \'2 "x"\'\n/>', ['a', { b: '1', c: '2 "x"' }]],
		[
			'a prefix',
			'<x:a xmlns:x="y"><x:b z:c="1"/></x:a>',
			['a', { 'xmlns:x': 'y' }, ['b', { 'z:c': '1' }]]
		],
		[
			'a declaration, comments and instructions',
			'\ufeff<?xml version="1.0"?><!-- <b> --><a><?c d?><!-- e --></a><!-- f -->',
			['a']
		],
		['CDATA', '<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>', ['a', '<b>&amp;]]', '>']],
		[
			'references',
			'<a b="&lt;&quot;">&amp;&gt;&apos;&#65;&#x1F468;</a>',
			['a', { b: '<"' }, "&>'A👨"]
		],
		['line ends of every system', '<a>b\r\nc\rd\ne</a>', ['a', 'b\nc\nd\ne']]
	])('%s', (_, xml, tree) => {
		const { root, fault } = readXml(xml);
		expect(fault).toBeNull();
		expect(root && listed(root)).toEqual(tree);
	});

	it('every element knows its line', () => {
		const { root } = readXml('<a>\n\n<b/>\r\n<c\nd="e"><f/></c></a>');
		const lines = (node: XmlNode): number[] => [
			node.line,
			...node.children.flatMap((child) => (typeof child === 'string' ? [] : lines(child)))
		];
		expect(root && lines(root)).toEqual([1, 3, 4, 5]);
	});

	it('what our writer writes is read as it was', () => {
		fc.assert(
			fc.property(anyText, anyText, (text, other) => {
				const [plain, value] = [ownText(text), ownText(other)];
				const { root, fault } = readXml(
					xmlDocument(element('a', { b: value }, plain, element('c')))
				);
				expect(fault).toBeNull();
				expect(root?.attributes.get('b')).toBe(value);
				expect(textIn(root ?? undefined)).toBe(plain);
			})
		);
	});

	it('a path leads to an element, and names to several', () => {
		const root = readXml('<a><b><c>1</c></b><b>2</b></a>').root as XmlNode;
		expect(textIn(elementAt(root, 'b', 'c'))).toBe('1');
		expect(elementAt(root, 'b', 'd')).toBeUndefined();
		expect(elementsNamed(root, 'b').map(textIn)).toEqual(['1', '2']);
	});
});

describe('what is no XML is refused where it is', () => {
	it.each<[string, string, string, number, number]>([
		['nothing', '', 'ends-early', 1, 1],
		['an element that is not closed', '<a>\n<b></b>', 'ends-early', 2, 8],
		['a tag that is cut off', '<a>\n<b c="d', 'ends-early', 2, 8],
		['a sign at the end', '<a><', 'ends-early', 1, 5],
		['a comment that is cut off', '<a><!-- b', 'ends-early', 1, 10],
		['CDATA that is cut off', '<a><![CDATA[b</a>', 'ends-early', 1, 18],
		['an end tag of another', '<a>\n<b></c></a>', 'other-end', 2, 4],
		['an end tag too many', '<a/></a>', 'other-end', 1, 5],
		['a lone sign', '<a>b < c</a>', 'bad-tag', 1, 6],
		['an end tag with an attribute', '<a></a b="c">', 'bad-tag', 1, 4],
		['an attribute without quotation marks', '<a b=c/>', 'bad-attribute', 1, 3],
		['an attribute without a value', '<a b/>', 'bad-attribute', 1, 3],
		['an attribute that is there twice', '<a b="1" b="2"/>', 'bad-attribute', 1, 9],
		['a tag in an attribute', '<a b="<c>"/>', 'bad-attribute', 1, 3],
		['a reference of HTML', '<a>\n&nbsp;</a>', 'bad-reference', 2, 1],
		['a lone ampersand', '<a>b & c</a>', 'bad-reference', 1, 6],
		['a reference to what XML cannot hold', '<a>&#0;</a>', 'bad-reference', 1, 4],
		['a reference beyond Unicode', '<a>&#x110000;</a>', 'bad-reference', 1, 4],
		['a control character', '<a>b\u0001</a>', 'bad-character', 1, 5],
		['text before the root', 'x<a/>', 'beside-root', 1, 1],
		['text after the root', '<a/>\n x', 'beside-root', 2, 2],
		['a second root', '<a/><b/>', 'beside-root', 1, 5],
		['a document type', '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a/>', 'doctype', 2, 1],
		['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype', 1, 1],
		[
			'an external entity',
			'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
			'doctype',
			1,
			1
		],
		['an entity without its declaration', '<a>&xxe;</a>', 'bad-reference', 1, 4],
		['a hundred levels', '<a>'.repeat(101), 'too-deep', 1, 301]
	])('%s', (_, xml, reason, line, column) => {
		expect(readXml(xml).fault).toEqual({ reason, line, column });
	});

	it('a hundred levels are enough, and half a million elements', () => {
		expect(readXml('<a>'.repeat(100) + '</a>'.repeat(100)).fault).toBeNull();
		expect(readXml(`<a>${'<b/>'.repeat(499_999)}</a>`).fault).toBeNull();
		expect(readXml(`<a>${'<b/>'.repeat(500_000)}</a>`).fault).toMatchObject({ reason: 'too-many' });
	});

	it('what stands before a fault is there, and says whether it is whole', () => {
		const { root } = readXml('<a><b>1</b><b>2<c/>');
		expect(root && listed(root)).toEqual(['a', ['b', '1'], ['b', '2', ['c']]]);
		expect(root?.whole).toBe(false);
		expect(root && elementsNamed(root, 'b').map(({ whole }) => whole)).toEqual([true, false]);
	});

	it('no text makes it throw', () => {
		const pieces = [
			'<',
			'>',
			'/',
			'a',
			' ',
			'="',
			'"',
			'&',
			';',
			'<!--',
			'-->',
			'<![CDATA[',
			']]>',
			'<?',
			'?>',
			'<!DOCTYPE',
			'\n',
			'\u0000'
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
				const { fault } = readXml(parts.join(''));
				if (fault) expect(fault.line).toBeGreaterThan(0);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('megabytes of broken XML are read to their fault', () => {
	it.each([
		'<a>',
		'<a/>',
		'<',
		'&lt;',
		'&',
		'a="b" ',
		'\n',
		'<!--',
		'<?',
		'<![CDATA[',
		']]>',
		'<a b="',
		"<a b='c' "
	])('%j over and over', (piece) => {
		expect(readXml(`<q>${piece.repeat(2_000_000 / piece.length)}`).fault).not.toBeNull();
	});
});
