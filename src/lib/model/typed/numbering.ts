import { romanNumber } from './numerals.ts';

/** Words that say only that a number follows. */
const NUMBER_WORDS = new Set(['no', 'nos', 'nr', 'num', 'number', 'numero', '#']);

/** What is numbered, by the spellings of its name. */
const NUMBERED = new Map(
	Object.entries({
		article: 'article',
		articles: 'article',
		art: 'article',
		section: 'section',
		sec: 'section',
		sect: 'section',
		'§': 'section',
		paragraph: 'paragraph',
		para: 'paragraph',
		par: 'paragraph',
		'¶': 'paragraph',
		chapter: 'chapter',
		chap: 'chapter',
		ch: 'chapter',
		clause: 'clause',
		cl: 'clause',
		page: 'page',
		pg: 'page',
		point: 'point',
		pt: 'point',
		resolution: 'resolution',
		res: 'resolution',
		protocol: 'protocol',
		annex: 'annex',
		volume: 'volume',
		vol: 'volume',
		brigade: 'brigade',
		battalion: 'battalion',
		regiment: 'regiment',
		division: 'division'
	})
);

const DIGITS = /^\d+$/u;
const WORD_AND_DIGITS = /^(?<word>\p{L}+|[#§¶])(?<digits>\d+)$/u;

/** Things that a text names as numbered: "article" where it has "Art. 4", "the article" or "articles". */
export function numberedThings(text: string): string[] {
	return text
		.toLowerCase()
		.split(/[^\p{L}§¶]+/u)
		.map((word) => NUMBERED.get(word))
		.filter((thing) => thing !== undefined);
}

/**
 * Words with what is said to a number in one form: "No." and its like left out, "Art." written out,
 * Roman numerals after either in digits, and the name of the thing left out too where it is given
 * by the question.
 *
 * @param given names of things (`numberedThings`) without which the number says the same
 */
export function numberingInOneForm(words: readonly string[], given: ReadonlySet<string>): string[] {
	const apart = words.flatMap(splitNumber);
	const numbers = apart.map((word, index) =>
		isNumberingWord(apart[index - 1]) || (apart.length === 1 && given.size > 0)
			? String(romanNumber(word) ?? word)
			: word
	);
	return thingsFirst(numbers).flatMap((word, index, all) => {
		if (!leadsToDigits(all, index + 1)) return [word];
		if (NUMBER_WORDS.has(word)) return [];
		const thing = NUMBERED.get(word);
		if (thing === undefined) return [word];
		return given.has(thing) ? [] : [thing];
	});
}

/** "4 article", which was "the fourth article", as "article 4". */
function thingsFirst(words: readonly string[]): string[] {
	const ordered = [...words];
	for (let index = 1; index < ordered.length; index += 1) {
		const [before = '', word = ''] = ordered.slice(index - 1, index + 1);
		if (DIGITS.test(before) && NUMBERED.has(word) && !leadsToDigits(ordered, index + 1))
			ordered.splice(index - 1, 2, word, before);
	}
	return ordered;
}

/** "Article4" as two words. */
function splitNumber(word: string): string[] {
	const { word: name, digits } = WORD_AND_DIGITS.exec(word)?.groups ?? {};
	return name !== undefined && digits !== undefined && isNumberingWord(name)
		? [name, digits]
		: [word];
}

function isNumberingWord(word = ''): boolean {
	return NUMBER_WORDS.has(word) || NUMBERED.has(word);
}

/** Whether a number follows, straight away or after one more "No.": "Article No. 4". */
function leadsToDigits(words: readonly string[], index: number): boolean {
	const word = words[index] ?? '';
	return DIGITS.test(word) || (NUMBER_WORDS.has(word) && DIGITS.test(words[index + 1] ?? ''));
}
