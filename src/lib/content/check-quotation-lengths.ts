import { countWords } from '#lib/model/fields.ts';
import type { Faults } from './faults.ts';
import { over } from './limits.ts';
import type { RawContent } from './read-content.ts';

/** Words of a claim's quotation: what a reader takes in at a glance (design, rule 2). */
export const MAX_CLAIM_WORDS = 25;

/** Words of one source in a question's excerpts: the site comments on the texts and does not reprint them. */
export const MAX_EXCERPT_WORDS = 60;

/** Words of a glossary's quotation: a name or a term, with as little about it as it needs. */
export const MAX_TERM_WORDS = 12;

/** Checks that no quotation is longer than what it is for needs (design, rule 2). */
export function checkQuotationLengths(content: RawContent, faults: Faults): void {
	for (const claim of content.claims.values()) {
		const words = countWords(claim.quote);
		if (words > MAX_CLAIM_WORDS)
			faults.in(
				claim,
				['quote'],
				`the quotation has ${words} words, ${over(words, MAX_CLAIM_WORDS)}; 4 to 10 are better`
			);
	}
	for (const entry of content.glossary.values())
		for (const list of ['uses', 'opposed'] as const)
			entry[list].forEach(({ quote }, index) => {
				const words = countWords(quote);
				if (words > MAX_TERM_WORDS)
					faults.in(
						entry,
						[list, index],
						`the quotation has ${words} words, ${over(words, MAX_TERM_WORDS)}`
					);
			});
	for (const question of content.questions.values()) {
		const shown = new Map<string, number>();
		for (const { source, quote } of question.excerpts)
			shown.set(source, (shown.get(source) ?? 0) + countWords(quote));
		for (const [source, words] of shown)
			if (words > MAX_EXCERPT_WORDS)
				faults.in(
					question,
					['excerpts'],
					`the excerpts show ${words} words of ${source}, ${over(words, MAX_EXCERPT_WORDS)}`
				);
	}
}
