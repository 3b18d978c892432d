import type { BodyType, ExportNotice, LimitedPart } from '#lib/model/export-notice.ts';
import type { Kind } from '#lib/model/kind.ts';
import { listed } from './lists.ts';
import { counted } from './numbers.ts';

/** What questions of a type ask for; continues “questions that ask for …”. */
const TYPE_LABELS: Record<BodyType, string> = {
	choice: 'one of several options',
	several: 'several right options',
	match: 'pairs',
	order: 'an order',
	chain: 'a chain of voices',
	number: 'a number',
	text: 'a typed answer',
	essay: 'a few sentences',
	spans: 'words of a passage',
	parts: 'several things at once'
};

/** What a simpler question is. */
const SIMPLER_LABELS: Record<BodyType, string> = {
	choice: 'a choice',
	several: 'a choice of several options',
	match: 'a matching',
	order: 'an order',
	chain: 'a chain',
	number: 'a number',
	text: 'a typed text',
	essay: 'a text',
	spans: 'marked words',
	parts: 'several parts'
};

const KIND_LABELS: Record<Kind, string> = {
	choice: 'choices',
	match: 'matchings',
	order: 'orders',
	highlight: 'marking tasks',
	scale: 'ratings of certainty',
	relation: 'comparisons',
	grid: 'grids',
	figure: 'number cards',
	short: 'short answers',
	essay: 'essays'
};

const PART_LABELS: Record<LimitedPart, string> = {
	prompt: 'The question with its passages',
	option: 'An option',
	target: 'The right-hand side of a pair',
	answer: 'An accepted answer',
	wrong: 'A listed wrong answer',
	name: 'The name',
	explanation: 'The explanation with its evidence'
};

/** What the file for a tool does not have, in a sentence; the questions are listed beside it. */
export function exportNoticeText(
	notice: ExportNotice,
	tool: string,
	lengths: [shortest: number, longest: number] | null = null
): string {
	switch (notice.code) {
		case 'no-such-type':
			return `Left out: ${tool} cannot ask for ${TYPE_LABELS[notice.type]}.`;
		case 'too-long':
			return `Left out: ${PART_LABELS[notice.part].toLowerCase()} has ${lengthText(lengths ?? [notice.length, notice.length])}; ${tool} takes ${notice.limit}.`;
		case 'misread':
			return `Left out: ${PART_LABELS[notice.part].toLowerCase()} has signs that ${tool} takes for something else.`;
		case 'same-options':
			return `Left out: two options have the same text, which ${tool} refuses.`;
		case 'too-many-options':
			return `Left out: ${counted(notice.count, 'option')}; ${tool} takes ${notice.limit}.`;
		case 'too-many-questions':
			return `Left out: one file for ${tool} holds ${counted(notice.limit, 'question')}. Export the rest as a second set.`;
		case 'simplified':
			return `${capital(KIND_LABELS[notice.kind])}: each is asked as ${SIMPLER_LABELS[notice.as]}.`;
		case 'split':
			return `${capital(KIND_LABELS[notice.kind])}: each is split into several questions, which share its points.`;
		case 'passages-not-asked':
			return `${tool} does not ask which passage shows the answer.`;
		case 'no-partial-credit':
			return `${tool} gives no points for answers that are partly right.`;
		case 'other-partial-credit':
			return `${tool} counts partly right answers by its own rule, so points may differ from Says Who.`;
		case 'strict-spelling':
			return `${tool} accepts only the listed spellings. Says Who also takes other ways to write the same.`;
		case 'spellings-left-out':
			return `${tool} takes ${counted(notice.limit, 'spelling')} of an answer; the others count as wrong.`;
		case 'no-units':
			return `In ${tool}, students type the number alone: with a unit it counts as wrong.`;
		case 'keyed-by-hand':
			return `A file cannot give ${tool} the right answers of typed questions. They are in the feedback: enter them yourself.`;
		case 'no-points':
			return `The file holds no points: in ${tool}, set the points of these questions yourself.`;
		case 'own-points':
			return `${tool} counts points by its own rule, one for each right pick, gap or word, so these questions have other points than in Says Who.`;
		case 'points-multiplied':
			return `${tool} takes whole points only: all points are multiplied by ${notice.by} and rounded.`;
		case 'no-legend':
			return `${tool} has no room to say which text each letter stands for: tell your class.`;
		case 'no-option-feedback':
			return `${tool} has no place for feedback on single answers.`;
		case 'no-explanation':
			return `${tool} has no place for explanations.`;
		case 'no-citation':
			return `${tool} has no place for the evidence: which source says it, where and in what words.`;
		case 'graded-by-hand':
			return 'You grade these yourself; the rubric is with them where there is a place for it.';
		case 'not-scored':
			return `${tool} shows the answer and gives no points.`;
		case 'formula-cell':
			return `A text begins with a sign such as “=”. ${tool} reads it as text, but do not open the file in a spreadsheet program first.`;
		case 'needs-libraries':
			return `The file holds the questions only. Your site must have the H5P content types ${listed(notice.libraries)}.`;
		case 'characters-dropped':
			return `The file cannot hold some invisible characters of these questions, so they are missing.`;
	}
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function lengthText([shortest, longest]: readonly [number, number]): string {
	return shortest === longest
		? counted(shortest, 'character')
		: `${shortest} to ${counted(longest, 'character')}`;
}
