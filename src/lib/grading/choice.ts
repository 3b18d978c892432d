import type { GradePart } from '#lib/model/grade.ts';
import type { ChoiceQuestion } from '#lib/model/kinds/choice.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { own, readIds } from './untrusted.ts';
import { points } from './words.ts';

/**
 * One option: 1 or 0. Several: max(0, (h − f) / C), with h right picks, f wrong ones and C keyed
 * options (specification, "Kinds").
 */
export const choice: Grader<'choice'> = {
	rule(question) {
		const worth = points(question.points);
		return question.multiple
			? `Pick every answer that is right: each right pick earns an equal share of ${worth}, each wrong pick takes one share back, and the total never falls below 0.`
			: `One answer: ${worth} if it is right.`;
	},

	read(response, question) {
		const offered = new Set(question.options.map((option) => option.id));
		const picked = readIds(own(response, 'picked'), offered);
		if (picked === null) return malformed('Some of these picks are not among the options.');
		if (picked.length === 0) return notAnswered('Pick an answer first.');
		if (!question.multiple && picked.length > 1)
			return malformed('This question takes only one answer.');
		return { kind: 'choice', picked };
	},

	grade(question, response) {
		const picked = new Set(response.picked);
		const slips = question.options.map((option) =>
			picked.has(option.id) ? option.misconception : undefined
		);
		const result = question.multiple ? gradeSeveral(question, picked) : gradeOne(question, picked);
		return graded(question, { ...result, misconceptions: slips });
	}
};

function gradeOne(question: ChoiceQuestion, picked: ReadonlySet<string>) {
	const answered = question.options.find((option) => picked.has(option.id));
	const keyed = question.options.find((option) => option.correct);
	const right = answered?.correct === true;
	const part: GradePart = {
		asked: question.asks === 'speaker' ? 'Speaker' : 'Answer',
		answered: answered?.text ?? null,
		expected: right ? null : (keyed?.text ?? null),
		earned: right ? question.points : 0,
		possible: question.points,
		why: null
	};
	return { score: right ? 1 : 0, parts: [part], arithmetic: null };
}

/**
 * One line per option that was picked or should have been. A share that a wrong pick takes back is
 * taken from all the right picks alike: no single one of them is to blame, and the lines then add up.
 */
function gradeSeveral(question: ChoiceQuestion, picked: ReadonlySet<string>) {
	const keyed = question.options.filter((option) => option.correct).length;
	const hits = question.options.filter((option) => option.correct && picked.has(option.id)).length;
	const falsePicks = picked.size - hits;
	const kept = Math.max(0, hits - falsePicks);
	const share = question.points / keyed;

	const parts: GradePart[] = [];
	for (const { id, text, correct } of question.options) {
		if (correct && picked.has(id))
			parts.push({
				asked: 'Right pick',
				answered: text,
				expected: null,
				earned: (share * kept) / hits,
				possible: share,
				verdict: 'right',
				why: null
			});
		else if (correct)
			parts.push({
				asked: 'Missed',
				answered: null,
				expected: text,
				earned: 0,
				possible: share,
				why: null
			});
		else if (picked.has(id))
			parts.push({
				asked: 'Wrong pick',
				answered: text,
				expected: null,
				earned: 0,
				possible: 0,
				verdict: 'wrong',
				why: null
			});
	}

	let arithmetic: string | null = null;
	if (falsePicks > 0)
		arithmetic =
			hits >= falsePicks
				? `${hits} right − ${falsePicks} wrong = ${kept} of ${keyed}.`
				: `${hits} right − ${falsePicks} wrong is below 0, which counts as 0 of ${keyed}.`;
	return { score: kept / keyed, parts, arithmetic };
}
