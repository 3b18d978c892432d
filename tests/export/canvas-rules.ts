import type { Qti1Answer, Qti1Question } from './qti-1-rules.ts';
import { descendants, elements, textOf } from './xml-tree.ts';

/** What Canvas makes of a question when it imports it (instructure/canvas-lms, gems/plugins/qti_exporter). */
export interface CanvasQuestion {
	type: string;
	points: number;
	/** Names of the options, targets or texts that earn something; of a matching by the stem. */
	right: Map<string, string[]>;
	/** Bounds of a number. */
	bounds: [number, number] | null;
	/** HTML of what is said to who picks an option. */
	told: Map<string, string>;
	/** HTML of what is said to all. */
	general: string;
}

/** Imports a question. */
export function imported(question: Qti1Question): CanvasQuestion {
	const { fields, conditions, feedback, responses } = question;
	const type = fields['question_type'] ?? '';
	const right = new Map<string, string[]>();
	const told = new Map<string, string>();
	let bounds: [number, number] | null = null;
	for (const { test, scores, shows } of conditions) {
		const named = descendants(test, 'varequal').map((one) => ({
			response: one.attributes['respident'] ?? '',
			value: textOf(one),
			negated: descendants(test, 'not').some((not) => elements(not).includes(one))
		}));
		if (type === 'numerical_question') {
			const [low] = descendants(test, 'vargte').map((one) => Number(textOf(one)));
			const [high] = descendants(test, 'varlte').map((one) => Number(textOf(one)));
			if (low !== undefined && high !== undefined) bounds = [low, high];
			continue;
		}
		for (const { response, value, negated } of named) {
			// Every text that is named is right; the score of an option is that of its last condition.
			const earns = type === 'short_answer_question' || (scores.length > 0 && !negated);
			const others = (right.get(response) ?? []).filter((one) => one !== value);
			right.set(response, earns ? [...others, value] : others);
		}
		for (const name of shows) {
			const option = /^(\d+)_fb$/u.exec(name)?.[1];
			const text = feedback.get(name);
			if (option !== undefined && text !== undefined) told.set(option, text);
		}
	}
	for (const name of feedback.keys())
		// Other names are taken for feedback on all right or all wrong answers.
		if (!/^(?:\d+_fb|general_fb)$/u.test(name)) throw new Error(`Misread feedback: ${name}.`);
	for (const { labels } of responses)
		for (const { ident } of labels)
			if (!/^\d+$/u.test(ident)) throw new Error(`A name that is no number: ${ident}.`);
	return {
		type,
		points: Number(fields['points_possible']),
		right,
		bounds,
		told,
		general: feedback.get('general_fb') ?? ''
	};
}

/** The share of the points that Canvas gives an answer (app/models/quizzes/quiz_question). */
export function canvasScore({ type, right, bounds }: CanvasQuestion, answer: Qti1Answer): number {
	const keys = [...right.entries()];
	switch (type) {
		case 'multiple_choice_question':
		case 'short_answer_question':
			return keys.some(([response, values]) =>
				values.some((one) =>
					answer[response]?.some((given) => given.trim().toLowerCase() === one.trim().toLowerCase())
				)
			)
				? 1
				: 0;
		case 'multiple_answers_question': {
			const [[response, values] = ['', [] as string[]]] = keys;
			const picked = answer[response] ?? [];
			const hits = picked.filter((one) => values.includes(one)).length;
			return Math.max(0, (hits - (picked.length - hits)) / values.length);
		}
		case 'matching_question':
			return (
				keys.filter(([response, values]) =>
					answer[response]?.some((given) => values.includes(given))
				).length / keys.length
			);
		case 'numerical_question': {
			const [given] = answer['response1'] ?? [];
			return bounds !== null &&
				given !== undefined &&
				Number(given) >= bounds[0] &&
				Number(given) <= bounds[1]
				? 1
				: 0;
		}
		default:
			throw new Error(`Not scored: ${type}.`);
	}
}
