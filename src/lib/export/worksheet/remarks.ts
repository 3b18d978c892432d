import { quotedText, remarkText } from '#lib/wording/en/worksheet.ts';
import type { Body } from '../item.ts';
import { lettersIn } from './answer-key.ts';
import type { AnswerSpace } from './answer-space.ts';

/** What to say to who answered wrongly: by the letter, or by the words of the answer; a line each. */
export function remarksOf(body: Body, space: AnswerSpace): string[] {
	switch (body.type) {
		case 'choice':
		case 'several':
			return lettersIn(space).flatMap(({ id, letter }) => {
				const feedback = body.options.find((option) => option.id === id)?.feedback ?? null;
				return feedback === null ? [] : [remarkText(letter, feedback)];
			});
		case 'number':
		case 'text':
			return byWords(body.wrong);
		case 'chain':
			return byWords(body.distractors);
		case 'spans':
			return byWords(body.tempting);
		case 'parts': {
			const fields = space.type === 'fields' ? space.fields : [];
			return body.parts.flatMap(({ id, body: part }) => {
				const field = fields.find((one) => one.id === id);
				return field ? remarksOf(part, field.space) : [];
			});
		}
		case 'match':
		case 'order':
		case 'essay':
			return [];
	}
}

function byWords(wrong: readonly { text: string; feedback: string | null }[]): string[] {
	return wrong.flatMap(({ text, feedback }) =>
		feedback === null ? [] : [remarkText(quotedText([text]), feedback)]
	);
}
