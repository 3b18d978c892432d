import fc from 'fast-check';
import { BOUNDS } from '#lib/model/bounds.ts';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import type { Graded } from '#lib/model/grade.ts';
import type { Kind } from '#lib/model/kind.ts';
import { ELEMENTS } from '#lib/model/kinds/elements.ts';
import { GRID_COLUMNS, type GridColumn } from '#lib/model/kinds/grid-columns.ts';
import { tokensOf } from '#lib/model/kinds/tokens.ts';
import type { Question, QuestionOf, ResponseOf } from '#lib/model/question.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';
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
					...(correct || !flags[index] ? {} : { misconception: `wrong-${id}` })
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
								.map((id) => ({ id, text: `distractor ${id}`, misconception: `wrong-${id}` })),
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

/** Words of which none is part of another, so that every run of them stands exactly once. */
const WORDS =
	'Sybiha, invoking Ukrainian intelligence, told reporters that Moscow handed over missiles'.split(
		' '
	);

const highlightArbitrary = withBase((base) =>
	fc.integer({ min: 4, max: WORDS.length }).chain((count) => {
		const words = WORDS.slice(0, count);
		const tokenArbitrary = fc.constantFrom(...words);
		// Two words at least, of which at most one is ignored: some are always keyed.
		const spanArbitrary = fc
			.tuple(fc.integer({ min: 0, max: count - 2 }), fc.integer({ min: 2, max: 4 }))
			.map(([start, length]) => words.slice(start, start + length).join(' '));
		const elementArbitrary = fc.record({
			accepted: fc.array(spanArbitrary, { minLength: 1, maxLength: 2 }),
			ignored: fc.array(tokenArbitrary, { maxLength: 1 })
		});
		return fc
			.record({
				asked: fc.shuffledSubarray([...ELEMENTS], { minLength: 1 }),
				keys: fc.tuple(elementArbitrary, elementArbitrary, elementArbitrary),
				slips: fc.array(fc.record({ text: tokenArbitrary, misconception: codeArbitrary }), {
					maxLength: 3
				}),
				before: fc.integer({ min: 0, max: 2 })
			})
			.map(({ asked, keys, slips, before }): QuestionOf['highlight'] => ({
				...base,
				kind: 'highlight',
				excerpts: [...Array.from({ length: before }, () => 'nothing to mark'), words.join(' ')].map(
					(quote) => ({ source: 'valdai', paragraph: 1, quote })
				),
				excerpt: letter(before),
				elements: asked.map((element, index) => ({
					element,
					...(keys[index] ?? keys[0])
				})),
				slips
			}));
	})
);

const relationArbitrary = withBase((base) =>
	fc
		.tuple(
			fc.constantFrom(...RELATION_KINDS),
			fc.shuffledSubarray(
				base.excerpts.map((_, index) => letter(index)),
				{ minLength: 1 }
			)
		)
		.map(([key, evidence]): QuestionOf['relation'] => ({
			...base,
			kind: 'relation',
			claims: ['valdai.one', 'implications.two'],
			relations: ['size-of-the-force'],
			statements: ['The text says one.', 'The text says two.'],
			key,
			evidence
		}))
);

const figureArbitrary = withBase((base) =>
	fc
		.tuple(
			fc
				.record(
					{
						low: fc.constantFrom(null, 0, 11000, 34.4e6, 4.2),
						high: fc.constantFrom(null, 11000, 12000, 5.8),
						bound: fc.constantFrom(...BOUNDS),
						asOf: fc.constantFrom(null, '2023', '2023-09', '2023-09-05'),
						claimant: fc.constantFrom('sybiha', 'the-article', 'not-named')
					},
					{ requiredKeys: [] }
				)
				.filter((key) => Object.keys(key).length > 0),
			fc.constantFrom<string[]>([], ['shells', 'rounds'])
		)
		.map(([key, unit]): QuestionOf['figure'] => ({
			...base,
			kind: 'figure',
			quantity: 'shells',
			unit,
			key,
			claimants: ['sybiha', 'iwaya', 'the-article', 'not-named', 'constructor'].map((id) => ({
				id,
				text: `claimant ${id}`,
				...(id === key.claimant ? {} : { misconception: `wrong-${id}` })
			}))
		}))
);

const essayArbitrary = withBase((base) =>
	fc.integer({ min: 2, max: 6 }).map((lines): QuestionOf['essay'] => ({
		...base,
		kind: 'essay',
		checklist: Array.from({ length: lines }, (_, index) => `line ${index}`),
		rubric: { basic: 'retells', emergent: 'names a voice', proficient: 'names every voice' },
		example: 'The article says so, citing the FT.'
	}))
);

