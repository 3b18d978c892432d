import type { OwnDraft } from '#lib/model/own-draft.ts';
import {
	choiceOf,
	middleOf,
	numberOf,
	readPlainNumber,
	sayFeedback,
	wordsOf,
	type ReadNumber
} from '../import-answers.ts';
import { pieceOf, type QuestionLog } from '../import-log.ts';
import { fullScore, type Comparison, type Condition } from './read-conditions.ts';
import type { Feedback } from './read-feedback.ts';
import type { Response } from './read-parts.ts';

/** What is read of an item before its type is known. */
export interface ItemParts {
	frame: Pick<OwnDraft, 'id' | 'prompt' | 'feedback' | 'points'>;
	/** By Canvas’s name, or as its answers tell. */
	type: string;
	/** Whether Canvas wrote the type: its scoring is then known. */
	isCanvas: boolean;
	responses: readonly Response[];
	conditions: readonly Condition[];
	feedback: Feedback;
	log: QuestionLog;
}

/** Reads what a type of question asks and keys; `null` after a problem. */
type AnswerReader = (parts: ItemParts) => OwnDraft | null;

/** The types that we have a kind for, by Canvas’s names. */
export const ANSWER_READERS: ReadonlyMap<string, AnswerReader> = new Map<string, AnswerReader>([
	['multiple_choice_question', readChoice],
	['true_false_question', readChoice],
	['multiple_answers_question', readSeveral],
	['matching_question', readMatch],
	['short_answer_question', readWords],
	['numerical_question', readNumber],
	['essay_question', readEssay]
]);

function readChoice({ frame, responses, conditions, feedback, log }: ItemParts): OwnDraft {
	const scores = scoresByValue(conditions);
	const options = (responses[0]?.labels ?? []).map(({ ident, text }) => ({
		text,
		percent: scores.get(ident) ?? 0,
		why: feedback.of(ident)
	}));
	return { ...frame, ...choiceOf(options, true, log) };
}

/** One condition that names all right options, or one each. */
function readSeveral(parts: ItemParts): OwnDraft {
	const { frame, responses, conditions, feedback, log, isCanvas } = parts;
	const scored = conditions.filter(({ score }) => score !== null);
	const [whole] = scored.filter(({ comparisons }) => comparisons.some(isRight));
	const isOne = scored.filter(({ score }) => (score ?? 0) > 0).length === 1;
	const right = new Set(
		isOne && whole ? whole.comparisons.filter(isRight).map(({ value }) => value) : []
	);
	if (isOne && !isCanvas) log.change({ code: 'other-scoring' });
	const scores = scoresByValue(conditions);
	const share = 100 / right.size;
	const options = (responses[0]?.labels ?? []).map(({ ident, text }) => ({
		text,
		percent: isOne ? (right.has(ident) ? share : -share) : (scores.get(ident) ?? 0),
		why: feedback.of(ident)
	}));
	return { ...frame, ...choiceOf(options, false, log) };
}

function readMatch({ frame, responses, conditions, feedback, log }: ItemParts): OwnDraft {
	const labels = new Map(
		responses.flatMap((response) => response.labels.map(({ ident, text }) => [ident, text]))
	);
	const keys = new Map(
		conditions
			.filter(({ score }) => score !== null && score > 0)
			.flatMap(({ comparisons }) => comparisons.filter(isRight))
			.map(({ response, value }) => [response, value])
	);
	const used = new Set(keys.values());
	for (const { ident } of responses)
		sayFeedback('part', feedback.of(ident.replace(/^response_/u, '')), log);
	return {
		...frame,
		kind: 'match',
		pairs: responses.map(({ ident, text }) => ({
			stem: text,
			target: labels.get(keys.get(ident) ?? '') ?? '',
			why: ''
		})),
		// Canvas keeps a blank among those that belong to none.
		extra: [...labels]
			.filter(([id, text]) => !used.has(id) && text.trim() !== '')
			.map(([, text]) => text)
	};
}

function readWords({ frame, conditions, feedback, log }: ItemParts): OwnDraft {
	const full = fullScore(conditions);
	const answers = conditions
		.filter(({ score }) => score !== null)
		.flatMap(({ comparisons, score }) =>
			comparisons.filter(isRight).map(({ name, value, isExact }) => {
				if (isExact) log.change({ code: 'case' });
				// A part of the answer was enough.
				if (name === 'varsubstring') log.change({ code: 'wildcard', text: pieceOf(value) });
				return {
					text: value.replaceAll('*', '\\*'),
					percent: full === 0 ? 0 : ((score ?? 0) / full) * 100,
					feedback: feedback.of(value)
				};
			})
		);
	return {
		...frame,
		kind: 'short',
		answer: { type: 'text', accepted: wordsOf(answers, log), exact: true }
	};
}

function readNumber({ frame, conditions, feedback, log }: ItemParts): OwnDraft | null {
	const full = fullScore(conditions);
	const answers = conditions
		.filter(({ score }) => score !== null && score > 0)
		.map(({ comparisons, score }) => ({
			text: [...new Set(comparisons.map(({ value }) => value))].join(' … '),
			percent: full === 0 ? 0 : ((score ?? 0) / full) * 100,
			feedback: comparisons.map(({ value }) => feedback.of(value)).find(Boolean) ?? '',
			number: rangeOf(comparisons, log)
		}));
	const answer = numberOf(answers, log);
	if (answer === null) {
		const text = answers[0]?.text;
		log.leaveOut(
			text === undefined ? { code: 'no-key' } : { code: 'not-a-number', text: pieceOf(text) }
		);
		return null;
	}
	return { ...frame, kind: 'short', answer: { ...answer, unit: [] } };
}

/** A value with bounds round it, or bounds alone. */
function rangeOf(comparisons: readonly Comparison[], log: QuestionLog): ReadNumber | null {
	const ends = (names: readonly string[]) =>
		comparisons
			.filter(({ name, isNot }) => names.includes(name) && !isNot)
			.map(({ value }) => readPlainNumber(value))[0];
	const value = ends(['varequal']);
	const low = ends(['vargte', 'vargt']);
	const high = ends(['varlte', 'varlt']);
	if (value === null || low === null || high === null) return null;
	if (comparisons.some(({ name }) => name === 'vargt' || name === 'varlt'))
		log.change({ code: 'open-range' });
	if (low === undefined || high === undefined)
		return value === undefined || low !== high ? null : { value, tolerance: 0 };
	const range = middleOf(low, high);
	// Bounds that are computed may be off by the rounding of doubles.
	const isMiddle =
		value !== undefined &&
		Math.abs(value - range.value) <= 1e-12 * Math.max(Math.abs(low), Math.abs(high));
	return isMiddle ? { value, tolerance: range.tolerance } : range;
}

function readEssay({ frame }: ItemParts): OwnDraft {
	return {
		...frame,
		kind: 'essay',
		checklist: [],
		rubric: { basic: '', emergent: '', proficient: '' },
		example: ''
	};
}

/** What each value earns by itself, in per cent of all; the last condition that names it decides. */
function scoresByValue(conditions: readonly Condition[]): ReadonlyMap<string, number> {
	const full = fullScore(conditions);
	const scores = new Map<string, number>();
	for (const { comparisons, score } of conditions)
		if (score !== null && full > 0)
			for (const { value } of comparisons.filter(isRight)) scores.set(value, (score / full) * 100);
	return scores;
}

function isRight({ name, isNot }: Comparison): boolean {
	return !isNot && (name === 'varequal' || name === 'varsubstring');
}
