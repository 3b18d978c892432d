import { ELEMENTS, ELEMENT_WEIGHTS } from '#lib/model/kinds/elements.ts';
import type { HighlightQuestion } from '#lib/model/kinds/highlight.ts';
import { excerptAt } from '#lib/model/letters.ts';
import { markTaskText } from '#lib/wording/en/export-text.ts';
import { elementLabel } from '#lib/wording/en/labels.ts';
import type { SpanElement } from '../item.ts';
import type { Asked, KindContext } from './export-kind.ts';

/** Words of one passage to be marked. */
export function highlight(question: HighlightQuestion, { feedbackOf }: KindContext): Asked {
	const { elements, slips, excerpts, excerpt, measures } = question;
	const all = elements.reduce((sum, { element }) => sum + ELEMENT_WEIGHTS[element], 0);
	return {
		body: {
			type: 'spans',
			text: excerptAt(excerpts, excerpt)?.quote ?? '',
			elements: ELEMENTS.flatMap((element): SpanElement[] =>
				elements
					.filter((one) => one.element === element)
					.map(({ accepted, ignored }) => ({
						id: element,
						name: elementLabel(element, measures),
						task: markTaskText(element, measures),
						accepted,
						ignored,
						share: ELEMENT_WEIGHTS[element] / all
					}))
			),
			tempting: slips.map(({ text, misconception }) => ({
				text,
				feedback: feedbackOf(misconception)
			}))
		}
	};
}
