import fc from 'fast-check';
import type { Body, Item } from '#lib/export/item.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { responseTo } from '../grading/arbitraries.ts';
import { choicesOf, type QtiItem, type Value } from './qti-item.ts';
import { attribute, children, descendants, type XmlNode } from './xml-tree.ts';

/** What a student hands in, by the identifiers of the responses. */
export type QtiAnswer = Record<string, Value>;

/** Any answer that the page of a question can send; `null` where no answer is graded alike. */
export function answersTo(question: Question): fc.Arbitrary<object> | null {
	switch (question.kind) {
		case 'essay':
			return null;
		case 'short':
			return shortAnswers(question);
		case 'figure':
			return figureAnswers(question);
		default:
			return otherAnswers(question);
	}
}

function otherAnswers<K extends Exclude<Question['kind'], 'essay' | 'short' | 'figure'>>(
	question: QuestionOf[K]
): fc.Arbitrary<object> {
	return responseTo<K>(question.kind as K, question) as fc.Arbitrary<object>;
}

/** Numbers near the bounds; typed words are compared as they are listed. */
function shortAnswers({ answer, slips }: QuestionOf['short']): fc.Arbitrary<object> | null {
	if (answer.type === 'text')
		return fc
			.constantFrom(...answer.accepted.map(({ text }) => text), ...slips.map(({ text }) => text))
			.map((text) => ({ kind: 'short', text }));
	const { value, tolerance } = answer;
	return fc
		.constantFrom(value, value - tolerance, value + tolerance, value + tolerance + 1, -value, 0)
		.map((number) => ({ kind: 'short', text: String(number) }));
}

/** The key of each typed field in digits or words, or something that is no answer to it. */
function figureAnswers({ key, claimants }: QuestionOf['figure']): fc.Arbitrary<object> {
	const typed = (value: number | string | null | undefined, wrong: string) =>
		fc.constantFrom(value ?? 'none', wrong).map(String);
	const fields: Record<string, () => fc.Arbitrary<unknown>> = {
		low: () => typed(key.low, '7'),
		high: () => typed(key.high, '7'),
		bound: () => fc.constantFrom('exact', 'estimate', 'at-least', 'at-most', 'range'),
		asOf: () => typed(key.asOf, '1901'),
		claimant: () => fc.constantFrom(...claimants.map(({ id }) => id))
	};
	const asked = Object.entries(fields)
		.filter(([field]) => key[field as keyof typeof key] !== undefined)
		.map(([field, values]): [string, fc.Arbitrary<unknown>] => [field, values()]);
	return fc
		.subarray(asked, { minLength: 1 })
		.chain((some) => fc.record(Object.fromEntries(some)))
		.map((filled) => ({ kind: 'figure', ...filled }));
}

/** The same answer given in QTI: what is picked is found by its text, as a student finds it. */
export function inQti(response: object, item: Item, qti: QtiItem): QtiAnswer {
	const given = response as Record<string, unknown>;
	const { body } = item;
	const interaction = (index: number): XmlNode => {
		const found = qti.interactions[index];
		if (found === undefined) throw new Error(`No interaction ${index} in ${qti.identifier}.`);
		return found;
	};
	const answer = (index: number, value: Value): QtiAnswer => ({
		[attribute(interaction(index), 'responseIdentifier')]: value
	});
	switch (body.type) {
		case 'choice':
		case 'several': {
			const ids = (given['picked'] ?? [
				`${String(given['modality'])}-${String(given['polarity'])}`
			]) as string[];
			return answer(0, picked(interaction(0), body, ids));
		}
		case 'match': {
			const chosen = Object.entries(
				(given['pairs'] ?? given['rows']) as Record<
					string,
					string | { column: string; evidence?: string }
				>
			);
			const stem = (id: string) => body.stems.find((one) => one.id === id)?.text ?? '';
			const target = (id: string) => body.targets.find((one) => one.id === id)?.text ?? '';
			return {
				...answer(
					0,
					chosen.map(([id, one]) =>
						pair(interaction(0), stem(id), target(typeof one === 'string' ? one : one.column))
					)
				),
				...(body.asksPassages
					? answer(
							1,
							chosen.flatMap(([id, one]) =>
								typeof one === 'string' || one.evidence === undefined
									? []
									: [pair(interaction(1), stem(id), passage(item, one.evidence))]
							)
						)
					: {})
			};
		}
		case 'order':
		case 'chain': {
			const offered = [...body.items, ...(body.type === 'chain' ? body.distractors : [])];
			const names = choicesOf(interaction(0), 'simpleChoice');
			return answer(
				0,
				(given['order'] as string[]).map((id) =>
					known(names, offered.find((one) => one.id === id)?.text)
				)
			);
		}
		case 'spans': {
			const marks = given['marks'] as Record<string, number[] | undefined>;
			return Object.assign(
				{},
				...body.elements.map(({ id }, index) => {
					const words = descendants(interaction(index), 'hottext').map((one) =>
						attribute(one, 'identifier')
					);
					return answer(
						index,
						(marks[id] ?? []).map((token) => words[token] ?? 'NO_WORD')
					);
				})
			) as QtiAnswer;
		}
		case 'parts':
			return Object.assign(
				{},
				...body.parts.map(({ id, body: part }, index) => {
					const value = given[id === 'passages' ? 'evidence' : id];
					if (value === undefined) return {};
					if (part.type === 'choice' || part.type === 'several')
						return answer(
							index,
							picked(interaction(index), part, (Array.isArray(value) ? value : [value]) as string[])
						);
					return answer(index, part.type === 'number' ? Number(value) : String(value));
				})
			) as QtiAnswer;
		case 'number':
			return answer(0, Number(given['text']));
		case 'text':
			return answer(0, String(given['text']));
		case 'essay':
			return {};
	}
}

function picked(
	interaction: XmlNode,
	{ type, options }: Extract<Body, { type: 'choice' | 'several' }>,
	ids: readonly string[]
): Value {
	const names = choicesOf(interaction, 'simpleChoice');
	const values = ids.map((id) => known(names, options.find((one) => one.id === id)?.text));
	return type === 'several' ? values : (values[0] ?? null);
}

function pair(interaction: XmlNode, stem: string, target: string): string {
	const [stems, targets] = children(interaction, 'simpleMatchSet').map((set) =>
		choicesOf(set, 'simpleAssociableChoice')
	);
	if (stems === undefined || targets === undefined) throw new Error('Not two sets.');
	return `${known(stems, stem)} ${known(targets, target)}`;
}

/** What a passage is called among the targets. */
function passage({ passages }: Item, letter: string): string {
	const found = passages.find((one) => one.letter === letter);
	return found === undefined ? (passages[0]?.place ?? '') : `[${letter}]`;
}

function known(names: ReadonlyMap<string, string>, text: string | undefined): string {
	const name = names.get(text ?? '');
	if (name === undefined)
		throw new Error(`“${text}” is not among ${[...names.keys()].join(' | ')}.`);
	return name;
}
