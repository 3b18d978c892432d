import type { GradePart } from '#lib/model/grade.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { isRecord, own } from './untrusted.ts';
import { points } from './words.ts';

/** Right pairs / stems; a stem left blank earns nothing (specification, "Kinds"). */
export const match: Grader<'match'> = {
	rule(question) {
		return `Pair each of the ${question.stems.length}: every right pair earns an equal share of ${points(question.points)}, a wrong or empty one earns nothing.`;
	},

	read(response, question) {
		const given = own(response, 'pairs');
		if (!isRecord(given)) return malformed('This answer does not list any pairs.');
		const stems = new Set(question.stems.map((stem) => stem.id));
		const targets = new Set(question.targets.map((target) => target.id));
		const pairs: [string, string][] = [];
		for (const [stem, target] of Object.entries(given)) {
			if (!stems.has(stem)) return malformed('Some of these pairs are not part of the question.');
			// A cleared field may leave `undefined` behind, which JSON would drop.
			if (target === undefined) continue;
			if (typeof target !== 'string' || !targets.has(target))
				return malformed('Some of these pairs are not part of the question.');
			pairs.push([stem, target]);
		}
		if (pairs.length === 0) return notAnswered('Make at least one pair first.');
		return { kind: 'match', pairs: Object.fromEntries(pairs) };
	},

	grade(question, response) {
		const texts = new Map(question.targets.map((target) => [target.id, target.text]));
		const share = question.points / question.stems.length;
		const misconceptions: (string | undefined)[] = [];
		let right = 0;
		const parts = question.stems.map((stem): GradePart => {
			const target = own(response.pairs, stem.id);
			const hit = target === stem.answer;
			if (hit) right += 1;
			else if (target !== undefined) misconceptions.push(own(stem.misconceptions, target));
			return {
				asked: stem.text,
				answered: target === undefined ? null : (texts.get(target) ?? null),
				expected: hit ? null : (texts.get(stem.answer) ?? null),
				earned: hit ? share : 0,
				possible: share,
				why: stem.why
			};
		});
		return graded(question, {
			score: right / question.stems.length,
			parts,
			arithmetic: null,
			misconceptions
		});
	}
};
