import { ANSWER_SHARES } from './answer-shares.ts';
import type { OwnFault, OwnPart } from './own-fault.ts';
import { isOwnId } from './own-id.ts';
import { GREATEST_OWN, LONGEST_OWN, OWN_COUNTS, type OwnQuestion } from './own-question.ts';

/** All that a question of a teacher’s own says, before it has an id. */
export type OwnContent = OwnQuestion extends infer One
	? One extends unknown
		? Omit<One, 'id'>
		: never
	: never;

/** All that keeps a content from being a question; its texts are in their normal form. */
export function faultsOfOwn(question: OwnContent & { id: string }): OwnFault[] {
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

function partFaults(question: OwnContent): OwnFault[] {
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
						.filter((value) => !(Math.abs(value) <= GREATEST_OWN))
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
