import fc from 'fast-check';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import type { Graded } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import { GRID_COLUMNS, type GridColumn } from '#lib/model/kinds/grid-columns.ts';
import type { Question, QuestionOf, ResponseOf } from '#lib/model/question.ts';
import { grade } from '#lib/grading/grade.ts';

/** Ids that are also names on `Object.prototype`, beside plain ones: all are slugs that a bank may use. */
const idArbitrary = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k-1', 'the-article')
	},
	{ weight: 1, arbitrary: fc.constantFrom('constructor', 'valueof', 'then') }
);

/** Names that a forged answer may use. */
export const PROTOTYPE_KEYS = ['__proto__', 'prototype', 'toString', 'hasOwnProperty'] as const;

const textArbitrary = fc.constantFrom(
	'Sybiha',
	'the FT',
	'radar help',
	'shells',
	'a pact',
	'trade'
);
const codeArbitrary = fc.constantFrom('nearest-name', 'topic-as-speaker', 'voice-collapse');

function idsOf(min: number, max: number) {
	return fc.uniqueArray(idArbitrary, { minLength: min, maxLength: max });
}

const baseArbitrary = fc.record({
	id: fc.constant('lesson.question'),
	lesson: fc.constant('lesson'),
	measures: fc.constantFrom('knowledge' as const, 'attribution' as const, 'certainty' as const),
	prompt: fc.constant('Who says so?'),
	excerpts: fc.array(
		fc.record({ source: fc.constant('valdai'), paragraph: fc.constant(1), quote: textArbitrary }),
		{ minLength: 1, maxLength: 6 }
	),
	claims: fc.constantFrom<string[]>(['valdai.one'], ['valdai.one', 'valdai.two']),
	relations: fc.constant<string[]>([]),
	feedback: fc.constant('The text says so.'),
	points: fc.integer({ min: 1, max: 10 })
});

type Base = typeof baseArbitrary extends fc.Arbitrary<infer T> ? T : never;

function withBase<T>(build: (base: Base) => fc.Arbitrary<T>): fc.Arbitrary<T> {
	return baseArbitrary.chain(build);
}

