import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import type { Nodes } from 'mdast';
import { compile } from 'mdsvex';
import { describe, expect, it } from 'vitest';
import { Faults } from '#lib/content/faults.ts';
import { readLessonBody } from '#lib/content/lesson-body.ts';
import type { LessonBody } from '#lib/content/lesson-findings.ts';
import { parseMarkdown } from '#lib/content/lesson-tree.ts';

const FILE = 'content/lessons/01-x.md';

/** A body whose first line is line 1 of its file. */
function read(body: string): {
	found: LessonBody;
	reasons: string[];
	lines: (number | undefined)[];
} {
	const faults = new Faults();
	const found = readLessonBody(FILE, body, 1, faults);
	return {
		found,
		reasons: faults.found.map(({ reason }) => reason),
		lines: faults.found.map(({ line }) => line)
	};
}

const claim = '<Claim id="g.a">it rained</Claim>';

describe('a link that leaves the site is refused, whatever its form', () => {
	it.each([
		['inline', `G writes [here](https://example.org) that ${claim}.`],
		['without its scheme', `G writes [here](//example.org) that ${claim}.`],
		['with backslashes', `G writes [here](/\\\\example.org) that ${claim}.`],
		['from the root', `G writes [here](/claims/) that ${claim}.`],
		['of script', `G writes [here](javascript:alert(1)) that ${claim}.`],
		['of script, hidden by an entity', `G writes [here](java&#115;cript:alert(1)) that ${claim}.`],
		['of data', `G writes [here](data:text/html,x) that ${claim}.`],
		['of mail', `G writes [here](mailto:a@example.org) that ${claim}.`],
		['an autolink', `G writes at <https://example.org> that ${claim}.`],
		['by reference', `G writes [here][1] that ${claim}.\n\n[1]: https://example.org`],
		['by its own name', `G writes [here] that ${claim}.\n\n[here]: https://example.org`],
		['a definition that nothing uses', `G writes that ${claim}.\n\n[1]: https://example.org`],
		['by reference, in an aside', '<Aside>\n\nAsk [x][1].\n\n</Aside>\n\n[1]: https://example.org'],
		['in the cell of a table', `| text | says |\n| - | - |\n| G | [it](https://x.org) ${claim} |`],
		['in a heading', '## See [it](https://example.org)']
	])('%s', (_, body) => {
		expect(read(body).reasons).toEqual([expect.stringMatching(/^the link leads to “/u)]);
	});
});

it.each(['#heading', '../claims/', '../../sources/k/#p3', 'next', '?topic=kursk'])(
	'a link to %s stays on the site',
	(url) => {
		expect(read(`G writes [here](${url}) that ${claim}.`).reasons).toEqual([]);
		expect(read(`G writes [here][1] that ${claim}.\n\n[1]: ${url}`).reasons).toEqual([]);
	}
);

describe('what the build would read as markup is refused', () => {
	it.each([
		['a bare address', `G writes at https://example.org that ${claim}.`, 'a web address'],
		['a bare address without a scheme', `G writes at www.example.org that ${claim}.`, 'a web'],
		['an address of mail', `G writes to a@example.org that ${claim}.`, 'an e-mail address'],
		['a definition in a paragraph', `G writes that ${claim}.\n[1]: https://a.b`, 'a web address'],
		['a definition to a path in a paragraph', `G writes that ${claim}.\n[1]: ../a`, 'a link or'],
		['a footnote', `G writes[^1] that ${claim}.`, 'a footnote'],
		['text struck through', `G ~~writes~~ that ${claim}.`, 'text struck through'],
		['a box to tick', `- [ ] G writes that ${claim}.`, 'a box to tick'],
		['a number that begins a line', `G writes\n2. that ${claim}.`, 'a list that is not complete'],
		['a link over two lines', `G writes [x](../a\nb) that ${claim}.`, 'a link or picture']
	])('%s', (_, body, name) => {
		expect(read(body).reasons[0]).toContain(`this reads as ${name}`);
	});
});

