import {
	attribute,
	child,
	children,
	descendants,
	elements,
	textOf,
	type XmlNode
} from './xml-tree.ts';

/** A value of QTI: nothing, one value, or several. */
export type Value = null | boolean | number | string | readonly (number | string)[];

/** An item of QTI 2.2 or 3.0, its names written as 2.2 writes them. */
export interface QtiItem {
	root: XmlNode;
	identifier: string;
	title: string;
	responses: XmlNode[];
	/** The interactions in their order. */
	interactions: XmlNode[];
	feedback: Map<string, XmlNode>;
	/** The right answers, by the identifiers of their responses. */
	key: Map<string, string[]>;
}

/** Reads an item. */
export function readItem(root: XmlNode): QtiItem {
	const item = asIn22(root);
	if (item.name !== 'assessmentItem') throw new Error(`Not an item: ${item.name}.`);
	const responses = children(item, 'responseDeclaration');
	return {
		root: item,
		identifier: attribute(item, 'identifier'),
		title: attribute(item, 'title'),
		responses,
		interactions: interactionsIn(child(item, 'itemBody')),
		feedback: new Map(
			children(item, 'modalFeedback').map((one) => [attribute(one, 'identifier'), one])
		),
		key: new Map(
			responses.map((one) => [
				attribute(one, 'identifier'),
				children(one, 'correctResponse').flatMap((correct) =>
					children(correct, 'value').map(textOf)
				)
			])
		)
	};
}

/** Names of QTI 3.0 as QTI 2.2 has them: no prefix, camel case, no wrapper of contents. */
export function asIn22(node: XmlNode): XmlNode {
	const camel = (name: string) =>
		name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
	return {
		name: camel(node.name.replace(/^qti-/u, '')),
		attributes: Object.fromEntries(
			Object.entries(node.attributes).map(([key, value]) => [camel(key), value])
		),
		children: node.children.flatMap((one) => {
			if (typeof one === 'string') return [one];
			const inside = asIn22(one);
			return inside.name === 'contentBody' ? inside.children : [inside];
		})
	};
}

function interactionsIn(node: XmlNode): XmlNode[] {
	return elements(node).flatMap((one) =>
		one.name.endsWith('Interaction') ? [one] : interactionsIn(one)
	);
}

/** What an answer comes to. */
export interface Outcome {
	score: number;
	/** Identifiers of the feedback that is shown, in its order. */
	shown: string[];
}

/** Judges an answer by the item’s response processing; a response that is not given is nothing. */
export function process(item: QtiItem, given: Readonly<Record<string, Value>>): Outcome {
	const variables = new Map<string, Value>();
	for (const declared of item.responses) {
		const identifier = attribute(declared, 'identifier');
		const value = given[identifier] ?? null;
		variables.set(identifier, Array.isArray(value) && value.length === 0 ? null : value);
	}
	for (const declared of children(item.root, 'outcomeDeclaration')) {
		const [value] = children(declared, 'defaultValue').flatMap((one) => children(one, 'value'));
		const isNumber = ['float', 'integer'].includes(attribute(declared, 'baseType'));
		// Players differ in what a number is to which nothing is given: 0 or nothing.
		if (isNumber && value === undefined) throw new Error('A number without a beginning.');
		variables.set(
			attribute(declared, 'identifier'),
			value === undefined ? null : Number(textOf(value))
		);
	}
	for (const rule of elements(child(item.root, 'responseProcessing'))) run(rule, item, variables);
	const score = variables.get('SCORE');
	const shown = variables.get('FEEDBACK');
	return {
		score: typeof score === 'number' ? score : NaN,
		shown: Array.isArray(shown) ? shown.map(String) : []
	};
}

/** The rules of “Response Processing” (QTI 2.2), those that we use. */
function run(rule: XmlNode, item: QtiItem, variables: Map<string, Value>): void {
	if (rule.name === 'setOutcomeValue') {
		const identifier = attribute(rule, 'identifier');
		const declared = children(item.root, 'outcomeDeclaration');
		if (!declared.some((one) => one.attributes['identifier'] === identifier))
			throw new Error(`${identifier} is not declared.`);
		variables.set(identifier, valueOf(only(rule), item, variables));
		return;
	}
	if (rule.name !== 'responseCondition') throw new Error(`Not a rule: ${rule.name}.`);
	for (const branch of elements(rule)) {
		const [condition, ...then] = elements(branch);
		if (branch.name === 'responseElse') throw new Error('Not used.');
		if (condition === undefined || valueOf(condition, item, variables) !== true) continue;
		for (const one of then) run(one, item, variables);
		return;
	}
}

