import { XMLParser } from 'fast-xml-parser';

/** A node as the reader gives it in document order: its name with its children, or its text. */
type Node = Record<string, unknown>;

const parser = new XMLParser({
	preserveOrder: true,
	trimValues: false,
	parseTagValue: false,
	processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
	htmlEntities: true
});

/** The lines of well-formed HTML, as a browser shows them: paragraphs with their breaks. Any other markup is a fault. */
export function htmlLines(html: string): string[] {
	const linesOf = (nodes: readonly Node[]): string[] =>
		nodes.flatMap((node) =>
			Object.keys(node).flatMap((name) => {
				if (name === 'p')
					return textOf(inside(node, name))
						.split('\n')
						.filter((line) => line.trim() !== '');
				if (name === 'blockquote') return linesOf(inside(node, name));
				throw new Error(`Not a paragraph: <${name}>.`);
			})
		);
	return linesOf(parse(html));
}

/** HTML within a line, its breaks as line ends. */
export function htmlText(html: string): string {
	return textOf(parse(html));
}

function parse(html: string): Node[] {
	const [root] = parser.parse(`<x>${html}</x>`) as Node[];
	return root === undefined ? [] : inside(root, 'x');
}

function inside(node: Node, name: string): Node[] {
	return Array.isArray(node[name]) ? (node[name] as Node[]) : [];
}

function textOf(nodes: readonly Node[]): string {
	return nodes
		.flatMap((node) =>
			Object.keys(node).map((name) => {
				if (name === '#text') return String(node[name]);
				if (name === 'br') return '\n';
				if (name === 'small') return textOf(inside(node, name));
				throw new Error(`Markup within a line: <${name}>.`);
			})
		)
		.join('');
}