describe('what a lesson does not have is refused', () => {
	it.each([
		['a picture', `G writes ![x](x.png) that ${claim}.`, 'a picture is not allowed in a lesson'],
		[
			'a picture by reference',
			`G writes ![x][1] that ${claim}.\n\n[1]: x.png`,
			'a picture is not allowed in a lesson'
		],
		['code', `G writes \`x\` that ${claim}.`, 'code is not allowed in a lesson'],
		['a block of code', '```\nlet x\n```', 'code is not allowed in a lesson'],
		['an indented block of code', 'G\n\n    let x', 'code is not allowed in a lesson'],
		['a rule', '* * *', 'a line across the page is not allowed in a lesson'],
		[
			'a forced line break',
			`G writes\\\nthat ${claim}.`,
			'a forced line break is not allowed in a lesson'
		],
		['braces', `G {writes} that ${claim}.`, 'braces are not allowed in a lesson'],
		[
			'braces as entities',
			`G &#123;writes&#125; that ${claim}.`,
			'braces are not allowed in a lesson'
		],
		['braces in code', `G writes \`{x}\` that ${claim}.`, 'braces are not allowed in a lesson'],
		['braces in a link', `G [writes]({x}) that ${claim}.`, 'braces are not allowed in a lesson'],
		[
			'braces as entities in a link',
			`G [writes](&#123;x&#125;) that ${claim}.`,
			'braces are not allowed in a lesson'
		],
		['braces in a definition', 'G\n\n[1]: {x}', 'braces are not allowed in a lesson'],
		[
			'a comment',
			`G writes <!-- x --> that ${claim}.`,
			'a "<" that does not begin a tag; write "less than" or close the tag'
		],
		[
			'a comment of its own',
			'<!-- x -->',
			'a "<" that does not begin a tag; write "less than" or close the tag'
		],
		['HTML', `G writes <b>x</b> that ${claim}.`, 'unknown tag <b>'],
		['HTML of its own', '<script src="x"></script>', 'unknown tag <script>'],
		[
			'HTML with its attribute in single marks',
			"G <Claim id='g.a'>x</Claim>",
			'a "<" that does not begin a tag'
		],
		[
			'an underlined title',
			'Title\n=====',
			'the title belongs in the front matter; begin headings with ##'
		],
		[
			'an underlined heading',
			'Title\n-----',
			'the title belongs in the front matter; begin headings with ##'
		],
		[
			'items numbered with brackets',
			`1) G writes that ${claim}.`,
			'number the items of a list 1. 2. 3., with a full stop'
		]
	])('%s', (_, body, reason) => {
		expect(read(body).reasons).toContainEqual(expect.stringContaining(reason));
	});
});

describe('every paragraph, item and row outside of a gap or an aside has a claim', () => {
	const none = (noun: string) =>
		`this ${noun} has no <Claim>: attribute it, or put it in an <Aside> if it is method`;

	it.each([
		['a paragraph', `G writes that ${claim}.\n\nNobody asked.`, 'paragraph', 3],
		['a quoted paragraph', '> Nobody asked.', 'paragraph', 1],
		['an item', `- G writes that ${claim}.\n- Nobody asked.`, 'paragraph', 2],
		[
			'a second paragraph of an item',
			`- G writes that ${claim}.\n\n  Nobody asked.`,
			'paragraph',
			3
		],
		[
			'a row',
			`| text | says |\n| - | - |\n| G | so ${claim} |\n| L | nothing |`,
			'row of a table',
			4
		],
		['a paragraph after an aside', '<Aside>\n\nAsk.\n\n</Aside>\n\nNobody asked.', 'paragraph', 7]
	])('%s', (_, body, noun, line) => {
		const { reasons, lines } = read(body);
		expect(reasons).toEqual([none(noun)]);
		expect(lines).toEqual([line]);
	});

	it('the header of a table needs none, nor do the rows of a table in an aside', () => {
		const table = (words: string) => `| text | says |\n| - | - |\n| G | ${words} |`;
		expect(read(table(`so ${claim}`)).reasons).toEqual([]);
		expect(read(`<Aside>\n\n${table('nothing')}\n\n</Aside>`).reasons).toEqual([]);
	});

	it.each([
		['a paragraph', `${claim}, G writes.`, 'paragraph'],
		['an item', `- ${claim}, G writes.`, 'paragraph'],
		['a row', `| says | text |\n| - | - |\n| ${claim} | G |`, 'row of a table'],
		['emphasis', `*${claim}*, G writes.`, 'paragraph']
	])('%s does not begin with one', (_, body, noun) => {
		expect(read(body).reasons).toEqual([
			`a ${noun} must not begin with <Claim>: put the speaker’s name before it`
		]);
	});
});

describe('tags', () => {
	it.each([
		[
			'that cross the end of emphasis',
			'G *writes <Claim id="g.a">it* rained</Claim>.',
			'<Claim> is opened and not closed here'
		],
		[
			'that cross the end of a cell',
			'| a | b |\n| - | - |\n| G <Claim id="g.a">it | rained</Claim> |',
			'<Claim> is opened and not closed here'
		],
		[
			'in one another',
			'G writes <Claim id="g.a">it <Term id="rain">rained</Term></Claim>.',
			'<Term> is inside <Claim>'
		],
		['in a link', `G writes [${claim}](../a).`, 'a link holds no tags'],
		['in a heading', `## That ${claim}`, 'a heading holds no tags'],
		[
			'of a block in a row',
			`| a | b |\n| - | - |\n| G ${claim} | <Quote id="g.a" /> |`,
			'<Quote> needs a line of its own, with a blank line before and after it'
		]
	])('%s are refused', (_, body, reason) => {
		expect(read(body).reasons).toContain(reason);
	});

	it('are found in the order of the text, each with its line', () => {
		const { found } = read(
			`G writes that ${claim}.\n\n<Check question="x.y" />\n\n| a | b |\n| - | - |\n| G | so <Claim id="g.b">x</Claim> |`
		);
		expect(found.references).toEqual([
			{ tag: 'Claim', target: 'g.a', line: 1 },
			{ tag: 'Check', target: 'x.y', line: 3 },
			{ tag: 'Claim', target: 'g.b', line: 7 }
		]);
	});
});

