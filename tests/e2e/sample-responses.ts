import { BOUNDS } from '#lib/model/bounds.ts';
import { MODALITIES } from '#lib/model/certainty.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import { tokensOf, tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import type { Question, QuestionOf, Response, ResponseOf } from '#lib/model/question.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';

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
		case 'highlight':
			return {
				kind: 'highlight',
				marks: Object.fromEntries(
					question.elements.map(({ element, accepted: [span = ''] }) => [
						element,
						tokensOfSpan(markedText(question), span) ?? []
					])
				)
			};
		case 'relation':
			return { kind: 'relation', relation: question.key, evidence: question.evidence };
		case 'figure': {
			const { low, high, bound, asOf, claimant } = question.key;
			return {
				kind: 'figure',
				...(low === undefined ? {} : { low: low === null ? null : String(low) }),
				...(high === undefined ? {} : { high: high === null ? null : String(high) }),
				...(bound === undefined ? {} : { bound }),
				...(asOf === undefined ? {} : { asOf }),
				...(claimant === undefined ? {} : { claimant })
			};
		}
		case 'essay':
			return {
				kind: 'essay',
				text: question.example,
				ticked: question.checklist.map((_, index) => index)
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
		case 'highlight': {
			const keyed = keyedResponse(question) as ResponseOf['highlight'];
			const text = markedText(question);
			return {
				kind: 'highlight',
				// Every element has a word too many, apart from the others where the text leaves room.
				marks: Object.fromEntries(
					question.elements.map(({ element, accepted, ignored }) => {
						const counted = new Set(
							[...accepted, ...ignored].flatMap((span) => tokensOfSpan(text, span) ?? [])
						);
						const stray = tokensOf(text).findLast(({ index }) => !counted.has(index))?.index;
						const marks = keyed.marks[element] ?? [];
						return [
							element,
							stray === undefined ? marks.slice(1) : [...marks, stray].sort((a, b) => a - b)
						];
					})
				)
			};
		}
		case 'relation':
			return {
				kind: 'relation',
				relation: RELATION_KINDS.find((kind) => kind !== question.key) ?? question.key,
				evidence: question.evidence.slice(0, 1)
			};
		case 'figure': {
			const keyed = keyedResponse(question) as ResponseOf['figure'];
			const { low, high } = question.key;
			// The numbers are wrong, or else the wording; the rest is right.
			if (low === undefined && high === undefined)
				return { ...keyed, bound: BOUNDS.find((bound) => bound !== keyed.bound) ?? 'exact' };
			return {
				...keyed,
				...(low === undefined ? {} : { low: low === null ? '7' : null }),
				...(high === undefined ? {} : { high: high === null ? '7' : String(high * 3 + 7) })
			};
		}
		case 'essay':
			return { kind: 'essay', text: 'I do not know.', ticked: [question.checklist.length - 1] };
	}
}

/** The words that a highlight question has marked. */
export function markedText({ excerpt, excerpts }: QuestionOf['highlight']): string {
	return excerpts[excerpt.charCodeAt(0) - 97]?.quote ?? '';
}
