/**
 * Characters that XML 1.0 has no place for, not even escaped: most control characters, lone surrogates
 * and two non-characters (XML 1.0, production 2, "Char").
 */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text without what XML cannot hold. */
export function allowedInXml(text: string): string {
	return text.replace(FORBIDDEN, '');
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	// As white space they would be read as a space or a line feed.
	'\t': '&#9;',
	'\r': '&#13;'
};

/** A text inside an element or an attribute. `>` is escaped too, so that no text holds “]]>”. */
export function escapeXml(text: string): string {
	return allowedInXml(text).replace(/[&<>"\t\r]/gu, (character) => ENTITIES[character] ?? '');
}

export type XmlChild = XmlElement | string | null | readonly XmlChild[];

/** An element as a tree: it is written as markup, or shown on a page node by node. */
export class XmlElement {
	constructor(
		readonly name: string,
		readonly attributes: Readonly<Record<string, string>>,
		readonly children: readonly (XmlElement | string)[]
	) {}

	/** With every text escaped. */
	get markup(): string {
		const written = Object.entries(this.attributes)
			.map(([key, value]) => ` ${key}="${escapeXml(value).replace(/\n/gu, '&#10;')}"`)
			.join('');
		const inside = this.children
			.map((child) => (typeof child === 'string' ? escapeXml(child) : child.markup))
			.join('');
		return inside === ''
			? `<${this.name}${written}/>`
			: `<${this.name}${written}>${inside}</${this.name}>`;
	}
}

/**
 * An element with its attributes and children: texts are escaped, `null` is left out.
 *
 * @example element('p', { class: 'a' }, 'x < y').markup // <p class="a">x &lt; y</p>
 */
export function element(
	name: string,
	attributes: Record<string, string | number | undefined> = {},
	...children: XmlChild[]
): XmlElement {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [[key, String(value)] as const]
	);
	return new XmlElement(name, Object.fromEntries(given), children.flatMap(flat));
}

function flat(child: XmlChild): (XmlElement | string)[] {
	if (child === null) return [];
	if (typeof child === 'string' || child instanceof XmlElement) return [child];
	return child.flatMap(flat);
}

/** A whole document. */
export function xmlDocument(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/**
 * An id as XML wants it (NCName): ASCII letters, digits, “-”, “_” and “.”, beginning with a letter.
 * Different ids stay different where they differ in these.
 */
export function ncName(prefix: string, id: string): string {
	return `${prefix}${id.replace(/[^A-Za-z0-9._-]/gu, '_')}`;
}

/** An id for each of several things, all different, as XML wants them. */
export function ncNames(prefix: string, ids: readonly string[]): string[] {
	const taken = new Set<string>();
	return ids.map((id) => {
		const wanted = ncName(prefix, id);
		let name = wanted;
		for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
		taken.add(name);
		return name;
	});
}
