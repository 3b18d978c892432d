import { ANSWER_SHARES } from './answer-shares.ts';
import { hash64 } from './hash.ts';
import { lettersOf } from './letters.ts';
import type { OwnFault, OwnPart } from './own-fault.ts';
import {
	byText,
	isOwnId,
	LONGEST_OWN,
	OWN_COUNTS,
	OWN_LESSON,
	OwnQuestionSchema,
	type OwnQuestion
} from './own-question.ts';
import { ownLine, ownText } from './own-text.ts';
import type { RubricLevel } from './rubric.ts';

interface DraftBase {
	/** `null`: made from the content. */
	id: string | null;
	prompt: string;
	feedback: string;
	points: number;
}

export interface ChoiceDraft extends DraftBase {
	kind: 'choice';
	multiple: boolean;
	options: { text: string; correct: boolean; why: string }[];
}

export interface MatchDraft extends DraftBase {
	kind: 'match';
	/** One a stem. */
	pairs: { stem: string; target: string; why: string }[];
	/** Targets that belong to no stem. */
	extra: string[];
}

export interface OrderDraft extends DraftBase {
	kind: 'order';
	mode: 'timeline' | 'chain';
	ends: [string, string];
	/** In their right order. */
	items: string[];
	distractors: string[];
}

export interface ShortDraft extends DraftBase {
	kind: 'short';
	answer:
		| { type: 'text'; accepted: { text: string; weight: number }[]; exact: boolean }
		| { type: 'number'; value: number; tolerance: number; unit: string[] };
}

export interface EssayDraft extends DraftBase {
	kind: 'essay';
	checklist: string[];
	rubric: Record<RubricLevel, string>;
	example: string;
}

/** What a form or a file says of a question, before it is one: plain texts, without ids. */
export type OwnDraft = ChoiceDraft | MatchDraft | OrderDraft | ShortDraft | EssayDraft;

/**
 * Makes a question of a draft, in its normal form, or says what keeps it from being one. What is twice
 * the same and says nothing new (an accepted answer, a unit, a target that a stem has) is there once.
 * The same draft always makes the same question, with the same id.
 */
export function makeOwn(draft: OwnDraft): { question: OwnQuestion } | { faults: OwnFault[] } {
	const content = contentOf(draft);
	const whole = { ...content, id: draft.id ?? idOf(content) };
	const faults = faultsOf(whole);
	if (faults.length > 0) return { faults };
	return { question: OwnQuestionSchema.parse(whole) };
}

type Content = OwnQuestion extends infer One
	? One extends unknown
		? Omit<One, 'id'>
		: never
	: never;

/** An id that follows from all that a question says. */
export function idOf(content: Content): string {
	return `${OWN_LESSON}.${hash64(JSON.stringify(content))}`;
}

function contentOf(draft: OwnDraft): Content {
	const base: Omit<Content, 'kind'> = {
		lesson: OWN_LESSON,
		measures: 'knowledge',
		prompt: ownText(draft.prompt),
		excerpts: [],
		claims: [],
		relations: [],
		feedback: ownText(draft.feedback),
		points: draft.points
	};
	switch (draft.kind) {
		case 'choice': {
			const ids = lettersOf(draft.options);
			return {
				...base,
				kind: 'choice',
				multiple: draft.multiple,
				options: draft.options.map(({ text, correct, why }, index) => ({
					id: ids[index] ?? '',
					text: ownText(text),
					correct,
					...(ownText(why) === '' ? {} : { why: ownText(why) })
				}))
			};
		}
		case 'match':
			return { ...base, kind: 'match', ...sidesOf(draft) };
		case 'order': {
			const items = draft.items.map(ownText);
			const distractors = byText(draft.distractors.map((text) => ({ text: ownText(text) })));
			const ids = lettersOf([...items, ...distractors]);
			return {
				...base,
				kind: 'order',
				mode: draft.mode,
				ends: [ownLine(draft.ends[0]), ownLine(draft.ends[1])],
				items: items.map((text, index) => ({ id: ids[index] ?? '', text })),
				distractors: distractors.map(({ text }, index) => ({
					id: ids[items.length + index] ?? '',
					text
				}))
			};
		}
		case 'short':
			return { ...base, kind: 'short', answer: answerOf(draft.answer), slips: [] };
		case 'essay':
			return {
				...base,
				kind: 'essay',
				checklist: draft.checklist.map(ownLine),
				rubric: {
					basic: ownText(draft.rubric.basic),
					emergent: ownText(draft.rubric.emergent),
					proficient: ownText(draft.rubric.proficient)
				},
				example: ownText(draft.example)
			};
	}
}

/** Stems and targets with their letters: targets in the order in which stems need them, then the others. */
function sidesOf({ pairs, extra }: MatchDraft) {
	const used = new Set(pairs.map(({ target }) => ownLine(target)));
	const others = new Set(extra.map(ownLine).filter((text) => !used.has(text)));
	const texts = [...used, ...byText([...others].map((text) => ({ text }))).map(({ text }) => text)];
	const ids = lettersOf(texts);
	const idByText = new Map(texts.map((text, index) => [text, ids[index] ?? '']));
	const letters = lettersOf(pairs);
	return {
		stems: pairs.map(({ stem, target, why }, index) => ({
			id: letters[index] ?? '',
			text: ownText(stem),
			answer: idByText.get(ownLine(target)) ?? '',
			why: ownText(why),
			misconceptions: {}
		})),
		targets: texts.map((text, index) => ({ id: ids[index] ?? '', text }))
	};
}