/** A valid question of each kind; `grade.test.ts` holds them against the schemas. */
export const questionOf: { [K in Kind]: fc.Arbitrary<QuestionOf[K]> } = {
	choice: choiceArbitrary,
	match: matchArbitrary,
	order: orderArbitrary,
	highlight: highlightArbitrary,
	scale: scaleArbitrary,
	relation: relationArbitrary,
	grid: gridArbitrary,
	figure: figureArbitrary,
	short: shortArbitrary,
	essay: essayArbitrary
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
		highlight: (asked) => {
			const count = tokensOf(markedExcerpt(asked)).length;
			return fc
				.tuple(
					fc.shuffledSubarray(
						asked.elements.map(({ element }) => element),
						{ minLength: 1 }
					),
					fc.array(fc.shuffledSubarray([...Array(count).keys()], { minLength: 1 }), {
						minLength: 3,
						maxLength: 3
					})
				)
				.map(([elements, tokens]) => ({
					kind: 'highlight',
					marks: Object.fromEntries(
						elements.map((element, index) => [element, tokens[index] ?? [0]])
					)
				}));
		},
		scale: () =>
			fc.record({
				kind: fc.constant('scale' as const),
				modality: fc.constantFrom(...MODALITIES),
				polarity: fc.constantFrom(...POLARITIES)
			}),
		relation: (asked) =>
			fc.record({
				kind: fc.constant('relation' as const),
				relation: fc.constantFrom(...RELATION_KINDS),
				evidence: fc.shuffledSubarray(asked.excerpts.map((_, index) => letter(index)))
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
		figure: (asked) => {
			const numbers = fc.constantFrom(null, '11,000', '34.4 mln', '4.2', '5.8', '0', '“7”');
			const fields: (keyof QuestionOf['figure']['key'])[] = [
				'low',
				'high',
				'bound',
				'asOf',
				'claimant'
			];
			return fc
				.tuple(
					fc.shuffledSubarray(
						fields.filter((field) => asked.key[field] !== undefined),
						{ minLength: 1 }
					),
					fc.record({
						low: numbers,
						high: numbers,
						bound: fc.constantFrom(...BOUNDS),
						asOf: fc.constantFrom(null, '2023', 'September 2023', 'Sep 5, 2023', '2023-09-06'),
						claimant: fc.constantFrom(...asked.claimants.map(({ id }) => id))
					})
				)
				.map(([filled, values]) => ({
					kind: 'figure',
					...Object.fromEntries(filled.map((field) => [field, values[field]]))
				}));
		},
		short: (asked) =>
			(asked.answer.type === 'number'
				? fc.constantFrom('11,000', '34.4 mln', '1961', '-2.5', '0', '12,000', '(7)', 'in 1961')
				: fc.constantFrom('Yury Ushakov', 'yury  ushakow', '1961', 'the 1960s', 'Lavrov', 'x')
			).map((text) => ({ kind: 'short', text })),
		essay: (asked) =>
			fc.record({
				kind: fc.constant('essay' as const),
				text: fc.constantFrom('The FT says so.', ' Two voices.\nThe FT reports both. '),
				ticked: fc.shuffledSubarray([...asked.checklist.keys()])
			})
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
	fc.constantFrom('agree', 'exact', 'sybiha', '2023', '11,000', null, 0, 1, 2, -1, 0.5),
	fc.anything()
);

/** An answer with the right kind and field names, and anything at all inside. */
export function nearlyValid(kind: Kind): fc.Arbitrary<unknown> {
	const inside = fc.oneof(
		junkArbitrary,
		fc.array(junkArbitrary),
		fc.dictionary(
			fc.constantFrom(...PROTOTYPE_KEYS, 'constructor', 'a', 'b', 'c', ...ELEMENTS),
			fc.oneof(
				junkArbitrary,
				fc.array(junkArbitrary),
				fc.record({ column: junkArbitrary, evidence: junkArbitrary })
			)
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
				'marks',
				'relation',
				'evidence',
				'low',
				'high',
				'bound',
				'asOf',
				'claimant',
				'ticked',
				'outcome',
				'reason'
			),
			inside,
			{ maxKeys: 12 }
		)
		.map((fields) => ({ ...fields, kind }));
}

/** The grade of an answer that is known to be gradable. */
export function gradedAs(question: Question, response: unknown): Graded {
	const result = grade(question, response);
	if (result.outcome !== 'graded') throw new Error(JSON.stringify({ result, response }));
	return result;
}

/** The excerpt that a highlight question has its learner mark. */
export function markedExcerpt({ excerpt, excerpts }: QuestionOf['highlight']): string {
	return excerpts[excerpt.charCodeAt(0) - 97]?.quote ?? '';
}

function letter(index: number): string {
	return String.fromCharCode(97 + index);
}
