import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample } from '../sample-content.ts';
import {
	BRIDGE,
	BRIDGE_BANK,
	expectFaults,
	GAZETTE,
	MILL,
	MILL_BANK,
	type Row
} from './expect-faults.ts';

const alike = (text: string, other: string) =>
	`“${text}” reads like “${other}”, from which it is told apart`;

describe('two lines that are told apart and read alike are refused', () => {
	expectFaults(
		(
			[
				['the same letters', 'They agree.'],
				['capitals', 'THEY AGREE.'],
				['two spaces', 'They  agree.'],
				['a no-break space', 'They\u00A0agree.'],
				['a zero-width space', 'They\u200B agree.'],
				['a soft hyphen', 'They ag\u00ADree.'],
				['full-width letters', 'Ｔhey agree.']
			] as const
		).map(([how, text]): Row => [
			`options, by ${how}`,
			[replace(MILL_BANK, 'text: They conflict.', `text: '${text}'`)],
			{
				file: MILL_BANK,
				on: 'id: conflict',
				path: 'mill.two-lengths › options [2]',
				reason: alike(text, 'They agree.')
			}
		])
	);

	expectFaults([
		[
			'stems',
			[replace(MILL_BANK, 'text: It was opened in May.', 'text: it took 50 weeks.')],
			{
				file: MILL_BANK,
				on: '- id: opened',
				path: 'mill.speakers › stems [2]',
				reason: alike('it took 50 weeks.', 'It took 50 weeks.')
			}
		],
		[
			'targets',
			[
				replace(
					MILL_BANK,
					'{ id: tobias-reed, text: Reed }',
					'{ id: tobias-reed, text: Not named }'
				)
			],
			{
				file: MILL_BANK,
				on: 'text: Not named',
				path: 'mill.speakers › targets [3]',
				reason: alike('Not named', 'not named')
			}
		],
		[
			'an item and a distractor',
			[replace(BRIDGE_BANK, 'text: the mason', 'text: The surveyor')],
			{
				file: BRIDGE_BANK,
				on: 'text: The surveyor',
				path: 'bridge.surveyor › distractors [1]',
				reason: alike('The surveyor', 'the surveyor')
			}
		],
		[
			'rows',
			[replace(MILL_BANK, 'text: It cost too much.', 'text: It may last a Century.')],
			{
				file: MILL_BANK,
				on: '- id: cost',
				path: 'mill.stated › rows [2]',
				reason: alike('It may last a Century.', 'It may last a century.')
			}
		],
		[
			'claimants',
			[replace(MILL_BANK, 'text: Reed, id', 'text: Not named, id')],
			{
				file: MILL_BANK,
				on: 'text: Not named',
				path: 'mill.number-card › claimants [3]',
				reason: alike('Not named', 'not named')
			}
		],
		[
			'statements',
			[replace(MILL_BANK, 'It was opened on a 1 May.]', 'It was opened on 1 may 1931.]')],
			{
				file: MILL_BANK,
				on: 'statements: [',
				path: 'mill.two-days › statements [2]',
				reason: alike('It was opened on 1 may 1931.', 'It was opened on 1 May 1931.')
			}
		],
		[
			'lines of a checklist',
			[replace(BRIDGE_BANK, 'I quote the words.]', 'I name who SAYS it.]')],
			{
				file: BRIDGE_BANK,
				on: 'checklist: [',
				path: 'bridge.in-two-sentences › checklist [2]',
				reason: alike('I name who SAYS it.', 'I name who says it.')
			}
		],
		[
			'listed wrong answers',
			[
				replace(
					BRIDGE_BANK,
					"    - { text: '50', misconception: bound-as-point }",
					'    - { text: fifty, misconception: bound-as-point }\n    - { text: Fifty, misconception: voice-collapse }'
				)
			],
			{
				file: BRIDGE_BANK,
				on: 'text: Fifty',
				path: 'bridge.weeks › slips [2]',
				reason: alike('Fifty', 'fifty')
			}
		]
	]);
});

/** A bank whose question on the day of the week accepts other answers, and lists wrong ones. */
const accepting = (accepted: string, wrong = '') =>
	replace(
		MILL_BANK,
		'answer: { type: text, accepted: [{ text: Friday }] }',
		`answer: { type: text, accepted: [${accepted}] }${wrong === '' ? '' : `\n  slips: [${wrong}]`}`
	);

