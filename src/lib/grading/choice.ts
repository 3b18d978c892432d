import type { GradeNote, GradePart, PartValue } from '#lib/model/grade.ts';
import type { ChoiceQuestion } from '#lib/model/kinds/choice.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { own, readIds } from './untrusted.ts';

/**
 * One option: 1 or 0. Several: max(0, (h − f) / C), with h right picks, f wrong ones and C keyed
 * options (specification, "Kinds").
 */
export const choice: Grader<'choice'> = {
	read(response, question) {
		const offered = new Set(question.options.map((option) => option.id));
		const picked = readIds(own(response, 'picked'), offered);
		if (picked === null) return malformed();
		if (picked.length === 0) return notAnswered();
		if (!question.multiple && picked.length > 1) return malformed();
		return { kind: 'choice', picked };
	},

	grade(question, response) {
		const picked = new Set(response.picked);
		const misconceptions = question.options.map((option) =>
			picked.has(option.id) ? option.misconception : undefined
		);
		const result = question.multiple ? gradeSeveral(question, picked) : gradeOne(question, picked);
		return graded(question, { ...result, misconceptions });
	},

	blanks: () => 0,

	/** One answer: 1 / options; several: the mean over all sets of at least one option. */
	chance: (question) =>
		question.multiple ? chanceOfSeveral(question) : 1 / question.options.length,

	offersConfidence: ({ multiple }) => !multiple
};

function option(id: string): PartValue {
	return { type: 'options', ids: [id] };
}

function gradeOne(question: ChoiceQuestion, picked: ReadonlySet<string>) {
	const answered = question.options.find(({ id }) => picked.has(id));
	const keyed = question.options.find(({ correct }) => correct);
	const right = answered?.correct === true;
	const part: GradePart = {
		field: question.asks === 'speaker' ? 'speaker' : 'answer',
		item: null,
		answered: answered ? option(answered.id) : null,
		expected: right || !keyed ? null : option(keyed.id),
		earned: right ? question.points : 0,
		possible: question.points,
		why: answered?.why ?? keyed?.why ?? null
	};
	return { score: right ? 1 : 0, parts: [part] };
}

/**
 * One line per option that was picked or should have been. A share that a wrong pick takes back is
 * taken from all the right picks alike: no single one of them is to blame, and the lines then add up.
 */
function gradeSeveral(question: ChoiceQuestion, picked: ReadonlySet<string>) {
	const keyed = question.options.filter((one) => one.correct).length;
	const hits = question.options.filter((one) => one.correct && picked.has(one.id)).length;
	const falsePicks = picked.size - hits;
	const kept = Math.max(0, hits - falsePicks);
	const share = question.points / keyed;

	const parts: GradePart[] = [];
	for (const { id, correct, why = null } of question.options) {
		const line = { item: id, answered: null, expected: null, earned: 0, possible: 0, why };
		if (correct && picked.has(id))
			parts.push({
				...line,
				field: 'right-pick',
				answered: option(id),
				earned: (share * kept) / hits,
				possible: share,
				verdict: 'right'
			});
		else if (correct)
			parts.push({ ...line, field: 'missed', expected: option(id), possible: share });
		else if (picked.has(id))
			parts.push({ ...line, field: 'wrong-pick', answered: option(id), verdict: 'wrong' });
	}
	const notes: GradeNote[] =
		falsePicks > 0 ? [{ code: 'picks', right: hits, wrong: falsePicks, keyed }] : [];
	return { score: kept / keyed, parts, notes };
}

/** Σ over h hits and f false picks of the sets that have them × max(0, (h − f) / C), over 2ⁿ − 1 sets. */
function chanceOfSeveral({ options }: ChoiceQuestion): number {
	const keyed = options.filter(({ correct }) => correct).length;
	const wrong = options.length - keyed;
	let sum = 0;
	for (let hits = 1; hits <= keyed; hits += 1)
		for (let falsePicks = 0; falsePicks < hits; falsePicks += 1)
			sum += binomial(keyed, hits) * binomial(wrong, falsePicks) * (hits - falsePicks);
	return sum / keyed / (2 ** options.length - 1);
}

/** In how many ways k of n can be picked; none where k > n. */
function binomial(n: number, k: number): number {
	return k === 0 ? 1 : (binomial(n, k - 1) * (n - k + 1)) / k;
}
