import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { bodyText } from '#lib/export/body-text.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { passageText, reasonLines } from '#lib/export/item-text.ts';
import { markdownText } from '#lib/export/markdown/document.ts';
import { escapeMarkdown } from '#lib/export/markdown/escape.ts';
import { allowedInXml } from '#lib/export/xml.ts';
import { exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { spaced } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { realSet } from './real-set.ts';
import { BODIES, sampleItem } from './sample-item.ts';

function parse(markdown: string): Root {
	return fromMarkdown(markdown, {
		extensions: [gfmTable()],
		mdastExtensions: [gfmTableFromMarkdown()]
	});
}

/** What the document itself is made of; all else would be a text that became markup. */
const BLOCKS = ['root', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'text', 'break'];

function expectPlain(node: Nodes): void {
	expect(BLOCKS).toContain(node.type);
	if ('children' in node) node.children.forEach(expectPlain);
}

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'break') return '\n';
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The document in blocks: what each is and its lines. */
function blocksOf(markdown: string): [string, string][] {
	const root = parse(markdown);
	expectPlain(root);
	return root.children.flatMap((node): [string, string][] => {
		if (node.type === 'list') {
			expect(node.ordered).toBe(false);
			return [
				['list', ''],
				...node.children.map((item): [string, string] => ['item', textOf(item)])
			];
		}
		if (node.type === 'heading') return [[`h${node.depth}`, textOf(node)]];
		if (node.type === 'blockquote') return [['quote', node.children.map(textOf).join('\n')]];
		return [['text', textOf(node)]];
	});
}

const lines = (text: string) =>
	text
		.split('\n')
		.map(spaced)
		.filter((line) => line !== '');

const paragraphs = (texts: readonly string[]) =>
	texts.flatMap(lines).map((line): [string, string] => ['text', line]);

const listOf = (texts: readonly string[]): [string, string][] => {
	const items = texts.map((text) => lines(text).join('\n')).filter((text) => text !== '');
	return items.length === 0
		? []
		: [['list', ''], ...items.map((text): [string, string] => ['item', text])];
};

function written(name: string, items: readonly Item[]): [string, string][] {
	const typed = (item: Item) => ['number', 'text', 'essay'].includes(item.body.type);
	return [
		['h1', spaced(name)],
		...items.flatMap((item, at): [string, string][] => [
			['h2', `Question ${at + 1} (${item.points === 1 ? '1 point' : `${item.points} points`})`],
			...paragraphs([item.prompt]),
			...item.passages.map((one): [string, string] => [
				'quote',
				lines(passageText(one)).join('\n')
			]),
			...paragraphs(item.legend),
			...bodyText(item).offered.flatMap(listOf),
			...paragraphs(typed(item) ? ['Answer:'] : [])
		]),
		['h1', 'Key and evidence'],
		...items.flatMap((item, at): [string, string][] => [
			['h2', `${at + 1}. ${spaced(item.name)}`],
			...listOf(bodyText(item).key),
			...listOf(bodyText(item).remarks),
			...paragraphs([item.explanation, ...reasonLines(item)]),
			...listOf(item.citations.map((one) => `Evidence: ${one}`))
		])
	];
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('markdown', set);
	expect(blocksOf(result.text)).toEqual(written(allowedInXml(set.name), result.items));
	return result;
}

describe('the whole bank', () => {
	it('is read back with everything, the keys after the questions', async () => {
		const { notices, omitted, text } = await expectReadBack(realSet());
		expect(notices).toEqual([]);
		expect(omitted).toEqual([]);
		expect(text.indexOf('# Key and evidence')).toBeGreaterThan(text.lastIndexOf('## Question '));
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives in every place, and nothing of it becomes markup',
		async (_, text) => {
			await expectReadBack(hostileSet(text));
		}
	);

	it.each([
		'# heading',
		'Heading\n===',
		'Heading\n---',
		'- item',
		'+ item',
		'* item',
		'1. item',
		'12) item',
		'> quotation',
		'    code',
		'```\ncode\n```',
		'~~~',
		'`code`',
		'*emphasis* and **strong** and ***both***',
		'_emphasis_ and __strong__',
		'[link](http://example.org) and ![image](x.png)',
		'[reference]: http://example.org',
		'<http://example.org> <b>x</b> <!-- x -->',
		'&amp; &copy; &#65;',
		'| a | b |\n| - | - |\n| 1 | 2 |',
		'---',
		'***',
		'a\\',
		'a\\\nb',
		'two  \nlines',
		'[^1]: note',
		'- [ ] task',
		'$x_1$ and $$y$$'
	])('%j is shown as it is', async (text) => {
		await expectReadBack(hostileSet(text));
	});

	it.each([
		['http://example.org', 'http\\://example.org'],
		['www.example.org', 'www\\.example.org'],
		['me@example.org', 'me\\@example.org'],
		[':tada: 12:30', '\\:tada: 12:30'],
		['==marked==', '\\=\\=marked\\=\\='],
		['~~struck~~', '\\~\\~struck\\~\\~'],
		['#12', '\\#12'],
		['1. one', '1\\. one'],
		['2024 was', '2024 was'],
		['3.5 km', '3\\.5 km'],
		['-5', '\\-5'],
		['plain, (quite) plain: “yes”.', 'plain, (quite) plain: “yes”.']
	])('%j is written as %s', (text, markdown) => {
		expect(escapeMarkdown(text)).toBe(markdown);
	});

	it('any text of any signs is read back', () => {
		const signs = [...'\\`*_{}[]<>()#+-.!|~&@:=$"\'^ \t'];
		const text = fc.string({
			unit: fc.constantFrom(...signs, 'a', '1', 'www', 'é'),
			maxLength: 30
		});
		fc.assert(
			fc.property(text, text, text, (prompt, option, name) => {
				fc.pre([prompt, option, name].every((one) => spaced(one) !== ''));
				const item = sampleItem(
					{
						type: 'choice',
						ordered: true,
						options: [{ id: 'a', text: option, weight: 1, feedback: prompt }]
					},
					{ prompt, name, explanation: option, citations: [prompt], legend: [name] }
				);
				expect(blocksOf(markdownText(name, [item]))).toEqual(written(name, [item]));
			}),
			{ numRuns: 200 }
		);
	});
});

it('a shared passage stands once, before the first question that it is of', () => {
	const stimulus = {
		id: 's',
		title: 'A long passage',
		passages: [{ letter: null, quote: 'words', place: 'K, paragraph 1' }]
	};
	const items = ['a', 'b'].map((id) => sampleItem(BODIES.choice, { id, stimulus }));
	expect(blocksOf(markdownText('A set', items)).slice(0, 5)).toEqual([
		['h1', 'A set'],
		['h2', 'A long passage'],
		['quote', '“words” (K, paragraph 1)'],
		['h2', 'Question 1 (2 points)'],
		['text', 'Who says it?']
	]);
});

it('random sets are read back with the same questions, keys and points', async () => {
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			await expectReadBack(set);
		}),
		{ numRuns: 40 }
	);
});
