import { describe, expect, it } from 'vitest';
import type { ContentFault } from '#lib/content/content-error.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { copyOf, remove, replace, write, writeSample, type Change } from './sample-content.ts';

const GAZETTE = 'content/claims/gazette.yaml';
const LETTER = 'content/claims/letter.yaml';
const BRIDGE = 'content/lessons/01-bridge.md';
const MILL = 'content/lessons/02-mill.md';
const BRIDGE_BANK = 'content/questions/01-bridge.yaml';
const MILL_BANK = 'content/questions/02-mill.yaml';

/** Where words may stand that a text of no one source quotes. */
const BOTH = 'gazette or letter';

/** A fault as a row writes it: `on` is what the line holds, `null` where the fault names no line. */
interface Expected {
	file: string;
	on: string | null;
	path: string;
	reason: string;
}

/** One change, and everything that is then wrong. */
type Row = [title: string, changes: Change[], ...faults: Expected[]];

function holds(rows: readonly Row[]): void {
	it.each(rows.map(([title, changes, ...faults]) => ({ title, changes, faults })))(
		'$title',
		({ changes, faults }) => {
			const sample = writeSample(changes);
			const expected = faults.map(({ file, on, path, reason }): ContentFault => {
				const line = on === null ? {} : { line: sample.lineOf(file, on) };
				return { file, ...line, path, reason };
			});
			expect(loadContent(sample).faults).toEqual(expected);
		}
	);
}

/** Says that the skill of wording is taught elsewhere. */
function teachWording(place: string): Change {
	const before = 'name: The skill of wording\n  can: do it\n  standard: a standard\n  taughtIn: ';
	return replace(
		'content/skills.yaml',
		`${before}{ lesson: bridge, heading: how-long-did-it-take }`,
		before + place
	);
}

it('the sample as it stands has no fault', () => {
	expect(loadContent(writeSample()).faults).toEqual([]);
});

