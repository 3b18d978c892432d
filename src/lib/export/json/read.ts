import { z } from 'zod';
import type { OwnDraft } from '#lib/model/own-draft.ts';
import { isOwnId, OWN_KINDS } from '#lib/model/own-question.ts';
import { ImportLog, pieceOf, type ImportResult } from '../import-log.ts';
import { readJson } from '../json-read.ts';
import { JSON_FORM } from './format.ts';

/** What only questions of the course have. */
const NONE = z.array(z.never()).default([]);

const BASE = {
	id: z.string(),
	lesson: z.string().optional(),
	measures: z.string().optional(),
	excerpts: NONE,
	claims: NONE,
	relations: NONE,
	prompt: z.string(),
	feedback: z.string().default(''),
	points: z.number().default(1)
};

/** Ids are made anew, from the places. */
const THING = { id: z.string(), text: z.string() };

/** What a question of a teacher’s own says, at any length; `makeOwn` decides whether it is one. */
const RecordSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		...BASE,
		kind: z.literal('choice'),
		multiple: z.boolean().default(false),
		options: z.array(
			z.strictObject({
				...THING,
				correct: z.boolean().default(false),
				why: z.string().default('')
			})
		)
	}),
	z.strictObject({
		...BASE,
		kind: z.literal('match'),
		stems: z.array(
			z.strictObject({
				...THING,
				answer: z.string(),
				why: z.string().default(''),
				misconceptions: z.strictObject({}).optional()
			})
		),
		targets: z.array(z.strictObject(THING))
	}),
	z.strictObject({
		...BASE,
		kind: z.literal('order'),
		mode: z.enum(['chain', 'timeline']),
		ends: z.tuple([z.string(), z.string()]),
		items: z.array(z.strictObject(THING)),
		distractors: z.array(z.strictObject(THING)).default([])
	}),
	z.strictObject({
		...BASE,
		kind: z.literal('short'),
		slips: NONE,
		answer: z.discriminatedUnion('type', [
			z.strictObject({
				type: z.literal('text'),
				accepted: z.array(z.strictObject({ text: z.string(), weight: z.number().default(1) })),
				exact: z.boolean().default(false)
			}),
			z.strictObject({
				type: z.literal('number'),
				value: z.number(),
				tolerance: z.number().default(0),
				unit: z.array(z.string()).default([])
			})
		])
	}),
	z.strictObject({
		...BASE,
		kind: z.literal('essay'),
		checklist: z.array(z.string()).default([]),
		rubric: z
			.strictObject({ basic: z.string(), emergent: z.string(), proficient: z.string() })
			.default({ basic: '', emergent: '', proficient: '' }),
		example: z.string().default('')
	})
]);

/** Reads our own form, and finds the questions of the course among those of a teacher’s own. */
export function readOwnJson(text: string, log = new ImportLog()): ImportResult {
	const read = readJson(text);
	if ('fault' in read) {
		const { reason, line, column } = read.fault;
		log.add(line, { code: 'bad-json', reason, column });
		return log.result();
	}
	const file = isRecord(read.value) ? read.value : {};
	const { form, version, questions } = file;
	if (form !== JSON_FORM.form || typeof version !== 'number' || !Array.isArray(questions))
		log.add(null, { code: 'other-json' });
	else if (version > JSON_FORM.version) log.add(null, { code: 'later-version', version });
	else
		for (const one of questions as unknown[]) {
			const line = isRecord(one) ? read.lineOf(one) : read.lineOf(questions);
			if (log.isFull) {
				log.addTooMany(line);
				break;
			}
			readRecord(one, line, log);
		}
	return log.result();
}

function readRecord(record: unknown, line: number, all: ImportLog): void {
	const log = all.begin(line);
	const { id, kind } = isRecord(record) ? record : {};
	if (typeof id === 'string' && !isOwnId(id)) {
		log.leaveOut({ code: 'course-question', id: pieceOf(id) });
		return;
	}
	if (typeof kind === 'string' && !OWN_KINDS.some((one) => one === kind)) {
		log.leaveOut({ code: 'no-such-kind', type: pieceOf(kind) });
		return;
	}
	const read = RecordSchema.safeParse(record);
	if (!read.success) {
		const [issue] = read.error.issues;
		const path = [
			...(issue?.path ?? []),
			// An unknown field is named by what it is in.
			...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])
		];
		log.leaveOut({ code: 'bad-field', path: pieceOf(path.join('.')) });
		return;
	}
	const draft = draftOf(read.data);
	if (typeof draft === 'string') log.leaveOut({ code: 'bad-field', path: draft });
	else log.keep(draft);
}

/** The draft of a record, or the path of what it names and does not have. */
function draftOf(record: z.infer<typeof RecordSchema>): OwnDraft | string {
	const { id, prompt, feedback, points } = record;
	const base = { id, prompt, feedback, points };
	switch (record.kind) {
		case 'choice':
			return { ...base, kind: 'choice', multiple: record.multiple, options: record.options };
		case 'match': {
			const byId = new Map(record.targets.map((target) => [target.id, target.text]));
			const wrong = record.stems.findIndex(({ answer }) => !byId.has(answer));
			if (wrong >= 0) return `stems.${wrong}.answer`;
			const used = new Set(record.stems.map(({ answer }) => answer));
			return {
				...base,
				kind: 'match',
				pairs: record.stems.map(({ text, answer, why }) => ({
					stem: text,
					target: byId.get(answer) ?? '',
					why
				})),
				extra: record.targets.filter((one) => !used.has(one.id)).map(({ text }) => text)
			};
		}
		case 'order':
			return {
				...base,
				kind: 'order',
				mode: record.mode,
				ends: record.ends,
				items: record.items.map(({ text }) => text),
				distractors: record.distractors.map(({ text }) => text)
			};
		case 'short':
			return { ...base, kind: 'short', answer: record.answer };
		case 'essay': {
			const { checklist, rubric, example } = record;
			return { ...base, kind: 'essay', checklist, rubric, example };
		}
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
