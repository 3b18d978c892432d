import type { XmlReason } from '#lib/model/import-problem.ts';
import { lineCounter } from './line-counter.ts';

/** An element that was read. */
export interface XmlNode {
	/** Without a prefix. */
	name: string;
	attributes: ReadonlyMap<string, string>;
	children: (XmlNode | string)[];
	/** Where it begins, from 1. */
	line: number;
	/** False of what the fault broke off. */
	whole: boolean;
}

/** What keeps a text from being XML, and where: both from 1. */
export interface XmlFault {
	reason: XmlReason;
	line: number;
	column: number;
}

/** What there was up to the first fault, if any. */
export interface XmlReading {
	root: XmlNode | null;
	fault: XmlFault | null;
}

/** How deeply elements may stand in each other; the formats that are read need less than 20. */
const DEEPEST = 100;

/** Most elements of a file: some 10,000 questions. */
const MOST_ELEMENTS = 500_000;

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = new RegExp(`<(?<end>/?)(?<name>${NAME})`, 'y');
const ATTRIBUTE = new RegExp(
	`\\s*(?<name>${NAME})\\s*=\\s*(?:"(?<double>[^"<]*)"|'(?<single>[^'<]*)')`,
	'y'
);
const TAG_END = /\s*(?<empty>\/?)>/y;

/** XML 1.0, production 2, "Char": what may not even be in a comment. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const ENTITIES = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"]
]);

/** Thrown and caught within this file. */
class FaultFound {
	constructor(
		readonly reason: XmlReason,
		readonly at: number
	) {}
}

/**
 * Reads XML 1.0 without a document type: no entities but the five of XML, nothing outside of the text is
 * ever looked up. Reads up to the first fault, in time linear in the length of the text; never throws.
 */
export function readXml(source: string): XmlReading {
	// XML 1.0, section 2.11, "End-of-Line Handling".
	const whole = source.replace(/\r\n?/gu, '\n');
	const forbidden = whole.search(FORBIDDEN);
	const text = forbidden < 0 ? whole : whole.slice(0, forbidden);
	const top: XmlNode = { name: '', attributes: NO_ATTRIBUTES, children: [], line: 1, whole: true };
	let fault: XmlFault | null = null;
	try {
		readInto(top, text);
		if (forbidden >= 0) throw new FaultFound('bad-character', forbidden);
	} catch (error) {
		if (!(error instanceof FaultFound)) throw error;
		const cut = error.reason === 'ends-early' && forbidden >= 0;
		fault = cut
			? faultAt(whole, 'bad-character', forbidden)
			: faultAt(whole, error.reason, error.at);
	}
	return { root: elementsOf(top)[0] ?? null, fault };
}

/** The elements in an element. */
export function elementsOf(node: XmlNode): XmlNode[] {
	return node.children.filter((child) => typeof child !== 'string');
}

/** The elements of a name in an element. */
export function elementsNamed(node: XmlNode, name: string): XmlNode[] {
	return elementsOf(node).filter((child) => child.name === name);
}

/** The first element at the end of a path of names. */
export function elementAt(node: XmlNode, ...path: string[]): XmlNode | undefined {
	let found: XmlNode | undefined = node;
	for (const name of path) found = found && elementsNamed(found, name)[0];
	return found;
}

