import type { JsonReason } from '#lib/model/import-problem.ts';
import { lineCounter } from './line-counter.ts';

/** JSON as it was read, or where its first fault is: both from 1. */
export type JsonReading =
	| {
			value: unknown;
			/** The line on which an array or object of it begins. */
			lineOf(value: object): number;
	  }
	| { fault: { reason: JsonReason; line: number; column: number } };

/** How deeply arrays and objects may stand in each other; questions need less than 10. */
const DEEPEST = 100;

/** Most arrays and objects of a file: some 40,000 questions. */
const MOST_CONTAINERS = 500_000;

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
	/(?:true|false|null)(?![\w])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|"/y;

// Names of ids may be anything, "__proto__" too, so objects have no prototype.
type Container = unknown[] | Record<string, unknown>;

/** Thrown and caught within this file. */
class FaultFound {
	constructor(
		readonly at: number,
		readonly reason: JsonReason = 'syntax'
	) {}
}

/**
 * Reads strict JSON (RFC 8259) and keeps the lines of its arrays and objects, which `JSON.parse` does
 * not. Objects have no prototype. In time linear in the length of the text; never throws.
 */
export function readJson(text: string): JsonReading {
	const lines = new Map<object, number>();
	try {
		const value = read(text, lines);
		return { value, lineOf: (one) => lines.get(one) ?? 1 };
	} catch (error) {
		if (!(error instanceof FaultFound)) throw error;
		const before = text.slice(0, error.at);
		return {
			fault: {
				reason: error.reason,
				line: before.split('\n').length,
				column: error.at - (before.lastIndexOf('\n') + 1) + 1
			}
		};
	}
}

/** Without recursion: what is open is in a list. */
function read(text: string, lines: Map<object, number>): unknown {
	const open: Container[] = [];
	let top: unknown;
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	let key = '';
	const skip = () => {
		SPACE.lastIndex = at;
		at += SPACE.exec(text)?.[0].length ?? 0;
	};
	const linesBefore = lineCounter(text);
	const put = (value: unknown) => {
		const into = open.at(-1);
		if (into === undefined) top = value;
		else if (Array.isArray(into)) into.push(value);
		else into[key] = value;
	};
	const readKey = () => {
		skip();
		if (text.charAt(at) !== '"') throw new FaultFound(at);
		key = readString();
		skip();
		expect(':');
	};
	const readString = () => {
		const end = stringEnd(text, at);
		const raw = text.slice(at, end);
		let value: string;
		try {
			value = JSON.parse(raw) as string;
		} catch {
			throw new FaultFound(at);
		}
		at = end;
		return value;
	};
	const expect = (mark: string) => {
		if (text.charAt(at) !== mark) throw new FaultFound(at);
		at += 1;
	};
	// Each round reads one value, then closes what it was the last of.
	for (;;) {
		skip();
		const mark = text.charAt(at);
		let opened = false;
		if (mark === '{' || mark === '[') {
			if (open.length >= DEEPEST) throw new FaultFound(at, 'too-deep');
			if (lines.size >= MOST_CONTAINERS) throw new FaultFound(at, 'too-many');
			const container: Container = mark === '[' ? [] : (Object.create(null) as Container);
			lines.set(container, linesBefore(at) + 1);
			put(container);
			at += 1;
			skip();
			if (text.charAt(at) === (mark === '[' ? ']' : '}')) at += 1;
			else {
				open.push(container);
				opened = true;
				if (mark === '{') readKey();
			}
		} else {
			SCALAR.lastIndex = at;
			const found = SCALAR.exec(text)?.[0];
			if (found === undefined) throw new FaultFound(at);
			if (found === '"') put(readString());
			else {
				put(JSON.parse(found));
				at += found.length;
			}
		}
		while (!opened) {
			skip();
			const into = open.at(-1);
			if (into === undefined) {
				if (at < text.length) throw new FaultFound(at);
				return top;
			}
			if (text.charAt(at) === ',') {
				at += 1;
				if (!Array.isArray(into)) readKey();
				break;
			}
			expect(Array.isArray(into) ? ']' : '}');
			open.pop();
		}
	}
}

/** The place after the closing quotation mark of a string that begins at a place. */
function stringEnd(text: string, start: number): number {
	for (let at = start + 1; ; at += 1) {
		const close = text.indexOf('"', at);
		if (close < 0) throw new FaultFound(start);
		let slashes = 0;
		while (text.charAt(close - 1 - slashes) === '\\' && close - 1 - slashes > start) slashes += 1;
		if (slashes % 2 === 0) return close + 1;
		at = close;
	}
}