describe('an answer that cannot be given, or that is right and wrong at once, is refused', () => {
	const wrong = (text: string) => `{ text: '${text}', misconception: bound-as-point }`;
	const long = 'Friday'.repeat(34);

	expectFaults([
		[
			'an accepted answer twice',
			[accepting('{ text: Friday }, { text: friday, weight: 0.5 }')],
			{
				file: MILL_BANK,
				on: 'text: friday',
				path: 'mill.weekday › answer.accepted [2]',
				reason: '“friday” is accepted already'
			}
		],
		[
			'an accepted answer that is too long',
			[accepting(`{ text: Friday }, { text: ${long} }`)],
			{
				file: MILL_BANK,
				on: long,
				path: 'mill.weekday › answer.accepted [2]',
				reason: 'the answer has 204 characters, 4 over 200'
			}
		],
		[
			'an accepted answer of punctuation',
			[accepting("{ text: Friday }, { text: '.' }")],
			{
				file: MILL_BANK,
				on: "text: '.'",
				path: 'mill.weekday › answer.accepted [2]',
				reason: '“.” is punctuation only; nobody can type it as an answer'
			}
		],
		[
			'a wrong answer that is accepted but for its case',
			[accepting('{ text: Friday }', wrong('FRIDAY'))],
			{
				file: MILL_BANK,
				on: 'FRIDAY',
				path: 'mill.weekday › slips [1]',
				reason: '“FRIDAY” is also an accepted answer'
			}
		],
		[
			'a span that is marked rightly and wrongly',
			[
				replace(
					BRIDGE_BANK,
					'text: a hundred years, misconception',
					'text: My brother, misconception'
				)
			],
			{
				file: BRIDGE_BANK,
				on: 'text: My brother,',
				path: 'bridge.brother › slips [1]',
				reason: '“My brother” is also accepted as the source'
			}
		],
		...(
			[
				['40', '“40” is the right answer, 40'],
				['40.0', '“40.0” is the right answer, 40'],
				['40 weeks', '“40 weeks” is the right answer, 40'],
				['0.04 thousand weeks', '“0.04 thousand weeks” is the right answer, 40']
			] as const
		).map(([text, reason]): Row => [
			`a wrong number that is the key: ${text}`,
			[replace(BRIDGE_BANK, "{ text: '50',", `{ text: '${text}',`)],
			{ file: BRIDGE_BANK, on: `{ text: '${text}',`, path: 'bridge.weeks › slips [1]', reason }
		]),
		[
			'a wrong number within the tolerance',
			[replace(BRIDGE_BANK, 'value: 40, unit', 'value: 40, tolerance: 10, unit')],
			{
				file: BRIDGE_BANK,
				on: "{ text: '50',",
				path: 'bridge.weeks › slips [1]',
				reason: '“50” is right, being within 10 of 40'
			}
		],
		[
			'a question asked twice in its lesson',
			[
				replace(
					BRIDGE,
					'<Check question="bridge.mason" />',
					'<Check question="bridge.mason" />\n\n<Check  question="bridge.mason" />'
				)
			],
			{
				file: BRIDGE,
				on: '<Check  question',
				path: '<Check>',
				reason: '"bridge.mason" is asked in line 36 already'
			}
		]
	]);

	it('a wrong number just outside the tolerance is none', () => {
		const sample = writeSample([
			replace(BRIDGE_BANK, 'value: 40, unit', 'value: 40, tolerance: 9.9, unit')
		]);
		expect(loadContent(sample).faults).toEqual([]);
	});
});

describe('a text that cannot be seen as it was meant is refused', () => {
	expectFaults([
		[
			'a prompt of one zero-width space',
			[replace(MILL_BANK, 'prompt: Which word praises?', "prompt: '\u200B'")],
			{
				file: MILL_BANK,
				on: '\u200B',
				path: 'mill.word › prompt',
				reason: 'the text shows nothing'
			}
		],
		[
			'what a claim says, of a soft hyphen and a word joiner',
			[replace(GAZETTE, 'says: The bridge is handsome.', 'says: "\\u00AD\\u2060"')],
			{
				file: GAZETTE,
				on: 'u2060',
				path: 'gazette.handsome › says',
				reason: 'the text shows nothing'
			}
		],
		...(
			[
				['an override', '202E'],
				['an isolate', '2066'],
				['the end of an embedding', '202C'],
				['a bell', '0007'],
				['a tab', '0009']
			] as const
		).map(([title, code]): Row => [
			title,
			[replace(MILL_BANK, 'text: They conflict.', `text: "They \\u${code}conflict."`)],
			{
				file: MILL_BANK,
				on: `u${code}`,
				path: 'mill.two-lengths › options [2].text',
				reason: `the text has the invisible character U+${code}; delete it`
			}
		]),
		[
			'an override in a lesson',
			[replace(MILL, 'The miller writes', 'The \u202Emiller writes')],
			{
				file: MILL,
				on: '\u202E',
				path: '',
				reason: 'the text has the invisible character U+202E; delete it'
			}
		],
		[
			'a summary that shows nothing',
			[replace(MILL, 'summary: What L says.', "summary: '\u200B'")],
			{ file: MILL, on: 'summary', path: 'summary', reason: 'the text shows nothing' }
		]
	]);
});
