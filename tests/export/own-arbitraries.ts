import fc from 'fast-check';
import { ANSWER_SHARES } from '#lib/model/answer-shares.ts';
import { makeOwn, type OwnDraft } from '#lib/model/own-draft.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';
import { HOSTILE_TEXTS } from './hostile-set.ts';

/** Texts of every kind: plain, hostile, and of any characters. */
export const anyText = fc.oneof(
	fc.constantFrom(...Object.values(HOSTILE_TEXTS)),
	fc.constantFrom(
		'[html] <b>x</b>',
		'[plain] y',
		'%50%x',
		'%100%',
		'First: a\nLast: b',
		'Before you hand it in, check:\n• x\n• y',
		'Answer in: km.',
		'Basic: x\nEmergent: y',
		'a → b. c',
		'1 (first)',
		'not a link of the chain',
		'TRUE',
		'a -> b',
		'::t:: x',
		'// c',
		'$CATEGORY: x',
		'####x',
		'&amp;nbsp; &nbsp; &#0; &bogus;',
		'<p class="guide">Basic: z</p>',
		'\\n \\\\n \\~',
		'*',
		'a\\*b',
		'[id:own.x] [tag:says-who:order=chain]'
	),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
	fc
		.array(
			fc.constantFrom('Kursk', 'a', '\n', ' ', '<', '&', ']]>', '{', '}', '=', '~', '\\', ':', '#'),
			{
				minLength: 1,
				maxLength: 20
			}
		)
		.map((parts) => parts.join(''))
);

const texts = (minLength: number, maxLength: number) =>
	fc.uniqueArray(anyText, { minLength, maxLength });

const base = fc.record({
	id: fc.oneof(
		fc.constant(null),
		fc.stringMatching(/^own\.[a-z0-9]{1,12}(?:-[a-z0-9]{1,8}){0,2}$/u)
	),
	prompt: anyText,
	feedback: fc.oneof(fc.constant(''), anyText),
	points: fc.integer({ min: 1, max: 10 })
});

const maybe = fc.oneof(fc.constant(''), anyText);

const choice = fc
	.tuple(
		base,
		fc.boolean(),
		texts(2, 8),
		fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
		fc.array(maybe, { minLength: 8, maxLength: 8 })
	)
	.map(([frame, multiple, options, flags, whys]): OwnDraft => ({
		...frame,
		kind: 'choice',
		multiple,
		options: options.map((text, index) => ({
			text,
			correct: multiple ? index > 0 && (index === 1 || flags[index] === true) : index === 1,
			why: whys[index] ?? ''
		}))
	}));

const match = fc
	.tuple(
		base,
		texts(2, 8),
		texts(2, 10),
		fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
		fc.array(maybe, { minLength: 8, maxLength: 8 })
	)
	.map(([frame, stems, targets, picks, whys]): OwnDraft => ({
		...frame,
		kind: 'match',
		pairs: stems.map((stem, index) => ({
			stem,
			target: targets[(picks[index] ?? 0) % targets.length] ?? '',
			why: whys[index] ?? ''
		})),
		extra: targets
	}));

const order = fc
	.tuple(base, fc.boolean(), texts(2, 12), fc.tuple(anyText, anyText))
	.map(([frame, isChain, all, ends]): OwnDraft => {
		const items = all.slice(0, isChain ? Math.max(2, Math.min(8, all.length - 3)) : 8);
		return {
			...frame,
			kind: 'order',
			mode: isChain ? 'chain' : 'timeline',
			ends,
			items,
			distractors: isChain ? all.slice(items.length, items.length + 5) : []
		};
	});

const words = fc
	.tuple(
		base,
		texts(1, 6),
		fc.array(fc.constantFrom(...ANSWER_SHARES), { minLength: 6, maxLength: 6 }),
		fc.boolean()
	)
	.map(([frame, accepted, weights, exact]): OwnDraft => ({
		...frame,
		kind: 'short',
		answer: {
			type: 'text',
			exact,
			accepted: accepted.map((text, index) => ({
				text,
				weight: index === 0 ? 1 : (weights[index] ?? 1)
			}))
		}
	}));

const anyNumber = fc.oneof(
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer(),
	fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100),
	fc.constantFrom(0, -0, 1e21, 1e-7, 0.1, 1 / 3)
);

const number = fc
	.tuple(base, anyNumber, anyNumber, fc.oneof(fc.constant<string[]>([]), texts(1, 4)))
	.map(([frame, value, tolerance, unit]): OwnDraft => ({
		...frame,
		kind: 'short',
		answer: { type: 'number', value, tolerance: Math.abs(tolerance), unit }
	}));

const essay = fc
	.tuple(base, fc.oneof(fc.constant<string[]>([]), texts(1, 6)), maybe, maybe, maybe, maybe)
	.map(([frame, checklist, basic, emergent, proficient, example]): OwnDraft => ({
		...frame,
		kind: 'essay',
		checklist,
		rubric: { basic, emergent, proficient },
		example
	}));

/** Drafts of all kinds, of which some are no questions: two texts that come to the same, for one. */
export const anyDraft: fc.Arbitrary<OwnDraft> = fc.oneof(
	choice,
	match,
	order,
	words,
	number,
	essay
);

/** Questions of a teacher’s own of all kinds, with hostile texts in every place. */
export const anyOwn: fc.Arbitrary<OwnQuestion> = anyDraft
	.map(makeOwn)
	.filter((made) => 'question' in made)
	.map((made) => (made as { question: OwnQuestion }).question);

/** Sets of them, no id twice. */
export const anyOwns: fc.Arbitrary<OwnQuestion[]> = fc.uniqueArray(anyOwn, {
	selector: ({ id }) => id,
	minLength: 1,
	maxLength: 8
});
