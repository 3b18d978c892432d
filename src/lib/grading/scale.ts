import { MODALITIES, POLARITIES, type Certainty } from '#lib/model/certainty.ts';
import type { GradeNote, PartValue } from '#lib/model/grade.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { own } from './untrusted.ts';

/**
 * Exact 1; one level off with the same polarity .5; else 0 (specification, "Kinds"). The signed error
 * is the keyed level − the chosen level in the order of `MODALITIES`: positive where the answer is
 * surer than the wording (hedges dropped), negative where it is less sure (hedges added), in −2 … 2.
 */
export const scale: Grader<'scale'> = {
	read(response) {
		const [givenModality, givenPolarity] = [own(response, 'modality'), own(response, 'polarity')];
		const modality = MODALITIES.find((level) => level === givenModality);
		const polarity = POLARITIES.find((side) => side === givenPolarity);
		if (givenModality !== undefined && modality === undefined) return malformed();
		if (givenPolarity !== undefined && polarity === undefined) return malformed();
		if (modality === undefined && polarity === undefined) return notAnswered();
		if (modality === undefined) return notAnswered({ code: 'half-missing', half: 'modality' });
		if (polarity === undefined) return notAnswered({ code: 'half-missing', half: 'polarity' });
		return { kind: 'scale', modality, polarity };
	},

	grade(question, response) {
		const error = MODALITIES.indexOf(question.key.modality) - MODALITIES.indexOf(response.modality);
		const samePolarity = response.polarity === question.key.polarity;
		const { score, notes } = scoreOf(Math.abs(error), samePolarity);

		return graded(question, {
			score,
			parts: [
				{
					field: 'statement',
					item: null,
					answered: certainty(response),
					expected: score === 1 ? null : certainty(question.key),
					earned: score * question.points,
					possible: question.points,
					why: null
				}
			],
			notes,
			misconceptions: [
				error > 0 ? 'hedge-dropped' : error < 0 ? 'hedge-added' : undefined,
				samePolarity ? undefined : 'denial-missed'
			],
			error
		});
	},

	blanks: () => 0,

	/**
	 * The mean over the six answers: exact earns 1 and each level beside it .5; the middle one has two
	 * beside it, so it is 1/3 there and 1/4 for the others.
	 */
	chance: ({ key }) => (key.modality === 'probable' ? 1 + 0.5 + 0.5 : 1 + 0.5) / 6,

	offersConfidence: () => true
};

function scoreOf(levels: number, samePolarity: boolean): { score: number; notes: GradeNote[] } {
	if (!samePolarity) return { score: 0, notes: [{ code: 'polarity' }] };
	if (levels === 0) return { score: 1, notes: [] };
	return levels === 1
		? { score: 0.5, notes: [{ code: 'levels-off', levels: 1 }] }
		: { score: 0, notes: [{ code: 'levels-off', levels: 2 }] };
}

function certainty({ modality, polarity }: Certainty): PartValue {
	return { type: 'certainty', modality, polarity };
}
