import type { OwnQuestion } from '#lib/model/own-question.ts';
import type { Response } from '#lib/model/question.ts';

/** The answer to a question of a teacher’s own that earns all its points. */
export function rightResponse(question: OwnQuestion): Response {
	switch (question.kind) {
		case 'choice':
			return {
				kind: 'choice',
				picked: question.options.filter(({ correct }) => correct).map(({ id }) => id)
			};
		case 'match':
			return {
				kind: 'match',
				pairs: Object.fromEntries(question.stems.map(({ id, answer }) => [id, answer]))
			};
		case 'order':
			return { kind: 'order', order: question.items.map(({ id }) => id) };
		case 'short': {
			const { answer } = question;
			const text = answer.type === 'number' ? String(answer.value) : answer.accepted[0]?.text;
			return { kind: 'short', text: text ?? '' };
		}
		case 'essay':
			return { kind: 'essay', text: 'So.', ticked: [] };
	}
}
