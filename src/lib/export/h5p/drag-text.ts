import type { Item, Match } from '../item.ts';
import { besideGaps, feedbackRanges, gapText, promptHtml } from './h5p-text.ts';
import type { Asked } from './question-set.ts';

/** A longer text is no longer something to drag. */
const LONGEST_TARGET = 40;

/** A gap shows no more than the beginning of a text that is longer than 20 characters. */
const SHOWN_WHOLE = 20;
const SHOWN_BEGINNING = 17;

/** Whether the targets can be dragged: short, and told apart by what a gap shows of them. */
export function fitsGaps({ targets }: Match): boolean {
	const texts = targets.map(({ text }) => gapText(text));
	const shown = texts.map((text) =>
		text.length > SHOWN_WHOLE ? text.slice(0, SHOWN_BEGINNING) : text
	);
	return (
		new Set(shown).size === texts.length &&
		texts.every(
			(text) =>
				text !== '' &&
				text.length <= LONGEST_TARGET &&
				// A reference in it might be cut in two.
				(text.length <= SHOWN_WHOLE || !text.includes('&'))
		)
	);
}

/** A gap a stem, into which targets are dragged. */
export function dragTextQuestion(item: Item, { stems, targets }: Match): Asked {
	const textOf = (id: string) => gapText(targets.find((one) => one.id === id)?.text ?? '');
	return {
		library: 'dragText',
		points: stems.length,
		params: {
			taskDescription: promptHtml(item),
			textField: stems
				.map(({ text, answer }) => `${besideGaps(text)} → *${textOf(answer)}*`)
				.join('\n'),
			distractors: spares({ stems, targets })
				.map((id) => `*${textOf(id)}*`)
				.join(' '),
			overallFeedback: feedbackRanges(item),
			behaviour: {
				enableRetry: true,
				enableSolutionsButton: true,
				enableCheckButton: true,
				instantFeedback: false
			}
		}
	};
}

/**
 * Ids of the targets that are offered beside those of the gaps. Where a target serves several stems, every
 * one is there as often and once more, so that what is left over tells nothing.
 */
function spares({ stems, targets }: Pick<Match, 'stems' | 'targets'>): string[] {
	const uses = targets.map(({ id }) => stems.filter(({ answer }) => answer === id).length);
	const most = Math.max(...uses);
	const copies = most > 1 ? most + 1 : 1;
	return targets.flatMap(({ id }, index) =>
		Array.from({ length: Math.max(0, copies - (uses[index] ?? 0)) }, () => id)
	);
}
