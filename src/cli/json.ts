/** JSON as read, or what is wrong with it and where. */
export type ParsedJson = { value: unknown } | { fault: string; line: number };

/**
 * Parses JSON; where it is broken, says so with the line of the first character that does not belong.
 * The engine tells no position of most faults (Node 20), so the text is scanned anew to find it.
 */
export function parseJson(source: string): ParsedJson {
	try {
		return { value: JSON.parse(source) as unknown };
	} catch {
		const { fault = source.length } = scan(source);
		const [character] = source.slice(fault);
		return {
			fault:
				character === undefined
					? 'not JSON: the text ends too soon'
					: `not JSON: unexpected ${JSON.stringify(character)} at column ${columnAt(source, fault)}`,
			line: lineAt(source, fault)
		};
	}
}

/** The 1-based line on which each item of an array begins; the text must be JSON, and an array. */
export function linesOfItems(source: string): number[] {
	return scan(source).items.map((offset) => lineAt(source, offset));
}

function lineAt(source: string, offset: number): number {
	return source.slice(0, offset).split('\n').length;
}

function columnAt(source: string, offset: number): number {
	return offset - source.lastIndexOf('\n', offset - 1);
}

const SPACE = /[ \t\n\r]*/uy;
/** A token of RFC 8259: a structural character, a string, a number or a literal. */
const TOKEN =
	/[[\]{}:,]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What may come next. */
type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * Reads text by the grammar of JSON (RFC 8259).
 *
 * @returns offsets in UTF-16 code units: of the first token that does not belong, if any, and of the
 * items of an array that is the whole text
 */
function scan(source: string): { fault?: number; items: number[] } {
	const items: number[] = [];
	const open: ('[' | '{')[] = [];
	let state: State = 'value';
	let offset = 0;
	for (;;) {
		SPACE.lastIndex = offset;
		offset += SPACE.exec(source)?.[0].length ?? 0;
		if (offset === source.length) return state === 'nothing' ? { items } : { fault: offset, items };
		TOKEN.lastIndex = offset;
		const token = TOKEN.exec(source)?.[0];
		const isItem: boolean = open.length === 1 && open[0] === '[' && state.startsWith('value');
		const next: State | null = token === undefined ? null : after(state, token, open);
		if (token === undefined || next === null) return { fault: offset, items };
		if (isItem && token !== ']') items.push(offset);
		state = next;
		offset += token.length;
	}
}

/** The state after a token, with the brackets opened or closed; `null` where the token does not belong. */
function after(state: State, token: string, open: ('[' | '{')[]): State | null {
	const closed = (): State => (open.length === 0 ? 'nothing' : 'comma-or-end');
	switch (token) {
		case '[':
		case '{':
			if (!state.startsWith('value')) return null;
			open.push(token);
			return token === '[' ? 'value-or-end' : 'key-or-end';
		case ']':
		case '}':
			if (!state.endsWith('-or-end') || open.at(-1) !== (token === ']' ? '[' : '{')) return null;
			open.pop();
			return closed();
		case ':':
			return state === 'colon' ? 'value' : null;
		case ',':
			if (state !== 'comma-or-end') return null;
			return open.at(-1) === '[' ? 'value' : 'key';
		default:
			if (state.startsWith('key')) return token.startsWith('"') ? 'colon' : null;
			return state.startsWith('value') ? closed() : null;
	}
}
