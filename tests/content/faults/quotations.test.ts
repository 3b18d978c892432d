import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample } from '../sample-content.ts';
import {
	BRIDGE,
	BRIDGE_BANK,
	expectFaults,
	GAZETTE,
	LETTER,
	MILL,
	MILL_BANK,
	type Row
} from './expect-faults.ts';

/** Where words may stand that a text of no one source quotes. */
const BOTH = 'gazette or letter';

describe('a quotation that is not in its text to the letter is refused', () => {
	expectFaults([
		[
			'words that are not in the paragraph',
			[replace(GAZETTE, 'quote: a handsome bridge', 'quote: a handsome brigde')],
			{
				file: GAZETTE,
				on: 'a handsome brigde',
				path: 'gazette.handsome › quote',
				reason: '“a handsome brigde” is not in paragraph 8 of gazette'
			}
		],
		[
			'words of another paragraph, with the paragraph they stand in',
			[replace(GAZETTE, 'paragraph: 8', 'paragraph: 7')],
			{
				file: GAZETTE,
				on: 'quote: a handsome bridge',
				path: 'gazette.handsome › quote',
				reason: '“a handsome bridge” is not in paragraph 7 of gazette; it is in paragraph 8'
			}
		],
		[
			'a paragraph beyond the text',
			[replace(GAZETTE, 'paragraph: 8', 'paragraph: 9')],
			{
				file: GAZETTE,
				on: 'quote: a handsome bridge',
				path: 'gazette.handsome › quote',
				reason: 'gazette has 8 paragraphs, not 9'
			}
		],
		[
			'words that stand in the paragraph twice',
			[replace(GAZETTE, "  suffix: ' opposed'\n", '')],
			{
				file: GAZETTE,
				on: 'quote: The miller never',
				path: 'gazette.never-opposed › quote',
				reason:
					'“The miller never” occurs more than once in paragraph 7 of gazette; add a prefix or suffix that tells which'
			}
		],
		[
			'a suffix that follows in no place',
			[replace(GAZETTE, "suffix: ' opposed'", "suffix: ' liked'")],
			{
				file: GAZETTE,
				on: 'quote: The miller never',
				path: 'gazette.never-opposed › quote',
				reason:
					'“The miller never” is not in paragraph 7 of gazette; its prefix or suffix is not beside it'
			}
		],
		[
			'a cue',
			[replace(LETTER, 'cue: My brother thinks', 'cue: My brother believes')],
			{
				file: LETTER,
				on: 'My brother believes',
				path: 'letter.will-last › cue',
				reason: '“My brother believes” is not in paragraph 5 of letter'
			}
		],
		[
			'the words of a figure',
			[replace(GAZETTE, 'words: up to four tons', 'words: up to 4 tons')],
			{
				file: GAZETTE,
				on: 'words: up to 4 tons',
				path: 'gazette.load › figure.words',
				reason: '“up to 4 tons” is not in paragraph 5 of gazette'
			}
		],
		[
			'a term for the war',
			[replace('content/sources/letter.yaml', 'the winter floods', 'the summer floods')],
			{
				file: 'content/sources/letter.yaml',
				on: 'the summer floods',
				path: 'letter › termForTheWar [1]',
				reason: '“the summer floods” is not in paragraph 5 of letter'
			}
		],
		[
			'a clue of provenance',
			[replace('content/sources/gazette.yaml', 'quote: told this paper', 'quote: told the paper')],
			{
				file: 'content/sources/gazette.yaml',
				on: '- clue:',
				path: 'gazette › provenanceClues [1]',
				reason: '“told the paper” is not in paragraph 5 of gazette'
			}
		],
		[
			'an excerpt',
			[replace(BRIDGE_BANK, "quote: 'By Ada Fenwick,", "quote: 'By Ida Fenwick,")],
			{
				file: BRIDGE_BANK,
				on: 'By Ida Fenwick',
				path: 'bridge.label › excerpts [1]',
				reason: '“By Ida Fenwick, 3 May 1931” is not in paragraph 2 of gazette'
			}
		],
		[
			'quotation marks in a lesson round words of no source',
			[replace(BRIDGE, '“a handsome bridge”', '“a pretty bridge”')],
			{
				file: BRIDGE,
				on: '“a pretty bridge”',
				path: 'quotation',
				reason:
					'“a pretty bridge” is in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		],
		[
			'quotation marks in feedback round words of another source than the question’s',
			[replace(BRIDGE_BANK, '“may” leaves', '“probably” leaves')],
			{
				file: BRIDGE_BANK,
				on: '“probably”',
				path: 'bridge.how-sure › feedback',
				reason:
					'“probably” is in quotation marks but not in gazette; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		],
		[
			'one piece of a quotation with an ellipsis',
			[replace(MILL_BANK, '“50 weeks … not a day less”', '“50 weeks … not an hour less”')],
			{
				file: MILL_BANK,
				on: 'not an hour less',
				path: 'mill.two-lengths › feedback',
				reason:
					'“not an hour less” is in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		],
		[
			'quotation marks in a prompt',
			[replace(MILL_BANK, 'prompt: Which word praises?', 'prompt: Which word of “great” praises?')],
			{
				file: MILL_BANK,
				on: '“great”',
				path: 'mill.word › prompt',
				reason:
					'“great” is in quotation marks but not in gazette; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		],
		[
			'quotation marks in a line of a match’s receipt',
			[replace(MILL_BANK, 'why: “Mr Reed the mason says” it.', 'why: “Mr Reed says” it.')],
			{
				file: MILL_BANK,
				on: 'why: “Mr Reed says”',
				path: 'mill.speakers › stems [1].why',
				reason:
					'“Mr Reed says” is in quotation marks but not in letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		],
		[
			'quotation marks in a line of a grid’s receipt',
			[replace(MILL_BANK, 'why: “a hundred years” is', 'why: “100 years” is')],
			{
				file: MILL_BANK,
				on: '“100 years”',
				path: 'mill.stated › rows [1].why',
				reason:
					'“100 years” is in quotation marks but not in letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		],
		[
			'quotation marks in a relation',
			[replace('content/relations.yaml', 'and “50 weeks” in L', 'and “fifty weeks” in L')],
			{
				file: 'content/relations.yaml',
				on: '“fifty weeks”',
				path: 'weeks-twice › why',
				reason:
					'“fifty weeks” is in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		]
	]);

	expectFaults(
		(
			[
				[
					'an option',
					MILL_BANK,
					'text: They agree.',
					'text: “They agree.”',
					'mill.two-lengths › options [1].text',
					BOTH
				],
				[
					'a stem',
					MILL_BANK,
					'text: It took 50 weeks.',
					'text: It took “5 weeks”.',
					'mill.speakers › stems [1].text',
					'letter'
				],
				[
					'a target',
					MILL_BANK,
					'id: tobias-reed, text: Reed }',
					'id: tobias-reed, text: “Tobias” }',
					'mill.speakers › targets [3].text',
					'letter'
				],
				[
					'an item to put in order',
					BRIDGE_BANK,
					'text: the surveyor',
					'text: the “assessor”',
					'bridge.surveyor › items [3].text',
					'gazette'
				],
				[
					'an item that belongs to no place',
					BRIDGE_BANK,
					'text: the mason',
					'text: the “bricklayer”',
					'bridge.surveyor › distractors [1].text',
					'gazette'
				],
				[
					'an end of an order',
					BRIDGE_BANK,
					'ends: [what you read,',
					'ends: [what “you” read,',
					'bridge.surveyor › ends [1]',
					'gazette'
				],
				[
					'a row of a grid',
					MILL_BANK,
					'text: It cost too much.',
					'text: The “price” was too high.',
					'mill.stated › rows [2].text',
					'letter'
				],
				[
					'the statement of a scale',
					BRIDGE_BANK,
					'that the bridge carries such',
					'that the bridge “carries” such',
					'bridge.how-sure › statement',
					'gazette'
				],
				[
					'the title of a number card',
					MILL_BANK,
					'quantity: weeks of work',
					'quantity: “weeks of work”',
					'mill.number-card › quantity',
					'letter'
				],
				[
					'a claimant',
					MILL_BANK,
					'text: Reed, id',
					'text: “Tobias”, id',
					'mill.number-card › claimants [3].text',
					'letter'
				],
				[
					'a level of a rubric',
					BRIDGE_BANK,
					'basic: Retells it.',
					'basic: “Retells” it.',
					'bridge.in-two-sentences › rubric.basic',
					'gazette'
				],
				[
					'what a claim says',
					GAZETTE,
					'says: The bridge is handsome.',
					'says: The bridge is “pretty”.',
					'gazette.handsome › says',
					'gazette'
				],
				[
					'the note of a claim',
					LETTER,
					'whether “I hold that” makes',
					'whether “I believe” makes',
					'letter.old-better › note',
					'letter'
				],
				[
					'the description of a source',
					'content/sources/letter.yaml',
					'A letter to an editor.',
					'A letter to “an editor”.',
					'letter › description',
					'letter'
				],
				[
					'a clue of provenance',
					'content/sources/gazette.yaml',
					'May suggest a newspaper',
					'May suggest a “newspaper”',
					'gazette › provenanceClues [1].clue',
					'gazette'
				],
				[
					'what the glossary says',
					'content/glossary.yaml',
					'Both texts call him a mason.',
					'Both texts call him a “bricklayer”.',
					'tobias-reed › says',
					BOTH
				],
				['an aside', BRIDGE, '‘sentence’', '“sentence”', 'quotation', BOTH],
				['a gap', BRIDGE, 'who drew the plan', 'who drew the “sketch”', 'quotation', BOTH],
				[
					'a heading',
					BRIDGE,
					'## How long did it take?',
					'## “How long” did it take?',
					'quotation',
					BOTH
				],
				[
					'the summary of a lesson',
					MILL,
					'summary: What L says.',
					'summary: What L “tells”.',
					'quotation',
					BOTH
				]
			] as const
		).map(([title, file, from, to, path, sources]): Row => {
			const [words = ''] = /(?<=“)[^”.]*/u.exec(to) ?? [];
			const reason = `“${words}” is in quotation marks but not in ${sources}; quote to the letter, or use italics or ‘single’ marks for words of our own`;
			return [
				`quotation marks in ${title}`,
				[replace(file, from, to)],
				{ file, on: to, path, reason }
			];
		})
	);

	it('a cue may stand one paragraph before or after, as under a pull quotation', () => {
		const sample = writeSample([
			replace(LETTER, 'cue: Mr Reed the mason says', 'cue: My brother thinks')
		]);
		expect(loadContent(sample).faults).toEqual([]);
	});
});

describe('a quotation that is too long is refused', () => {
	const words26 =
		'It is a handsome bridge, and children already fish from it in the long evenings of the early summer, when the water is low and the';

	/** 34 words of one paragraph and 26 of another in one question, and whatever comes after them. */
	const showing = (more: string) =>
		replace(
			BRIDGE_BANK,
			"quote: 'citing the county surveyor, told this paper' }",
			"quote: 'The council clerk, citing the county surveyor, told this paper that the bridge may carry carts of up to four tons, though nobody has yet tried it with so much as a hay cart.' }\n" +
				`    - { source: gazette, paragraph: 4, quote: '${`According to the mason Tobias Reed, the work took about 40 weeks and used 1,200 blocks of grey stone from the quarry on the hill, all ${more}`.trim()}' }`
		);

	it('60 words of one source in a question’s excerpts pass', () => {
		expect(loadContent(writeSample([showing('')])).faults).toEqual([]);
	});

	it('25 words of a claim pass', () => {
		const sample = writeSample([
			replace(GAZETTE, 'quote: a handsome bridge', `quote: '${words26.replace(/ the$/u, '')}'`)
		]);
		expect(loadContent(sample).faults).toEqual([]);
	});

	expectFaults([
		[
			'26 words of a claim',
			[replace(GAZETTE, 'quote: a handsome bridge', `quote: '${words26}'`)],
			{
				file: GAZETTE,
				on: words26,
				path: 'gazette.handsome › quote',
				reason: 'the quotation has 26 words, 1 over 25; 4 to 10 are better'
			}
		],
		[
			'61 words of one source in a question’s excerpts',
			[showing('of')],
			{
				file: BRIDGE_BANK,
				on: "quote: 'The council",
				path: 'bridge.surveyor › excerpts',
				reason: 'the excerpts show 61 words of gazette, 1 over 60'
			}
		],
		[
			'more than half of a source in all',
			[
				replace(
					MILL_BANK,
					'quote: the bridge was opened on 1 May }',
					"quote: 'Sir, the bridge was opened on 1 May, a Friday, and I was there with my wife, my two sons and the dog, who did not care for the band.' }"
				),
				replace(
					MILL_BANK,
					'quote: My brother thinks that it will probably last a hundred years }',
					"quote: 'We shall see how it stands the winter floods. My brother thinks that it will probably last a hundred years, and I wish him joy of the thought.' }"
				)
			],
			{
				file: 'content/sources/letter.yaml',
				on: 'text: {',
				path: 'letter › text.words',
				reason:
					'claims and excerpts quote 56.6 % of the text, 9 words over 50 %. Shorten quotations'
			}
		]
	]);
});

describe('a paragraph that the ledger passes over is refused', () => {
	expectFaults([
		[
			'without a reason',
			[replace('content/sources/letter.yaml', '  - { paragraph: 6, reason: signature }\n', '')],
			{
				file: 'content/sources/letter.yaml',
				on: '{ paragraph: 1, reason',
				path: 'letter › noClaim',
				reason: 'no claim is from paragraph 6; add one, or say why there is none'
			}
		],
		[
			'with a reason though a claim is from it',
			[replace('content/sources/letter.yaml', 'paragraph: 6, reason', 'paragraph: 3, reason')],
			{
				file: 'content/sources/letter.yaml',
				on: '{ paragraph: 1, reason',
				path: 'letter › noClaim',
				reason: 'no claim is from paragraph 6; add one, or say why there is none'
			},
			{
				file: 'content/sources/letter.yaml',
				on: '{ paragraph: 3, reason',
				path: 'letter › noClaim [2]',
				reason: 'paragraph 3 is said to hold no claim, but one is from it'
			}
		],
		[
			'and so is a paragraph that the text does not have',
			[
				replace(
					'content/sources/letter.yaml',
					'reason: signature }',
					'reason: signature }\n  - { paragraph: 7, reason: nothing }'
				)
			],
			{
				file: 'content/sources/letter.yaml',
				on: '{ paragraph: 7, reason',
				path: 'letter › noClaim [3]',
				reason: 'the text has 6 paragraphs, not 7'
			}
		]
	]);
});
