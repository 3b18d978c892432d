import type { XmlElement } from '../xml.ts';
import { decimal, type Vocabulary } from './vocabulary.ts';

/** What the score adds up in, and what says which feedback is shown. */
export const SCORE = 'SCORE';
export const FEEDBACK = 'FEEDBACK';

/** Expressions and rules of response processing (QTI 2.2, “Response Processing” and “Expressions”). */
export interface Rules {
	variable(identifier: string): XmlElement;
	base(baseType: BaseType, value: string): XmlElement;
	number(value: number): XmlElement;
	integer(value: number): XmlElement;
	/** What the mapping of a response makes of it. */
	mapped(identifier: string): XmlElement;
	/** What stands at a place of an ordered response, from 1. */
	at(identifier: string, place: number): XmlElement;
	/** Whether a response is a text, whatever its case. */
	isText(identifier: string, text: string): XmlElement;
	/** An operator by its name in QTI 2.2. */
	apply(operator: string, ...operands: XmlElement[]): XmlElement;
	set(identifier: string, value: XmlElement): XmlElement;
	/** Adds to a variable that has a number already. */
	add(identifier: string, value: XmlElement): XmlElement;
	/** Does things where something holds. */
	when(holds: XmlElement, ...then: XmlElement[]): XmlElement;
	/** The first of several things that hold decides. */
	whenFirst(...branches: { holds: XmlElement; then: XmlElement[] }[]): XmlElement;
	/** Shows a feedback, besides those that are shown already. */
	show(feedback: string): XmlElement;
}

export type BaseType = 'identifier' | 'directedPair' | 'float' | 'integer' | 'string';

export function rulesOf({ tag }: Vocabulary): Rules {
	const rules: Rules = {
		variable: (identifier) => tag('variable', { identifier }),
		base: (baseType, value) => tag('baseValue', { baseType }, value),
		number: (value) => rules.base('float', decimal(value)),
		integer: (value) => rules.base('integer', String(value)),
		mapped: (identifier) => tag('mapResponse', { identifier }),
		at: (identifier, place) => tag('index', { n: place }, rules.variable(identifier)),
		isText: (identifier, text) =>
			tag(
				'stringMatch',
				{ caseSensitive: false, substring: false },
				rules.variable(identifier),
				rules.base('string', text)
			),
		apply: (operator, ...operands) => tag(operator, {}, ...operands),
		set: (identifier, value) => tag('setOutcomeValue', { identifier }, value),
		add: (identifier, value) =>
			rules.set(identifier, rules.apply('sum', rules.variable(identifier), value)),
		when: (holds, ...then) => rules.whenFirst({ holds, then }),
		whenFirst: (...branches) =>
			tag(
				'responseCondition',
				{},
				branches.map(({ holds, then }, index) =>
					tag(index === 0 ? 'responseIf' : 'responseElseIf', {}, holds, then)
				)
			),
		show: (feedback) =>
			rules.set(
				FEEDBACK,
				rules.apply('multiple', rules.variable(FEEDBACK), rules.base('identifier', feedback))
			)
	};
	return rules;
}
