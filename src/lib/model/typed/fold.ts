/** What shows nothing and comes along with pasted text: zero-width, soft hyphen, bidi marks, controls. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu;

/** The frame that makes a key of a digit: 4️⃣. */
const KEYCAP = /\u20e3/gu;

/** Replaced before NFKC, which makes a space and an accent of the acute and a 2 of the square. */
const ACUTE = /´/gu;
const RAISED_OR_LOWERED = /[²³¹\u2070-\u208e]/gu;

const APOSTROPHES = /[‘’‛ʼʹ′‵`]/gu;
const DASHES = /[‐‑‒–—―−]/gu;

/** Separators of the Arabic script, whose digits come with them. */
const ARABIC_SIGNS = new Map([
	['٫', '.'],
	['٬', ','],
	['،', ','],
	['؛', ';'],
	['؟', '?'],
	['٪', '%']
]);

const NOT_ASCII_DIGIT = /(?![0-9])\p{Nd}/gu;
const DIGIT = /^\p{Nd}$/u;

/** Text without the characters that show nothing. */
export function visible(text: string): string {
	return text.replace(INVISIBLE, '');
}

/**
 * Text with its typing habits taken off, for comparison only: what shows nothing dropped, compatibility
 * forms and the digits of any script as their plain forms (Unicode NFKC, `Nd`), no difference of case,
 * white space collapsed, one apostrophe and one hyphen for all their look-alikes. Idempotent.
 */
export function fold(text: string): string {
	return (
		visible(text)
			.replace(KEYCAP, '')
			.replace(ACUTE, "'")
			// 10² is not 102.
			.replace(RAISED_OR_LOWERED, (digit) => `^${digit}`)
			.normalize('NFKC')
			// JavaScript has no case folding. Down, up and down again comes to the same (ß and ẞ equal ss), but for
			// the Greek sigma, whose form at the end of a word full folding (Unicode 3.13) drops.
			.toLowerCase()
			.toUpperCase()
			.toLowerCase()
			.replaceAll('ς', 'σ')
			.normalize('NFKC')
			.replace(APOSTROPHES, "'")
			.replace(DASHES, '-')
			.replace(/[٫٬،؛؟٪]/gu, (sign) => ARABIC_SIGNS.get(sign) ?? sign)
			.replace(NOT_ASCII_DIGIT, plainDigit)
			.trim()
			.replace(/\s+/gu, ' ')
	);
}

/** Unicode keeps the decimal digits of a script in a row from 0 to 9 (Unicode 4.6). */
function plainDigit(digit: string): string {
	let before = digit.codePointAt(0) ?? 0;
	let value = -1;
	while (DIGIT.test(String.fromCodePoint(before))) {
		before -= 1;
		value += 1;
	}
	return String(value % 10);
}