describe('an id that is in no list is named with the nearest that is', () => {
	holds([
		[
			'a claim, in a question',
			[replace(MILL_BANK, 'claims: [letter.will-last]', 'claims: [letter.wil-last]')],
			{
				file: MILL_BANK,
				on: '[letter.wil-last]',
				path: 'mill.stated › claims [1]',
				reason: 'unknown claim "letter.wil-last"; did you mean "letter.will-last"?'
			}
		],
		[
			'a claim, in a relation',
			[replace('content/relations.yaml', 'letter.old-better]', 'letter.old-beter]')],
			{
				file: 'content/relations.yaml',
				on: 'letter.old-beter',
				path: 'looks-and-use › claims [2]',
				reason: 'unknown claim "letter.old-beter"; did you mean "letter.old-better"?'
			}
		],
		[
			'a claim, in a lesson',
			[replace(MILL, 'letter.old-better', 'letter.old-bettr')],
			{
				file: MILL,
				on: 'letter.old-bettr',
				path: '<Claim>',
				reason: 'unknown claim "letter.old-bettr"; did you mean "letter.old-better"?'
			}
		],
		[
			'a claim, quoted in a lesson',
			[replace(BRIDGE, '<Quote id="gazette.load" />', '<Quote id="gazette.laod" />')],
			{
				file: BRIDGE,
				on: 'gazette.laod',
				path: '<Quote>',
				reason: 'unknown claim "gazette.laod"; did you mean "gazette.load"?'
			}
		],
		[
			'a claim that is like no other, without a guess',
			[replace(MILL_BANK, 'claims: [letter.will-last]', 'claims: [letter.will-last, x.y]')],
			{
				file: MILL_BANK,
				on: 'x.y',
				path: 'mill.stated › claims [2]',
				reason: 'unknown claim "x.y"'
			}
		],
		[
			'a voice',
			[replace(GAZETTE, 'council-clerk, county-surveyor]', 'council-clerk, county-surveyer]')],
			{
				file: GAZETTE,
				on: 'county-surveyer',
				path: 'gazette.load › chain [3]',
				reason: 'unknown voice "county-surveyer"; did you mean "county-surveyor"?'
			}
		],
		...['  asks: speaker\n', ''].map((asks): Row => [
			`a claim, in a stem that ${asks === '' ? 'asks something else' : 'asks who speaks'}`,
			[
				replace(MILL_BANK, '  asks: speaker\n', asks),
				replace(MILL_BANK, 'claim: letter.opened', 'claim: letter.openend')
			],
			{
				file: MILL_BANK,
				on: 'letter.openend',
				path: 'mill.speakers › stems [2].claim',
				reason: 'unknown claim "letter.openend"; did you mean "letter.opened"?'
			}
		]),
		[
			'a relation, in a question',
			[replace(MILL_BANK, 'relations: [weeks-twice]', 'relations: [week-twice]')],
			{
				file: MILL_BANK,
				on: '[week-twice]',
				path: 'mill.two-lengths › relations [1]',
				reason: 'unknown relation "week-twice"; did you mean "weeks-twice"?'
			}
		],
		[
			'a relation, in a lesson',
			[replace(BRIDGE, 'relation="weeks-twice"', 'relation="weeks-twise"')],
			{
				file: BRIDGE,
				on: 'weeks-twise',
				path: '<Compare>',
				reason: 'unknown relation "weeks-twise"; did you mean "weeks-twice"?'
			}
		],
		[
			'a question, in a lesson',
			[replace(BRIDGE, 'bridge.mason', 'bridge.masn')],
			{
				file: BRIDGE,
				on: 'bridge.masn',
				path: '<Check>',
				reason: 'unknown question "bridge.masn"; did you mean "bridge.mason"?'
			}
		],
		[
			'a quantity, in a lesson',
			[replace(BRIDGE, 'quantity="work-weeks"', 'quantity="work-week"')],
			{
				file: BRIDGE,
				on: '"work-week"',
				path: '<Figures>',
				reason: 'unknown quantity "work-week"; did you mean "work-weeks"?'
			}
		],
		[
			'a topic, in a lesson',
			[replace(BRIDGE, 'topic="treaty-2000"', 'topic="treaty-200"')],
			{
				file: BRIDGE,
				on: '"treaty-200"',
				path: '<Timeline>',
				reason: 'unknown topic "treaty-200"; did you mean "treaty-2000"?'
			}
		],
		[
			'a source, in an excerpt',
			[
				replace(
					MILL_BANK,
					'source: gazette, paragraph: 8, quote: It is',
					'source: gazete, paragraph: 8, quote: It is'
				)
			],
			{
				file: MILL_BANK,
				on: 'gazete,',
				path: 'mill.word › excerpts [1].source',
				reason: 'unknown source "gazete"; did you mean "gazette"?'
			}
		],
		[
			'a source, by the name of a ledger',
			[
				write(
					'content/claims/leter.yaml',
					`- id: leter.opened
  paragraph: 2
  quote: was opened on 1 May
  says: It was opened.
  chain: [letter]
  cue: null
  modality: certain
  polarity: affirmed
  kind: event
  figure: null
  when: null
  topics: [treaty-2000]
  gradable: true
`
				)
			],
			{
				file: 'content/claims/leter.yaml',
				on: '- id: leter.opened',
				path: 'leter.opened',
				reason: 'unknown source "leter"; did you mean "letter"?'
			}
		],
		[
			'a lesson, in a skill',
			[teachWording('{ lesson: brige, heading: how-long-did-it-take }')],
			{
				file: 'content/skills.yaml',
				on: 'brige,',
				path: 'wording › taughtIn.lesson',
				reason: 'unknown lesson "brige"; did you mean "bridge"?'
			}
		],
		[
			'a heading, in a skill',
			[teachWording('{ lesson: bridge, heading: how-long-did-it-tak }')],
			{
				file: 'content/skills.yaml',
				on: 'how-long-did-it-tak }',
				path: 'wording › taughtIn.heading',
				reason:
					'content/lessons/01-bridge.md has no heading "how-long-did-it-tak"; did you mean "how-long-did-it-take"?'
			}
		],
		[
			'a heading of another lesson, in a skill, without a guess',
			[teachWording('{ lesson: mill, heading: how-long-did-it-take }')],
			{
				file: 'content/skills.yaml',
				on: 'lesson: mill',
				path: 'wording › taughtIn.heading',
				reason: 'content/lessons/02-mill.md has no heading "how-long-did-it-take"'
			}
		],
		[
			'a lesson, by the name of a bank',
			[
				write(
					'content/questions/03-brige.yaml',
					`- id: brige.year
  measures: knowledge
  difficulty: recall
  kind: short
  prompt: In which year?
  claims: [gazette.opened]
  feedback: In 1931.
  answer: { type: number, value: 1931 }
`
				)
			],
			{
				file: 'content/questions/03-brige.yaml',
				on: '- id: brige.year',
				path: 'brige.year',
				reason: 'unknown lesson "brige"; did you mean "bridge"?'
			}
		]
	]);

	holds(
		(
			[
				[
					'choice',
					MILL_BANK,
					'text: bridge, misconception: loaded-as-neutral',
					'text: bridge, misconception: loaded-as-neutrl',
					'mill.word › options [2].misconception',
					'loaded-as-neutral'
				],
				[
					'match',
					MILL_BANK,
					'{ the-article: voice-collapse }',
					'{ the-article: voice-colapse }',
					'mill.speakers › stems [1].misconceptions.the-article',
					'voice-collapse'
				],
				[
					'a distractor of order',
					BRIDGE_BANK,
					'text: the mason, misconception: voice-collapse',
					'text: the mason, misconception: voice-colapse',
					'bridge.surveyor › distractors [1].misconception',
					'voice-collapse'
				],
				[
					'order',
					BRIDGE_BANK,
					'misconception: chain-reversed',
					'misconception: chain-reverse',
					'bridge.surveyor › misconception',
					'chain-reversed'
				],
				[
					'highlight',
					BRIDGE_BANK,
					'text: a hundred years, misconception: voice-collapse',
					'text: a hundred years, misconception: voice-colapse',
					'bridge.brother › slips [1].misconception',
					'voice-collapse'
				],
				[
					'figure',
					MILL_BANK,
					'{ misconception: voice-collapse',
					'{ misconception: voice-colapse',
					'mill.number-card › claimants [1].misconception',
					'voice-collapse'
				],
				[
					'grid',
					MILL_BANK,
					'{ stated: filled-gap }',
					'{ stated: filed-gap }',
					'mill.stated › rows [2].misconceptions.stated',
					'filled-gap'
				],
				[
					'short',
					BRIDGE_BANK,
					'misconception: bound-as-point',
					'misconception: bound-as-pont',
					'bridge.weeks › slips [1].misconception',
					'bound-as-point'
				]
			] as const
		).map(([where, file, from, to, path, known]): Row => {
			const code = /[a-z-]+(?=\W*$)/u.exec(to)?.[0] ?? '';
			return [
				`a misconception, in ${where}`,
				[replace(file, from, to)],
				{
					file,
					on: to,
					path,
					reason: `unknown misconception "${code}"; did you mean "${known}"?`
				}
			];
		})
	);
});