/** All text in an element, of whatever depth. */
export function textIn(node: XmlNode | undefined): string {
	if (node === undefined) return '';
	return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

function readInto(top: XmlNode, text: string): void {
	const open: XmlNode[] = [top];
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	let elements = 0;
	const linesBefore = lineCounter(text);
	const parent = () => open[open.length - 1] ?? top;
	while (at < text.length) {
		const next = text.indexOf('<', at);
		const end = next < 0 ? text.length : next;
		if (end > at) {
			const raw = text.slice(at, end);
			if (open.length > 1) parent().children.push(decode(raw, at));
			else if (/\S/u.test(raw)) throw new FaultFound('beside-root', at + raw.search(/\S/u));
		}
		if (next < 0) break;
		if (text.startsWith('<!--', next)) at = past(text, '-->', next + 4);
		else if (text.startsWith('<?', next)) at = past(text, '?>', next + 2);
		else if (text.startsWith('<![CDATA[', next)) {
			if (open.length === 1) throw new FaultFound('beside-root', next);
			at = past(text, ']]>', next + 9);
			parent().children.push(text.slice(next + 9, at - 3));
		} else if (text.startsWith('<!', next)) throw new FaultFound('doctype', next);
		else {
			const tag = readTag(text, next);
			at = tag.after;
			if (tag.end) {
				if (open.length === 1 || parent().name !== tag.name)
					throw new FaultFound('other-end', next);
				parent().whole = true;
				open.pop();
				continue;
			}
			if (open.length === 1 && elementsOf(top).length > 0)
				throw new FaultFound('beside-root', next);
			if (open.length > DEEPEST) throw new FaultFound('too-deep', next);
			elements += 1;
			if (elements > MOST_ELEMENTS) throw new FaultFound('too-many', next);
			const { name, attributes, empty } = tag;
			const node = { name, attributes, children: [], line: linesBefore(next) + 1, whole: empty };
			parent().children.push(node);
			if (!empty) open.push(node);
		}
	}
	if (open.length > 1 || elements === 0) throw new FaultFound('ends-early', text.length);
}

/** The place after the next mark; a fault where there is none. */
function past(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from);
	if (found < 0) throw new FaultFound('ends-early', text.length);
	return found + mark.length;
}

function readTag(text: string, start: number) {
	const opened = matchAt(TAG, text, start);
	if (opened === null)
		throw start + 1 >= text.length
			? new FaultFound('ends-early', text.length)
			: new FaultFound('bad-tag', start);
	const { name = '', end } = opened.groups ?? {};
	let at = start + opened[0].length;
	let attributes: Map<string, string> | null = null;
	for (;;) {
		const closed = matchAt(TAG_END, text, at);
		if (closed !== null) {
			const empty = closed.groups?.['empty'] === '/';
			if (end === '/' && (empty || attributes !== null)) throw new FaultFound('bad-tag', start);
			return {
				name: name.split(':').at(-1) ?? name,
				end: end === '/',
				attributes: attributes ?? NO_ATTRIBUTES,
				empty,
				after: at + closed[0].length
			};
		}
		const attribute = matchAt(ATTRIBUTE, text, at);
		if (attribute === null)
			throw text.indexOf('>', at) < 0
				? new FaultFound('ends-early', text.length)
				: new FaultFound('bad-attribute', at);
		const { name: key = '', double, single } = attribute.groups ?? {};
		attributes ??= new Map();
		if (attributes.has(key)) throw new FaultFound('bad-attribute', at);
		attributes.set(key, decode(double ?? single ?? '', at));
		at += attribute[0].length;
	}
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** A text with its references replaced. @param at where it stands, for faults */
function decode(raw: string, at: number): string {
	if (!raw.includes('&')) return raw;
	return raw.replace(
		/&(?:#(\d{1,7});|#x([\da-fA-F]{1,6});|([A-Za-z][\w.-]{0,40});)?/gu,
		(
			whole: string,
			decimal: string | undefined,
			hex: string | undefined,
			name: string | undefined,
			offset: number
		) => {
			const found =
				name === undefined
					? characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10))
					: ENTITIES.get(name);
			if (found === undefined) throw new FaultFound('bad-reference', at + offset);
			return found;
		}
	);
}

/** The character of a number, where XML allows it. */
function characterOf(code: number): string | undefined {
	if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
	const character = String.fromCodePoint(code);
	return FORBIDDEN.test(character) ? undefined : character;
}

function faultAt(text: string, reason: XmlReason, at: number): XmlFault {
	const before = text.slice(0, at);
	return {
		reason,
		line: before.split('\n').length,
		column: at - (before.lastIndexOf('\n') + 1) + 1
	};
}
