import { describe } from 'vitest';
import { replace, write, type Change } from '../sample-content.ts';
import {
	BRIDGE,
	BRIDGE_BANK,
	expectFaults,
	GAZETTE,
	MILL,
	MILL_BANK,
	NOTICE,
	PERSON,
	type Row
} from './expect-faults.ts';

/** Says that the skill of wording is taught elsewhere. */
function teachWording(place: string): Change {
	const before = 'name: The skill of wording\n  can: do it\n  standard: a standard\n  taughtIn: ';
	return replace(
		'content/skills.yaml',
		`${before}{ lesson: bridge, heading: how-long-did-it-take }`,
		before + place
	);
}

describe('an id that is in no list is named with the nearest that is', () => {
	expectFaults([
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

	expectFaults(
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

describe('a glossary entry that points at nothing is refused', () => {
	const GLOSSARY = 'content/glossary.yaml';
	expectFaults([
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
			'a quotation that is not in its paragraph',
			[replace(GLOSSARY, 'quote: a handsome bridge', 'quote: a handsome brigde')],
			{
				file: GLOSSARY,
				on: 'a handsome brigde',
				path: 'handsome › uses [1]',
				reason: '“a handsome brigde” is not in paragraph 8 of gazette'
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

describe('what nothing uses is refused', () => {
	expectFaults([
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
