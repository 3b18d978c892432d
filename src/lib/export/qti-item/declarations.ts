import type { XmlElement } from '../xml.ts';
import type { BaseType } from './rules.ts';
import { decimal, type Vocabulary } from './vocabulary.ts';

/** What each value of a response is worth; the sum is brought between the bounds. */
export interface Mapping {
	entries: { key: string; value: number }[];
	/** The most that an answer earns. */
	upper: number;
}

export interface ResponseDeclaration {
	identifier: string;
	cardinality: 'single' | 'multiple' | 'ordered';
	baseType: BaseType;
	/** The right answer, or one of the right ones; empty where there is none. */
	correct: string[];
	mapping?: Mapping;
}

export function responseDeclaration(
	{ tag }: Vocabulary,
	{ identifier, cardinality, baseType, correct, mapping }: ResponseDeclaration
): XmlElement {
	return tag(
		'responseDeclaration',
		{ identifier, cardinality, baseType },
		correct.length === 0
			? null
			: tag(
					'correctResponse',
					{},
					correct.map((value) => tag('value', {}, value))
				),
		mapping === undefined
			? null
			: tag(
					'mapping',
					// Never below 0, whatever is picked.
					{ lowerBound: 0, upperBound: decimal(mapping.upper), defaultValue: 0 },
					mapping.entries.map(({ key, value }) =>
						tag('mapEntry', {
							mapKey: key,
							mappedValue: decimal(value),
							// Case is folded, as we do it; only texts have one.
							caseSensitive: baseType === 'string' ? false : undefined
						})
					)
				)
	);
}

/** A variable that response processing sets. */
export interface OutcomeDeclaration {
	identifier: string;
	cardinality?: 'single' | 'multiple';
	baseType: BaseType;
	/** What it is before anything is answered; a number always has one, since players differ in theirs. */
	initially?: number;
	/** The most that it can be. */
	most?: number;
	/** Somebody sets it by hand. */
	byHand?: boolean;
}

export function outcomeDeclaration(
	{ tag }: Vocabulary,
	{ identifier, cardinality = 'single', baseType, initially, most, byHand }: OutcomeDeclaration
): XmlElement {
	return tag(
		'outcomeDeclaration',
		{
			identifier,
			cardinality,
			baseType,
			normalMaximum: most === undefined ? undefined : decimal(most),
			normalMinimum: most === undefined ? undefined : 0,
			externalScored: byHand === true ? 'human' : undefined
		},
		initially === undefined ? null : tag('defaultValue', {}, tag('value', {}, decimal(initially)))
	);
}
