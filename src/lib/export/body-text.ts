import { shuffle } from '#lib/practice/shuffle.ts';
import {
	acceptedText,
	EXACT_TEXT,
	notUsedText,
	numberKeyText,
	otherUnitsText,
	pairText,
	partlyText,
	remarkText,
	spanKeyText,
	wrongPickText
} from '#lib/wording/en/export-body.ts';
import { endsText } from '#lib/wording/en/export-text.ts';
import { essayGuide } from './essay-guide.ts';
import type { Chain, Choice, Item, Match, Order, Parts, Several, TextBody } from './item.ts';
import { shownOptions } from './shown-options.ts';

/** What is asked and keyed, as a document has it. */
export interface BodyText {
	/** What is on offer, in groups of lines: stems and targets, the parts of a card. */
	offered: string[][];
	/** The right answer with its shares of the points, a line each. */
	key: string[];
	/** What is said to who gives an answer, a line each. */
	remarks: string[];
}

/** The body of an item in words, with everything that it holds. */
export function bodyText({ id, body }: Pick<Item, 'id' | 'body'>): BodyText {
	switch (body.type) {
		case 'choice':
		case 'several':
			return choiceText(id, body);
		case 'match':
			return matchText(id, body);
		case 'order':
		case 'chain':
			return orderText(id, body);
		case 'number': {
			const [unit, ...others] = body.unit;
			const key = [numberKeyText(body.value, body.tolerance, unit), ...otherUnitsText(others)];
			return { offered: [], key, remarks: wrongRemarks(body.wrong) };
		}
		case 'text':
			return {
				offered: [],
				key: typedKey(body),
				remarks: wrongRemarks(body.wrong)
			};
		case 'essay':
			return { offered: [], key: essayGuide(body), remarks: [] };
		case 'spans':
			return {
				offered: [body.elements.map(({ task }) => task)],
				key: body.elements.map(({ task, accepted, ignored, share }) =>
					spanKeyText(task, accepted, ignored, share)
				),
				remarks: wrongRemarks(body.tempting)
			};
		case 'parts':
			return partsText(id, body);
	}
}

function choiceText(id: string, body: Choice | Several): BodyText {
	const shown = shownOptions(id, body).map((option, index) => ({
		...option,
		letter: letter(index),
		line: `${letter(index)}) ${option.text}`
	}));
	const least = Math.min(...shown.map(({ weight }) => weight));
	return {
		offered: [shown.map(({ line }) => line)],
		key: [
			...shown
				.filter(({ weight }) => weight > 0)
				.sort((a, b) => b.weight - a.weight)
				.map(({ line, weight }) => partlyText(line, weight)),
			...(least < 0 ? [wrongPickText(-least)] : [])
		],
		remarks: shown.flatMap(({ letter: its, feedback }) =>
			feedback === null ? [] : [`${its}) ${feedback}`]
		)
	};
}

function matchText(id: string, { stems, targets, ordered, asksPassages }: Match): BodyText {
	const shown = (ordered ? targets : shuffle(targets, id)).map((target, index) => ({
		id: target.id,
		line: `${letter(index)}) ${target.text}`
	}));
	const numbered = stems.map((stem, index) => ({ ...stem, line: `${index + 1}) ${stem.text}` }));
	return {
		offered: [numbered.map(({ line }) => line), shown.map(({ line }) => line)],
		key: numbered.map(({ line, answer, shownBy }) =>
			pairText(
				line,
				shown.find((target) => target.id === answer)?.line ?? '',
				asksPassages ? shownBy : []
			)
		),
		// Why a pair is right stands with the explanation.
		remarks: []
	};
}

function orderText(id: string, body: Order | Chain): BodyText {
	const distractors = body.type === 'chain' ? body.distractors : [];
	// In their order they would give the key away.
	const shown = shuffle([...body.items, ...distractors], id);
	const letterOf = (item: { id: string }) => letter(shown.findIndex((one) => one.id === item.id));
	const lineOf = (item: { id: string; text: string }) => `${letterOf(item)}) ${item.text}`;
	return {
		offered: [shown.map(lineOf), [endsText(body.ends)]],
		key: [
			...body.items.map((item, index) => `${index + 1}. ${lineOf(item)}`),
			...distractors.map((one) => notUsedText(lineOf(one)))
		],
		remarks: distractors.flatMap((one) =>
			one.feedback === null ? [] : [`${letterOf(one)}) ${one.feedback}`]
		)
	};
}

function partsText(id: string, { parts }: Parts): BodyText {
	const texts = parts.map((part) => ({
		label: partlyText(part.label, part.share),
		name: partlyText(part.name, part.share),
		...bodyText({ id: `${id}--${part.id}`, body: part.body })
	}));
	return {
		offered: texts.map(({ label, offered }) => [label, ...offered.flat()]),
		key: texts.flatMap(({ name, key }) => key.map((line) => remarkText(name, line))),
		remarks: texts.flatMap(({ name, remarks }) => remarks.map((line) => remarkText(name, line)))
	};
}

/** Each accepted answer; or one, where all are spellings of it, which follow in a line. */
function typedKey({ shown, accepted, exact }: TextBody): string[] {
	const answers = accepted.map(({ text, weight }) => partlyText(text, weight));
	if (shown !== undefined) return [shown, acceptedText(answers)];
	return exact ? [...answers, EXACT_TEXT] : answers;
}

function wrongRemarks(wrong: readonly { text: string; feedback: string | null }[]): string[] {
	return wrong.flatMap(({ text, feedback }) =>
		feedback === null ? [] : [remarkText(`“${text}”`, feedback)]
	);
}

function letter(index: number): string {
	return String.fromCharCode(97 + index);
}
