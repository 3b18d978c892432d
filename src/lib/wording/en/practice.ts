import { counted } from './numbers.ts';

/** How many questions a choice leaves. */
export function availableText(questions: number): string {
	return questions === 0
		? 'No questions available. Choose another skill, or all lessons.'
		: `${counted(questions, 'question')} available`;
}

/** How many answers of a practice are safe; nothing where none is yet. */
export function keptText(kept: number): string {
	return kept === 0 ? '' : `${counted(kept, 'answer')} kept in this browser.`;
}
