import { z } from 'zod';
import { ANSWER_SHARES } from './answer-shares.ts';
import { OwnedIdSchema } from './fields.ts';
import type { Kind } from './kind.ts';
import { lettersOf } from './letters.ts';
import { ChoiceQuestionSchema } from './kinds/choice.ts';
import { EssayQuestionSchema } from './kinds/essay.ts';
import { MatchQuestionSchema } from './kinds/match.ts';
import { OrderQuestionSchema } from './kinds/order.ts';
import { ShortQuestionSchema } from './kinds/short.ts';
import { ownLine, ownText } from './own-text.ts';

/** The kinds that a teacher’s own question may be of. */
export const OWN_KINDS = ['choice', 'match', 'order', 'short', 'essay'] as const satisfies Kind[];

export type OwnKind = (typeof OWN_KINDS)[number];

/** What their ids begin with, and what they have for a lesson. */
export const OWN_LESSON = 'own';

/** Most characters of each text, in UTF-16 code units. */
export const LONGEST_OWN = {
	/** Moodle takes an id number of 100. */
	id: 100,
	prompt: 10_000,
	feedback: 10_000,
	option: 2000,
	/** Moodle’s database has 255 characters for it (qtype_match, “answertext”). */
	target: 255,
	why: 2000,
	/** What a learner types is read up to this length (`grading/short.ts`). */
	answer: 200,
	unit: 50,
	end: 100,
	check: 300,
	rubric: 2000,
	example: 5000
} as const;

/** Fewest and most of what a question has several of. */
export const OWN_COUNTS = {
	options: [2, 8],
	stems: [2, 8],
	targets: [2, 10],
	items: [2, 8],
	distractors: [0, 5],
	answers: [1, 50],
	units: [0, 10],
	checks: [0, 6]
} as const satisfies Record<string, readonly [fewest: number, most: number]>;

/** A text in its normal form (`ownText`), which may be empty. */
function text(longest: number) {
	return z
		.string()
		.max(longest)
		.refine((value) => value === ownText(value), 'expected a text in its normal form');
}

/** A text of one line in its normal form; never empty. */
function line(longest: number) {
	return z
		.string()
		.min(1, 'expected some text')
		.max(longest)
		.refine((value) => value === ownLine(value), 'expected one line in its normal form');
}

function someText(longest: number) {
	return text(longest).min(1, 'expected some text');
}

/** What differs from a question of the course: it rests on no claim, and may explain nothing. */
const OWN_FIELDS = {
	/** `own.<slug>`; of an imported one a hash of its content, unless it brings one. */
	id: z.string().refine(isOwnId, 'expected own.<name>'),
	lesson: z.literal(OWN_LESSON),
	measures: z.literal('knowledge'),
	difficulty: z.undefined().optional(),
	prompt: someText(LONGEST_OWN.prompt),
	excerpts: z.tuple([]),
	claims: z.tuple([]),
	relations: z.tuple([]),
	feedback: text(LONGEST_OWN.feedback),
	points: z.int().min(1).max(10)
} as const;

const NO_CODE = z.undefined().optional();

const OwnChoiceSchema = ChoiceQuestionSchema.safeExtend({
	...OWN_FIELDS,
	asks: NO_CODE,
	options: z
		.array(
			z.strictObject({
				id: z.string(),
				text: someText(LONGEST_OWN.option),
				correct: z.boolean(),
				why: someText(LONGEST_OWN.why).optional()
			})
		)
		.min(OWN_COUNTS.options[0])
		.max(OWN_COUNTS.options[1])
}).superRefine(({ options }, context) => {
	refuseOtherIds(options, 'options', context);
	refuseSameTexts(options, 'options', context);
});

const OwnMatchSchema = MatchQuestionSchema.safeExtend({
	...OWN_FIELDS,
	asks: NO_CODE,
	stems: z
		.array(
			z.strictObject({
				id: z.string(),
				text: someText(LONGEST_OWN.option),
				answer: z.string(),
				/** Empty where nothing is said of this pair. */
				why: text(LONGEST_OWN.why),
				misconceptions: z.strictObject({})
			})
		)
		.min(OWN_COUNTS.stems[0])
		.max(OWN_COUNTS.stems[1]),
	/** Those that a stem needs in the order of the stems, then the others in the order of their texts. */
	targets: z
		.array(z.strictObject({ id: z.string(), text: line(LONGEST_OWN.target) }))
		.min(OWN_COUNTS.targets[0])
		.max(OWN_COUNTS.targets[1])
}).superRefine(({ stems, targets }, context) => {
	refuseOtherIds(stems, 'stems', context);
	refuseOtherIds(targets, 'targets', context);
	refuseSameTexts(stems, 'stems', context);
	refuseSameTexts(targets, 'targets', context);
	const used = [...new Set(stems.map(({ answer }) => answer))];
	refuseOtherOrder(
		targets,
		[...used, ...byText(targets.filter(({ id }) => !used.includes(id))).map(({ id }) => id)],
		'targets',
		context
	);
});