/** The expressions of “Expressions” (QTI 2.2), those that we use. */
function valueOf(expression: XmlNode, item: QtiItem, variables: Map<string, Value>): Value {
	const { name, attributes } = expression;
	const value = (one: XmlNode) => valueOf(one, item, variables);
	const all = () => elements(expression).map(value);
	/** NULL where any operand is (QTI 2.2, “Operators”). */
	const numbers = (combine: (values: number[]) => number | boolean): Value => {
		const values = all();
		if (values.includes(null)) return null;
		return combine(
			values.map((one) => {
				if (typeof one !== 'number') throw new Error(`${name} of ${String(one)}.`);
				return one;
			})
		);
	};
	switch (name) {
		case 'variable': {
			const found = variables.get(attribute(expression, 'identifier'));
			if (found === undefined) throw new Error(`No variable ${attributes['identifier']}.`);
			return found;
		}
		case 'baseValue': {
			const text = textOf(expression);
			return ['float', 'integer'].includes(attribute(expression, 'baseType')) ? Number(text) : text;
		}
		case 'mapResponse':
			return mapped(attribute(expression, 'identifier'), item, variables);
		case 'isNull':
			return value(only(expression)) === null;
		case 'not': {
			const negated = value(only(expression));
			return negated === null ? null : negated !== true;
		}
		case 'and': {
			const values = all();
			return values.includes(false) ? false : values.includes(null) ? null : true;
		}
		case 'or': {
			const values = all();
			return values.includes(true) ? true : values.includes(null) ? null : false;
		}
		case 'match': {
			const [first, second] = all();
			return first === null || second === null ? null : first === second;
		}
		case 'member': {
			const [one, container] = all();
			if (one === null || container === null) return null;
			if (!Array.isArray(container)) throw new Error('No container.');
			return container.includes(one);
		}
		case 'index': {
			const container = value(only(expression));
			return Array.isArray(container)
				? ((container[Number(attribute(expression, 'n')) - 1] as string | undefined) ?? null)
				: null;
		}
		case 'containerSize': {
			const container = value(only(expression));
			return Array.isArray(container) ? container.length : 0;
		}
		case 'multiple':
			return all().flatMap((one) =>
				one === null ? [] : Array.isArray(one) ? one : [one as string]
			);
		case 'stringMatch': {
			const [first, second] = all();
			if (first === null || second === null) return null;
			const fold = (text: Value) =>
				attributes['caseSensitive'] === 'false' ? String(text).toLowerCase() : String(text);
			return fold(first ?? null) === fold(second ?? null);
		}
		case 'sum':
			return numbers((values) => values.reduce((a, b) => a + b, 0));
		case 'product':
			return numbers((values) => values.reduce((a, b) => a * b, 1));
		case 'subtract':
			return numbers(([a = 0, b = 0]) => a - b);
		case 'divide':
			return numbers(([a = 0, b = 0]) => {
				if (b === 0) throw new Error('Divided by 0.');
				return a / b;
			});
		case 'lt':
			return numbers(([a = 0, b = 0]) => a < b);
		case 'gt':
			return numbers(([a = 0, b = 0]) => a > b);
		case 'lte':
			return numbers(([a = 0, b = 0]) => a <= b);
		case 'gte':
			return numbers(([a = 0, b = 0]) => a >= b);
		default:
			throw new Error(`An expression that players may lack: ${name}.`);
	}
}

/** The one element inside. */
function only(node: XmlNode): XmlNode {
	const [one, ...more] = elements(node);
	if (one === undefined || more.length > 0) throw new Error(`${node.name} takes one.`);
	return one;
}

/** What the mapping of a response makes of it. */
function mapped(identifier: string, { responses }: QtiItem, variables: Map<string, Value>): number {
	const declared = responses.find((one) => one.attributes['identifier'] === identifier);
	if (declared === undefined) throw new Error(`No response ${identifier}.`);
	const mapping = child(declared, 'mapping');
	const value = variables.get(identifier) ?? null;
	const picked = value === null ? [] : Array.isArray(value) ? [...new Set(value)] : [value];
	const worth = (one: string | number | boolean) => {
		const entry = children(mapping, 'mapEntry').find(({ attributes }) => {
			const fold = (text: string) =>
				attributes['caseSensitive'] === 'false' ? text.toLowerCase() : text;
			return fold(attributes['mapKey'] ?? '') === fold(String(one));
		});
		return Number(
			entry === undefined ? attribute(mapping, 'defaultValue') : attribute(entry, 'mappedValue')
		);
	};
	const sum = picked.reduce<number>((all, one) => all + worth(one as string), 0);
	const bound = (key: string, otherwise: number) => Number(mapping.attributes[key] ?? otherwise);
	return Math.min(bound('upperBound', Infinity), Math.max(bound('lowerBound', -Infinity), sum));
}

/** What can be picked in an interaction: its identifier by the text that a student sees. */
export function choicesOf(interaction: XmlNode, name: string): Map<string, string> {
	return new Map(
		descendants(interaction, name).map((one) => [textOf(one), attribute(one, 'identifier')])
	);
}