function answerOf(answer: ShortDraft['answer']): Extract<OwnQuestion, { kind: 'short' }>['answer'] {
	if (answer.type === 'number') {
		const { value, tolerance, unit } = answer;
		// −0 is written as 0 everywhere.
		return {
			type: 'number',
			value: value + 0,
			tolerance: tolerance + 0,
			unit: [...new Set(unit.map(ownLine))]
		};
	}
	const accepted = answer.accepted
		.map(({ text, weight }) => ({ text: ownLine(text), weight }))
		.toSorted((a, b) => b.weight - a.weight);
	const first = new Map(accepted.toReversed().map((one) => [one.text, one]));
	return {
		type: 'text',
		accepted: accepted.filter((one) => first.get(one.text) === one),
		exact: answer.exact
	};
}

/** All that keeps a content from being a question. */
function faultsOf(question: Content & { id: string }): OwnFault[] {
	const { id, prompt, feedback, points } = question;
	const faults: OwnFault[] = [
		...(isOwnId(id) ? [] : [{ code: 'empty' as const, part: 'id' as const }]),
		...some('prompt', [prompt], LONGEST_OWN.prompt),
		...lengths('feedback', [feedback], LONGEST_OWN.feedback)
	];
	if (!(Number.isInteger(points) && points >= 1 && points <= 10))
		faults.push({ code: 'points', points });
	return [...faults, ...partFaults(question)];
}

function partFaults(question: Content): OwnFault[] {
	const { option, target, why, end, answer, unit, check, rubric, example } = LONGEST_OWN;
	switch (question.kind) {
		case 'choice': {
			const { options, multiple } = question;
			const right = options.filter(({ correct }) => correct).length;
			return [
				...counts('option', options, OWN_COUNTS.options),
				...some('option', textsOf(options), option),
				...lengths(
					'why',
					options.map((one) => one.why ?? ''),
					why
				),
				...same('option', options),
				...(right === 0 ? [{ code: 'no-key' as const }] : []),
				...(right > 0 && right === options.length ? [{ code: 'all-right' as const }] : []),
				...(right > 1 && !multiple ? [{ code: 'several-right' as const }] : [])
			];
		}
		case 'match': {
			const { stems, targets } = question;
			return [
				...counts('stem', stems, OWN_COUNTS.stems),
				...counts('target', targets, OWN_COUNTS.targets),
				...some('stem', textsOf(stems), option),
				...some('target', textsOf(targets), target),
				...lengths(
					'why',
					stems.map((one) => one.why),
					why
				),
				...same('stem', stems)
			];
		}
		case 'order': {
			const { items, distractors, ends, mode } = question;
			return [
				...counts('item', items, OWN_COUNTS.items),
				...counts('distractor', distractors, mode === 'chain' ? OWN_COUNTS.distractors : [0, 0]),
				...some('item', textsOf(items), option),
				...some('distractor', textsOf(distractors), option),
				...some('end', ends, end),
				...same('item', [...items, ...distractors])
			];
		}
		case 'short': {
			const { answer: key } = question;
			if (key.type === 'number')
				return [
					...[key.value, key.tolerance]
						.filter((value) => !Number.isFinite(value))
						.map((value) => ({ code: 'number' as const, value })),
					...(key.tolerance < 0 ? [{ code: 'number' as const, value: key.tolerance }] : []),
					...counts('unit', key.unit, OWN_COUNTS.units),
					...some('unit', key.unit, unit)
				];
			return [
				...counts('answer', key.accepted, OWN_COUNTS.answers),
				...some('answer', textsOf(key.accepted), answer),
				...key.accepted
					.filter(({ weight }) => !ANSWER_SHARES.includes(weight))
					.map(({ weight }) => ({ code: 'share' as const, share: weight })),
				...(key.accepted.length > 0 && key.accepted[0]?.weight !== 1
					? [{ code: 'no-key' as const }]
					: [])
			];
		}
		case 'essay':
			return [
				...counts('check', question.checklist, OWN_COUNTS.checks),
				...some('check', question.checklist, check),
				...lengths('rubric', Object.values(question.rubric), rubric),
				...lengths('example', [question.example], example)
			];
	}
}

function textsOf(items: readonly { text: string }[]): string[] {
	return items.map(({ text }) => text);
}

function some(part: OwnPart, texts: readonly string[], limit: number): OwnFault[] {
	return [
		...(texts.includes('') ? [{ code: 'empty' as const, part }] : []),
		...lengths(part, texts, limit)
	];
}

function lengths(part: OwnPart, texts: readonly string[], limit: number): OwnFault[] {
	const length = texts.reduce((longest, text) => Math.max(longest, text.length), 0);
	return length > limit ? [{ code: 'too-long', part, length, limit }] : [];
}

function counts(
	part: OwnPart,
	{ length: count }: readonly unknown[],
	[fewest, most]: readonly [number, number]
): OwnFault[] {
	if (count < fewest) return [{ code: 'too-few', part, count, limit: fewest }];
	return count > most ? [{ code: 'too-many', part, count, limit: most }] : [];
}

function same(part: OwnPart, items: readonly { text: string }[]): OwnFault[] {
	const seen = new Set<string>();
	for (const { text } of items) {
		if (text !== '' && seen.has(text)) return [{ code: 'same-text', part, text }];
		seen.add(text);
	}
	return [];
}