const OwnOrderSchema = OrderQuestionSchema.safeExtend({
	...OWN_FIELDS,
	ends: z.tuple([line(LONGEST_OWN.end), line(LONGEST_OWN.end)]),
	items: z
		.array(z.strictObject({ id: z.string(), text: someText(LONGEST_OWN.option) }))
		.min(OWN_COUNTS.items[0])
		.max(OWN_COUNTS.items[1]),
	/** In the order of their texts; their ids go on from those of the items. */
	distractors: z
		.array(z.strictObject({ id: z.string(), text: someText(LONGEST_OWN.option) }))
		.max(OWN_COUNTS.distractors[1]),
	misconception: NO_CODE
}).superRefine(({ items, distractors }, context) => {
	refuseOtherIds([...items, ...distractors], 'items', context);
	refuseSameTexts([...items, ...distractors], 'items', context);
	refuseOtherOrder(
		distractors,
		byText(distractors).map(({ id }) => id),
		'distractors',
		context
	);
});

const OwnShortSchema = ShortQuestionSchema.safeExtend({
	...OWN_FIELDS,
	answer: z.discriminatedUnion('type', [
		z.strictObject({
			type: z.literal('text'),
			/** The greatest weight first. */
			accepted: z
				.array(z.strictObject({ text: line(LONGEST_OWN.answer), weight: z.literal(ANSWER_SHARES) }))
				.min(OWN_COUNTS.answers[0])
				.max(OWN_COUNTS.answers[1])
				.refine((all) => all[0]?.weight === 1, 'expected an answer of weight 1 first')
				.refine(
					(all) => all.every(({ weight }, index) => weight <= (all[index - 1]?.weight ?? 1)),
					'expected the greatest weight first'
				)
				.refine(
					(all) => new Set(all.map((one) => one.text)).size === all.length,
					'expected each answer once'
				),
			exact: z.boolean()
		}),
		z.strictObject({
			type: z.literal('number'),
			value: z.number().refine((value) => !Object.is(value, -0), 'expected 0 without a sign'),
			tolerance: z
				.number()
				.min(0)
				.refine((value) => !Object.is(value, -0), 'expected 0 without a sign'),
			unit: z
				.array(line(LONGEST_OWN.unit))
				.max(OWN_COUNTS.units[1])
				.refine((all) => new Set(all).size === all.length, 'expected each spelling once')
		})
	]),
	slips: z.tuple([])
});

const OwnEssaySchema = EssayQuestionSchema.safeExtend({
	...OWN_FIELDS,
	checklist: z.array(line(LONGEST_OWN.check)).max(OWN_COUNTS.checks[1]),
	/** Empty where nothing is said of a level. */
	rubric: z.strictObject({
		basic: text(LONGEST_OWN.rubric),
		emergent: text(LONGEST_OWN.rubric),
		proficient: text(LONGEST_OWN.rubric)
	}),
	example: text(LONGEST_OWN.example)
});

/**
 * A question of a teacher’s own: one of our kinds without claims, passages and misconceptions, in a form
 * that survives every file it can travel in. Texts are in their normal form (`own-text.ts`), ids within
 * it are letters in order, and what has no order stands in that of its texts. `makeOwn` makes them.
 *
 * Its form is stored: never change, only add.
 */
export const OwnQuestionSchema = z.discriminatedUnion('kind', [
	OwnChoiceSchema,
	OwnMatchSchema,
	OwnOrderSchema,
	OwnShortSchema,
	OwnEssaySchema
]);

export type OwnQuestion = z.infer<typeof OwnQuestionSchema>;

/** A question of a teacher’s own as a browser keeps it. Its form is stored: never change, only add. */
export const OwnRecordSchema = z.strictObject({
	version: z.literal(1),
	question: OwnQuestionSchema
});

export type OwnRecord = z.infer<typeof OwnRecordSchema>;

/** Whether an id is one that a teacher’s own question may have. */
export function isOwnId(id: string): boolean {
	return (
		id.startsWith(`${OWN_LESSON}.`) &&
		id.length <= LONGEST_OWN.id &&
		OwnedIdSchema.safeParse(id).success
	);
}

/** In the order of their texts by code units, which no language of a browser changes. */
export function byText<Item extends { text: string }>(items: readonly Item[]): Item[] {
	return items.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** Formats have no place for ids within a question: they are the letters of the places. */
function refuseOtherIds(
	items: readonly { id: string }[],
	path: string,
	context: z.RefinementCtx
): void {
	refuseOtherOrder(items, lettersOf(items), path, context);
}

function refuseOtherOrder(
	items: readonly { id: string }[],
	ids: readonly string[],
	path: string,
	context: z.RefinementCtx
): void {
	if (items.some(({ id }, index) => id !== ids[index]))
		context.addIssue({ code: 'custom', path: [path], message: 'expected them in their order' });
}

/** Two that read the same cannot be told apart by who answers. */
function refuseSameTexts(
	items: readonly { text: string }[],
	path: string,
	context: z.RefinementCtx
): void {
	if (new Set(items.map((item) => item.text)).size < items.length)
		context.addIssue({ code: 'custom', path: [path], message: 'two of them read the same' });
}
