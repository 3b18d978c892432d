import { DENIAL_WORDS } from '#lib/model/typed/denial-words.ts';
import { editDistance } from './edit-distance.ts';

/** The forms of one prefix, by the letter that follows: inactive, impossible, illegal, irregular. */
const IN_FORMS: ReadonlySet<string> = new Set(['in', 'im', 'il', 'ir']);

/** Prefixes that deny or reverse what they stand before. */
const DENYING: ReadonlySet<string> = new Set([
	...IN_FORMS,
	'un',
	'dis',
	'non',
	'de',
	'anti',
	'mis',
	'counter',
	'contra',
	'mal',
	'a'
]);

/** Prefixes of which one for another says another thing, though none of them denies. */
const CONTRASTING: ReadonlySet<string> = new Set([
	're',
	'ex',
	'inter',
	'intra',
	'hyper',
	'hypo',
	'uni',
	'bi',
	'tri',
	'multi',
	'north',
	'south',
	'east',
	'west'
]);

const PREFIXES = ['', ...DENYING, ...CONTRASTING];

/** Words of which one for another is another number, however alike they look. */
const MAGNITUDE = /^(?:m|b|tr)illion$/u;

/** Letters that a stem has at least; with "a" more, since "Asia" begins with one and denies nothing. */
const SHORTEST_STEM = 3;
const SHORTEST_STEM_AFTER_A = 5;

/**
 * Whether a typed word is the key with its sense denied or reversed, so that the difference is no typo:
 * a prefix added, dropped or exchanged (typos in the rest aside), "never" for "ever", "billion" for
 * "million". Both folded.
 */
export function isReversal(typed: string, key: string): boolean {
	if (typed === key) return false;
	return (
		(MAGNITUDE.test(typed) && MAGNITUDE.test(key)) ||
		deniesByItself(typed, key) ||
		hasOtherPrefix(typed, key)
	);
}

/** "not" for "now", "ever" for "never", "isn't" for "is". */
function deniesByItself(typed: string, key: string): boolean {
	return (
		DENIAL_WORDS.has(typed) ||
		(DENIAL_WORDS.has(key) && key.slice(1) === typed) ||
		/n't$/u.test(typed) !== /n't$/u.test(key)
	);
}

function hasOtherPrefix(one: string, other: string): boolean {
	const apart = editDistance(one, other);
	return PREFIXES.some(
		(prefix) =>
			one.startsWith(prefix) &&
			PREFIXES.some(
				(otherPrefix) =>
					other.startsWith(otherPrefix) &&
					areOpposed(prefix, otherPrefix) &&
					isStem(one, prefix, otherPrefix) &&
					isStem(other, otherPrefix, prefix) &&
					// The prefix is where they differ, not what happens to follow the first letters.
					editDistance(one.slice(prefix.length), other.slice(otherPrefix.length)) < apart
			)
	);
}

function areOpposed(one: string, other: string): boolean {
	if (one === '' || other === '') return DENYING.has(one) || DENYING.has(other);
	// "un" is also how "uni" begins: there a letter is missing.
	if (one.startsWith(other) || other.startsWith(one)) return false;
	return !(IN_FORMS.has(one) && IN_FORMS.has(other));
}

function isStem(word: string, ...prefixes: [own: string, other: string]): boolean {
	const shortest = prefixes.includes('a') ? SHORTEST_STEM_AFTER_A : SHORTEST_STEM;
	return word.length - prefixes[0].length >= shortest;
}
