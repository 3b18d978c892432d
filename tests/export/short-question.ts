import type { Question } from '#lib/model/question.ts';

/** A teacher’s own question, short enough for every tool. */
export function shortQuestion(
	id: string,
	over: Partial<Question & { kind: 'choice' }> = {}
): Question {
	return {
		id,
		lesson: 'own',
		kind: 'choice',
		multiple: false,
		measures: 'knowledge',
		prompt: 'When?',
		excerpts: [],
		claims: [],
		relations: [],
		feedback: '',
		points: 1,
		options: [
			{ id: 'a', text: '1961', correct: true },
			{ id: 'b', text: '2000', correct: false }
		],
		...over
	};
}
