import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';
import { ruleText } from '#lib/wording/en/rules.ts';
import { questionOf } from '../grading/arbitraries.ts';
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
	speaker,
	statements,
	timeline
} from './questions.ts';

const [source, cue, content] = highlight.elements;

describe('the rule shown before answering', () => {
	it.each<[string, Question, string]>([
		['one choice', speaker, 'Pick one answer: 2 points if it is right.'],
		['one point', { ...speaker, points: 1 }, 'Pick one answer: 1 point if it is right.'],
		[
			'several choices',
			several,
			'Pick every right answer. Each one earns an equal share of 2 points; each wrong pick takes a share away, but never below 0.'
		],
		['match', match, 'Match all 2: each right pair earns an equal share of 2 points.'],
		[
			'chain',
			chain,
			'Choose the links that belong and put them in order: 2 points for the whole chain, less for each link that is missing, extra or out of order. If half the order or more is wrong, it earns nothing.'
		],
		[
			'timeline',
			timeline,
			'Put all 3 in order: 1 point if all are right. If not, you earn part of it: the share of pairs that are the right way round.'
		],
		[
			'all elements of a highlight',
			highlight,
			'Mark the source, the cue and the content: 4 points for exactly the right words, less for each word missing or extra. The source counts twice as much as the cue or the content.'
		],
		[
			'source and cue',
			{ ...highlight, elements: [source, cue].flatMap((one) => one ?? []) },
			'Mark the source and the cue: 4 points for exactly the right words, less for each word missing or extra. The source counts twice as much as the cue.'
		],
		[
			'cue and content',
			{ ...highlight, elements: [cue, content].flatMap((one) => one ?? []) },
			'Mark the cue and the content: 4 points for exactly the right words, less for each word missing or extra.'
		],
		[
			'source alone',
			{ ...highlight, elements: [source].flatMap((one) => one ?? []) },
			'Mark the source: 4 points for exactly the right words, less for each word missing or extra.'
		],
		[
			'words of a question on wording',
			loaded,
			'Mark the words that the question asks for: 1 point for exactly the right words, less for each word missing or extra.'
		],
		[
			'scale',
			scale,
			'Say how sure the wording is, and whether it affirms or denies: 2 points if both are right, half if you are one step off on certainty. Mixing up affirming and denying earns nothing.'
		],
		[
			'relation',
			relation,
			'Say how the two claims relate: 1 point, half of that if you are one step off between agree, differ and conflict. Pick the passages that show it: 1 point, less for each passage missing or extra.'
		],
		['record', record, 'Mark all 2 rows: each right mark earns an equal share of 1 point.'],
		[
			'statements with passages',
			statements,
			'Mark all 3 rows: each right mark earns an equal share of 3 points. For what is stated or contradicted, also pick the passage that shows it; without it the row earns half.'
		],
		[
			'statements without passages',
			{ ...statements, evidence: 'none' },
			'Mark all 3 rows: each right mark earns an equal share of 3 points.'
		],
		[
			'a whole card',
			figure,
			'Fill in the number card, 2 points in all: 0.5 for “Lower end”, 0.5 for “Upper end”, 0.4 for “How the number is worded”, 0.3 for “As of” and 0.3 for “Whose number it is”.'
		],
		[
			'a card of two fields',
			ends,
			'Fill in the number card, 1 point in all: 0.63 for “Lower end” and 0.37 for “As of”.'
		],
		[
			'a name, partly right',
			name,
			'Type a short answer: 2 points if it is right, part of it if it is partly right. Capital letters do not matter, and a typo in a longer word is forgiven.'
		],
		[
			'an exact name',
			exact,
			'Type a short answer: 1 point if it is right. Capital letters do not matter, but it must be spelled exactly.'
		],
		['a number', number(1961), 'Type a number: 1 point if it is right.'],
		[
			'a number with a unit',
			number(20000, ['containers']),
			'Type a number: 1 point if it is right. You may leave out the unit (containers).'
		],
		[
			'a number with a tolerance',
			number(11000, ['soldiers'], 500),
			'Type a number: 1 point if it is within 500 of the right number. You may leave out the unit (soldiers).'
		],
		['essay', essay, 'Write two or three sentences. Your teacher grades them: up to 3 points.']
	])('%s', (_, question, rule) => {
		expect(ruleText(question)).toBe(rule);
	});

	it.each(KINDS)('is whole sentences with the points for every %s question', (kind) => {
		fc.assert(
			fc.property(questionOf[kind], (question) => {
				const rule = ruleText(question);
				expect(rule).toMatch(/^[A-Z].*[a-z0-9)”]\.$/);
				expect(rule).not.toMatch(/undefined|NaN|null|\s\s/);
				expect(rule).toMatch(/\d points?\b/);
			})
		);
	});
});
