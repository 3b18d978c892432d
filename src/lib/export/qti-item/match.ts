import { shuffle } from '#lib/practice/shuffle.ts';
import { FIELD_LABELS } from '#lib/wording/en/labels.ts';
import { lettersText } from '#lib/wording/en/lists.ts';
import { inlineHtml } from '../html.ts';
import type { Match, Passage } from '../item.ts';
import { addMapped, type Asked, type Place } from './asked.ts';
import { SCORE } from './rules.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Associable {
	identifier: string;
	text: string;
}

/**
 * Each stem with one target, as directed pairs. Where the passage is asked for too, a second matching
 * takes it: its half is earned only with a right target.
 */
export function askMatch(body: Match, place: Place, passages: readonly Passage[]): Asked {
	const { vocabulary, rules, response, points, seed, label } = place;
	const targets = (body.ordered ? body.targets : shuffle(body.targets, seed)).map(
		(target, index) => ({ ...target, identifier: `TARGET_${index + 1}` })
	);
	const stems = body.stems.map((stem, index) => ({
		...stem,
		identifier: `STEM_${index + 1}`,
		pair: `STEM_${index + 1} ${targets.find(({ id }) => id === stem.answer)?.identifier ?? ''}`
	}));
	const shown = body.asksPassages ? passageTargets(passages) : [];
	const share = points / stems.length;
	const halves = (letters: readonly string[]) => body.asksPassages && letters.length > 0;
	const asked: Asked = {
		responses: [
			{
				identifier: response,
				cardinality: 'multiple',
				baseType: 'directedPair',
				correct: stems.map(({ pair }) => pair),
				mapping: {
					upper: points,
					entries: stems.map(({ pair, shownBy }) => ({
						key: pair,
						value: halves(shownBy) ? share / 2 : share
					}))
				}
			}
		],
		body: [
			interaction(vocabulary, {
				response,
				// It would disturb both sides.
				shuffled: !body.ordered,
				label,
				stems,
				targets
			})
		],
		rules: [addMapped(place)]
	};
	if (!body.asksPassages) return asked;
	const second = `${response}_PASSAGES`;
	const keyed = stems
		.map((stem) => ({
			...stem,
			pairs: shown
				.filter(({ letter }) => stem.shownBy.includes(letter))
				.map(({ identifier }) => `${stem.identifier} ${identifier}`)
		}))
		.filter(({ pairs }) => pairs.length > 0);
	const has = (pair: string, of: string) =>
		rules.apply('member', rules.base('directedPair', pair), rules.variable(of));
	return {
		responses: [
			...asked.responses,
			{
				identifier: second,
				cardinality: 'multiple',
				baseType: 'directedPair',
				correct: keyed.flatMap(({ pairs }) => pairs.slice(0, 1))
			}
		],
		body: [
			...asked.body,
			interaction(vocabulary, {
				response: second,
				shuffled: false,
				label: FIELD_LABELS.passages,
				stems,
				targets: shown
			})
		],
		rules: [
			...asked.rules,
			...keyed.map(({ pair, pairs }) =>
				rules.when(
					rules.apply(
						'and',
						has(pair, response),
						rules.apply('or', ...pairs.map((one) => has(one, second)))
					),
					rules.add(SCORE, rules.number(share / 2))
				)
			)
		]
	};
}

/** The passages as targets, by their letters. */
function passageTargets(passages: readonly Passage[]): (Associable & { letter: string })[] {
	return passages.map(({ letter, place }, index) => ({
		identifier: `PASSAGE_${index + 1}`,
		// A lone passage has no letter in view; its key is “a” all the same.
		letter: letter ?? 'a',
		text: letter === null ? place : lettersText([letter], 'and')
	}));
}

function interaction(
	{ tag }: Vocabulary,
	{
		response,
		shuffled,
		label,
		stems,
		targets
	}: {
		response: string;
		shuffled: boolean;
		label: string | null;
		stems: readonly Associable[];
		targets: readonly Associable[];
	}
) {
	const set = (choices: readonly Associable[], matchMax: number) =>
		tag(
			'simpleMatchSet',
			{},
			choices.map(({ identifier, text }) =>
				tag('simpleAssociableChoice', { identifier, matchMax }, inlineHtml(text))
			)
		);
	return tag(
		'matchInteraction',
		{ responseIdentifier: response, shuffle: shuffled, maxAssociations: stems.length },
		label === null ? null : tag('prompt', {}, label),
		set(stems, 1),
		// Any number of stems may have the same target.
		set(targets, stems.length)
	);
}
