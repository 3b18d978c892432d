import { explanationLines } from '../item-text.ts';
import type { Choice, Item, Option, Several } from '../item.ts';
import { shuffle } from '#lib/practice/shuffle.ts';
import { feedbackRanges, feedbackText, lineHtml, promptHtml } from './h5p-text.ts';
import type { Asked } from './question-set.ts';

/** True/False cuts feedback that is longer (`maxLength` in its semantics). */
const LONGEST_FEEDBACK = 2048;

/** A choice of “True” and “False” is that content type; every other one is a multiple choice. */
export function choiceQuestion(item: Item, body: Choice | Several): Asked {
	return trueFalse(item, body) ?? multiChoice(item, body);
}

function multiChoice(item: Item, { type, options, ordered }: Choice | Several): Asked {
	const several = type === 'several';
	return {
		library: 'multiChoice',
		points: several ? options.filter(({ weight }) => weight > 0).length : 1,
		params: {
			question: promptHtml(item),
			// It shuffles by itself; where a site turns that off, the first is not the right one by habit.
			answers: (ordered ? options : shuffle(options, item.id)).map((option) => ({
				text: lineHtml(option.text),
				correct: isRight(option, several),
				tipsAndFeedback: {
					tip: '',
					chosenFeedback: option.feedback === null ? '' : lineHtml(option.feedback),
					notChosenFeedback: ''
				}
			})),
			overallFeedback: feedbackRanges(item),
			behaviour: {
				enableRetry: true,
				enableSolutionsButton: true,
				enableCheckButton: true,
				type: several ? 'multi' : 'single',
				singlePoint: false,
				randomAnswers: !ordered,
				showSolutionsRequiresInput: true,
				confirmCheckDialog: false,
				confirmRetryDialog: false,
				autoCheck: false,
				passPercentage: 100,
				showScorePoints: true
			}
		}
	};
}

function isRight({ weight }: Option, several: boolean): boolean {
	return several ? weight > 0 : weight === 1;
}

function trueFalse(item: Item, { type, options }: Choice | Several): Asked | null {
	const find = (word: string) => options.find(({ text }) => text.trim().toLowerCase() === word);
	const yes = find('true');
	const no = find('false');
	if (type !== 'choice' || options.length !== 2 || yes === undefined || no === undefined)
		return null;
	const [right, wrong] = yes.weight === 1 ? [yes, no] : [no, yes];
	const feedback = ({ feedback: own }: Option) =>
		feedbackText([...(own === null ? [] : [own]), ...explanationLines(item)]);
	if ([right, wrong].some((option) => feedback(option).length > LONGEST_FEEDBACK)) return null;
	return {
		library: 'trueFalse',
		points: 1,
		params: {
			question: promptHtml(item),
			correct: right === yes ? 'true' : 'false',
			l10n: { trueText: lineHtml(yes.text.trim()), falseText: lineHtml(no.text.trim()) },
			behaviour: {
				enableRetry: true,
				enableSolutionsButton: true,
				enableCheckButton: true,
				confirmCheckDialog: false,
				confirmRetryDialog: false,
				autoCheck: false,
				feedbackOnCorrect: feedback(right),
				feedbackOnWrong: feedback(wrong)
			}
		}
	};
}
