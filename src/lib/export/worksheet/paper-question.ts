import type { Item, Passage } from '../item.ts';
import { answerSpaceOf, type AnswerSpace } from './answer-space.ts';
import type { Version } from './versions.ts';

/** A question as it stands on paper. */
export interface PaperQuestion {
	/** From 1, through all sections of its version. */
	number: number;
	/** The item’s id. */
	id: string;
	points: number;
	/** A paragraph each. */
	prompt: string[];
	passages: PaperPassage[];
	space: AnswerSpace;
}

export interface PaperPassage extends Passage {
	/** Whether words are marked in it: it needs room between its lines. */
	marked: boolean;
}

/** An item as a question of a version. */
export function paperQuestionOf(item: Item, number: number, version: Version): PaperQuestion {
	const { id, points, prompt, body } = item;
	return {
		number,
		id,
		points,
		prompt: prompt.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== ''),
		passages: passagesOf(item),
		space: answerSpaceOf(body, id, version)
	};
}

function passagesOf({ passages, body }: Item): PaperPassage[] {
	if (body.type !== 'spans') return passages.map((passage) => ({ ...passage, marked: false }));
	const at = passages.findIndex(({ quote }) => quote === body.text);
	const shown = passages.map((passage, index) => ({ ...passage, marked: index === at }));
	return at < 0 ? [...shown, { letter: null, quote: body.text, place: '', marked: true }] : shown;
}
