import type { OwnDraft } from '#lib/model/own-draft.ts';
import { DEFAULT_ENDS, FALSE_LABEL, TRUE_LABEL } from '#lib/wording/en/export-text.ts';
import { choiceOf, numberOf, readPlainNumber, sayFeedback, wordsOf } from '../import-answers.ts';
import { pieceOf, type QuestionLog } from '../import-log.ts';
import { elementAt, elementsNamed, textIn, type XmlNode } from '../xml-read.ts';
import { fieldText, isOn, numberIn, plainText } from './read-field.ts';

type Frame = Pick<OwnDraft, 'id' | 'prompt' | 'feedback' | 'points'>;

/** Reads what a type of question asks and keys; `null` after a problem. */
type AnswerReader = (node: XmlNode, frame: Frame, log: QuestionLog) => OwnDraft | null;

/** The types that we have a kind for, by their names in the file. */
export const ANSWER_READERS: ReadonlyMap<string, AnswerReader> = new Map<string, AnswerReader>([
	['multichoice', readChoice],
	['truefalse', readTruth],
	['matching', readMatch],
	['match', readMatch],
	['ordering', readOrder],
	['shortanswer', readWords],
	['numerical', readNumber],
	['essay', readEssay]
]);

/** What Moodle writes into every new question, and says no more than the score does. */
const DEFAULT_FEEDBACK = [
	'Your answer is correct.',
	'Your answer is partially correct.',
	'Your answer is incorrect.'
];

/** Feedback by the outcome as a whole, and that before another try, which ours have no place for. */
export function sayOtherFeedback(node: XmlNode, log: QuestionLog): void {
	for (const [name, place] of [
		['correctfeedback', 'right'],
		['partiallycorrectfeedback', 'partly'],
		['incorrectfeedback', 'wrong']
	] as const) {
		const text = fieldText(elementAt(node, name), log);
		if (!DEFAULT_FEEDBACK.includes(text)) sayFeedback(place, text, log);
	}
	for (const hint of elementsNamed(node, 'hint'))
		sayFeedback('hint', fieldText(hint, log), log, hint.line);
}

function readChoice(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft {
	if (!isOn(elementAt(node, 'shuffleanswers'), true)) log.change({ code: 'fixed-order' });
	const options = elementsNamed(node, 'answer').map((answer) => ({
		text: fieldText(answer, log),
		percent: percentOf(answer),
		why: feedbackOf(answer, log)
	}));
	return { ...frame, ...choiceOf(options, isOn(elementAt(node, 'single'), true), log) };
}

function readTruth(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft {
	const answers = elementsNamed(node, 'answer');
	const options = [true, false].map((isTrue) => {
		const answer = answers.find((one) => (plainText(one).toLowerCase() === 'true') === isTrue);
		return {
			text: isTrue ? TRUE_LABEL : FALSE_LABEL,
			percent: answer === undefined ? 0 : percentOf(answer),
			why: answer === undefined ? '' : feedbackOf(answer, log)
		};
	});
	return { ...frame, ...choiceOf(options, true, log) };
}

/** A pair without a stem is a target that belongs to none. */
function readMatch(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft {
	const pairs: { stem: string; target: string; why: string }[] = [];
	const extra: string[] = [];
	for (const pair of elementsNamed(node, 'subquestion')) {
		const stem = fieldText(pair, log);
		const target = plainText(elementAt(pair, 'answer'));
		if (stem.trim() === '') extra.push(target);
		else pairs.push({ stem, target, why: '' });
	}
	return { ...frame, kind: 'match', pairs, extra };
}

function readOrder(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft {
	const grading = textIn(elementAt(node, 'gradingtype')).trim();
	if (grading !== 'RELATIVE_ALL_PREVIOUS_AND_NEXT') log.change({ code: 'other-scoring' });
	const answers = elementsNamed(node, 'answer').toSorted((a, b) => percentOf(a) - percentOf(b));
	for (const answer of answers) sayFeedback('part', feedbackOf(answer, log), log, answer.line);
	const select = textIn(elementAt(node, 'selecttype')).trim();
	const count = numberIn(elementAt(node, 'selectcount'), 0);
	if (!['', 'ALL'].includes(select) && count > 0 && count < answers.length)
		log.change({ code: 'draw' });
	return {
		...frame,
		kind: 'order',
		mode: 'timeline',
		ends: [...DEFAULT_ENDS],
		items: answers.map((answer) => fieldText(answer, log)),
		distractors: []
	};
}

function readWords(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft {
	if (isOn(elementAt(node, 'usecase'), false)) log.change({ code: 'case' });
	const accepted = wordsOf(
		elementsNamed(node, 'answer').map((answer) => ({
			text: plainText(answer),
			percent: percentOf(answer),
			feedback: feedbackOf(answer, log)
		})),
		log
	);
	return { ...frame, kind: 'short', answer: { type: 'text', accepted, exact: true } };
}

function readNumber(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft | null {
	const answers = elementsNamed(node, 'answer').map((answer) => {
		const value = readPlainNumber(plainText(answer));
		return {
			text: plainText(answer),
			percent: percentOf(answer),
			feedback: feedbackOf(answer, log),
			number:
				value === null
					? null
					: { value, tolerance: Math.abs(numberIn(elementAt(answer, 'tolerance'), 0)) }
		};
	});
	const strange = answers.find(({ number, text }) => number === null && text !== '*');
	if (strange !== undefined) {
		log.leaveOut({ code: 'not-a-number', text: pieceOf(strange.text) });
		return null;
	}
	const answer = numberOf(answers, log);
	if (answer === null) {
		log.leaveOut({ code: 'no-key' });
		return null;
	}
	return { ...frame, kind: 'short', answer: { ...answer, unit: unitsOf(node, log) } };
}

/** The spellings of the unit; others are units of their own, and need a conversion. */
function unitsOf(node: XmlNode, log: QuestionLog): string[] {
	if (numberIn(elementAt(node, 'unitgradingtype'), 0) !== 0) log.change({ code: 'other-scoring' });
	const units = elementsNamed(elementAt(node, 'units') ?? node, 'unit').map((unit) => ({
		name: plainText(elementAt(unit, 'unit_name')),
		multiplier: numberIn(elementAt(unit, 'multiplier'), 1)
	}));
	const others = units.filter(({ multiplier }) => multiplier !== 1);
	if (others.length > 0)
		log.change({ code: 'units', units: others.slice(0, 10).map(({ name }) => pieceOf(name)) });
	return units.filter((unit) => unit.multiplier === 1 && unit.name !== '').map(({ name }) => name);
}

function readEssay(node: XmlNode, frame: Frame, log: QuestionLog): OwnDraft | null {
	const format = textIn(elementAt(node, 'responseformat')).trim();
	if (format === 'noinline') {
		log.leaveOut({ code: 'no-such-kind', type: `essay/${format}` });
		return null;
	}
	if (numberIn(elementAt(node, 'attachments'), 0) !== 0) log.change({ code: 'attachments' });
	sayFeedback('template', fieldText(elementAt(node, 'responsetemplate'), log), log);
	return {
		...frame,
		kind: 'essay',
		checklist: [],
		rubric: { basic: '', emergent: '', proficient: '' },
		example: ''
	};
}

function percentOf({ attributes }: XmlNode): number {
	const percent = Number(attributes.get('fraction') ?? 0);
	return Number.isFinite(percent) ? percent : 0;
}

function feedbackOf(answer: XmlNode, log: QuestionLog): string {
	return fieldText(elementAt(answer, 'feedback'), log);
}
