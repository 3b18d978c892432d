import { shuffle } from '#lib/practice/shuffle.ts';
import type { Body, Match, Option, Part } from '../item.ts';
import { VERSIONS, type Version } from './versions.ts';

/** Something with a letter by which it is picked. */
export interface Lettered {
	/** "A", "B" …, "Z", "AA" …; of a passage its own, "[a]". */
	letter: string;
	/** Of the option or target in the item. */
	id: string;
	/** Empty where the letter says it all. */
	text: string;
}

/** A line of its own, in the order on paper. */
export interface Row {
	/** Of the stem or thing in the item. */
	id: string;
	text: string;
}

/** How words of a passage are marked; a question marks up to three things. */
export const MARKS = ['underline', 'circle', 'wave'] as const;

export type Mark = (typeof MARKS)[number];

/** Where and how an answer is written. */
export type AnswerSpace =
	/** Boxes to be ticked. */
	| { type: 'options'; several: boolean; options: Lettered[] }
	/** A table: one tick a row, and the passage that shows it where `passages`. */
	| { type: 'grid'; rows: Row[]; columns: Row[]; passages: boolean }
	/** A letter in front of each row, and the passage that shows it where `passages`. */
	| { type: 'letters'; rows: Row[]; targets: Lettered[]; passages: boolean }
	/** A number in front of each thing; where `some`, of those that belong only. */
	| { type: 'numbers'; things: Row[]; ends: [string, string]; some: boolean }
	/** A line for a few words or a number. */
	| { type: 'line' }
	/** Lines for sentences. */
	| { type: 'lines'; count: number }
	/** Words of the marked passage. */
	| { type: 'marks'; tasks: MarkTask[] }
	/** Several fields, each with a space of its own. */
	| { type: 'fields'; fields: Field[] };

export interface MarkTask {
	/** Of the element in the item. */
	id: string;
	mark: Mark;
	/** What it is called. */
	name: string;
	/** Its name, and which words belong to it. */
	text: string;
}

export interface Field {
	/** Of the part in the item. */
	id: string;
	/** What it is called. */
	name: string;
	/** What to write, or to tick. */
	label: string;
	space: FieldSpace;
}

/** What a field of several may be answered in. */
export type FieldSpace = Extract<AnswerSpace, { type: 'options' | 'line' }>;

/** An option that is the letter of a passage needs no other. */
const PASSAGE_LETTER = /^\[[a-z]\]$/u;

/** Lines for two or three sentences in handwriting. */
const ESSAY_LINES = 8;

/** A table with more or longer columns than these no longer fits the page. */
const MOST_COLUMNS = 4;
const LONGEST_COLUMN = 24;

/**
 * The space for an answer. What has no order of its own stands in one that the id and the version decide:
 * never the right one, and in each version another one, where there are so many.
 */
export function answerSpaceOf(body: Body, id: string, version: Version): AnswerSpace {
	switch (body.type) {
		case 'choice':
		case 'several':
			return optionsSpace(body, id, version);
		case 'match':
			return matchSpace(body, id, version);
		case 'order':
		case 'chain': {
			const distractors = body.type === 'chain' ? body.distractors : [];
			return {
				type: 'numbers',
				things: inVersion([...body.items, ...distractors], id, version, body.items).map(row),
				ends: body.ends,
				some: distractors.length > 0
			};
		}
		case 'number':
		case 'text':
			return { type: 'line' };
		case 'essay':
			return { type: 'lines', count: ESSAY_LINES };
		case 'spans':
			return {
				type: 'marks',
				tasks: body.elements.map((element, index) => ({
					id: element.id,
					mark: MARKS[index % MARKS.length] ?? 'underline',
					name: element.name,
					text: element.task
				}))
			};
		case 'parts':
			return {
				type: 'fields',
				fields: body.parts.map((part) => ({
					id: part.id,
					name: part.name,
					label: part.label,
					space: fieldSpace(part, id, version)
				}))
			};
	}
}

function fieldSpace({ id: part, body }: Part, id: string, version: Version): FieldSpace {
	if (body.type === 'choice' || body.type === 'several')
		return optionsSpace(body, `${id}/${part}`, version);
	return { type: 'line' };
}

function optionsSpace(
	{ type, options, ordered }: { type: 'choice' | 'several'; options: Option[]; ordered: boolean },
	id: string,
	version: Version
): Extract<AnswerSpace, { type: 'options' }> {
	const shown = ordered ? options : inVersion(options, id, version);
	return {
		type: 'options',
		several: type === 'several',
		options: shown.every(({ text }) => PASSAGE_LETTER.test(text))
			? shown.map(({ id: option, text }) => ({ letter: text, id: option, text: '' }))
			: lettered(shown)
	};
}

/** Few short targets with an order of their own are the columns of a table; others have letters. */
function matchSpace(match: Match, id: string, version: Version): AnswerSpace {
	const { stems, targets, ordered, asksPassages: passages } = match;
	const rows = (version === 'A' ? stems : inVersion(stems, `${id}/rows`, version, stems)).map(row);
	if (
		ordered &&
		targets.length <= MOST_COLUMNS &&
		targets.every(({ text }) => text.length <= LONGEST_COLUMN)
	)
		return { type: 'grid', rows, columns: targets.map(row), passages };
	return {
		type: 'letters',
		rows,
		targets: lettered(ordered ? targets : inVersion(targets, id, version)),
		passages
	};
}

/**
 * Things in the order of a version: not in that of an earlier one, and before all not in `never`, which
 * would be the key.
 */
function inVersion<T extends { id: string }>(
	things: readonly T[],
	id: string,
	version: Version,
	never: readonly T[] = []
): T[] {
	const taken = never.length > 0 ? [never.map((one) => one.id)] : [];
	let order = [...things];
	for (const one of VERSIONS) {
		order = apartFrom(things, `${id}/${one}`, taken);
		taken.push(order.map((thing) => thing.id));
		if (one === version) break;
	}
	return order;
}

/** How many orders are tried: enough that one of three things is found, if there is one. */
const MOST_TRIES = 24;

/** In an order that differs from all that are taken, else from as many of the first as can be. */
function apartFrom<T extends { id: string }>(
	things: readonly T[],
	seed: string,
	taken: readonly string[][]
): T[] {
	for (let many = taken.length; many > 0; many--)
		for (let turn = 0; turn < MOST_TRIES; turn++) {
			const order = shuffle(things, turn === 0 ? seed : `${seed}/${turn}`);
			const ids = order.map(({ id }) => id);
			if (!taken.slice(0, many).some((other) => showsOrder(ids, other))) return order;
		}
	return shuffle(things, seed);
}

/** Whether things stand in an order, be others between them: a chain’s key is a part of what is offered. */
function showsOrder(ids: readonly string[], order: readonly string[]): boolean {
	return ids.filter((id) => order.includes(id)).join('\n') === order.join('\n');
}

function lettered(things: readonly Row[]): Lettered[] {
	return things.map(({ id, text }, index) => ({ letter: letterAt(index), id, text }));
}

function row({ id, text }: Row): Row {
	return { id, text };
}

/** "A" … "Z", then "AA" … */
export function letterAt(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : `${letterAt(Math.floor(index / 26) - 1)}${last}`;
}
