import { BOUNDS } from '#lib/model/bounds.ts';
import { askedFields, shareOf, type FigureField } from '#lib/model/kinds/figure-fields.ts';
import type { FigureQuestion } from '#lib/model/kinds/figure.ts';
import { dateForms, noneForms, numberForms, typedFieldText } from '#lib/wording/en/export-text.ts';
import { BOUND_LABELS, FIELD_LABELS } from '#lib/wording/en/labels.ts';
import { keyedField } from '#lib/wording/en/question-text.ts';
import type { Part, TextBody } from '../item.ts';
import type { Asked, KindContext } from './export-kind.ts';

/** A card: each field is a part, and a tool with one answer a question asks each by itself. */
export function figure(question: FigureQuestion, { feedbackOf }: KindContext): Asked {
	const asked = askedFields(question.key);
	return {
		below: [question.quantity],
		body: {
			type: 'parts',
			fallback: 'each',
			parts: asked.map((field): Part => {
				const share = shareOf(field, asked);
				if (field === 'bound')
					return {
						id: field,
						name: FIELD_LABELS.bound,
						label: FIELD_LABELS.bound,
						share,
						body: {
							type: 'choice',
							ordered: true,
							options: BOUNDS.map((bound) => ({
								id: bound,
								text: BOUND_LABELS[bound],
								weight: bound === question.key.bound ? 1 : 0,
								feedback: null
							}))
						}
					};
				if (field === 'claimant')
					return {
						id: field,
						name: FIELD_LABELS.claimant,
						label: FIELD_LABELS.claimant,
						share,
						body: {
							type: 'choice',
							ordered: false,
							options: question.claimants.map(({ id, text, misconception }) => ({
								id,
								text,
								weight: id === question.key.claimant ? 1 : 0,
								feedback: feedbackOf(misconception)
							}))
						}
					};
				return {
					id: field,
					name: FIELD_LABELS[field],
					label: typedFieldText(field, question.unit[0]),
					share,
					body: typedField(question, field)
				};
			})
		}
	};
}

/** A field that is typed, with every form of its answer that a tool should take. */
function typedField(
	question: FigureQuestion,
	field: Exclude<FigureField, 'bound' | 'claimant'>
): TextBody {
	const { key, unit } = question;
	const value = key[field] ?? null;
	const forms =
		value === null
			? noneForms()
			: typeof value === 'number'
				? numberForms(value, unit)
				: dateForms(value);
	return {
		type: 'text',
		exact: true,
		accepted: forms.map((text) => ({ text, weight: 1 })),
		shown: keyedField(question, field),
		wrong: []
	};
}
