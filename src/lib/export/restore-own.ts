import type { EssayDraft, MatchDraft, OrderDraft, OwnDraft } from '#lib/model/own-draft.ts';
import { isOwnId } from '#lib/model/own-question.ts';
import { ownText } from '#lib/model/own-text.ts';
import { RUBRIC_LEVELS } from '#lib/model/rubric.ts';
import {
	checklistLines,
	endLines,
	EXAMPLE_LABEL,
	NO_PLACE_LABEL,
	pairReasonText,
	placeLabels,
	rubricLevelText,
	unitText
} from '#lib/wording/en/export-text.ts';
import { reasonClass } from './html.ts';
import { textOf } from './import-text.ts';
import type { TextBlock } from './html-to-text.ts';
import { readOwnTags, type OwnTags } from './own-tags.ts';

/** A question as a file of another tool has it. */
export interface ReadParts {
	/** Its feedback is that of `explanation`. */
	draft: OwnDraft;
	/** The tags of the question, ours and others. */
	tags: readonly string[];
	/** What is shown after an answer. */
	explanation: readonly TextBlock[];
	/** What an essay is graded by. */
	guide: readonly TextBlock[];
}

/**
 * Takes back what our exports add to a question of a teacher’s own or write in another way: the line
 * with the unit, the checklist and the reasons of pairs among the texts, an order asked as a matching.
 * A question of any other origin stays as it was read.
 *
 * @returns the draft, and what of the guide found no place in it
 */
export function restoreOwn(parts: ReadParts): { draft: OwnDraft; guide: readonly TextBlock[] } {
	const { explanation, guide } = parts;
	const draft = { ...parts.draft, feedback: textOf(explanation) };
	if (draft.id === null || !isOwnId(draft.id)) return { draft, guide };
	const tags = readOwnTags(parts.tags);
	switch (draft.kind) {
		case 'choice':
			return { draft, guide };
		case 'match':
			return {
				draft:
					(tags.order === null ? null : orderOf(draft, tags.order)) ??
					withReasons(draft, explanation),
				guide
			};
		case 'order': {
			const { prompt, taken } = withoutLast(draft.prompt, 2);
			const [first = '', last = ''] = taken.map((line) => line.slice(line.indexOf(': ') + 2));
			const isOurs = taken.join('\n') === endLines([first, last]).join('\n');
			return { draft: isOurs ? { ...draft, prompt, ends: [first, last] } : draft, guide };
		}
		case 'short':
			return { draft: withTags(draft, tags), guide };
		case 'essay':
			return essayOf(draft, tags, guide);
	}
}

/** The text without its last lines. */
function withoutLast(text: string, count: number): { prompt: string; taken: string[] } {
	const lines = ownText(text).split('\n');
	return { prompt: lines.slice(0, -count).join('\n'), taken: lines.slice(-count) };
}

/** A matching of things with places as the order that it was, if it is one. */
function orderOf(draft: MatchDraft, mode: OrderDraft['mode']): OrderDraft | null {
	const placed = draft.pairs.filter(({ target }) => target !== NO_PLACE_LABEL);
	const byPlace = new Map(placed.map((pair) => [parseInt(pair.target, 10), pair]));
	const places = placed.map((_, index) => byPlace.get(index + 1));
	const endOf = (label = '') => /^\d+ \((?<end>.*)\)$/u.exec(label)?.groups?.['end'] ?? '';
	const ends: [string, string] = [endOf(places.at(0)?.target), endOf(places.at(-1)?.target)];
	const labels = placeLabels(placed.length, ends);
	if (places.some((pair, index) => pair?.target !== labels[index])) return null;
	return {
		id: draft.id,
		prompt: draft.prompt,
		feedback: draft.feedback,
		points: draft.points,
		kind: 'order',
		mode,
		ends,
		items: places.map((pair) => pair?.stem ?? ''),
		distractors: draft.pairs
			.filter(({ target }) => target === NO_PLACE_LABEL)
			.map(({ stem }) => stem)
	};
}

/** The reason of a pair from the paragraph of the explanation that is its own. */
function withReasons(draft: MatchDraft, explanation: readonly TextBlock[]): MatchDraft {
	const reasons = new Map(explanation.map((block) => [block.className, block]));
	const found = new Set<TextBlock>();
	const pairs = draft.pairs.map((pair, index) => {
		const block = reasons.get(reasonClass(String.fromCharCode(97 + index)));
		const beginning = pairReasonText(ownText(pair.stem), ownText(pair.target), '');
		if (!block?.text.startsWith(beginning)) return pair;
		found.add(block);
		return { ...pair, why: block.text.slice(beginning.length) };
	});
	return { ...draft, pairs, feedback: textOf(explanation.filter((block) => !found.has(block))) };
}

function withTags(draft: Extract<OwnDraft, { kind: 'short' }>, tags: OwnTags): OwnDraft {
	const { answer } = draft;
	if (answer.type === 'text')
		return { ...draft, answer: { ...answer, exact: tags.typos !== 'forgiven' } };
	const unit = answer.unit.length > 0 ? answer.unit : tags.units;
	const { prompt, taken } = withoutLast(draft.prompt, 1);
	const isSaid = unit[0] !== undefined && taken[0] === unitText(unit[0]);
	return { ...draft, prompt: isSaid ? prompt : draft.prompt, answer: { ...answer, unit } };
}

function essayOf(draft: EssayDraft, { checks }: OwnTags, guide: readonly TextBlock[]) {
	const texts = new Map<string, string>();
	const labels = [...RUBRIC_LEVELS.map(rubricLevelText), EXAMPLE_LABEL];
	const left = guide.filter(({ text }) => {
		const label = labels.find((one) => text.startsWith(`${one}: `) && !texts.has(one));
		if (label !== undefined) texts.set(label, text.slice(label.length + 2));
		return label === undefined;
	});
	const { prompt, taken } = withoutLast(draft.prompt, checks + 1);
	const checklist = taken.slice(1).map((line) => line.replace(/^• /u, ''));
	const isOurs = checks > 0 && taken.join('\n') === checklistLines(checklist).join('\n');
	return {
		draft: {
			...draft,
			...(isOurs ? { prompt, checklist } : {}),
			rubric: {
				basic: texts.get(rubricLevelText('basic')) ?? '',
				emergent: texts.get(rubricLevelText('emergent')) ?? '',
				proficient: texts.get(rubricLevelText('proficient')) ?? ''
			},
			example: texts.get(EXAMPLE_LABEL) ?? ''
		},
		guide: left
	};
}
