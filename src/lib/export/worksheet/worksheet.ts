import { hash64 } from '#lib/model/hash.ts';
import { shuffle } from '#lib/practice/shuffle.ts';
import type { Item, Stimulus } from '../item.ts';
import { keyEntryOf, type KeyEntry } from './key.ts';
import { paperQuestionOf, type PaperQuestion } from './paper-question.ts';
import { VERSIONS, type Version } from './versions.ts';

/**
 * Questions on paper, as plain data: what is printed as HTML, as a Word file and on our own page. Neighbours
 * get different versions, which have the same questions in another order.
 */
export interface Worksheet {
	title: string;
	versions: WorksheetVersion[];
}

export interface WorksheetVersion {
	version: Version;
	/** All that its questions earn together. */
	points: number;
	/** “K is …”, for every source that a question calls by its siglum; a line each, once. */
	legend: string[];
	sections: WorksheetSection[];
	/** An entry a question, in its order. */
	key: KeyEntry[];
}

/** Questions on one shared passage, or without one. */
export interface WorksheetSection {
	stimulus: Stimulus | null;
	questions: PaperQuestion[];
}

/**
 * A worksheet of items. The first version has them in their order; in the others the questions, what can
 * be picked and what is put in order stand in another one, where there is another.
 *
 * @param title what stands above it
 */
export function worksheetOf(title: string, items: readonly Item[]): Worksheet {
	const groups = groupsOf(items);
	return {
		title,
		versions: VERSIONS.map((version) => versionOf(version, groupsIn(version, groups)))
	};
}

/** Items in a row that share a passage; every other one is a group of its own. */
function groupsOf(items: readonly Item[]): Item[][] {
	const groups: Item[][] = [];
	for (const item of items) {
		const last = groups.at(-1);
		const id = item.stimulus?.id;
		if (last && id !== undefined && last[0]?.stimulus?.id === id) last.push(item);
		else groups.push([item]);
	}
	return groups;
}

function groupsIn(version: Version, groups: Item[][]): Item[][] {
	if (version === 'A') return groups;
	const seed = hash64([version, ...groups.flat().map(({ id }) => id)].join('/'));
	return another(groups, seed).map((group) => another(group, seed));
}

/** In another order than they stand in, where there are two or more. */
function another<T>(all: readonly T[], seed: string): T[] {
	const order = shuffle(all, seed);
	const [first, ...rest] = order;
	return first !== undefined && order.every((one, index) => one === all[index])
		? [...rest, first]
		: order;
}

function versionOf(version: Version, groups: Item[][]): WorksheetVersion {
	const sections: WorksheetSection[] = [];
	const key: KeyEntry[] = [];
	let number = 0;
	for (const group of groups) {
		const stimulus = group[0]?.stimulus ?? null;
		const questions = group.map((item) => {
			number += 1;
			const question = paperQuestionOf(item, number, version);
			key.push(keyEntryOf(item, question));
			return question;
		});
		const last = sections.at(-1);
		if (last && last.stimulus === null && stimulus === null) last.questions.push(...questions);
		else sections.push({ stimulus, questions });
	}
	const items = groups.flat();
	return {
		version,
		points: items.reduce((sum, { points }) => sum + points, 0),
		legend: [...new Set(items.flatMap(({ legend }) => legend))].sort(),
		sections,
		key
	};
}
