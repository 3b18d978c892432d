import { quantityText } from '#lib/wording/en/numbers.ts';
import {
	EMPTY_BOX,
	ESSAY_KEY,
	namedKeyText,
	pairBrief,
	pairKeyText,
	quotedText
} from '#lib/wording/en/worksheet.ts';
import type { Body, Chain, Choice, Match, Order, Several, Spans } from '../item.ts';
import type { AnswerSpace, Lettered } from './answer-space.ts';

/** What is right on paper. */
export interface AnswerKey {
	/** In one line, as it is compared while grading: “B, D”. */
	brief: string;
	/** In full, a line each. */
	answer: string[];
}

/** The key to a space, by its letters and its order. */
export function answerKeyOf(body: Body, space: AnswerSpace): AnswerKey {
	switch (body.type) {
		case 'choice':
		case 'several':
			return optionsKey(body, lettersIn(space));
		case 'match':
			return matchKey(body, space);
		case 'order':
		case 'chain':
			return orderKey(body, space);
		case 'number':
			return oneLine(quantityText(body.value, body.unit[0]));
		case 'text':
			return oneLine(body.shown ?? body.accepted[0]?.text ?? '');
		case 'essay':
			return { brief: ESSAY_KEY, answer: [] };
		case 'spans':
			return {
				brief: named(body, 1).join('; '),
				answer: named(body)
			};
		case 'parts': {
			const fields = space.type === 'fields' ? space.fields : [];
			const keys = body.parts.map(({ id, name, body: part }) => {
				const field = fields.find((one) => one.id === id);
				return { name, key: field ? answerKeyOf(part, field.space) : oneLine('') };
			});
			return {
				brief: keys.map(({ name, key }) => namedKeyText(name, key.brief)).join('; '),
				answer: keys.map(({ name, key }) => namedKeyText(name, key.answer.join('; ')))
			};
		}
	}
}

/** The options or targets that have a letter. */
export function lettersIn(space: AnswerSpace): Lettered[] {
	if (space.type === 'options') return space.options;
	return space.type === 'letters' ? space.targets : [];
}

function oneLine(text: string): AnswerKey {
	return { brief: text, answer: [text] };
}

/** The words of each element, the fullest first: all that are right, or only so many. */
function named({ elements }: Spans, most = Infinity): string[] {
	return elements.map(({ name, accepted }) =>
		namedKeyText(name, quotedText(accepted.slice(0, most)))
	);
}

function optionsKey({ type, options }: Choice | Several, letters: readonly Lettered[]): AnswerKey {
	const right = new Set(
		options
			.filter(({ weight }) => (type === 'choice' ? weight === 1 : weight > 0))
			.map(({ id }) => id)
	);
	const keyed = letters.filter(({ id }) => right.has(id));
	return {
		brief: keyed.map(({ letter }) => letter).join(', '),
		answer: keyed.map(letteredText)
	};
}

/** An option with its letter. */
export function letteredText({ letter, text }: Pick<Lettered, 'letter' | 'text'>): string {
	return text === '' ? letter : `${letter}. ${text}`;
}

function matchKey({ stems, asksPassages }: Match, space: AnswerSpace): AnswerKey {
	const rows = space.type === 'grid' || space.type === 'letters' ? space.rows : [];
	const texts =
		space.type === 'grid'
			? space.columns.map(({ id, text }) => ({ id, brief: text, full: text }))
			: lettersIn(space).map(({ id, letter, text }) => ({
					id,
					brief: letter,
					full: `${letter}. ${text}`
				}));
	const pairs = rows.map(({ id, text }, index) => {
		const stem = stems.find((one) => one.id === id);
		const target = texts.find((one) => one.id === stem?.answer);
		const shownBy = asksPassages ? (stem?.shownBy ?? []) : [];
		return {
			brief: pairBrief(
				index + 1,
				[target?.brief ?? '', ...(shownBy[0] === undefined ? [] : [`[${shownBy.join('/')}]`])].join(
					' '
				)
			),
			full: pairKeyText({ number: index + 1, text }, target?.full ?? '', shownBy)
		};
	});
	return {
		brief: pairs.map(({ brief }) => brief).join(', '),
		answer: pairs.map(({ full }) => full)
	};
}

/** In brief the numbers from the top box to the last; in full the things in their right order. */
function orderKey({ items }: Order | Chain, space: AnswerSpace): AnswerKey {
	const things = space.type === 'numbers' ? space.things : [];
	const places = things.map(({ id }) => items.findIndex((one) => one.id === id) + 1);
	return {
		brief: places.map((place) => (place === 0 ? EMPTY_BOX : String(place))).join(', '),
		answer: items.map(({ text }, index) => `${index + 1}. ${text}`)
	};
}
