import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerForm } from '#lib/model/typed/answer-form.ts';

const core = (text: string, ...given: string[]) => answerForm(text, new Set(given)).core;

describe('answers that are the same', () => {
	it.each([
		['puppet', ['the puppet', 'a puppet', 'The “puppet”', '“the puppet”', 'a (puppet).', 'PUPPET']],
		[
			'East Asia',
			['in East Asia', 'In the East Asia', 'to East-Asia', 'at EastAsia', 'of east  asia']
		],
		['Kim Jong Un', ['Kim Jong-un', 'Kim Jongun', 'Kim Jong - un', 'KimJong Un', 'kim jong‑un']],
		['Pantsir-M', ['PantsirM', 'a Pantsir M', 'the Pantsir - M']],
		['Il-76', ['IL 76', 'Il76', 'an Il - 76']],
		[
			'the 1950s',
			['1950s', "1950's", '1950’s', 'in the 1950s', '1950-s', '1950 s', 'nineteen fifties']
		],
		['50s', ["'50s", '’50s', "50's", "the 50's", 'fifties', 'the Fifties']],
		['No. 4', ['No.4', 'no 4', 'Nr. 4', '№ 4', '№4', '#4', '# 4', 'number 4', 'n° 4', 'nº 4', '4']],
		[
			'Art. 4',
			[
				'Art.4',
				'Art 4',
				'Article 4',
				'Article4',
				'article four',
				'Article IV',
				'Art. № 4',
				'the fourth article',
				'Article No. 4',
				'under Article 4'
			]
		],
		[
			'93rd',
			['93', '93-rd', '93 rd', 'the 93rd', 'ninety-three', 'Ninety-third', 'No. 93', 'number 93']
		],
		[
			'93rd Brigade',
			['93 Brigade', 'the 93-rd brigade', 'ninety-third Brigade', 'Brigade No. 93', 'Brigade 93']
		],
		['1961', ['nineteen sixty-one', 'nineteen sixty one']],
		[
			'us.politsturm.com',
			[
				'https://us.politsturm.com/',
				'http://www.us.politsturm.com',
				'www.us.politsturm.com/',
				'<https://us.politsturm.com/>'
			]
		],
		['U.S.', ['US', 'U. S.', 'u.s', 'the U.S.']],
		['North and South Korea', ['North & South Korea', 'the North and South-Korea']],
		['students’ visas', ["students' visas", 'students visas', 'on students’ visas']],
		['cannot', ['can not']]
	])('%s', (text, others) => {
		for (const other of others) expect(core(other), other).toBe(core(text));
	});

	it('are those with and without the name of a thing that the question asks for', () => {
		for (const text of ['Article 4', 'Art.4', 'the fourth', 'IV', 'Article IV', '4th'])
			expect(core(text, 'article'), text).toBe('4');
		expect(core('chapter 4', 'article')).not.toBe('4');
	});
});

describe('answers that are not the same', () => {
	it.each([
		['Kim Jong Un', 'Kim Jong Il'],
		['50s', '1950s'],
		['1950', '1950s'],
		['4', '14'],
		['4', '4.2'],
		['42', '4.2'],
		['42', '4 2'],
		['5', '-5'],
		['4', 'Article 4'],
		['Article 4', 'Section 4'],
		['IV', '4'],
		['V', '5'],
		['notable', 'no table'],
		['nowhere', 'no where'],
		['puppet', 'no puppet'],
		['political', 'a-political'],
		['applicable', 'in-applicable'],
		['a', 'the'],
		['text P', 'P'],
		['second', 'third']
	])('%s and %s', (one, other) => {
		expect(core(one)).not.toBe(core(other));
	});
});

describe('answerForm', () => {
	it('keeps the strict forms beside the forgiving one', () => {
		expect(answerForm('“From the Art. 4”')).toEqual({
			bare: 'from the art. 4',
			whole: 'fromthearticle4',
			core: 'article4',
			words: ['article', '4']
		});
	});

	it('always leaves a word', () => {
		for (const text of ['a', 'the', 'in', 'a the', 'of a', 'No', 'I'])
			expect(answerForm(text).words.length, text).toBeGreaterThan(0);
	});

	const text = fc
		.tuple(
			fc.constantFrom('Article', 'no.', '4', 'ninety', 'fifties', '50’s', 'Kim', '“puppet”', 'not'),
			fc.array(
				fc.constantFrom(
					...['the', 'in', 'a', 'Article', 'no.', '4', 'IV', 'third', 'Jong-un', 'puppet'],
					...['-', '.', 'www.site.org/', '№', 'not', 'rd', '&']
				),
				{ maxLength: 4 }
			)
		)
		.map(([first, others]) => [first, ...others].join(' '));

	it('is the same for what was made bare', () => {
		fc.assert(
			fc.property(text, (typed) => {
				expect(answerForm(answerForm(typed).bare)).toEqual(answerForm(typed));
			}),
			{ numRuns: 1000 }
		);
	});

	it('has the same core with anything in front that says nothing', () => {
		const before = fc
			.array(fc.constantFrom('the', 'A', 'an', 'in', 'To', 'of', 'with', '“', '(', '•'), {
				maxLength: 4
			})
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(text, before, (typed, words) => {
				expect(answerForm(`${words} ${typed}`).core).toBe(answerForm(typed).core);
			}),
			{ numRuns: 1000 }
		);
	});
});
