import { XmlElement } from '#lib/export/xml.ts';

/** What a worksheet is made of; whatever is not here is a fault of the code, not of a question. */
const NAMES = new Set(
	'b blockquote cite div h1 h2 header li ol p section span table tbody td th thead tr ul br'.split(
		' '
	)
);
const ATTRIBUTES = new Set(['class', 'scope', 'lang', 'start']);

/** An element as nodes of the page: every text is a text node, so nothing in it becomes markup. */
export function elementNodes(element: XmlElement): HTMLElement {
	if (!NAMES.has(element.name)) throw new Error(`A worksheet has no ${element.name}.`);
	const node = document.createElement(element.name);
	for (const [name, value] of Object.entries(element.attributes)) {
		if (!ATTRIBUTES.has(name)) throw new Error(`A worksheet has no attribute ${name}.`);
		node.setAttribute(name, value);
	}
	node.append(
		...element.children.map((child) => (child instanceof XmlElement ? elementNodes(child) : child))
	);
	return node;
}
