import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import { remove, replace, write, writeSample } from '../sample-content.ts';
import {
	BRIDGE,
	BRIDGE_BANK,
	expectFaults,
	GAZETTE,
	LETTER,
	MILL_BANK,
	NOTICE,
	NOTICE_CLAIMS,
	PERSON,
	type Row
} from './expect-faults.ts';

describe('a record that does not fit its schema is refused', () => {
	expectFaults([
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
	expectFaults([
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
	expectFaults([
		[
			'a siglum that another source has',
			[replace('content/sources/letter.yaml', 'siglum: L', 'siglum: G')],
			{
				file: 'content/sources/letter.yaml',
				on: 'siglum: G',
				path: 'letter › siglum',
				reason: '"G" already means gazette'
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
	expectFaults([
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
				reason: 'the chain has a voice twice'
			}
		],
		[
			'a cue without a second voice',
			[replace(LETTER, 'chain: [letter, millers-brother]', 'chain: [letter]')],
			{
				file: LETTER,
				on: 'cue: My brother thinks',
				path: 'letter.will-last › cue',
				reason: 'the words name another voice, but the chain has no second one'
			}
		],
		[
			'a second voice without a cue',
			[replace(GAZETTE, 'cue: Reportedly', 'cue: null # none')],
			{
				file: GAZETTE,
				on: 'cue: null # none',
				path: 'gazette.old-bridge-sold › cue',
				reason: 'the chain has a second voice, but no words that introduce it'
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
