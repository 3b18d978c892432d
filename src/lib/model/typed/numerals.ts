/** Cardinal and ordinal words below twenty, by their number. */
const BELOW_TWENTY = [
	['zero'],
	['one', 'first'],
	['two', 'second'],
	['three', 'third'],
	['four', 'fourth'],
	['five', 'fifth'],
	['six', 'sixth'],
	['seven', 'seventh'],
	['eight', 'eighth'],
	['nine', 'ninth'],
	['ten', 'tenth'],
	['eleven', 'eleventh'],
	['twelve', 'twelfth'],
	['thirteen', 'thirteenth'],
	['fourteen', 'fourteenth'],
	['fifteen', 'fifteenth'],
	['sixteen', 'sixteenth'],
	['seventeen', 'seventeenth'],
	['eighteen', 'eighteenth'],
	['nineteen', 'nineteenth']
] as const;

const TENS = [
	'twenty',
	'thirty',
	'forty',
	'fifty',
	'sixty',
	'seventy',
	'eighty',
	'ninety'
] as const;

const NUMBERS = new Map<string, number>(
	BELOW_TWENTY.flatMap((words, number) => words.map((word): [string, number] => [word, number]))
);
const DECADES = new Map<string, number>();
TENS.forEach((word, index) => {
	const number = 10 * (index + 2);
	const stem = word.slice(0, -1);
	NUMBERS.set(word, number).set(`${stem}ieth`, number);
	DECADES.set(`${stem}ies`, number);
});

const DIGITS = /^\d+$/u;
const ORDINAL = /^(?<digits>\d+)'?(?:st|nd|rd|th)$/u;
const DECADE = /^(?<digits>\d*0)'?s$/u;
const ENDINGS = /^(?:st|nd|rd|th|s)$/u;

/** A number found among words: as it is written in digits, and how many words it takes. */
interface Numeral {
	text: string;
	length: number;
}

/**
 * Words with the numbers among them in digits, cardinal and ordinal alike, up to ninety-nine and as
 * years are read out: "ninety third" is 93, "nineteen sixty one" 1961, "50's" and "fifties" 50s.
 */
export function numeralsInDigits(words: readonly string[]): string[] {
	const read: string[] = [];
	for (let at = 0; at < words.length;) {
		const numeral = spelled(words, at) ?? written(words, at);
		read.push(numeral.text);
		at += numeral.length;
	}
	return read;
}

/** A number in words, from an index on. */
function spelled(words: readonly string[], at: number): Numeral | null {
	const first = belowHundred(words, at);
	if (first === null) return null;
	const next = at + first.length;
	if (first.value >= 10) {
		const decade = DECADES.get(words[next] ?? '');
		if (decade !== undefined) return { text: `${first.value}${decade}s`, length: first.length + 1 };
		const second = belowHundred(words, next);
		if (second !== null && second.value >= 10)
			return { text: `${first.value}${second.value}`, length: first.length + second.length };
	}
	return { text: String(first.value), length: first.length };
}

/** The number below a hundred that words spell from an index on: tens take units along. */
function belowHundred(
	words: readonly string[],
	at: number
): { value: number; length: number } | null {
	const value = NUMBERS.get(words[at] ?? '');
	if (value === undefined) return null;
	const units = NUMBERS.get(words[at + 1] ?? '');
	return value >= 20 && units !== undefined && units >= 1 && units <= 9
		? { value: value + units, length: 2 }
		: { value, length: 1 };
}

/** A decade or a number in digits, whose ending may stand apart ("93 rd"); any other word as it is. */
function written(words: readonly string[], at: number): Numeral {
	const [word = '', next = ''] = words.slice(at, at + 2);
	const joined = DIGITS.test(word) && ENDINGS.test(next);
	const whole = joined ? word + next : word;
	const decade = DECADES.get(word) ?? DECADE.exec(whole)?.groups?.['digits'];
	const text =
		decade === undefined ? (ORDINAL.exec(whole)?.groups?.['digits'] ?? whole) : `${decade}s`;
	return { text, length: joined ? 2 : 1 };
}

const ROMAN = /^(?=.)(?<tens>x{0,3}|xl|lx{0,3}|xc)(?<units>ix|iv|v?i{0,3})$/u;
const ROMAN_TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
const ROMAN_UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The number of a Roman numeral in lower case, 1 to 99; else `null`. */
export function romanNumber(word: string): number | null {
	const { tens, units } = ROMAN.exec(word)?.groups ?? {};
	return tens === undefined || units === undefined
		? null
		: 10 * ROMAN_TENS.indexOf(tens) + ROMAN_UNITS.indexOf(units);
}
