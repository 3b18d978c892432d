import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerForm } from '#lib/model/typed/answer-form.ts';
import { numberedThings } from '#lib/model/typed/numbering.ts';
import { readNumber } from '#lib/model/typed/numbers.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { gradedAs } from './arbitraries.ts';
import { ACCEPTED, SHORT_QUESTIONS, WRONG } from './real-bank.ts';

type Short = QuestionOf['short'];

const answer = (question: Short, text: string) => gradedAs(question, { kind: 'short', text });

/** What may stand round any answer and costs nothing. */
const WRAPS: readonly ((text: string) => string)[] = [
	...['“”', '‘’', '""', "''", '«»', '»«', '„“', '‹›', '「」', '『』', '()', '[]', '{}', '<>'].map(
		(pair) => (text: string) => pair.charAt(0) + text + pair.charAt(1)
	),
	...['*', '**', '_', '`', '~~'].map((mark) => (text: string) => mark + text + mark),
	...['- ', '* ', '• ', '– ', '1) ', '“ '].map((mark) => (text: string) => mark + text),
	...['.', ',', '!', '?', ';', '…', ' .', ')', '”', '.”', '”.', '。'].map(
		(mark) => (text: string) => text + mark
	)
];

const LEADING = ['the', 'The', 'a', 'an', 'in', 'of', 'by', 'at', 'on', 'in the', 'with a'].map(
	(word) => (text: string) => `${word} ${text}`
);

const INVISIBLE = ['\u200b', '\u200e', '\u00ad', '\u2060', '\ufeff', '\u202d', '\ufe0f'].flatMap(
	(mark) => [
		(text: string) => mark + text,
		(text: string) => text + mark,
		(text: string) => [...text].join(mark)
	]
);

const FORMS: readonly ((text: string) => string)[] = [
	fullWidth,
	(text) => text.normalize('NFD'),
	(text) => text.toUpperCase(),
	(text) => text.replaceAll(' ', '\u00a0'),
	(text) => text.replace(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit))),
	(text) => text.replace(/\d/gu, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))
];

function fullWidth(text: string): string {
	return text.replace(/[!-~]/gu, (character) =>
		String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
	);
}

const EVERYTHING = [...WRAPS, ...LEADING, ...INVISIBLE, ...FORMS];

describe('the bank', () => {
	it('has questions to try', () => {
		expect(SHORT_QUESTIONS.length).toBeGreaterThanOrEqual(20);
		expect(ACCEPTED.length).toBeGreaterThanOrEqual(60);
		expect(WRONG.length).toBeGreaterThanOrEqual(50);
	});

	it('lists no answer that only differs from another by what costs nothing', () => {
		for (const question of SHORT_QUESTIONS) {
			if (question.answer.type !== 'text') continue;
			const { accepted } = question.answer;
			const given = new Set(
				[question.prompt, ...accepted.map(({ text }) => text)].flatMap(numberedThings)
			);
			const others = accepted.filter(({ weight }) => weight === 1);
			const cores = [...others, ...question.slips].map(({ text }) => answerForm(text, given).core);
			expect(new Set(cores).size, question.id).toBe(cores.length);
		}
	});
});

describe('every accepted spelling', () => {
	it('earns its weight without a typo forgiven, whatever is round it', () => {
		for (const { question, text, weight } of ACCEPTED)
			for (const wrap of EVERYTHING) {
				const { score, notes } = answer(question, wrap(text));
				expect(score, `${question.id}: ${wrap(text)}`).toBe(weight);
				expect(notes.filter(({ code }) => code === 'typo')).toEqual([]);
			}
	}, 60_000);

	it('earns its weight with several of these at once', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...ACCEPTED),
				fc.constantFrom(...LEADING, (text: string) => text),
				fc.constantFrom(...FORMS, ...INVISIBLE),
				fc.array(fc.constantFrom(...WRAPS), { maxLength: 3 }),
				({ question, text, weight }, lead, form, wraps) => {
					const typed = form(wraps.reduce((wrapped, wrap) => wrap(wrapped), lead(text)));
					expect(answer(question, typed).score, typed).toBe(weight);
				}
			),
			{ numRuns: 1000 }
		);
	}, 60_000);
});

describe('every listed wrong answer', () => {
	it('earns what it did and shows its misconception, whatever is round it', () => {
		for (const { question, text, misconception } of WRONG) {
			const { score } = answer(question, text);
			for (const wrap of EVERYTHING) {
				const wrapped = answer(question, wrap(text));
				expect(wrapped.score, `${question.id}: ${wrap(text)}`).toBe(score);
				expect(wrapped.misconceptions, `${question.id}: ${wrap(text)}`).toContain(misconception);
			}
		}
	}, 60_000);

	it('earns nothing with a letter too many, too few or wrong', () => {
		let tried = 0;
		for (const { question, text } of WRONG) {
			if (question.answer.type !== 'text') continue;
			for (const typed of misspellings(text)) {
				if (isAccepted(question, typed)) continue;
				expect(answer(question, typed).score, `${question.id}: ${typed}`).toBe(0);
				tried += 1;
			}
		}
		expect(tried).toBeGreaterThan(1000);
	}, 60_000);
});

describe('a prefix that denies', () => {
	const prefixes = 'un in im il ir dis non de anti mis counter a'.split(' ');

	it.each(['', '-', ' '])(
		'put before any word, with %j between, is never forgiven',
		(joint) => {
			// On their own, "in" and "a" are no prefixes.
			const those = joint === ' ' ? prefixes.filter((one) => !/^(?:in|a)$/u.test(one)) : prefixes;
			for (const { question, text } of ACCEPTED) {
				if (question.answer.type !== 'text') continue;
				const words = text.split(' ');
				for (const prefix of those)
					words.forEach((word, at) => {
						if (!/^\p{L}{5}/u.test(word)) return;
						const typed = words.with(at, `${prefix}${joint}${word}`).join(' ');
						if (isAccepted(question, typed)) return;
						expect(answer(question, typed).score, `${question.id}: ${typed}`).toBe(0);
					});
			}
		},
		60_000
	);

	it('taken off any word is never forgiven', () => {
		for (const { question, text, weight } of ACCEPTED)
			for (const prefix of prefixes) {
				const typed = text.replace(new RegExp(`\\b${prefix}(?=\\p{L}{5})`, 'iu'), '');
				if (typed === text || isAccepted(question, typed)) continue;
				expect(answer(question, typed).score, `${question.id}: ${typed}`).toBeLessThan(weight);
			}
	}, 60_000);
});

/** Whether a text is to the letter one that is accepted. */
function isAccepted({ answer: key }: Short, typed: string): boolean {
	if (key.type === 'number') return readNumber(typed, key.unit) !== null;
	const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return key.accepted.some(({ text }) => letters(text) === letters(typed));
}

/** A text with one letter left out, doubled, changed or swapped with the next. */
function misspellings(text: string): string[] {
	return [...text].flatMap((letter, at) => {
		if (!/\p{L}/u.test(letter)) return [];
		const [before, after] = [text.slice(0, at), text.slice(at + 1)];
		return [
			before + after,
			before + letter + letter + after,
			`${before}x${after}`,
			`${before}e${after}`,
			before + after.charAt(0) + letter + after.slice(1)
		].filter((typed) => typed !== text && typed.trim() !== '');
	});
}
