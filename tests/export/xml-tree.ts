import { XMLParser } from 'fast-xml-parser';

/** An element as an independent reader finds it. */
export interface XmlNode {
	/** Without the prefix of its namespace. */
	name: string;
	attributes: Readonly<Record<string, string>>;
	children: readonly (XmlNode | string)[];
}

const ATTRIBUTES = ':@';

const parser = new XMLParser({
	preserveOrder: true,
	trimValues: false,
	parseTagValue: false,
	parseAttributeValue: false,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	ignoreDeclaration: true,
	processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
	htmlEntities: true
});

/** The root of a document. */
export function parseXml(text: string): XmlNode {
	const nodes = (parser.parse(text) as Record<string, unknown>[])
		.map(nodeOf)
		.filter((node) => typeof node !== 'string');
	const [root] = nodes;
	if (root === undefined || nodes.length !== 1) throw new Error('Not one root.');
	return root;
}

function nodeOf(raw: Record<string, unknown>): XmlNode | string {
	for (const [name, inside] of Object.entries(raw)) {
		if (name === ATTRIBUTES) continue;
		if (name === '#text') return String(inside);
		return {
			name: name.replace(/^.*:/u, ''),
			attributes: (raw[ATTRIBUTES] ?? {}) as Record<string, string>,
			children: (inside as Record<string, unknown>[]).map(nodeOf)
		};
	}
	throw new Error('A node without a name.');
}

/** The elements inside. */
export function elements({ children }: XmlNode): XmlNode[] {
	return children.filter((child) => typeof child !== 'string');
}

/** The elements inside with a name. */
export function children(node: XmlNode, name: string): XmlNode[] {
	return elements(node).filter((one) => one.name === name);
}

/** The first element inside with a name. */
export function child(node: XmlNode, ...path: string[]): XmlNode {
	let found = node;
	for (const name of path) {
		const [next] = children(found, name);
		if (next === undefined) throw new Error(`No <${name}> in <${found.name}>.`);
		found = next;
	}
	return found;
}

/** All elements with a name, at any depth, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
	return elements(node).flatMap((one) => [
		...(one.name === name ? [one] : []),
		...descendants(one, name)
	]);
}

/** The text inside, breaks as line ends. */
export function textOf(node: XmlNode): string {
	return node.name === 'br'
		? '\n'
		: node.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}

export function attribute({ name, attributes }: XmlNode, key: string): string {
	const value = attributes[key];
	if (value === undefined) throw new Error(`<${name}> has no ${key}.`);
	return value;
}
