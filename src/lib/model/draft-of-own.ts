import type { OwnDraft } from './own-draft.ts';
import type { OwnKind, OwnQuestion } from './own-question.ts';

/** A question as its form has it; `makeOwn` of it gives the question again. */
export function draftOfOwn(question: OwnQuestion): OwnDraft {
	const { id, prompt, feedback, points } = question;
	const base = { id, prompt, feedback, points };
	switch (question.kind) {
		case 'choice': {
			const { kind, multiple, options } = question;
			return {
				...base,
				kind,
				multiple,
				options: options.map(({ text, correct, why = '' }) => ({ text, correct, why }))
			};
		}
		case 'match': {
			const { kind, stems, targets } = question;
			const used = new Set(stems.map(({ answer }) => answer));
			return {
				...base,
				kind,
				pairs: stems.map(({ text, answer, why }) => ({
					stem: text,
					target: targets.find((target) => target.id === answer)?.text ?? '',
					why
				})),
				extra: targets.filter((target) => !used.has(target.id)).map(({ text }) => text)
			};
		}
		case 'order': {
			const { kind, mode, ends, items, distractors } = question;
			return {
				...base,
				kind,
				mode,
				ends: [...ends],
				items: items.map(({ text }) => text),
				distractors: distractors.map(({ text }) => text)
			};
		}
		case 'short':
			return { ...base, kind: 'short', answer: structuredClone(question.answer) };
		case 'essay': {
			const { kind, checklist, rubric, example } = question;
			return { ...base, kind, checklist: [...checklist], rubric: { ...rubric }, example };
		}
	}
}

/** The form of a new question of a kind. */
export function emptyDraft(kind: OwnKind): OwnDraft {
	const base = { id: null, prompt: '', feedback: '', points: 1 };
	switch (kind) {
		case 'choice':
			return {
				...base,
				kind,
				multiple: false,
				options: [true, false, false].map((correct) => ({ text: '', correct, why: '' }))
			};
		case 'match':
			return {
				...base,
				kind,
				pairs: [1, 2].map(() => ({ stem: '', target: '', why: '' })),
				extra: []
			};
		case 'order':
			return {
				...base,
				kind,
				mode: 'timeline',
				ends: ['', ''],
				items: ['', '', ''],
				distractors: []
			};
		case 'short':
			return {
				...base,
				kind,
				answer: { type: 'text', accepted: [{ text: '', weight: 1 }], exact: false }
			};
		case 'essay':
			return {
				...base,
				kind,
				checklist: [],
				rubric: { basic: '', emergent: '', proficient: '' },
				example: ''
			};
	}
}
