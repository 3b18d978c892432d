import type { OwnFault, OwnPart } from '#lib/model/own-fault.ts';
import type { OwnKind } from '#lib/model/own-question.ts';
import { counted } from './numbers.ts';

const OWN_KIND_LABELS: Record<OwnKind, string> = {
	choice: 'Choice: one right option or several',
	match: 'Matching: pairs',
	order: 'Order: events or a chain',
	short: 'Short answer: words or a number',
	essay: 'Essay: graded by you'
};

/** What a kind of question is called where a teacher begins one. */
export function ownKindLabel(kind: OwnKind): string {
	return OWN_KIND_LABELS[kind];
}

/** Where in a file something is: “Line 12:”; nothing where it is the file as a whole. */
export function placeInFileText({ line, file }: { line: number | null; file?: string }): string {
	const where = [file, line === null ? undefined : `line ${line}`].filter(Boolean).join(', ');
	return where === '' ? '' : `${where.charAt(0).toUpperCase()}${where.slice(1)}:`;
}

/** That a file is too big to be read, and what to do. */
export function fileTooBigText(name: string, limit: number): string {
	return `${name} is larger than ${Math.round(limit / 1_000_000)} MB, which no file of questions should be. Export fewer questions at a time.`;
}

const PART_LABELS: Record<OwnPart, string> = {
	id: 'the id',
	prompt: 'the question',
	feedback: 'the feedback',
	option: 'an option',
	stem: 'the left side of a pair',
	target: 'the right side of a pair',
	item: 'an item',
	distractor: 'an item that does not belong',
	end: 'what the first or last place means',
	why: 'a reason',
	answer: 'an accepted answer',
	unit: 'a unit',
	check: 'a line of the checklist',
	rubric: 'a level of the rubric',
	example: 'the example'
};

const PART_PLURALS: Record<OwnPart, string> = {
	id: 'ids',
	prompt: 'questions',
	feedback: 'feedback texts',
	option: 'options',
	stem: 'pairs',
	target: 'right sides',
	item: 'items',
	distractor: 'items that do not belong',
	end: 'places',
	why: 'reasons',
	answer: 'accepted answers',
	unit: 'units',
	check: 'lines of the checklist',
	rubric: 'levels',
	example: 'examples'
};

/** What keeps a question from being one, and what to do. */
export function ownFaultText(fault: OwnFault): string {
	switch (fault.code) {
		case 'empty':
			return `Fill in ${PART_LABELS[fault.part]}: it is empty.`;
		case 'too-long':
			return `Shorten ${PART_LABELS[fault.part]}: it has ${counted(fault.length, 'character')}, and at most ${fault.limit} fit.`;
		case 'too-few':
			return `It has ${fault.count} ${PART_PLURALS[fault.part]}, and needs at least ${fault.limit}.`;
		case 'too-many':
			return `It has ${fault.count} ${PART_PLURALS[fault.part]}, and may have at most ${fault.limit}.`;
		case 'same-text':
			return `Two of its ${PART_PLURALS[fault.part]} read the same: “${fault.text}”.`;
		case 'no-key':
			return 'Nothing is marked as right.';
		case 'all-right':
			return 'Everything is marked as right: at least one option must be wrong.';
		case 'several-right':
			return 'Several options are right. Allow several picks, or mark only one.';
		case 'share':
			return `An answer cannot be worth ${fault.share * 100}% of the points.`;
		case 'number':
			return `“${fault.value}” is not a number that can be used here.`;
		case 'points':
			return `A question is worth 1 to 10 whole points, not ${fault.points}.`;
	}
}