const choiceArbitrary = withBase((base) =>
	fc
		.tuple(fc.boolean(), idsOf(2, 8), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
		.map(([multiple, ids, flags]): QuestionOf['choice'] => ({
			...base,
			kind: 'choice',
			multiple,
			options: ids.map((id, index) => {
				// The first is keyed and the last is not, so that there is always one of each.
				const correct =
					index === 0 || (multiple && index < ids.length - 1 && flags[index] === true);
				return {
					id,
					text: `option ${id}`,
					correct,
					...(correct || !flags[index] ? {} : { misconception: `slip-${id}` })
				};
			})
		}))
);

const matchArbitrary = withBase((base) =>
	fc.tuple(idsOf(2, 8), idsOf(2, 10)).chain(([stems, targets]) =>
		fc
			.array(fc.tuple(fc.constantFrom(...targets), fc.constantFrom(...targets), codeArbitrary), {
				minLength: stems.length,
				maxLength: stems.length
			})
			.map((keys): QuestionOf['match'] => ({
				...base,
				kind: 'match',
				targets: targets.map((id) => ({ id, text: `target ${id}` })),
				stems: stems.map((id, index) => {
					const [answer, wrong, code] = keys[index] ?? ['', '', ''];
					return {
						id,
						text: `stem ${id}`,
						answer,
						why: 'the words',
						misconceptions: wrong === answer ? {} : { [wrong]: code }
					};
				})
			}))
	)
);

const orderArbitrary = withBase((base) =>
	fc
		.tuple(
			fc.constantFrom('chain' as const, 'timeline' as const),
			idsOf(2, 9),
			fc.integer({ min: 2, max: 8 }),
			fc.option(codeArbitrary, { nil: undefined })
		)
		.map(([mode, ids, count, misconception]): QuestionOf['order'] => {
			const keyed = mode === 'timeline' ? 8 : Math.max(count, ids.length - 5);
			return {
				...base,
				kind: 'order',
				mode,
				ends: ['what you read', 'who first says it'],
				items: ids.slice(0, keyed).map((id) => ({ id, text: `item ${id}` })),
				distractors:
					mode === 'timeline'
						? []
						: ids
								.slice(keyed)
								.map((id) => ({ id, text: `distractor ${id}`, misconception: `slip-${id}` })),
				...(misconception === undefined ? {} : { misconception })
			};
		})
);

const scaleArbitrary = withBase((base) =>
	fc
		.tuple(fc.constantFrom(...MODALITIES), fc.constantFrom(...POLARITIES))
		.map(([modality, polarity]): QuestionOf['scale'] => ({
			...base,
			kind: 'scale',
			statement: 'that Russia helped',
			key: { modality, polarity }
		}))
);

const gridArbitrary = withBase((base) =>
	fc
		.tuple(
			fc.constantFrom('statement' as const, 'record' as const),
			fc.constantFrom('required' as const, 'none' as const),
			idsOf(2, 8)
		)
		.chain(([columns, evidence, ids]) =>
			fc
				.array(
					fc.tuple(
						fc.constantFrom<GridColumn>(...GRID_COLUMNS[columns]),
						fc.integer({ min: 0, max: base.excerpts.length - 1 })
					),
					{ minLength: ids.length, maxLength: ids.length }
				)
				.map((keys): QuestionOf['grid'] => ({
					...base,
					kind: 'grid',
					columns,
					evidence,
					rows: ids.map((id, index) => {
						const [key, excerpt] = keys[index] ?? ['not-stated', 0];
						return {
							id,
							text: `row ${id}`,
							key,
							evidence: key === 'stated' || key === 'contradicted' ? [letter(excerpt)] : [],
							why: 'the words',
							misconceptions: {}
						};
					})
				}))
		)
);

const shortArbitrary = withBase((base) =>
	fc
		.oneof(
			fc.record({
				type: fc.constant('text' as const),
				accepted: fc.constantFrom<{ text: string; weight: number }[]>(
					[{ text: 'Yury Ushakov', weight: 1 }],
					[
						{ text: '1961', weight: 1 },
						{ text: 'the 1960s', weight: 0.5 }
					]
				),
				exact: fc.boolean()
			}),
			fc.record({
				type: fc.constant('number' as const),
				value: fc.constantFrom(0, 11000, 34.4e6, 1961, -2.5),
				tolerance: fc.constantFrom(0, 0.5, 500),
				unit: fc.constantFrom<string[]>([], ['shells', 'rounds'], ['$', 'US dollars'])
			})
		)
		.map((answer): QuestionOf['short'] => ({
			...base,
			kind: 'short',
			answer,
			slips: [
				{ text: 'Lavrov', misconception: 'nearest-name' },
				{ text: '12 000', misconception: 'quantity-swapped' }
			]
		}))
);

/** A valid question of each kind; `arbitraries.test.ts` holds them against the schemas. */
export const questionOf: { [K in Kind]: fc.Arbitrary<QuestionOf[K]> } = {
	choice: choiceArbitrary,
	match: matchArbitrary,
	order: orderArbitrary,
	scale: scaleArbitrary,
	grid: gridArbitrary,
	short: shortArbitrary
};

/** A well-formed answer, right or wrong, to a given question. */
export function responseTo<K extends Kind>(
	kind: K,
	question: QuestionOf[K]
): fc.Arbitrary<ResponseOf[K]> {
	const responses: { [L in Kind]: (asked: QuestionOf[L]) => fc.Arbitrary<ResponseOf[L]> } = {
		choice: (asked) =>
			fc
				.shuffledSubarray(
					asked.options.map((option) => option.id),
					{ minLength: 1, maxLength: asked.multiple ? asked.options.length : 1 }
				)
				.map((picked) => ({ kind: 'choice', picked })),
		match: (asked) =>
			fc
				.tuple(
					fc.shuffledSubarray(
						asked.stems.map((stem) => stem.id),
						{ minLength: 1 }
					),
					fc.array(fc.constantFrom(...asked.targets.map((target) => target.id)), {
						minLength: 8,
						maxLength: 8
					})
				)
				.map(([stems, targets]) => ({
					kind: 'match',
					pairs: Object.fromEntries(stems.map((stem, index) => [stem, targets[index] ?? '']))
				})),
		order: (asked) => {
			const ids = [...asked.items, ...asked.distractors].map((item) => item.id);
			return fc
				.shuffledSubarray(ids, { minLength: asked.mode === 'timeline' ? ids.length : 1 })
				.map((placed) => ({ kind: 'order', order: placed }));
		},
		scale: () =>
			fc.record({
				kind: fc.constant('scale' as const),
				modality: fc.constantFrom(...MODALITIES),
				polarity: fc.constantFrom(...POLARITIES)
			}),
		grid: (asked) =>
			fc
				.tuple(
					fc.shuffledSubarray(
						asked.rows.map((row) => row.id),
						{ minLength: 1 }
					),
					fc.array(
						fc.record(
							{
								column: fc.constantFrom<GridColumn>(...GRID_COLUMNS[asked.columns]),
								evidence: fc.constantFrom(...asked.excerpts.map((_, index) => letter(index)))
							},
							{ requiredKeys: ['column'] }
						),
						{ minLength: 8, maxLength: 8 }
					)
				)
				.map(([ids, cells]) => ({
					kind: 'grid',
					rows: Object.fromEntries(
						ids.map((id, index) => [id, cells[index] ?? { column: 'not-stated' }])
					)
				})),
		short: (asked) =>
			(asked.answer.type === 'number'
				? fc.constantFrom('11,000', '34.4 mln', '1961', '-2.5', '0', '12,000', '7 shells', '$5')
				: fc.constantFrom('Yury Ushakov', 'yury  ushakow', '1961', 'the 1960s', 'Lavrov', 'x')
			).map((text) => ({ kind: 'short', text }))
	};
	return responses[kind](question);
}

/** A question of a kind with a well-formed answer to it. */
export function answered<K extends Kind>(kind: K): fc.Arbitrary<[QuestionOf[K], ResponseOf[K]]> {
	const questions: fc.Arbitrary<QuestionOf[K]> = questionOf[kind];
	return questions.chain((question) =>
		responseTo(kind, question).map((response): [QuestionOf[K], ResponseOf[K]] => [
			question,
			response
		])
	);
}

const junkArbitrary = fc.oneof(
	fc.constantFrom(...PROTOTYPE_KEYS, 'constructor', 'a', 'b', '', 'stated', 'given', 'certain'),
	fc.anything()
);

/** An answer with the right kind and field names, and anything at all inside. */
export function nearlyValid(kind: Kind): fc.Arbitrary<unknown> {
	const inside = fc.oneof(
		junkArbitrary,
		fc.array(junkArbitrary),
		fc.dictionary(
			fc.constantFrom(...PROTOTYPE_KEYS, 'constructor', 'a', 'b', 'c'),
			fc.oneof(junkArbitrary, fc.record({ column: junkArbitrary, evidence: junkArbitrary }))
		)
	);
	return fc
		.dictionary(
			fc.constantFrom(
				'picked',
				'pairs',
				'order',
				'modality',
				'polarity',
				'rows',
				'text',
				'outcome',
				'reason'
			),
			inside,
			{ maxKeys: 9 }
		)
		.map((fields) => ({ ...fields, kind }));
}

/** The grade of an answer that is known to be gradable. */
export function gradedAs(question: Question, response: unknown): Graded {
	const result = grade(question, response);
	if (result.outcome !== 'graded') throw new Error(JSON.stringify({ result, response }));
	return result;
}

function letter(index: number): string {
	return String.fromCharCode(97 + index);
}
