import { reasonLines } from '../item-text.ts';
import type { Item } from '../item.ts';
import { answerKeyOf, type AnswerKey } from './answer-key.ts';
import type { PaperQuestion } from './paper-question.ts';
import { remarksOf } from './remarks.ts';
import { scoringOf } from './scoring.ts';

/** What a teacher checks a question by. */
export interface KeyEntry extends AnswerKey {
	number: number;
	/** The item’s id. */
	id: string;
	points: number;
	/** How a part of the points is earned, a line each. */
	scoring: string[];
	/** Why it is right, a line each. */
	explanation: string[];
	/** What to say to who answered wrongly, a line a wrong answer. */
	remarks: string[];
	/** The evidence, a line a claim. */
	citations: string[];
	/** What a text at each level does, lowest first; empty where there is no rubric. */
	rubric: { level: string; text: string }[];
	/** A very good text; `null` where there is none. */
	example: string | null;
}

/** The key of an item as it stands on paper: its letters are those of the question’s version. */
export function keyEntryOf(item: Item, { number, space }: PaperQuestion): KeyEntry {
	const { id, points, body } = item;
	return {
		number,
		id,
		points,
		...answerKeyOf(body, space),
		scoring: scoringOf(body, space, points),
		explanation: [
			...item.explanation.split('\n').filter((line) => line.trim() !== ''),
			...reasonLines(item)
		],
		remarks: remarksOf(body, space),
		citations: item.citations,
		rubric: body.type === 'essay' ? body.rubric : [],
		example: body.type === 'essay' ? body.example : null
	};
}
