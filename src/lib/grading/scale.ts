import { MODALITIES, POLARITIES, type Certainty } from '#lib/model/certainty.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { own } from './untrusted.ts';
import { points } from './words.ts';

/**
 * Exact 1; one level off with the same polarity .5; else 0 (specification, "Kinds"). The signed error
 * is the keyed level − the chosen level in the order of `MODALITIES`: positive where the answer is
 * surer than the wording (hedges dropped), negative where it is less sure (hedges added), in −2 … 2.
 */
export const scale: Grader<'scale'> = {
	rule(question) {
		return `Say how sure the wording is and whether it affirms or denies: ${points(question.points)} if both are right, half if only how sure is off, and by one step, nothing otherwise.`;
	},

	read(response) {
		const [givenModality, givenPolarity] = [own(response, 'modality'), own(response, 'polarity')];
		const modality = MODALITIES.find((level) => level === givenModality);
		const polarity = POLARITIES.find((side) => side === givenPolarity);
		if (givenModality !== undefined && modality === undefined)
			return malformed('This is not a degree of certainty.');
		if (givenPolarity !== undefined && polarity === undefined)
			return malformed('A wording affirms or denies; this is neither.');
		if (modality === undefined && polarity === undefined)
			return notAnswered('Say how sure the wording is first.');
		if (modality === undefined) return notAnswered('Say also how sure the wording is.');
		if (polarity === undefined)
			return notAnswered('Say also whether the wording affirms or denies.');
		return { kind: 'scale', modality, polarity };
	},

	grade(question, response) {
		const error = MODALITIES.indexOf(question.key.modality) - MODALITIES.indexOf(response.modality);
		const samePolarity = response.polarity === question.key.polarity;
		const { score, arithmetic } = scoreOf(Math.abs(error), samePolarity);

		return graded(question, {
			score,
			parts: [
				{
					asked: question.statement,
					answered: describe(response),
					expected: score === 1 ? null : describe(question.key),
					earned: score * question.points,
					possible: question.points,
					why: null
				}
			],
			arithmetic,
			misconceptions: [
				error > 0 ? 'hedge-dropped' : error < 0 ? 'hedge-added' : undefined,
				samePolarity ? undefined : 'denial-missed'
			],
			error
		});
	}
};

function scoreOf(steps: number, samePolarity: boolean) {
	if (!samePolarity)
		return { score: 0, arithmetic: 'Affirmed and denied are mixed up: no points.' };
	if (steps === 0) return { score: 1, arithmetic: null };
	return steps === 1
		? { score: 0.5, arithmetic: 'One step off on how sure the wording is: half the points.' }
		: { score: 0, arithmetic: 'Two steps off on how sure the wording is: no points.' };
}

function describe({ modality, polarity }: Certainty): string {
	return `${modality}, ${polarity}`;
}
