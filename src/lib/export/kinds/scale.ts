import { scale as grader } from '#lib/grading/scale.ts';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import type { ScaleQuestion } from '#lib/model/kinds/scale.ts';
import { statementText } from '#lib/wording/en/export-text.ts';
import { ratingText } from '#lib/wording/en/labels.ts';
import type { Asked, KindContext } from './export-kind.ts';
import { graded } from './graded.ts';

/** A choice among the six answers, each worth what the grader gives it. */
export function scale(question: ScaleQuestion, { feedbackOf }: KindContext): Asked {
	return {
		below: [statementText(question.statement)],
		body: {
			type: 'choice',
			ordered: true,
			options: POLARITIES.flatMap((polarity) =>
				MODALITIES.map((modality) => {
					const { score, misconceptions } = graded(
						grader.grade(question, {
							kind: 'scale',
							modality,
							polarity
						})
					);
					return {
						id: `${modality}-${polarity}`,
						text: ratingText({ modality, polarity }),
						weight: score,
						feedback: feedbackOf(misconceptions[0])
					};
				})
			)
		}
	};
}
