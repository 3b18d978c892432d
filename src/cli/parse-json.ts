import { parseTree, printParseErrorCode, visit } from 'jsonc-parser';

/** JSON as read, or what is wrong with it and on which 1-based line. */
export type ParsedJson = { value: unknown } | { fault: string; line: number };

/** How deeply arrays and objects may be nested; answers and questions need less than 10. */
const DEEPEST = 100;

/**
 * Parses strict JSON (no comments, no trailing commas). Node 20 does not say where most faults are, so
 * text that `JSON.parse` refuses is read again to find its first fault.
 */
export function parseJson(source: string): ParsedJson {
	try {
		const value = JSON.parse(source) as unknown;
		if (!isDeeper(value, DEEPEST)) return { value };
	} catch {
		// What is wrong is found below.
	}
	return firstFault(source);
}

/** The 1-based line on which each item of a JSON array begins; the text must be one that `parseJson` reads. */
export function linesOfItems(source: string): number[] {
	let line = 1;
	let before = 0;
	return (parseTree(source)?.children ?? []).map(({ offset }) => {
		line += source.slice(before, offset).split(/\r\n|[\n\r]/u).length - 1;
		before = offset;
		return line;
	});
}

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function firstFault(source: string): { fault: string; line: number } {
	if (source.trim() === '') return { fault: 'not JSON: there is no text', line: 1 };
	const faults: { fault: string; line: number }[] = [];
	const report = (reason: string, line: number, column: number) => {
		faults.push({ fault: `not JSON: ${reason} (column ${column + 1})`, line: line + 1 });
	};
	let depth = 0;
	const open = (_offset: number, _length: number, line: number, column: number) => {
		depth += 1;
		if (depth > DEEPEST) report(`brackets are nested more than ${DEEPEST} deep`, line, column);
	};
	const close = () => {
		depth -= 1;
	};
	try {
		visit(
			source,
			{
				onError: (code, offset, length, line, column) =>
					report(
						reasonFor(printParseErrorCode(code), source.slice(offset, offset + length)),
						line,
						column
					),
				onArrayBegin: open,
				onObjectBegin: open,
				onArrayEnd: close,
				onObjectEnd: close
			},
			{ disallowComments: true, allowTrailingComma: false }
		);
	} catch (error) {
		// The reader calls itself for each bracket. Text that exhausts the stack is nested far more than
		// DEEPEST deep, so a fault has been found by then.
		if (!(error instanceof RangeError)) throw error;
	}
	return faults[0] ?? { fault: 'not JSON', line: 1 };
}

/** Longest piece of the text that a message repeats, in UTF-16 code units. */
const LONGEST_PIECE = 20;

function reasonFor(code: ReturnType<typeof printParseErrorCode>, piece: string): string {
	const found =
		piece === '' ? 'the text ends' : `found ${JSON.stringify(piece.slice(0, LONGEST_PIECE))}`;
	switch (code) {
		case 'ValueExpected':
			return `expected a value, but ${found}`;
		case 'PropertyNameExpected':
			return `expected a name in double quotes, but ${found}`;
		case 'ColonExpected':
			return `expected a colon after the name, but ${found}`;
		case 'CommaExpected':
			return `expected a comma or a closing bracket, but ${found}`;
		case 'CloseBraceExpected':
			return `a closing } is missing, but ${found}`;
		case 'CloseBracketExpected':
			return `a closing ] is missing, but ${found}`;
		case 'EndOfFileExpected':
			return `expected the end of the text, but ${found}`;
		case 'InvalidCommentToken':
		case 'UnexpectedEndOfComment':
			return 'comments are not allowed';
		case 'UnexpectedEndOfString':
			return 'the closing double quote is missing';
		case 'InvalidEscapeCharacter':
		case 'InvalidUnicode':
			return 'a backslash must be followed by one of "\\/bfnrt or by u and four hexadecimal digits';
		case 'InvalidCharacter':
			return 'tabs and other control characters in text must be written as \\t, \\u001f and so on';
		case 'InvalidNumberFormat':
		case 'UnexpectedEndOfNumber':
			return `the number is incomplete: ${piece.slice(0, LONGEST_PIECE)}`;
		default:
			return `text must be in double quotes, but ${found}`;
	}
}