describe('headings', () => {
	it('two with one address are a fault at the second', () => {
		const { reasons, lines } = read('## Who says so?\n\n### Who *says* so');
		expect(reasons).toEqual([
			'another heading has the address #who-says-so already: word one of them differently'
		]);
		expect(lines).toEqual([3]);
	});

	it('one without a letter has no address', () => {
		expect(read('## …').reasons).toEqual([
			'the heading has no letter or digit to make its address of'
		]);
	});
});

it('a row with more cells than the table has columns is a fault', () => {
	expect(read(`| a | b |\n| - | - |\n| G ${claim} | x | y |`).reasons).toEqual([
		'the row has 3 cells, the table 2 columns'
	]);
});

it('words are those of paragraphs, headings and cells; prose leaves headings and tables out', () => {
	const { found } = read(
		`## A heading\n\nG *writes* that ${claim}, “it\nrained”.\n\n| a | b |\n| - | - |\n| G | so <Claim id="g.b">x</Claim> |`
	);
	expect(found.prose).toEqual(['G writes that it rained, “it rained”.']);
	expect(found.words).toBe(2 + 7 + 2 + 3);
	expect(found.quotations).toEqual([{ words: 'it rained', line: 3 }]);
});

/** The elements of blocks, in order, as the build makes them of a body. */
async function built(body: string): Promise<string[]> {
	const seen: string[] = [];
	interface Node {
		tagName?: string;
		children?: Node[];
	}
	const visit = ({ tagName, children = [] }: Node) => {
		if (tagName !== undefined) seen.push(tagName);
		children.forEach(visit);
	};
	await compile(body, {
		extensions: ['.md'],
		smartypants: false,
		rehypePlugins: [() => (tree: Node) => visit(tree)]
	});
	return seen.filter((name) => ELEMENTS.includes(name));
}

const ELEMENTS = [
	'h2',
	'h3',
	'p',
	'ul',
	'ol',
	'li',
	'blockquote',
	'table',
	'tr',
	'a',
	'em',
	'strong'
];

/** The same elements as the check reads them. */
function checked(body: string): string[] {
	const seen: string[] = [];
	const visit = (node: Nodes, tight: boolean) => {
		const name = elementOf(node, tight);
		if (name !== null) seen.push(name);
		const loose =
			(node.type === 'list' || node.type === 'listItem') &&
			(node.spread === true ||
				(node.type === 'list' && node.children.some(({ spread }) => spread === true)));
		if ('children' in node)
			for (const child of node.children)
				visit(child, node.type === 'list' ? !loose : node.type === 'listItem' && tight);
	};
	visit(parseMarkdown(body), false);
	return seen;
}

function elementOf(node: Nodes, tight: boolean): string | null {
	switch (node.type) {
		case 'heading':
			return `h${node.depth}`;
		case 'paragraph':
			return tight ? null : 'p';
		case 'list':
			return node.ordered ? 'ol' : 'ul';
		case 'listItem':
			return 'li';
		case 'tableRow':
			return 'tr';
		case 'link':
		case 'linkReference':
			return 'a';
		case 'emphasis':
			return 'em';
		case 'blockquote':
		case 'table':
		case 'strong':
			return node.type;
		default:
			return null;
	}
}

describe('the check reads a lesson as the build does', () => {
	const folder = join(cwd(), 'content', 'lessons');
	it.each(readdirSync(folder))('%s', async (name) => {
		const [, , body = ''] =
			/^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
		expect(checked(body)).not.toEqual([]);
		expect(checked(body)).toEqual(await built(body));
	});

	it.each([
		`G writes that ${claim}:\n- so ${claim}\n- or ${claim}`,
		`1. G: ${claim}\n2. L: ${claim}`,
		`- G: ${claim}\n\n- L: ${claim}`,
		`- G: ${claim}\n  - L: ${claim}\n- K: ${claim}`,
		`> G: ${claim}\nmore`,
		`| a | b |\n| - | - |\n| G | so ${claim} |`,
		`a | b\n--- | ---\nG | so ${claim}`,
		`G **writes** _that_ ${claim}; see [x](../a "t") and [y][z].\n\n[z]: ../b`,
		`## One\nG: ${claim}\n### Two\nG: ${claim}`
	])('%j', async (body) => {
		expect(read(body).reasons).toEqual([]);
		expect(checked(body)).toEqual(await built(body));
	});
});
