import type { Item, TextBody } from '../item.ts';
import { feedbackRanges, gapText, promptHtml } from './h5p-text.ts';
import type { Asked } from './question-set.ts';

/** A typed answer as one gap, with all that is wholly right. */
export function blanksQuestion(item: Item, { accepted, exact }: TextBody): Asked {
	const right = accepted.filter(({ weight }) => weight === 1).map(({ text }) => gapText(text));
	return {
		library: 'blanks',
		points: 1,
		params: {
			text: promptHtml(item),
			questions: [`<p>*${[...new Set(right)].join('/')}*</p>`],
			overallFeedback: feedbackRanges(item),
			behaviour: {
				enableRetry: true,
				allowRetryIfCorrect: false,
				enableSolutionsButton: true,
				enableCheckButton: true,
				autoCheck: false,
				caseSensitive: false,
				showSolutionsRequiresInput: true,
				separateLines: false,
				confirmCheckDialog: false,
				confirmRetryDialog: false,
				acceptSpellingErrors: !exact
			}
		}
	};
}
