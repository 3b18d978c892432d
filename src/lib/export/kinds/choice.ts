import type { ChoiceQuestion } from '#lib/model/kinds/choice.ts';
import type { Asked, KindContext } from './export-kind.ts';

/** One right option, or several: then each is an equal share, and a wrong pick takes one away. */
export function choice(question: ChoiceQuestion, { feedbackOf }: KindContext): Asked {
	const { options, multiple } = question;
	const share = 1 / options.filter(({ correct }) => correct).length;
	return {
		body: {
			type: multiple ? 'several' : 'choice',
			ordered: false,
			options: options.map(({ id, text, correct, misconception, why }) => ({
				id,
				text,
				weight: correct ? share : multiple ? -share : 0,
				feedback: why ?? feedbackOf(misconception)
			}))
		}
	};
}
