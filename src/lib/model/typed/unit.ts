import { fold } from './fold.ts';
import { powerOfTen } from './magnitudes.ts';

/** What somebody wrote beside a number. */
export interface Beside {
	/** Of ten: 6 where "million" was written and is not part of the unit. */
	power: number;
	/** What is neither the unit nor a word that says nothing; `null` where all of it is. */
	strange: string | null;
}

/** Words that may stand before any number: "in 2014", "the 20,000 containers". */
const LEADING = new Set(['a', 'an', 'the', 'in', 'of', 'on', 'at', 'by', 'with']);

/** What says of a bare number only that it is one. */
const NUMBER_WORDS = new Set(['no', 'nr', 'number', '#']);

/** What says of a bare number only that it is a year of our era. */
const YEAR_WORDS = new Set(['year', 'yr', 'ad', 'ce', 'г', 'год', 'года', 'году', '年']);

const ORDINAL_LETTERS = /^-?(?:st|nd|rd|th)$/u;

/** What a unit has at least one of. */
const UNIT = /[\p{L}\p{Sc}%‰°]/u;

const CURRENCY = /^(?:\p{L}{0,3}\p{Sc}|\p{Sc}\p{L}{0,3}|usd|eur|rub|cny|krw|gbp)$/u;

/** A word before a unit that tells more of it: "20,000 shipping containers". */
const ADJECTIVE = /^\p{L}[\p{L}'.-]*$/u;

/** Words before a unit that make it, or the number, another one. */
const NO_ADJECTIVES =
	/^(?:of|per|no|not|non|without|fewer|less|percent|pct|dozens?|scores?|pairs?|hal(?:f|ves)|thirds?|quarters?|(?:kilo|mega)?tons?|(?:kilo|mega)?tonnes?|kilos?|kg|kilograms?|pounds?|lit(?:er|re)s?|barrels?|gallons?|days?|weeks?|months?|years?)$/u;

/** Money is another one with a word before it (Canadian dollars), but for these. */
const MONEY = /\p{Sc}|(?:dollar|euro|rouble|ruble|yuan|won|yen|usd)$/u;
const OF_MONEY = new Set(['us', 'usa', 'american']);

/**
 * What comes before a number, and whether it may: nothing, words that say nothing, or the unit.
 *
 * @returns `null` where it is anything else, such as "about": the number is then another figure
 */
export function readBefore(text: string, units: readonly string[]): Pick<Beside, 'strange'> | null {
	const words = wordsOf(text);
	const bare = units.length === 0;
	while (words.length > 0 && saysNothingBefore(words[0] ?? '', bare)) words.shift();
	if (isUnit(words, spellings(units))) return { strange: null };
	return CURRENCY.test(compact(words)) ? { strange: words.join(' ') } : null;
}

function saysNothingBefore(word: string, bare: boolean): boolean {
	const plain = compact([word]);
	return LEADING.has(plain) || (bare && (YEAR_WORDS.has(plain) || NUMBER_WORDS.has(plain)));
}

/**
 * What comes after a number: "million", the unit with or without "of" or an adjective before it, the
 * mark of a year after a number without a unit.
 *
 * @param mayBeYear whether the digits have the form of a year
 * @returns `null` where it makes the text no single number: "11,000+", "1/2"
 */
export function readAfter(
	text: string,
	units: readonly string[],
	mayBeYear: boolean
): Beside | null {
	const accepted = spellings(units);
	const words = wordsOf(text);
	if (accepted.has(compact(words))) return { power: 0, strange: null };
	if (units.length === 0 && isMarkOfBareNumber(words, mayBeYear))
		return { power: 0, strange: null };

	let power = 0;
	while (words.length > 0) {
		const more = powerOfTen(words[0] ?? '');
		if (more === null) break;
		power += more;
		words.shift();
	}
	if (words[0] === 'of') words.shift();
	if (words[0] === 'the') words.shift();
	if (isUnit(words, accepted) || endsInUnit(words, accepted)) return { power, strange: null };
	const strange = words.join(' ');
	return /\d/u.test(strange) || !UNIT.test(strange) ? null : { power, strange };
}

function isMarkOfBareNumber(words: readonly string[], mayBeYear: boolean): boolean {
	const [word = ''] = words;
	if (words.length === 1 && ORDINAL_LETTERS.test(word)) return true;
	return (
		mayBeYear &&
		(YEAR_WORDS.has(compact(words)) || words.every((one) => YEAR_WORDS.has(compact([one]))))
	);
}

/** Nothing, a unit once or more ("$ … dollars"), or US money that is accepted by its plain name. */
function isUnit(words: readonly string[], accepted: ReadonlySet<string>): boolean {
	const [first = '', ...others] = words;
	const plain = compact(others);
	return (
		accepted.has(compact(words)) ||
		words.every((word) => accepted.has(compact([word]))) ||
		(OF_MONEY.has(compact([first])) && MONEY.test(plain) && accepted.has(plain))
	);
}

function endsInUnit(words: readonly string[], accepted: ReadonlySet<string>): boolean {
	return words.some((_, index) => {
		const unit = compact(words.slice(index));
		return accepted.has(unit) && !MONEY.test(unit) && words.slice(0, index).every(isAdjective);
	});
}

function isAdjective(word: string): boolean {
	return ADJECTIVE.test(word) && !NO_ADJECTIVES.test(word) && powerOfTen(word) === null;
}

function spellings(units: readonly string[]): Set<string> {
	return new Set(units.map((unit) => compact(wordsOf(fold(unit)))));
}

/** The words beside a number, without the marks between and round them. */
function wordsOf(text: string): string[] {
	return text
		.replace(/[,;:=()[\]{}"]/gu, ' ')
		.replace(/[#%\p{Sc}]/gu, ' $& ')
		.split(/\s+/u)
		.filter((word) => word.replace(/[.']/gu, '') !== '');
}

/** Words as one, for comparison: no spaces, stops, hyphens or plural endings. */
function compact(words: readonly string[]): string {
	return words
		.map((word) => word.replace(/[.'-]/gu, ''))
		.map((word) => (word.length > 3 ? word.replace(/s$/u, '') : word))
		.join('');
}
