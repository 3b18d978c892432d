import { describe } from 'vitest';
import { remove, replace, write } from '../sample-content.ts';
import { BRIDGE, expectFaults, MILL, MILL_BANK, type Row } from './expect-faults.ts';

describe('a lesson that breaks its form is refused', () => {
	const leads = (url: string) =>
		`the link leads to “${url}”: in a lesson it stays on this site, as a relative path or a #heading`;

	expectFaults([
		[
			'a paragraph without a claim',
			[
				replace(
					MILL,
					'The miller writes that <Claim id="letter.old-better">the old bridge was better</Claim>.',
					'The miller writes that the old bridge was better.'
				)
			],
			{
				file: MILL,
				on: 'The miller writes',
				path: '“The miller writes that the old …”',
				reason:
					'this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method'
			}
		],
		[
			'an item of a list without a claim',
			[replace(BRIDGE, '- In L he', '- Nobody asked.\n- In L he')],
			{
				file: BRIDGE,
				on: '- Nobody asked.',
				path: '“Nobody asked.”',
				reason:
					'this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method'
			}
		],
		[
			'an item within an item without a claim',
			[replace(BRIDGE, '- In L he', '  - Nobody asked.\n- In L he')],
			{
				file: BRIDGE,
				on: '- Nobody asked.',
				path: '“Nobody asked.”',
				reason:
					'this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method'
			}
		],
		[
			'a paragraph without a claim right under its heading',
			[replace(BRIDGE, 'did it take?\n', 'did it take?\nNobody counted.\n')],
			{
				file: BRIDGE,
				on: 'Nobody counted.',
				path: '“Nobody counted.”',
				reason:
					'this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method'
			}
		],
		[
			'a paragraph that only ends a claim',
			[replace(MILL, 'the old bridge was better<', 'the old bridge\n\nwas better<')],
			{
				file: MILL,
				on: 'The miller writes',
				path: '“The miller writes that the old …”',
				reason: '<Claim> is opened and not closed here'
			},
			{
				file: MILL,
				on: 'was better',
				path: '</Claim>',
				reason: '</Claim> closes nothing'
			},
			{
				file: MILL,
				on: 'was better',
				path: '“was better.”',
				reason:
					'this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method'
			}
		],
		...(
			[
				[
					'after an aside',
					'<Aside>Ask who says it.</Aside> The miller paid.',
					'Aside',
					'Ask who says it. The miller …'
				],
				[
					'before a quotation',
					'The miller paid. <Quote id="gazette.load" />',
					'Quote',
					'The miller paid.'
				],
				[
					'after a question',
					'<Check question="bridge.year" /> The miller paid.',
					'Check',
					'The miller paid.'
				],
				[
					'on the line after a question',
					'<Check question="bridge.year" />\nThe miller paid.',
					'Check',
					'The miller paid.'
				]
			] as const
		).map(([title, text, tag, words]): Row => [
			`a paragraph without a claim ${title}`,
			[replace(BRIDGE, '<Check question="bridge.mason" />', text)],
			{
				file: BRIDGE,
				on: text.split('\n')[0] ?? '',
				path: `“${words}”`,
				reason: `<${tag}> needs a line of its own, with a blank line before and after it`
			}
		]),
		[
			'a paragraph that begins with a claim',
			[replace(MILL, 'The miller writes that <Claim', '<Claim')],
			{
				file: MILL,
				on: 'letter.old-better',
				path: '“the old bridge was better.”',
				reason: 'a paragraph must not begin with <Claim>: put the speaker’s name before it'
			}
		],
		[
			'a tag that is not of the set',
			[replace(BRIDGE, '<Figures quantity', '<Figure quantity')],
			{
				file: BRIDGE,
				on: '<Figure ',
				path: '<Figure quantity="work-weeks" />',
				reason:
					'unknown tag <Figure>; a lesson may use Claim, Quote, Compare, Figures, Timeline, Check, Term, Gap, Aside; did you mean "Figures"?'
			}
		],
		[
			'a gap that is not closed',
			[replace(BRIDGE, '</Gap>\n', '')],
			{ file: BRIDGE, on: '<Gap>', path: '<Gap>', reason: '<Gap> is opened and never closed' }
		],
		[
			'a closing tag without an opening one',
			[replace(BRIDGE, '<Gap>\n', '')],
			{
				file: BRIDGE,
				on: 'Neither text says',
				path: '“Neither text says who drew the …”',
				reason:
					'this paragraph has no <Claim>: attribute it, or put it in an <Aside> if it is method'
			},
			{ file: BRIDGE, on: '</Gap>', path: '</Gap>', reason: '</Gap> closes nothing' }
		],
		[
			'a claim without words',
			[
				replace(
					MILL,
					'<Claim id="letter.old-better">the old bridge was better</Claim>',
					'so <Claim id="letter.old-better" />'
				)
			],
			{
				file: MILL,
				on: 'letter.old-better',
				path: '<Claim id="letter.old-better" />',
				reason: '<Claim> needs words before </Claim>'
			}
		],
		[
			'a tag with words that takes none',
			[replace(BRIDGE, '<Quote id="gazette.load" />', 'So <Quote id="gazette.load">')],
			{
				file: BRIDGE,
				on: 'gazette.load',
				path: '<Quote id="gazette.load">',
				reason: '<Quote> holds no text; write <Quote id="…" />'
			},
			{
				file: BRIDGE,
				on: 'gazette.load',
				path: '“So”',
				reason: '<Quote> needs a line of its own, with a blank line before and after it'
			}
		],
		[
			'an attribute that a tag does not take',
			[replace(BRIDGE, '<Compare relation="weeks-twice" />', '<Compare id="weeks-twice" />')],
			{
				file: BRIDGE,
				on: '<Compare',
				path: '<Compare id="weeks-twice" />',
				reason: '<Compare> has no attribute "id", only "relation"'
			},
			{
				file: BRIDGE,
				on: '<Compare',
				path: '<Compare id="weeks-twice" />',
				reason: '<Compare> needs relation="…"'
			}
		],
		[
			'an attribute of a tag that takes none',
			[replace(BRIDGE, '<Gap>', '<Gap id="plan">')],
			{
				file: BRIDGE,
				on: '<Gap id',
				path: '<Gap id="plan">',
				reason: '<Gap> has no attribute "id"'
			}
		],
		[
			'a "<" that begins no tag',
			[replace(MILL, 'The miller writes', 'The miller (age < 60) writes')],
			{
				file: MILL,
				on: 'age < 60',
				path: '“The miller (age < 60) writes …”',
				reason: 'a "<" that does not begin a tag; write "less than" or close the tag'
			}
		],
		[
			'braces',
			[replace(MILL, 'The miller writes', 'The {miller} writes')],
			{
				file: MILL,
				on: '{miller}',
				path: '“The {miller} writes that the old …”',
				reason: 'braces are not allowed in a lesson'
			}
		],
		...(
			[
				['a link to another site', '[miller](https://example.org)', leads('https://example.org')],
				[
					'a link to another site without its scheme',
					'[miller](//example.org)',
					leads('//example.org')
				],
				['a picture', '![miller](miller.png)', 'a picture is not allowed in a lesson']
			] as const
		).map(([title, words, reason]): Row => [
			title,
			[replace(MILL, 'The miller writes', `The ${words} writes`)],
			{
				file: MILL,
				on: words,
				path: `“The ${words} writes that the old …”`,
				reason
			}
		]),
		[
			'a title in the body',
			[replace(BRIDGE, '## How long', '# The length\n\n## How long')],
			{
				file: BRIDGE,
				on: '# The length',
				path: '“# The length”',
				reason: 'the title belongs in the front matter; begin headings with ##'
			}
		],
		[
			'no front matter',
			[
				replace(
					MILL,
					'---\ntitle: The mill\nsummary: What L says.\nminutes: 2\nobjectives: [corroboration]\norder: 2\n---\n\n',
					''
				),
				replace(MILL, '<Check question="mill.speakers" />\n', ''),
				remove(MILL_BANK),
				write('content/questions/01-mill.yaml', '[]')
			],
			{
				file: MILL,
				on: 'The miller',
				path: '',
				reason: 'expected front matter between two lines ---'
			},
			...['corroboration', 'limits', 'wording'].map((path) => ({
				file: 'content/questions',
				on: null,
				path,
				reason: 'no question measures this skill'
			})),
			...['match', 'relation', 'figure'].map((path) => ({
				file: 'content/questions',
				on: null,
				path,
				reason: 'no question is of this kind'
			}))
		],
		[
			'a file name without a number',
			[write('content/lessons/mill.md', 'The mill.')],
			{
				file: 'content/lessons/mill.md',
				on: null,
				path: '',
				reason: 'expected a file name such as 03-treaty-1961.md'
			}
		],
		[
			'front matter without a title',
			[
				write(
					'content/lessons/03-new.md',
					'---\nsummary: New.\nminutes: 2\nobjectives: [limits]\norder: 3\n---\n'
				)
			],
			{
				file: 'content/lessons/03-new.md',
				on: 'summary',
				path: 'title',
				reason: 'missing (expected string, received undefined)'
			}
		],
		[
			'an order that another lesson has',
			[
				write(
					'content/lessons/02-moor.md',
					'---\ntitle: The moor\nsummary: New.\nminutes: 2\nobjectives: [limits]\norder: 2\n---\n'
				)
			],
			{
				file: 'content/lessons/02-moor.md',
				on: null,
				path: 'order',
				reason: '2 is already the place of mill'
			}
		],
		[
			'an order that is not the number of its file',
			[replace(MILL, 'order: 2', 'order: 3')],
			{
				file: MILL,
				on: 'order: 3',
				path: 'order',
				reason: 'is 3, but the number of the file is 02'
			}
		],
		[
			'a slug that another lesson has',
			[
				write(
					'content/lessons/03-mill.md',
					'---\ntitle: Again\nsummary: New.\nminutes: 2\nobjectives: [limits]\norder: 3\n---\n'
				)
			],
			{ file: 'content/lessons/03-mill.md', on: null, path: '', reason: 'duplicate slug "mill"' }
		],
		[
			'a question of another lesson',
			[replace(MILL, 'mill.speakers', 'bridge.mason')],
			{
				file: MILL,
				on: '<Check',
				path: '<Check>',
				reason: '"bridge.mason" belongs to another lesson'
			}
		]
	]);
});
