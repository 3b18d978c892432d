import { describe } from 'vitest';
import { replace } from '../sample-content.ts';
import { BRIDGE, BRIDGE_BANK, expectFaults, MILL, MILL_BANK, type Row } from './expect-faults.ts';

describe('a question without a difficulty is refused', () => {
	expectFaults([
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

describe('a question whose key does not follow from its claims is refused', () => {
	expectFaults([
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
