import { hash64 } from './hash.ts';
import { lettersOf } from './letters.ts';
import { faultsOfOwn, type OwnContent } from './own-check.ts';
import type { OwnFault } from './own-fault.ts';
import { OWN_LESSON } from './own-id.ts';
import { byText, OwnQuestionSchema, type OwnQuestion } from './own-question.ts';
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
	const faults = faultsOfOwn(whole);
	if (faults.length > 0) return { faults };
	return { question: OwnQuestionSchema.parse(whole) };
}

/** An id that follows from all that a question says. */
export function idOf(content: OwnContent): string {
	return `${OWN_LESSON}.${hash64(JSON.stringify(content))}`;
}

function contentOf(draft: OwnDraft): OwnContent {
	const base: Omit<OwnContent, 'kind'> = {
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
