import { MODALITIES } from '#lib/model/certainty.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import type { Question, Response } from '#lib/model/question.ts';

/** The answer that a question is keyed. */
export function keyedResponse(question: Question): Response {
	switch (question.kind) {
		case 'choice':
			return {
				kind: 'choice',
				picked: question.options.filter(({ correct }) => correct).map(({ id }) => id)
			};
		case 'match':
			return {
				kind: 'match',
				pairs: Object.fromEntries(question.stems.map(({ id, answer }) => [id, answer]))
			};
		case 'order':
			return { kind: 'order', order: question.items.map(({ id }) => id) };
		case 'scale':
			return { kind: 'scale', ...question.key };
		case 'grid':
			return {
				kind: 'grid',
				rows: Object.fromEntries(
					question.rows.map(({ id, key, evidence: [letter] }) => [
						id,
						question.evidence === 'required' && letter !== undefined
							? { column: key, evidence: letter }
							: { column: key }
					])
				)
			};
		case 'short':
			return {
				kind: 'short',
				text:
					question.answer.type === 'number'
						? String(question.answer.value)
						: (question.answer.accepted.find(({ weight }) => weight === 1)?.text ?? '')
			};
	}
}

/** An answer that earns less than all points. */
export function wrongResponse(question: Question): Response {
	switch (question.kind) {
		case 'choice':
			return {
				kind: 'choice',
				picked: question.options
					.filter(({ correct }) => !correct)
					.map(({ id }) => id)
					.slice(0, question.multiple ? 2 : 1)
			};
		case 'match':
			return {
				kind: 'match',
				pairs: Object.fromEntries(
					question.stems.map(({ id, answer }, index) => [
						id,
						// The first is right, so that the answer earns something and something else.
						index === 0
							? answer
							: (question.targets.find((target) => target.id !== answer)?.id ?? answer)
					])
				)
			};
		case 'order':
			return {
				kind: 'order',
				order: (question.mode === 'timeline'
					? question.items.toReversed()
					: [...question.items.slice(1), ...question.distractors.slice(0, 1)]
				).map(({ id }) => id)
			};
		case 'scale': {
			const index = MODALITIES.indexOf(question.key.modality);
			return {
				kind: 'scale',
				modality: MODALITIES[index === 0 ? 1 : index - 1] ?? 'possible',
				polarity: question.key.polarity
			};
		}
		case 'grid': {
			const columns = GRID_COLUMNS[question.columns];
			return {
				kind: 'grid',
				rows: Object.fromEntries(
					question.rows.map(({ id, key }, index) => [
						id,
						// The first column may be right without its evidence; the rest are wrong.
						{ column: index === 0 ? key : (columns.find((column) => column !== key) ?? key) }
					])
				)
			};
		}
		case 'short':
			return {
				kind: 'short',
				text:
					question.answer.type === 'number'
						? String(question.answer.value * 3 + question.answer.tolerance * 10 + 7)
						: 'nobody in particular'
			};
	}
}
