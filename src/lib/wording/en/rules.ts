import type { Kind } from '#lib/model/kind.ts';
import type { Element } from '#lib/model/kinds/elements.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { askedFields, shareOf } from '#lib/model/kinds/figure-fields.ts';
import { elementName, FIELD_LABELS } from './labels.ts';
import { listed } from './lists.ts';
import { decimal, points, writeNumber } from './numbers.ts';

/** How each kind is scored, in a few plain sentences that say nothing of the key. */
const RULES: { [K in Kind]: (question: QuestionOf[K], worth: string) => string } = {
	choice: ({ multiple }, worth) =>
		multiple
			? `Pick every right answer. Each one earns an equal share of ${worth}; each wrong pick takes a share away, but never below 0.`
			: `Pick one answer: ${worth} if it is right.`,

	match: ({ stems }, worth) =>
		`Match all ${stems.length}: each right pair earns an equal share of ${worth}.`,

	order: ({ mode, items }, worth) =>
		mode === 'chain'
			? `Choose the links that belong and put them in order: ${worth} for the whole chain, less for each link that is missing, extra or out of order. If half the order or more is wrong, it earns nothing.`
			: `Put all ${items.length} in order: ${worth} if all are right. If not, you earn part of it: the share of pairs that are the right way round.`,

	highlight({ elements, measures }, worth) {
		const nameOf = (element: Element) => elementName(element, measures);
		const asked = elements.map(({ element }) => element);
		const others = asked.filter((element) => element !== 'source');
		const double =
			others.length > 0 && others.length < asked.length
				? ` The source counts twice as much as ${listed(others.map(nameOf), 'or')}.`
				: '';
		return `Mark ${listed(asked.map(nameOf))}: ${worth} for exactly the right words, less for each word missing or extra.${double}`;
	},

	scale: (_, worth) =>
		`Say how sure the wording is, and whether it affirms or denies: ${worth} if both are right, half if you are one step off on certainty. Mixing up affirming and denying earns nothing.`,

	relation({ points: possible }) {
		const half = points(possible / 2);
		return `Say how the two claims relate: ${half}, half of that if you are one step off between agree, differ and conflict. Pick the passages that show it: ${half}, less for each passage missing or extra.`;
	},

	grid({ rows, columns, evidence }, worth) {
		const rule = `Mark all ${rows.length} rows: each right mark earns an equal share of ${worth}.`;
		return evidence === 'required' && columns === 'statement'
			? `${rule} For what is stated or contradicted, also pick the passage that shows it; without it the row earns half.`
			: rule;
	},

	figure({ key, points: possible }, worth) {
		const asked = askedFields(key);
		const shares = asked.map(
			(field) => `${decimal(shareOf(field, asked) * possible)} for “${FIELD_LABELS[field]}”`
		);
		return `Fill in the number card, ${worth} in all: ${listed(shares)}.`;
	},

	short({ answer }, worth) {
		if (answer.type === 'number') {
			const [unit] = answer.unit;
			const right =
				answer.tolerance === 0
					? 'it is right'
					: `it is within ${writeNumber(answer.tolerance)} of the right number`;
			return unit === undefined
				? `Type a number: ${worth} if ${right}.`
				: `Type a number: ${worth} if ${right}. You may leave out the unit (${unit}).`;
		}
		const part = answer.accepted.some(({ weight }) => weight < 1)
			? ', part of it if it is partly right'
			: '';
		return `Type a short answer: ${worth} if it is right${part}. Capital letters do not matter, ${
			answer.exact ? 'but it must be spelled exactly' : 'and a typo in a longer word is forgiven'
		}.`;
	},

	essay: (_, worth) => `Write two or three sentences. Your teacher grades them: up to ${worth}.`
};

/**
 * How a question is scored, shown before it is answered.
 *
 * @example ruleText(question) // "Pick one answer: 1 point if it is right."
 */
export function ruleText(question: Question): string {
	return ruleOf(question.kind, question);
}

function ruleOf<K extends Kind>(kind: K, question: QuestionOf[K]): string {
	const rules: { [L in Kind]: (question: QuestionOf[L], worth: string) => string } = RULES;
	return rules[kind](question, points(question.points));
}