describe('a quotation that does not stand to the letter is refused', () => {
	holds([
		[
			'words that are not in the paragraph',
			[replace(GAZETTE, 'quote: a handsome bridge', 'quote: a handsome brigde')],
			{
				file: GAZETTE,
				on: 'a handsome brigde',
				path: 'gazette.handsome › quote',
				reason: '“a handsome brigde” does not stand in paragraph 8 of gazette'
			}
		],
		[
			'words of another paragraph, with the paragraph they stand in',
			[replace(GAZETTE, 'paragraph: 8', 'paragraph: 7')],
			{
				file: GAZETTE,
				on: 'quote: a handsome bridge',
				path: 'gazette.handsome › quote',
				reason:
					'“a handsome bridge” does not stand in paragraph 7 of gazette; it stands in paragraph 8'
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
					'“The miller never” does not stand in paragraph 7 of gazette; its prefix or suffix does not stand beside it'
			}
		],
		[
			'a cue',
			[replace(LETTER, 'cue: My brother thinks', 'cue: My brother believes')],
			{
				file: LETTER,
				on: 'My brother believes',
				path: 'letter.will-last › cue',
				reason: '“My brother believes” does not stand in paragraph 5 of letter'
			}
		],
		[
			'the words of a figure',
			[replace(GAZETTE, 'words: up to four tons', 'words: up to 4 tons')],
			{
				file: GAZETTE,
				on: 'words: up to 4 tons',
				path: 'gazette.load › figure.words',
				reason: '“up to 4 tons” does not stand in paragraph 5 of gazette'
			}
		],
		[
			'a term for the war',
			[replace('content/sources/letter.yaml', 'the winter floods', 'the summer floods')],
			{
				file: 'content/sources/letter.yaml',
				on: 'the summer floods',
				path: 'letter › termForTheWar [1]',
				reason: '“the summer floods” does not stand in paragraph 5 of letter'
			}
		],
		[
			'a clue of provenance',
			[replace('content/sources/gazette.yaml', 'quote: told this paper', 'quote: told the paper')],
			{
				file: 'content/sources/gazette.yaml',
				on: '- clue:',
				path: 'gazette › provenanceClues [1]',
				reason: '“told the paper” does not stand in paragraph 5 of gazette'
			}
		],
		[
			'an excerpt',
			[replace(BRIDGE_BANK, "quote: 'By Ada Fenwick,", "quote: 'By Ida Fenwick,")],
			{
				file: BRIDGE_BANK,
				on: 'By Ida Fenwick',
				path: 'bridge.label › excerpts [1]',
				reason: '“By Ida Fenwick, 3 May 1931” does not stand in paragraph 2 of gazette'
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
					'“a pretty bridge” stands in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
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
					'“probably” stands in quotation marks but not in gazette; quote to the letter, or use italics or ‘single’ marks for words of our own'
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
					'“not an hour less” stands in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
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
					'“great” stands in quotation marks but not in gazette; quote to the letter, or use italics or ‘single’ marks for words of our own'
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
					'“Mr Reed says” stands in quotation marks but not in letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
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
					'“100 years” stands in quotation marks but not in letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
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
					'“fifty weeks” stands in quotation marks but not in gazette or letter; quote to the letter, or use italics or ‘single’ marks for words of our own'
			}
		]
	]);

	holds(
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
			const reason = `“${words}” stands in quotation marks but not in ${sources}; quote to the letter, or use italics or ‘single’ marks for words of our own`;
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

	holds([
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
	holds([
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

describe('a question without a difficulty is refused', () => {
	holds([
		[
			'the first of a bank',
			[
				replace(
					MILL_BANK,
					'- id: mill.speakers\n  measures: attribution\n  difficulty: infer\n',
					'- id: mill.speakers\n  measures: attribution\n'
				)
			],
			{
				file: MILL_BANK,
				on: '- id: mill.speakers',
				path: 'mill.speakers',
				reason: 'has no difficulty: one of recall, infer, integrate'
			}
		]
	]);
});

describe('a glossary entry that points at nothing is refused', () => {
	const GLOSSARY = 'content/glossary.yaml';
	holds([
		[
			'a source that is in no list',
			[replace(GLOSSARY, 'opposed: [{ source: letter', 'opposed: [{ source: leter')],
			{
				file: GLOSSARY,
				on: 'source: leter',
				path: 'handsome › opposed [1].source',
				reason: 'unknown source "leter"; did you mean "letter"?'
			}
		],
		[
			'a voice that is in no list',
			[replace(GLOSSARY, 'voice: tobias-reed', 'voice: tobias-read')],
			{
				file: GLOSSARY,
				on: 'voice: tobias-read',
				path: 'tobias-reed › voice',
				reason: 'unknown voice "tobias-read"; did you mean "tobias-reed"?'
			}
		],
		[
			'a quotation that does not stand in its paragraph',
			[replace(GLOSSARY, 'quote: a handsome bridge', 'quote: a handsome brigde')],
			{
				file: GLOSSARY,
				on: 'a handsome brigde',
				path: 'handsome › uses [1]',
				reason: '“a handsome brigde” does not stand in paragraph 8 of gazette'
			}
		],
		[
			'a second use from one source',
			[
				replace(
					GLOSSARY,
					'uses: [{ source: gazette, paragraph: 8, quote: a handsome bridge }]',
					'uses:\n    - { source: gazette, paragraph: 8, quote: a handsome bridge }\n    - { source: gazette, paragraph: 8, quote: handsome }'
				)
			],
			{
				file: GLOSSARY,
				on: 'quote: handsome }',
				path: 'handsome › uses [2]',
				reason: '"gazette" has a use already; one a source is enough'
			}
		],
		[
			'a loaded word without a plain one',
			[replace(GLOSSARY, '  neutral: good to look at\n', '')],
			{
				file: GLOSSARY,
				on: '- id: handsome',
				path: 'handsome › neutral',
				reason: 'a loaded word needs a neutral paraphrase'
			}
		],
		[
			'a term that is in no list, in a lesson',
			[replace(MILL, 'The miller writes', 'The <Term id="hansome">miller</Term> writes')],
			{
				file: MILL,
				on: '<Term id="hansome">',
				path: '<Term>',
				reason: 'unknown glossary entry "hansome"; did you mean "handsome"?'
			}
		]
	]);
});

describe('a lesson that breaks its form is refused', () => {
	const leads = (url: string) =>
		`the link leads to “${url}”: in a lesson it stays on this site, as a relative path or a #heading`;

	holds([
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
				reason: `<${tag}> stands on a line of its own, with a blank line before and after it`
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
				reason: '<Quote> stands on a line of its own, with a blank line before and after it'
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
				reason: 'the title stands in the front matter; begin headings with ##'
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

const NOTICE = `id: notice
siglum: N
title: null
author: null
publisher: null
published: null
genre: unknown
description: A notice on the church door.
termForTheWar: []
provenanceClues: []
noClaim: []
${copyOf('notice.txt', 'By order.\n')}
`;

const NOTICE_CLAIMS = `- id: notice.order
  paragraph: 1
  quote: By
  says: There is an order.
  chain: [notice]
  cue: null
  modality: certain
  polarity: affirmed
  kind: event
  figure: null
  when: null
  topics: [treaty-2000]
  gradable: true
`;

const PERSON = '- { id: tobias-reed, name: Tobias Reed, kind: person, role: mason }';

describe('a record that does not fit its schema is refused', () => {
	holds([
		[
			'an id used twice, with the place of the first',
			[replace('content/voices.yaml', PERSON, `${PERSON}\n${PERSON.replace('role: mason', '')}`)],
			{
				file: 'content/voices.yaml',
				on: 'kind: person,  }',
				path: 'tobias-reed › id',
				reason: 'duplicate id "tobias-reed"; the first is at content/voices.yaml:3'
			}
		],
		[
			'the code of a misconception used twice',
			[
				replace(
					'content/skills.yaml',
					'    - { id: filled-gap, name: a slip, advice: Read again. }',
					'    - { id: filled-gap, name: a slip, advice: Read again. }\n    - { id: filled-gap, name: again, advice: Read. }'
				)
			],
			{
				file: 'content/skills.yaml',
				on: '{ id: filled-gap, name: again',
				path: 'limits › misconceptions [2].id',
				reason: 'duplicate id "filled-gap"'
			}
		],
		[
			'a typo in the name of a field, with the field it may mean',
			[replace(MILL_BANK, 'feedback: It was “a Friday”.', 'feedback: A Friday.\n  point: 2')],
			{
				file: MILL_BANK,
				on: 'point:',
				path: 'mill.weekday › point',
				reason: 'unknown field "point"; did you mean "points"?'
			}
		],
		...(
			[
				[
					'difficulty',
					'dificulty',
					MILL_BANK,
					[
						'difficulty: infer\n  kind: short\n  prompt: On',
						'dificulty: infer\n  kind: short\n  prompt: On'
					],
					'mill.weekday › dificulty'
				],
				[
					'weight',
					'weigh',
					MILL_BANK,
					['text: Friday }', 'text: Friday, weigh: 1 }'],
					'mill.weekday › answer.accepted [1].weigh'
				],
				[
					'opposed',
					'oposed',
					'content/glossary.yaml',
					['  voice: tobias-reed', '  voice: tobias-reed\n  oposed: []'],
					'tobias-reed › oposed'
				],
				[
					'neutral',
					'nuetral',
					'content/glossary.yaml',
					['  voice: tobias-reed', '  voice: tobias-reed\n  nuetral: plain'],
					'tobias-reed › nuetral'
				]
			] as const
		).map(([meant, typo, file, [from, to], path]): Row => [
			`a typo in the name of the field ${meant}`,
			[replace(file, from, to)],
			{
				file,
				on: `${typo}:`,
				path,
				reason: `unknown field "${typo}"; did you mean "${meant}"?`
			}
		]),
		[
			'a field of another record, without a guess',
			[replace('content/relations.yaml', 'about: the worth', 'chian: []\n  about: the worth')],
			{
				file: 'content/relations.yaml',
				on: 'chian:',
				path: 'looks-and-use › chian',
				reason: 'unknown field "chian"'
			}
		],
		[
			'a typo in the name of a field that must be there',
			[replace('content/relations.yaml', 'about: the worth', 'abot: the worth')],
			{
				file: 'content/relations.yaml',
				on: '- id: looks-and-use',
				path: 'looks-and-use › about',
				reason: 'missing (expected string, received undefined)'
			},
			{
				file: 'content/relations.yaml',
				on: 'abot:',
				path: 'looks-and-use › abot',
				reason: 'unknown field "abot"; did you mean "about"?'
			}
		],
		[
			'a field left out',
			[replace('content/relations.yaml', '  about: the worth of the bridges\n', '')],
			{
				file: 'content/relations.yaml',
				on: '- id: looks-and-use',
				path: 'looks-and-use › about',
				reason: 'missing (expected string, received undefined)'
			}
		],
		[
			'a field within a field left out',
			[replace(MILL_BANK, '[{ text: Friday }]', '[{ weight: 1 }]')],
			{
				file: MILL_BANK,
				on: '{ weight: 1 }',
				path: 'mill.weekday › answer.accepted [1].text',
				reason: 'missing (expected string, received undefined)'
			}
		],
		[
			'a code that is not of its list',
			[replace('content/relations.yaml', 'relation: not-comparable', 'relation: incomparable')],
			{
				file: 'content/relations.yaml',
				on: 'relation: incomparable',
				path: 'looks-and-use › relation',
				reason: 'expected "agree", "differ", "conflict", "not-comparable"'
			}
		],
		[
			'a kind of question that there is not',
			[replace(MILL_BANK, '  kind: short', '  kind: long')],
			{
				file: MILL_BANK,
				on: 'kind: long',
				path: 'mill.weekday › kind',
				reason:
					'expected one of choice, match, order, highlight, scale, relation, grid, figure, short, essay'
			}
		],
		[
			'an answer of a type that there is not',
			[replace(BRIDGE_BANK, '{ type: number, value: 1931 }', '{ type: year, value: 1931 }')],
			{
				file: BRIDGE_BANK,
				on: 'type: year',
				path: 'bridge.year › answer.type',
				reason: "invalid discriminator value. Expected 'text' | 'number'"
			}
		],
		[
			'text that YAML reads as a number',
			[replace(GAZETTE, 'says: The miller did not oppose the plan.', 'says: 1931')],
			{
				file: GAZETTE,
				on: 'says: 1931',
				path: 'gazette.never-opposed › says',
				reason: 'expected string, received number'
			}
		],
		[
			'an id that does not belong to its ledger',
			[replace(GAZETTE, '- id: gazette.never-opposed', '- id: letter.never-opposed')],
			{
				file: GAZETTE,
				on: '- id: letter.never-opposed',
				path: 'letter.never-opposed › id',
				reason: 'a claim of this ledger begins with "gazette."'
			}
		],
		[
			'a source in a claim that is not its ledger’s',
			[
				replace(
					GAZETTE,
					'- id: gazette.never-opposed',
					'- id: gazette.never-opposed\n  source: letter'
				)
			],
			{
				file: GAZETTE,
				on: 'source: letter',
				path: 'gazette.never-opposed › source',
				reason: 'the file’s name says "gazette"; leave the field out'
			}
		],
		[
			'an id that does not belong to its bank',
			[replace(MILL_BANK, '- id: mill.weekday', '- id: bridge.weekday')],
			{
				file: MILL_BANK,
				on: '- id: bridge.weekday',
				path: 'bridge.weekday › id',
				reason: 'a question of this bank begins with "mill."'
			}
		],
		[
			'a ledger that is no list',
			[write('content/questions/03-bridge.yaml', 'id: bridge.x\n')],
			{
				file: 'content/questions/03-bridge.yaml',
				on: 'id: bridge.x',
				path: '',
				reason: 'expected a list: each record begins with "- id:"'
			}
		],
		[
			'a record that is none',
			[replace('content/voices.yaml', PERSON, `- the miller\n${PERSON}`)],
			{
				file: 'content/voices.yaml',
				on: '- the miller',
				path: '[3]',
				reason: 'expected object, received string'
			}
		],
		[
			'a file of one list that is missing',
			[
				remove('content/relations.yaml'),
				replace(MILL_BANK, '  relations: [weeks-twice]\n', ''),
				replace(BRIDGE, '<Compare relation="weeks-twice" />\n\n', '')
			],
			{
				file: 'content/relations.yaml',
				on: null,
				path: '',
				reason: 'the file is missing'
			},
			{
				file: MILL_BANK,
				on: '[opening-day]',
				path: 'mill.two-days › relations [1]',
				reason: 'unknown relation "opening-day"'
			}
		]
	]);
});

describe('broken YAML is refused with its line', () => {
	holds([
		[
			'a quotation mark that is not closed, at the end of what it swallows',
			[
				write(
					'content/questions/03-bridge.yaml',
					"- id: bridge.x\n  prompt: 'Who says so?\n  kind: short"
				)
			],
			{
				file: 'content/questions/03-bridge.yaml',
				on: 'kind: short',
				path: '',
				reason: "broken YAML: Missing closing 'quote"
			}
		],
		[
			'a colon in text without quotation marks',
			[write('content/questions/03-bridge.yaml', '- id: bridge.x\n  prompt: Who: the miller?\n')],
			{
				file: 'content/questions/03-bridge.yaml',
				on: 'Who:',
				path: '',
				reason: 'broken YAML: Nested mappings are not allowed in compact mappings'
			}
		],
		[
			'a field given twice',
			[
				write(
					'content/questions/03-bridge.yaml',
					'- id: bridge.x\n  prompt: Who?\n  prompt: What?\n'
				)
			],
			{
				file: 'content/questions/03-bridge.yaml',
				on: 'What?',
				path: '',
				reason: 'broken YAML: Map keys must be unique'
			}
		],
		[
			'text that begins with an asterisk, which YAML reads as an alias',
			[write('content/questions/03-bridge.yaml', '- id: bridge.x\n  prompt: *who\n')],
			{
				file: 'content/questions/03-bridge.yaml',
				on: null,
				path: '',
				reason: 'broken YAML: Unresolved alias (the anchor must be set before the alias): who'
			}
		],
		[
			'front matter, counted from the top of its file',
			[write('content/lessons/03-new.md', '---\ntitle: New\nsummary: What: new\n---\n')],
			{
				file: 'content/lessons/03-new.md',
				on: 'summary',
				path: '',
				reason: 'broken YAML: Nested mappings are not allowed in compact mappings'
			}
		]
	]);
});

describe('a source that disagrees with itself is refused', () => {
	holds([
		[
			'a siglum that another source has',
			[replace('content/sources/letter.yaml', 'siglum: L', 'siglum: G')],
			{
				file: 'content/sources/letter.yaml',
				on: 'siglum: G',
				path: 'letter › siglum',
				reason: '"G" already stands for gazette'
			}
		],
		[
			'no voice of its own',
			[
				replace(
					'content/voices.yaml',
					'- { id: letter, name: the letter itself, kind: article }',
					'- { id: letter, name: the letter itself, kind: document }'
				)
			],
			{
				file: 'content/sources/letter.yaml',
				on: 'id: letter',
				path: 'letter › id',
				reason: 'voices.yaml needs a voice "letter" of kind article'
			},
			{
				file: MILL_BANK,
				on: '- id: opened',
				path: 'mill.speakers › stems [2]',
				reason: '"letter.opened" is said by "letter", not "the-article"'
			}
		],
		[
			'a file name that is not its id',
			[
				write('content/sources/noticeboard.yaml', NOTICE),
				write('sources/notice.txt', 'By order.\n'),
				write('content/claims/notice.yaml', NOTICE_CLAIMS),
				replace(
					'content/voices.yaml',
					PERSON,
					`${PERSON}\n- { id: notice, name: N, kind: article }`
				)
			],
			{
				file: 'content/sources/noticeboard.yaml',
				on: 'id: notice',
				path: 'notice › id',
				reason: 'the file is named noticeboard.yaml'
			}
		],
		[
			'counts that are not its text’s',
			[replace('content/sources/letter.yaml', 'paragraphs: 6', 'paragraphs: 7')],
			{
				file: 'content/sources/letter.yaml',
				on: 'paragraphs: 7',
				path: 'letter › text.paragraphs',
				reason: 'the file has 6'
			}
		]
	]);
});

describe('a claim that disagrees with itself is refused', () => {
	holds([
		[
			'a chain that does not begin with its article',
			[
				replace(LETTER, 'chain: [letter, millers-brother]', 'chain: [tobias-reed, millers-brother]')
			],
			{
				file: LETTER,
				on: 'chain: [tobias-reed, m',
				path: 'letter.will-last › chain',
				reason: 'the outermost voice is the article’s own, "letter"'
			}
		],
		[
			'a voice twice in its chain',
			[
				replace(
					LETTER,
					'chain: [letter, millers-brother]',
					'chain: [letter, millers-brother, letter]'
				)
			],
			{
				file: LETTER,
				on: 'millers-brother, letter]',
				path: 'letter.will-last › chain',
				reason: 'a voice stands in the chain twice'
			}
		],
		[
			'a cue without a second voice',
			[replace(LETTER, 'chain: [letter, millers-brother]', 'chain: [letter]')],
			{
				file: LETTER,
				on: 'cue: My brother thinks',
				path: 'letter.will-last › cue',
				reason: 'words hand over the floor, but the chain has no second voice'
			}
		],
		[
			'a second voice without a cue',
			[replace(GAZETTE, 'cue: Reportedly', 'cue: null # none')],
			{
				file: GAZETTE,
				on: 'cue: null # none',
				path: 'gazette.old-bridge-sold › cue',
				reason: 'the chain has a second voice, but no words hand over the floor'
			}
		],
		[
			'not gradable, and no note',
			[
				replace(
					LETTER,
					'  note: Readers differ on whether “I hold that” makes it less certain.\n',
					''
				)
			],
			{
				file: LETTER,
				on: '- id: letter.old-better',
				path: 'letter.old-better › note',
				reason: 'a claim that is not gradable says in its note where readers differ'
			}
		],
		[
			'of kind figure, and no figure',
			[replace(GAZETTE, 'kind: evaluation\n  figure: null', 'kind: figure\n  figure: null # none')],
			{
				file: GAZETTE,
				on: 'null # none',
				path: 'gazette.handsome › figure',
				reason: 'a claim of kind figure needs its figure'
			}
		]
	]);

	it('a second voice without a cue is accepted where the claim is shown and never scored', () => {
		const sample = writeSample([
			replace(
				GAZETTE,
				'cue: Reportedly\n  modality: certain\n  polarity: affirmed\n  kind: event\n  figure: null\n  when: null\n  topics: [sanctions-and-economy]\n  gradable: true',
				'cue: null\n  modality: certain\n  polarity: affirmed\n  kind: event\n  figure: null\n  when: null\n  topics: [sanctions-and-economy]\n  gradable: false\n  note: Readers differ.'
			)
		]);
		expect(loadContent(sample).faults).toEqual([]);
	});
});

describe('a question whose key does not follow from its claims is refused', () => {
	holds([
		[
			'a claim that is not gradable',
			[
				replace(
					MILL_BANK,
					'claims: [gazette.handsome]',
					'claims: [gazette.handsome, letter.old-better]'
				)
			],
			{
				file: MILL_BANK,
				on: 'letter.old-better',
				path: 'mill.word › claims [2]',
				reason: '"letter.old-better" is not gradable: it is discussed, not scored'
			}
		],
		[
			'a relation that is not gradable',
			[replace(MILL_BANK, 'relations: [weeks-twice]', 'relations: [looks-and-use]')],
			{
				file: MILL_BANK,
				on: '[looks-and-use]',
				path: 'mill.two-lengths › relations [1]',
				reason: '"looks-and-use" is not gradable: it is discussed, not scored'
			}
		],
		[
			'a skill asked without an excerpt',
			[
				replace(
					MILL_BANK,
					'  excerpts:\n    - { source: gazette, paragraph: 8, quote: It is a handsome bridge }\n',
					''
				)
			],
			{
				file: MILL_BANK,
				on: '- id: mill.word',
				path: 'mill.word › excerpts',
				reason: 'a question that measures a skill shows the words it is about'
			}
		],
		[
			'a scale keyed more surely than its claim',
			[replace(BRIDGE_BANK, 'modality: possible', 'modality: certain')],
			{
				file: BRIDGE_BANK,
				on: 'key: { modality',
				path: 'bridge.how-sure › key',
				reason: 'the key is certain, affirmed, but "gazette.load" is possible, affirmed'
			}
		],
		[
			'a scale keyed the other way round than its claim',
			[replace(BRIDGE_BANK, 'polarity: affirmed', 'polarity: denied')],
			{
				file: BRIDGE_BANK,
				on: 'key: { modality',
				path: 'bridge.how-sure › key',
				reason: 'the key is possible, denied, but "gazette.load" is possible, affirmed'
			}
		],
		[
			'a relation keyed otherwise than the relation',
			[replace(MILL_BANK, 'key: agree', 'key: differ')],
			{
				file: MILL_BANK,
				on: 'key: differ',
				path: 'mill.two-days › key',
				reason: 'the key is differ, but "opening-day" says agree'
			}
		],
		[
			'a relation that does not hold the claims',
			[
				replace(
					MILL_BANK,
					'claims: [gazette.opened, letter.opened]',
					'claims: [gazette.opened, letter.will-last]'
				)
			],
			{
				file: MILL_BANK,
				on: 'claims: [gazette.opened',
				path: 'mill.two-days › claims [2]',
				reason: '"opening-day" does not relate "letter.will-last"'
			}
		],
		...(
			[
				['low', 'low: 50', 'low: 49', '49', '50'],
				['high', 'high: 50', 'high: null', 'null', '50'],
				['bound', 'bound: exact', 'bound: estimate', 'estimate', 'exact'],
				['asOf', 'asOf: null', "asOf: '1931'", '1931', 'null']
			] as const
		).map(([field, from, to, keyed, given]): Row => [
			`a number card whose ${field} is keyed otherwise than the claim’s figure`,
			[replace(MILL_BANK, from, to)],
			{
				file: MILL_BANK,
				on: to,
				path: `mill.number-card › key.${field}`,
				reason: `the key is ${keyed}, but "letter.weeks" has ${given}`
			}
		]),
		[
			'a number card keyed to another claimant than the speaker',
			[replace(MILL_BANK, 'claimant: tobias-reed', 'claimant: not-named')],
			{
				file: MILL_BANK,
				on: 'claimant: not-named',
				path: 'mill.number-card › key.claimant',
				reason: '"letter.weeks" is said by "tobias-reed"'
			}
		],
		[
			'a number card on a claim without a figure',
			[replace(MILL_BANK, 'claims: [letter.weeks]', 'claims: [letter.opened] # no figure')],
			{
				file: MILL_BANK,
				on: '# no figure',
				path: 'mill.number-card › claims',
				reason: '"letter.opened" gives no figure'
			}
		],
		...(['the-article', 'not-named'] as const).map((id): Row => [
			`a choice of speakers without the option ${id}`,
			[
				replace(BRIDGE_BANK, `id: ${id}`, `id: someone`),
				// Its lesson asks another: the fault stands alone.
				replace(BRIDGE, 'bridge.mason', 'bridge.weeks')
			],
			{
				file: BRIDGE_BANK,
				on: '{ id: tobias-reed',
				path: 'bridge.mason › options',
				reason: `a question that asks who speaks must offer the option "${id}"`
			}
		]),
		...(['the-article', 'not-named'] as const).map((id): Row => [
			`a match of speakers without the target ${id}`,
			[
				replace(MILL_BANK, `{ id: ${id}, text`, `{ id: someone, text`),
				...(id === 'the-article'
					? [
							replace(MILL_BANK, 'answer: the-article', 'answer: someone'),
							replace(MILL_BANK, '{ the-article: voice-collapse }', '{}')
						]
					: []),
				replace(MILL, 'mill.speakers', 'mill.word')
			],
			{
				file: MILL_BANK,
				on: id === 'the-article' ? '{ id: someone' : '{ id: the-article',
				path: 'mill.speakers › targets',
				reason: `a question that asks who speaks must offer the target "${id}"`
			},
			{
				file: 'content/questions',
				on: null,
				path: 'match',
				reason: 'no question is of this kind'
			}
		]),
		[
			'a choice of speakers keyed to another voice',
			[
				replace(
					BRIDGE_BANK,
					'{ id: tobias-reed, text: Tobias Reed',
					'{ id: council-clerk, text: the clerk'
				)
			],
			{
				file: BRIDGE_BANK,
				on: '{ id: council-clerk',
				path: 'bridge.mason › options',
				reason: '"gazette.weeks" is said by "tobias-reed", which is not the key'
			}
		],
		[
			'a choice of speakers keyed to a name where none is given',
			[
				replace(
					BRIDGE_BANK,
					'claims: [gazette.weeks]\n  feedback: “According to”',
					'claims: [gazette.old-bridge-sold]\n  feedback: “According to”'
				)
			],
			{
				file: BRIDGE_BANK,
				on: '{ id: tobias-reed',
				path: 'bridge.mason › options',
				reason: '"gazette.old-bridge-sold" is said by "not-named", which is not the key'
			}
		],
		[
			'a match of speakers keyed to another voice',
			[replace(MILL_BANK, 'answer: the-article', 'answer: not-named')],
			{
				file: MILL_BANK,
				on: '- id: opened',
				path: 'mill.speakers › stems [2]',
				reason: '"letter.opened" is said by "the-article", not "not-named"'
			}
		],
		[
			'a stem without its claim',
			[replace(MILL_BANK, '      claim: letter.opened\n', '')],
			{
				file: MILL_BANK,
				on: '- id: opened',
				path: 'mill.speakers › stems [2]',
				reason: 'names no claim out of the question’s claims'
			}
		],
		[
			'a stem with a claim that the question does not cite',
			[replace(MILL_BANK, 'claim: letter.opened', 'claim: gazette.opened')],
			{
				file: MILL_BANK,
				on: '- id: opened',
				path: 'mill.speakers › stems [2]',
				reason: 'names no claim out of the question’s claims'
			}
		],
		[
			'a letter of evidence that no excerpt has',
			[replace(MILL_BANK, 'evidence: [a]', 'evidence: [b]')],
			{
				file: MILL_BANK,
				on: 'evidence: [b]',
				path: 'mill.stated › rows [1]',
				reason: 'there is no excerpt "b"'
			},
			{
				file: 'content/questions',
				on: null,
				path: 'limits',
				reason: 'no question measures this skill'
			}
		]
	]);
});

describe('what nothing uses is refused', () => {
	holds([
		[
			'a skill without a question',
			[replace(MILL_BANK, 'measures: wording', 'measures: limits # not wording')],
			{
				file: 'content/questions',
				on: null,
				path: 'wording',
				reason: 'no question measures this skill'
			}
		],
		[
			'a skill without a record',
			[
				replace(
					'content/skills.yaml',
					`- id: wording
  name: The skill of wording
  can: do it
  standard: a standard
  taughtIn: { lesson: bridge, heading: how-long-did-it-take }
  misconceptions:
    - { id: loaded-as-neutral, name: a slip, advice: Read again. }
`,
					''
				),
				replace(MILL_BANK, ', misconception: loaded-as-neutral', '')
			],
			{ file: 'content/skills.yaml', on: null, path: 'wording', reason: 'the skill has no record' }
		],
		[
			'a kind without a question',
			[
				replace(
					BRIDGE_BANK,
					'  kind: scale\n',
					'  kind: choice\n  options: [{ id: a, text: A, correct: true }, { id: b, text: B }]\n'
				),
				replace(BRIDGE_BANK, '  statement: that the bridge carries such carts\n', ''),
				replace(BRIDGE_BANK, '  key: { modality: possible, polarity: affirmed }\n', '')
			],
			{
				file: 'content/questions',
				on: null,
				path: 'scale',
				reason: 'no question is of this kind'
			}
		],
		[
			'a source without a claim',
			[
				write('content/sources/notice.yaml', NOTICE),
				write('sources/notice.txt', 'By order.\n'),
				replace(
					'content/voices.yaml',
					PERSON,
					`${PERSON}\n- { id: notice, name: N, kind: article }`
				)
			],
			{ file: 'content/sources/notice.yaml', on: null, path: '', reason: 'no claim is from it' }
		]
	]);
});

describe('everything that is wrong is told at once', () => {
	holds([
		[
			'five faults in five files',
			[
				replace('content/sources/letter.yaml', 'siglum: L', 'siglum: G'),
				replace(GAZETTE, 'quote: a handsome bridge', 'quote: a handsome brigde'),
				replace('content/relations.yaml', 'letter.old-better]', 'letter.old-beter]'),
				replace(BRIDGE, '</Gap>\n', ''),
				replace(BRIDGE_BANK, 'modality: possible', 'modality: certain')
			],
			{ file: BRIDGE, on: '<Gap>', path: '<Gap>', reason: '<Gap> is opened and never closed' },
			{
				file: 'content/sources/letter.yaml',
				on: 'siglum: G',
				path: 'letter › siglum',
				reason: '"G" already stands for gazette'
			},
			{
				file: 'content/relations.yaml',
				on: 'letter.old-beter',
				path: 'looks-and-use › claims [2]',
				reason: 'unknown claim "letter.old-beter"; did you mean "letter.old-better"?'
			},
			{
				file: BRIDGE_BANK,
				on: 'key: { modality',
				path: 'bridge.how-sure › key',
				reason: 'the key is certain, affirmed, but "gazette.load" is possible, affirmed'
			},
			{
				file: GAZETTE,
				on: 'a handsome brigde',
				path: 'gazette.handsome › quote',
				reason: '“a handsome brigde” does not stand in paragraph 8 of gazette'
			}
		]
	]);
});
