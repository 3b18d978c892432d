import type { XmlElement } from '../xml.ts';
import type { OutcomeDeclaration, ResponseDeclaration } from './declarations.ts';
import { SCORE, type Rules } from './rules.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where something is asked. */
export interface Place {
	vocabulary: Vocabulary;
	rules: Rules;
	/** Identifier of its response; what it needs besides begins with the same. */
	response: string;
	/** What it is worth. */
	points: number;
	/** What shuffles it. */
	seed: string;
	/** What stands before it; `null` where the question says all. */
	label: string | null;
}

/** What is asked, as an item holds it. */
export interface Asked {
	responses: ResponseDeclaration[];
	/** Variables that its rules need besides the score. */
	outcomes?: OutcomeDeclaration[];
	body: XmlElement[];
	/** Add to the score and show feedback, in this order. */
	rules: XmlElement[];
	feedback?: Feedback[];
	/** For who grades it by hand, a line each. */
	guide?: string[];
}

export interface Feedback {
	identifier: string;
	text: string;
}

/** Adds what the mapping of the response gives; nothing where nothing is answered. */
export function addMapped({ rules, response }: Place): XmlElement {
	return rules.when(
		rules.apply('not', rules.apply('isNull', rules.variable(response))),
		rules.add(SCORE, rules.mapped(response))
	);
}
