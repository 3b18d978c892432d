import type { GradePart } from '#lib/model/grade.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { isRecord, own } from './untrusted.ts';

/** Right pairs / stems; a stem left blank earns nothing (specification, "Kinds"). */
export const match: Grader<'match'> = {
	read(response, question) {
		const given = own(response, 'pairs');
		if (!isRecord(given)) return malformed();
		const stems = new Set(question.stems.map((stem) => stem.id));
		const targets = new Set(question.targets.map((target) => target.id));
		const pairs: [string, string][] = [];
		for (const [stem, target] of Object.entries(given)) {
			if (!stems.has(stem)) return malformed();
			// A cleared field may leave `undefined` behind, which JSON would drop.
			if (target === undefined) continue;
			if (typeof target !== 'string' || !targets.has(target)) return malformed();
			pairs.push([stem, target]);
		}
		if (pairs.length === 0) return notAnswered();
		return { kind: 'match', pairs: Object.fromEntries(pairs) };
	},

	grade(question, response) {
		const share = question.points / question.stems.length;
		const misconceptions: (string | undefined)[] = [];
		let right = 0;
		const parts = question.stems.map((stem): GradePart => {
			const target = own(response.pairs, stem.id);
			const hit = target === stem.answer;
			if (hit) right += 1;
			else if (target !== undefined) misconceptions.push(own(stem.misconceptions, target));
			return {
				field: 'pair',
				item: stem.id,
				answered: target === undefined ? null : { type: 'options', ids: [target] },
				expected: hit ? null : { type: 'options', ids: [stem.answer] },
				earned: hit ? share : 0,
				possible: share,
				why: stem.why
			};
		});
		return graded(question, { score: right / question.stems.length, parts, misconceptions });
	},

	blanks: (question, { pairs }) => question.stems.length - Object.keys(pairs).length,

	/** 1 / targets for each stem, and so for all. */
	chance: ({ targets }) => 1 / targets.length,

	offersConfidence: () => false
};
