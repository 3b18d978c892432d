import { elementAt, elementsNamed, elementsOf, textIn, type XmlNode } from '../xml-read.ts';

/** A comparison of a response with a value. */
export interface Comparison {
	/** `varequal`, `vargte`, `varsubstring` … */
	name: string;
	response: string;
	value: string;
	/** Whether capitals count. */
	isExact: boolean;
	/** Whether it must not hold. */
	isNot: boolean;
	line: number;
}

/** What an answer earns or is told, and where. */
export interface Condition {
	comparisons: Comparison[];
	/** Whether all comparisons are to hold; else any. */
	isAnd: boolean;
	/** What it adds to or sets the score to; `null` where it leaves it. */
	score: number | null;
	/** Idents of the feedback that it shows. */
	shows: string[];
}

/** All conditions of an item, in their order. */
export function conditionsOf(item: XmlNode): Condition[] {
	return elementsNamed(item, 'resprocessing')
		.flatMap((processing) => elementsNamed(processing, 'respcondition'))
		.map((node) => {
			const variables = elementAt(node, 'conditionvar');
			const sets = elementsNamed(node, 'setvar').map((set) => {
				const value = Number(textIn(set).trim());
				const isLess = set.attributes.get('action')?.toLowerCase() === 'subtract';
				return Number.isFinite(value) ? (isLess ? -value : value) : 0;
			});
			return {
				comparisons: variables === undefined ? [] : comparisonsIn(variables, false),
				isAnd: variables !== undefined && elementAt(variables, 'and') !== undefined,
				score: sets.length === 0 ? null : sets.reduce((sum, one) => sum + one, 0),
				shows: elementsNamed(node, 'displayfeedback').map(
					(shown) => shown.attributes.get('linkrefid') ?? ''
				)
			};
		});
}

/** The score that is all, in the measure of the file: 100 in Canvas, the points elsewhere. */
export function fullScore(conditions: readonly Condition[]): number {
	return conditions.reduce((most, { score }) => Math.max(most, score ?? 0), 0);
}

function comparisonsIn(node: XmlNode, isNot: boolean): Comparison[] {
	return elementsOf(node).flatMap((child) => {
		if (['and', 'or', 'not', 'unanswered'].includes(child.name))
			return comparisonsIn(child, child.name === 'not' ? !isNot : isNot);
		if (!child.name.startsWith('var')) return [];
		return [
			{
				name: child.name,
				response: child.attributes.get('respident') ?? '',
				value: textIn(child).trim(),
				isExact: child.attributes.get('case')?.toLowerCase() === 'yes',
				isNot,
				line: child.line
			}
		];
	});
}
