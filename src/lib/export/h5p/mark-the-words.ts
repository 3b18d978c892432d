import { tokensOf, tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import type { Item, Spans } from '../item.ts';
import { escapeXml } from '../xml.ts';
import { feedbackRanges, paragraphsHtml, promptHtml } from './h5p-text.ts';
import type { Asked } from './question-set.ts';

/** What the content type takes for punctuation around a word, and does not let be marked. */
const WORD = /^([[({⟨¿¡“"«„]*)(.*?)([",….:;?!\])}⟩»”]*)$/su;

/**
 * Whether marking is scored fairly there: one thing is asked for, one span is right and every word of it must
 * be marked. An asterisk in the passage would be read as a mark.
 */
export function fitsMarking({ text, elements }: Spans): boolean {
	const [only, ...others] = elements;
	return (
		only !== undefined &&
		others.length === 0 &&
		only.accepted.length === 1 &&
		only.ignored.length === 0 &&
		!text.includes('*') &&
		keyedWords(text, only.accepted[0] ?? '').length > 0
	);
}

/** The indices of the words to be marked; none where one of them is punctuation only. */
function keyedWords(text: string, span: string): number[] {
	const indices = tokensOfSpan(text, span) ?? [];
	const words = tokensOf(text);
	return indices.every((index) => (WORD.exec(words[index]?.text ?? '')?.[2] ?? '') !== '')
		? indices
		: [];
}

/** The passage with the right words between asterisks. */
export function markTheWordsQuestion(item: Item, { text, elements }: Spans): Asked {
	const keyed = keyedWords(text, elements[0]?.accepted[0] ?? '');
	const shown = item.passages.find(({ quote }) => quote === text);
	const others = item.passages.filter((passage) => passage !== shown);
	return {
		library: 'markTheWords',
		points: keyed.length,
		params: {
			taskDescription:
				promptHtml(item, others) + paragraphsHtml(shown === undefined ? [] : [passageLabel(shown)]),
			textField: `<p>${tokensOf(text)
				.map((token) => marked(token.text, keyed.includes(token.index)))
				.join(' ')}</p>`,
			overallFeedback: feedbackRanges(item),
			behaviour: {
				enableRetry: true,
				enableSolutionsButton: true,
				enableCheckButton: true,
				showScorePoints: true
			}
		}
	};
}

function passageLabel({ letter, place }: { letter: string | null; place: string }): string {
	return letter === null ? place : `[${letter}] (${place})`;
}

function marked(word: string, keyed: boolean): string {
	const [, before = '', core = word, after = ''] = WORD.exec(word) ?? [];
	return keyed ? `${escapeXml(before)}*${escapeXml(core)}*${escapeXml(after)}` : escapeXml(word);
}
