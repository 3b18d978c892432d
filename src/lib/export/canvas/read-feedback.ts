import { sayFeedback } from '../import-answers.ts';
import type { QuestionLog } from '../import-log.ts';
import { textOf } from '../import-text.ts';
import type { TextBlock } from '../html-to-text.ts';
import { elementsNamed, type XmlNode } from '../xml-read.ts';
import type { Condition } from './read-conditions.ts';
import { materialIn } from './read-parts.ts';

/** Feedback of the question as a whole, by Canvas’s names. */
const GENERAL = 'general_fb';
const PLACES = new Map<string, 'right' | 'wrong'>([
	['correct_fb', 'right'],
	['correct', 'right'],
	['general_incorrect_fb', 'wrong'],
	['incorrect_fb', 'wrong'],
	['incorrect', 'wrong']
]);

/** The feedback of an item. */
export interface Feedback {
	/** What every answer is told. */
	general: TextBlock[];
	/** What an answer is told: by the ident of an option, or the text that is typed; empty: nothing. */
	of(value: string): string;
	/** Says of all that was not asked for that it is left out. */
	sayRest(): void;
}

export function feedbackIn(
	item: XmlNode,
	conditions: readonly Condition[],
	log: QuestionLog
): Feedback {
	const blocks = new Map(
		elementsNamed(item, 'itemfeedback').map((node) => [
			node.attributes.get('ident') ?? '',
			materialIn(node, log)
		])
	);
	const asked = new Set([GENERAL]);
	const identOf = new Map<string, string>();
	for (const { comparisons, shows } of conditions) {
		const [only, ...more] = comparisons.filter(({ isNot }) => !isNot);
		const [shown] = shows.filter((ident) => ident !== GENERAL && !PLACES.has(ident));
		if (only && more.length === 0 && shown !== undefined && !identOf.has(only.value))
			identOf.set(only.value, shown);
	}
	return {
		general: blocks.get(GENERAL) ?? [],
		of(value) {
			const ident = identOf.get(value) ?? `${value}_fb`;
			asked.add(ident);
			return textOf(blocks.get(ident) ?? []);
		},
		sayRest() {
			for (const [ident, left] of blocks)
				if (!asked.has(ident)) sayFeedback(PLACES.get(ident) ?? 'answer', textOf(left), log);
		}
	};
}
