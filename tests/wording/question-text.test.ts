import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/model/question.ts';
import { choicesOf, keyedField, keyOf } from '#lib/wording/en/question-text.ts';
import {
	chain,
	ends,
	essay,
	exact,
	figure,
	highlight,
	loaded,
	match,
	name,
	number,
	record,
	relation,
	scale,
	several,
	statements
} from './questions.ts';

describe('on paper', () => {
	it.each<[string, Question, string[], string[]]>([
		['choice', several, ['Text b', 'Text a', 'Text c', 'Text d'], ['Text a', 'Text c']],
		[
			'match',
			match,
			['Text one', 'Text two', 'Choose from: Text a; Text b.'],
			['Text one → Text b', 'Text two → Text b']
		],
		[
			'order',
			chain,
			['Text a', 'Text b', 'Text c'],
			['From what you read to who first says it:', '1. Text c', '2. Text a']
		],
		[
			'scale',
			scale,
			['Choose from: certain; probable; possible.', 'Choose from: affirmed; denied.'],
			['possible, denied']
		],
		[
			'grid on a record',
			record,
			['Text one', 'Text two', 'Choose from: Given; Not given.'],
			['Text one → Given', 'Text two → Not given']
		],
		[
			'grid on statements',
			statements,
			['Text one', 'Text two', 'Text three', 'Choose from: Stated; Contradicted; Not stated.'],
			[
				'Text one → Stated, shown by [b]',
				'Text two → Contradicted, shown by [a] or [c]',
				'Text three → Not stated'
			]
		],
		[
			'highlight',
			highlight,
			['In passage [b], mark the source, the cue and the content.'],
			['Source: “Ushakov” or “the aide Ushakov”', 'Cue: “told reporters”', 'Content: “trade grew”']
		],
		[
			'highlight of loaded words',
			loaded,
			['In the passage, mark the words that the question asks for.'],
			['Words: “dependent puppet”']
		],
		[
			'highlight whose prompt names its only passage',
			{ ...loaded, prompt: 'Mark the loaded words in [a].' },
			['In passage [a], mark the words that the question asks for.'],
			['Words: “dependent puppet”']
		],
		[
			'relation',
			relation,
			[
				'There are ten.',
				'There are twelve.',
				'Choose from: agree; differ; conflict; cannot be compared.'
			],
			['They cannot be compared; shown by [a] and [c]']
		],
		[
			'figure',
			figure,
			[
				'Number card: soldiers in the region.',
				'How the number is worded: an exact number; an estimate; at least (a lower end only); at most (an upper end only); a range (a lower and an upper end).',
				'Whose number it is: the article itself; not named.'
			],
			[
				'Lower end: 11,000 soldiers',
				'Upper end: the text gives none',
				'How the number is worded: at least (a lower end only)',
				'As of: October 2024',
				'Whose number it is: not named'
			]
		],
		[
			'figure of two fields',
			ends,
			['Number card: soldiers in the region.'],
			['Lower end: 5', 'As of: the text gives none']
		],
		['short', exact, [], ['Sybiha']],
		['short, whose best answer is not the first', name, [], ['Yury Ushakov']],
		['essay', essay, ['I name who says it.', 'I quote the words.'], ['Ushakov says so.']]
	])('a %s question shows what is on offer, and its key apart', (_, question, choices, key) => {
		expect(choicesOf(question)).toEqual(choices);
		expect(keyOf(question)).toEqual(key);
	});

	it.each([
		[number(2014), '2014'],
		[number(20000, ['containers', 'container']), '20,000 containers'],
		[number(25, ['%', 'per cent']), '25%'],
		[number(34.4, ['million']), '34.4 million'],
		[number(0), '0']
	])('a number is keyed as it is read, a year without a separator: %#', (question, key) => {
		expect(keyOf(question)).toEqual([key]);
	});
});

it.each([
	['low', '11,000 soldiers'],
	['high', 'the text gives none'],
	['bound', 'at least (a lower end only)'],
	['asOf', 'October 2024'],
	['claimant', 'not named']
] as const)('the field %s of a card is keyed “%s”', (field, text) => {
	expect(keyedField(figure, field)).toBe(text);
});
