import type { OwnDraft } from '#lib/model/own-draft.ts';
import { OWN_COUNTS } from '#lib/model/own-question.ts';
import { FALSE_LABEL, TRUE_LABEL } from '#lib/wording/en/export-text.ts';
import {
	choiceOf,
	middleOf,
	numberOf,
	readPlainNumber,
	wordsOf,
	type ReadAnswer,
	type ReadNumber
} from '../import-answers.ts';
import { pieceOf, type QuestionLog } from '../import-log.ts';
import { readText, textOf, type TextFormat } from '../import-text.ts';
import type { GiftSource } from './gift-source.ts';

/** More answers are not even looked at. */
const MOST_ANSWERS = 1000;

type Frame = Pick<OwnDraft, 'id' | 'prompt' | 'feedback' | 'points'>;

/** What reading an answer block needs to know. */
export interface GiftContext {
	frame: Frame;
	/** The format of the question’s text, which its answers inherit. */
	format: TextFormat;
	log: QuestionLog;
	/** Line of a place in the answer block. */
	lineOf(offset: number): number;
}

/**
 * The question that an answer block makes, by the signs that Moodle’s importer tells the types by
 * (question/format/gift/format.php); `null` after a problem.
 */
export function readAnswers(block: GiftSource, context: GiftContext): OwnDraft | null {
	const { frame, log } = context;
	const count = block.countAt('~=');
	if (count > MOST_ANSWERS) {
		log.leaveOut({ code: 'too-many', part: 'answer', count, limit: OWN_COUNTS.answers[1] });
		return null;
	}
	if (block.isEmpty)
		return {
			...frame,
			kind: 'essay',
			checklist: [],
			rubric: { basic: '', emergent: '', proficient: '' },
			example: ''
		};
	if (block.startsWith('#')) return numberDraft(block.slice(block.indexOf('#') + 1), context);
	if (block.has('~')) return choiceDraft(block, context);
	if (block.has('=') && block.has('->')) return matchDraft(block, context);
	const [said, ...comments] = commentsOf(block, 3);
	const truth = said?.text;
	if (truth === 'T' || truth === 'TRUE') return truthDraft(true, comments, context);
	if (truth === 'F' || truth === 'FALSE') return truthDraft(false, comments, context);
	return wordsDraft(block, context);
}

function choiceDraft(block: GiftSource, context: GiftContext): OwnDraft {
	const { frame, log } = context;
	const parts = block.partsAt('~=').filter(
		// “~=” is one beginning.
		({ sign, part }, index, all) =>
			!(sign === '~' && part.raw === '' && all[index + 1]?.sign === '=')
	);
	const options = parts.map(({ sign, offset, part }) => {
		const { percent, rest } = part.weight();
		const [text, feedback] = rest.cut('#');
		return {
			text: plain(text, context, offset),
			percent: percent ?? (sign === '=' ? 100 : 0),
			why: feedback === null ? '' : plain(feedback, context, offset)
		};
	});
	return { ...frame, ...choiceOf(options, block.has('='), log) };
}

function matchDraft(block: GiftSource, context: GiftContext): OwnDraft | null {
	const { frame, log, lineOf } = context;
	const pairs: { stem: string; target: string; why: string }[] = [];
	const extra: string[] = [];
	for (const { offset, part } of block.partsAt('=')) {
		const [stem, target] = part.cut('->');
		if (target === null) {
			log.leaveOut({ code: 'bad-answer', text: pieceOf(part.text) }, lineOf(offset));
			return null;
		}
		const stemText = plain(stem, context, offset);
		if (stemText === '') extra.push(target.text);
		else pairs.push({ stem: stemText, target: target.text, why: '' });
	}
	return { ...frame, kind: 'match', pairs, extra };
}

/** In `{TRUE#a#b}` the first comment is for the wrong response, whichever that is. */
function truthDraft(
	isTrue: boolean,
	[wrong, right]: (GiftSource | undefined)[],
	context: GiftContext
): OwnDraft {
	const why = (comment: GiftSource | undefined) =>
		comment === undefined ? '' : plain(comment, context, 0);
	return {
		...context.frame,
		kind: 'choice',
		multiple: false,
		options: [true, false].map((option) => ({
			text: option ? TRUE_LABEL : FALSE_LABEL,
			correct: option === isTrue,
			why: why(option === isTrue ? right : wrong)
		}))
	};
}

function wordsDraft(block: GiftSource, context: GiftContext): OwnDraft {
	const { frame, log } = context;
	const accepted = wordsOf(answersIn(block, context), log);
	return { ...frame, kind: 'short', answer: { type: 'text', accepted, exact: true } };
}

function numberDraft(block: GiftSource, context: GiftContext): OwnDraft | null {
	const { frame, log } = context;
	// “~#” comments on every other number.
	const [listed, others] = block.cut('~');
	const answers = answersIn(listed, context).map((answer) => ({
		...answer,
		number: giftNumber(answer.text)
	}));
	const strange = answers.find(({ number, text }) => number === null && text !== '*');
	if (strange !== undefined) {
		log.leaveOut({ code: 'not-a-number', text: pieceOf(strange.text) });
		return null;
	}
	const [, comment] = others?.cut('#') ?? [];
	if (comment)
		answers.push({
			text: '*',
			percent: 0,
			number: null,
			feedback: plain(comment, context, block.indexOf('~'))
		});
	const answer = numberOf(answers, log);
	if (answer === null) {
		log.leaveOut({ code: 'no-key' });
		return null;
	}
	return { ...frame, kind: 'short', answer: { ...answer, unit: [] } };
}

/** Answers that begin with `=`, a lone one without it too. What is typed is plain text. */
function answersIn(block: GiftSource, context: GiftContext): ReadAnswer[] {
	return block.partsAt('=').map(({ offset, part }) => {
		const { percent, rest } = part.weight();
		const [text, feedback] = rest.cut('#');
		return {
			text: text.format('plain').rest.text,
			percent: percent ?? 100,
			feedback: feedback === null ? '' : plain(feedback, context, offset)
		};
	});
}

/** `5`, `5:0.5` or `4.5..5.5`. */
function giftNumber(text: string): ReadNumber | null {
	const range = text.split('..');
	if (range.length === 2) {
		const [low = null, high = null] = range.map(readPlainNumber);
		return low === null || high === null ? null : middleOf(low, high);
	}
	const [value = null, tolerance = 0, more] = text.split(':').map(readPlainNumber);
	if (value === null || tolerance === null || more !== undefined) return null;
	return { value, tolerance: Math.abs(tolerance) };
}

/** A block cut at its comments, of which the last takes the rest. */
function commentsOf(block: GiftSource, most: number): GiftSource[] {
	const parts: GiftSource[] = [];
	let rest: GiftSource | null = block;
	while (rest !== null && parts.length < most - 1) {
		const [before, after]: [GiftSource, GiftSource | null] = rest.cut('#');
		parts.push(before);
		rest = after;
	}
	return rest === null ? parts : [...parts, rest];
}

/** A text of the block in plain text. */
function plain(source: GiftSource, { format, log, lineOf }: GiftContext, offset: number): string {
	const { format: own, rest } = source.format(format);
	return textOf(readText(rest.text, own, log, lineOf(offset)));
}
