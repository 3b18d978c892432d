import { DENIAL_WORDS } from './denial-words.ts';
import { fold } from './fold.ts';
import { numberingInOneForm } from './numbering.ts';
import { numeralsInDigits } from './numerals.ts';
import { unwrap, withoutInnerMarks } from './wrapping.ts';

/** A typed or listed answer in the forms in which it is compared. */
export interface AnswerForm {
	/** Folded, without what is round it. */
	bare: string;
	/** Its words in their set forms and run together, without the articles and prepositions that lead. */
	core: string;
	/** The same with them. */
	whole: string;
	/** The words of `core`. */
	words: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

/** Articles and prepositions that a question asks with; "Article 4" may also come "under" it. */
const LEADING =
	/^(?:(?:a|an|the|in|on|at|by|from|to|of|with|for|as|into|onto|during)\s+(?=\S)|under\s+(?=(?:the\s+)?art))/u;

/** What an address has before and after the part that names the site. */
const AROUND_ADDRESS = /^(?:https?:\/\/)?(?:www\.)?|\/+$/gu;

/**
 * The forms of an answer in words. Capitals, invisible characters, marks round it, spaces, hyphens and
 * stops within names, and the way in which a number is written cost nothing.
 *
 * @param given names of numbered things that the question gives (`numberedThings`): where it asks for
 * an article, "4" says "Article 4"
 */
export function answerForm(answer: string, given: ReadonlySet<string> = NONE): AnswerForm {
	const bare = unwrap(fold(answer));
	const text = /^\S+\.\S+$/u.test(bare) ? bare.replace(AROUND_ADDRESS, '') : bare;
	const words = wordsOf(withoutLeading(text), given);
	return { bare, whole: runTogether(wordsOf(text, given)), core: runTogether(words), words };
}

/** The last word always stays. */
function withoutLeading(text: string): string {
	let core = text;
	for (;;) {
		const rest = unwrap(core.replace(LEADING, ''));
		if (rest === core || rest === '') return core;
		core = rest;
	}
}

function wordsOf(text: string, given: ReadonlySet<string>): string[] {
	const words = withoutInnerMarks(text)
		.replace(/&/gu, ' and ')
		.replace(/n°/gu, ' no ')
		.replace(/[#§¶]/gu, ' $& ')
		// Between digits these are part of a number, a hyphen before one may be its sign.
		.replace(/(?<!\d)[.,;:]|[.,;:](?!\d)/gu, ' ')
		.replace(/(?<=[\p{L}\s])-|-(?!\d)/gu, ' ')
		.replace(/\bcannot\b/gu, 'can not')
		.split(/\s+/u)
		.map((word) => word.replace(/^'+|'+$/gu, ''))
		.filter((word) => word !== '');
	return numberingInOneForm(numeralsInDigits(words), given);
}

/**
 * Words without the spaces between them, since nobody is sure of them in names: Kim Jongun. Those that
 * part two numbers stay, and those round a denial: "no table" is not "notable".
 */
function runTogether(words: readonly string[]): string {
	return words
		.map((word) => (DENIAL_WORDS.has(word) ? ` ${word} ` : word))
		.join('\n')
		.replace(/(?<=\d)\n(?=\d)/gu, ' ')
		.replace(/[\n'_]/gu, '');
}
