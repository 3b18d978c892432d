import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '#lib/model/paragraphs.ts';
import {
	judgeCopy,
	MAX_COPY_BYTES,
	MAX_COPY_LINE,
	MAX_COPY_LINES,
	segmentsOf,
	type KnownQuotation
} from '#lib/browser/own-copy.ts';

const TEXT = 'A headline\n\nThe mason said that it took 40 weeks.\nNobody saw it. Nobody asked.\n';
const bytes = (text: string) => new TextEncoder().encode(text);

function quotation(claim: string, paragraph: number, quote: string, more = {}): KnownQuotation {
	return { claim, paragraph, quote, prefix: '', suffix: '', ...more };
}

const QUOTATIONS = [
	quotation('a', 2, 'The mason said'),
	quotation('b', 2, '40 weeks'),
	quotation('c', 3, 'Nobody', { suffix: ' asked' })
];
const KNOWN = { sha256: 'our-hash', quotations: QUOTATIONS };

/** An acute accent that goes with the letter before it. */
const ACCENT = '\u0301';

/** Our text and so many lines in all. */
function linesWith(lines: number): string {
	return TEXT + 'x\n'.repeat(lines - TEXT.split('\n').length + 1);
}

describe('a reader’s file', () => {
	it('with the hash of our copy is our copy', () => {
		expect(judgeCopy(bytes(TEXT), 'our-hash', KNOWN)).toEqual({
			status: 'same',
			paragraphs: paragraphsOf(TEXT)
		});
	});

	it.each([
		['with other line ends', TEXT.replaceAll('\n', '\r\n'), 3],
		['with another headline', TEXT.replace('A headline', 'Another'), 3],
		['with one changed sentence', TEXT.replace('40 weeks', '50 weeks'), 2],
		['whose hash the browser cannot tell', TEXT, 3],
		['at the limits of lines and marks', ACCENT.repeat(20) + linesWith(MAX_COPY_LINES), 3],
		['with a line at the limit', TEXT + 'a'.repeat(MAX_COPY_LINE), 3]
	])('%s is another edition, by the quotations in their paragraphs', (_, text, found) => {
		expect(judgeCopy(bytes(text), null, KNOWN)).toMatchObject({
			status: 'edition',
			found,
			total: 3
		});
	});

	it.each<[string, Uint8Array, string, number]>([
		['another text', bytes('Something else\naltogether\n'), 'other-text', 0],
		['our text a line too low', bytes(`A new line\n${TEXT}`), 'other-text', 0],
		['an empty file', bytes(''), 'other-text', 0],
		['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), 'not-text', 0],
		['a file with a null', bytes(`${TEXT}\0`), 'not-text', 0],
		['a file that is too large', new Uint8Array(MAX_COPY_BYTES + 1), 'too-large', 0],
		['line breaks alone', bytes('\n'.repeat(MAX_COPY_BYTES)), 'too-many-lines', 0],
		['our text with a line too many', bytes(linesWith(MAX_COPY_LINES + 1)), 'too-many-lines', 0],
		['one endless line', bytes('a'.repeat(MAX_COPY_LINE + 1)), 'line-too-long', 0],
		['our text with an endless last line', bytes(TEXT + 'a'.repeat(20_001)), 'line-too-long', 0],
		[
			'our text with 21 accents on a letter',
			bytes(`${TEXT}e${ACCENT.repeat(21)}`),
			'too-many-marks',
			0
		],
		[
			'our text with 21 turns of its direction',
			bytes(TEXT + '\u202e'.repeat(21)),
			'too-many-marks',
			0
		]
	])('that is %s is refused with the reason', (_, file, reason, found) => {
		expect(judgeCopy(file, null, KNOWN)).toEqual({ status: 'refused', reason, found, total: 3 });
	});
});

describe('a paragraph with its claims', () => {
	const [, second = '', third = ''] = paragraphsOf(TEXT);

	it('is cut where quotations begin and end', () => {
		expect(segmentsOf(second, QUOTATIONS.slice(0, 2))).toEqual([
			{ text: 'The mason said', claims: ['a'] },
			{ text: ' that it took ', claims: [] },
			{ text: '40 weeks', claims: ['b'] },
			{ text: '.', claims: [] }
		]);
	});

	it('marks the one that stands beside its suffix', () => {
		expect(segmentsOf(third, QUOTATIONS.slice(2)).map(({ text }) => text)).toEqual([
			'Nobody saw it. ',
			'Nobody',
			' asked.'
		]);
	});

	it('shows quotations that overlap by both claims', () => {
		const overlapping = [quotation('x', 1, 'ab'), quotation('y', 1, 'bc')];
		expect(segmentsOf('abc', overlapping)).toEqual([
			{ text: 'a', claims: ['x'] },
			{ text: 'b', claims: ['x', 'y'] },
			{ text: 'c', claims: ['y'] }
		]);
	});

	it('stays whole, whatever is quoted', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.string({ maxLength: 5 })), (paragraph, quotes) => {
				const segments = segmentsOf(
					paragraph,
					quotes.map((quote, index) => quotation(String(index), 1, quote))
				);
				expect(segments.map(({ text }) => text).join('')).toBe(paragraph);
			})
		);
	});
});
