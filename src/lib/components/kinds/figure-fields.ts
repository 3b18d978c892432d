import { writePartialDate } from '#lib/grading/partial-date.ts';
import type { FigureQuestion } from '#lib/model/kinds/figure.ts';
import { BOUND_LABELS } from '../labels.ts';

/** A field of a number card as its key has it, in words. */
export function keyedField(
	{ key, claimants, unit }: FigureQuestion,
	field: keyof FigureQuestion['key']
): string {
	if (field === 'bound') return key.bound ? BOUND_LABELS[key.bound] : '';
	if (field === 'claimant') return claimants.find(({ id }) => id === key.claimant)?.text ?? '';
	const value = key[field];
	if (value === null || value === undefined) return 'the text gives none';
	if (typeof value === 'string') return writePartialDate(value);
	return [value.toLocaleString('en-GB'), unit[0]].filter(Boolean).join(' ');
}
