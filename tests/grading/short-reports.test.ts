import { describe, expect, it } from 'vitest';
import { grade } from '#lib/grading/grade.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import { gradedAs } from './arbitraries.ts';
import { BASE } from './questions.ts';
import { SHORT_QUESTIONS } from './real-bank.ts';

/**
 * What users of other products reported of typed answers, tried on the bank: what is written, and what
 * it earns or that it is handed back. The numbers are those of the reports.
 */
type Case = [id: string, typed: string, result: number | 'handed back'];

function resultOf(id: string, typed: string): Case[2] {
	const question = SHORT_QUESTIONS.find((one) => one.id === id);
	if (question === undefined) throw new Error(`no question ${id}`);
	const result = grade(question, { kind: 'short', text: typed });
	if (result.outcome === 'graded') return result.score;
	return result.outcome === 'invalid' && result.reason === 'malformed' ? 'handed back' : NaN;
}

const CONTAINERS = 'who-claims-what.containers';
const YEAR = 'treaty-2000.year-of-debt-agreement';
const SUM = 'treaty-2000.sum-written-off';
const SHARE = 'treaty-1961.lower-end-of-share';
const ARTICLE = 'treaty-2024.article';
const BRIGADE = 'kursk.brigade';
const DECADE = 'treaty-1961.first-decade';
const WORD = 'treaty-2024.one-word';
const PUPPET = 'who-claims-what.loaded-word';
const ADVERB = 'sanctions-and-money.no-exception';
const ADJECTIVE = 'china-and-region.more-than-usual';
const MONUMENT = 'china-and-region.monument';
const LETTER = 'five-sources-side-by-side.whose-own-date';
const REGION = 'kursk.threatened-region';
const SYSTEM = 'arms-and-technology.system-on-the-ship';

describe('report 1: quotation marks and brackets round an answer', () => {
	it.each<Case>([
		[PUPPET, '“puppet”', 1],
		[PUPPET, '„puppet“', 1],
		[PUPPET, '*puppet*', 1],
		[PUPPET, '“(puppet)”.', 1],
		[PUPPET, '- puppet', 1],
		[PUPPET, '“bloc”', 0],
		[WORD, '“unilateral”', 1],
		[WORD, '"unilateral"', 1],
		[WORD, '“unilatral”', 1],
		[WORD, '“bilateral”', 0],
		[WORD, '"bilateral"', 0],
		[CONTAINERS, '“20,000”', 1],
		[CONTAINERS, '(20,000)', 1],
		[CONTAINERS, '[20 000 containers]', 1],
		[CONTAINERS, '20,000,', 1],
		[CONTAINERS, '20,000)', 1],
		[CONTAINERS, '20,000!', 1],
		[CONTAINERS, '• 20,000', 1],
		[CONTAINERS, '- 20,000', 1],
		[CONTAINERS, '~20,000', 'handed back'],
		[CONTAINERS, '>20,000', 'handed back']
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});

	it.each(['“bilateral”', '"bilateral"', '(bilateral).', '“Bilaterel”'])(
		'%s is still seen to be the wrong answer that it is',
		(text) => {
			const question = SHORT_QUESTIONS.find(({ id }) => id === WORD);
			expect(question && gradedAs(question, { kind: 'short', text }).misconceptions).toEqual([
				'misread'
			]);
		}
	);
});

describe('report 2: a typo that turns an answer into its opposite', () => {
	it.each<Case>([
		[ADVERB, 'completely applicable', 0],
		[ADVERB, 'completely inapplicable', 0.5],
		[ADVERB, 'completly inaplicable', 0.5],
		[ADVERB, 'uncompletely', 0],
		[ADVERB, 'un-completely', 0],
		[ADVERB, 'incompletely', 0],
		[ADVERB, 'in-completely', 0],
		[ADVERB, 'incompletly', 0],
		[ADVERB, 'completly', 1],
		[ADJECTIVE, 'inexceptional', 0],
		[ADJECTIVE, 'nonexceptional', 0],
		[ADJECTIVE, 'unexeptional', 0],
		[ADJECTIVE, 'exeptional', 1],
		[MONUMENT, 'deunification', 0],
		[MONUMENT, 'disunification', 0],
		[MONUMENT, 'disunity', 0],
		[MONUMENT, 'no unification', 0],
		[MONUMENT, 'reunificaton', 1],
		[WORD, 'bilaterel', 0],
		[WORD, 'unilatteral', 1]
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});

	const country: QuestionOf['short'] = {
		...BASE,
		kind: 'short',
		answer: { type: 'text', accepted: [{ text: 'Iran', weight: 1 }], exact: false },
		slips: [{ text: 'Iraq', misconception: 'source-swapped' }]
	};

	it.each([
		['Irak', 0, []],
		['Iraq', 0, ['source-swapped']],
		['Iraqq', 0, ['source-swapped']],
		['Irann', 1, []]
	])('keyed Iran, %s earns %d', (text, score, misconceptions) => {
		expect(gradedAs(country, { kind: 'short', text })).toMatchObject({ score, misconceptions });
	});
});

describe('report 3: separators of thousands', () => {
	it.each<Case>([
		[CONTAINERS, '20.000', 'handed back'],
		['treaty-2024.workers-asked-for', '153.000 workers', 'handed back'],
		[CONTAINERS, '31.000', 'handed back'],
		[CONTAINERS, '20,0000', 'handed back'],
		[CONTAINERS, '20.000,00', 1],
		[CONTAINERS, "20'000", 1],
		[CONTAINERS, '20’000', 1],
		[CONTAINERS, '-20.000,5', 0],
		[SUM, '9.900.000.000', 1],
		[SUM, '9,900,000,000', 1],
		[SUM, '9,90,00,00,000', 1],
		[CONTAINERS, '20 000', 1],
		[CONTAINERS, '20\u00a0000', 1],
		[CONTAINERS, '20\u2009000', 1],
		[CONTAINERS, '20\u202f000', 1],
		[CONTAINERS, '20\t000', 1],
		[CONTAINERS, '20,000', 1],
		[CONTAINERS, '20 000,0', 1],
		[SUM, '9,9 billion', 1]
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});
});

describe('report 4: digits and signs of other keyboards', () => {
	it.each<Case>([
		[CONTAINERS, '２００００', 1],
		[CONTAINERS, '２０，０００', 1],
		[CONTAINERS, '٢٠٠٠٠', 1],
		[CONTAINERS, '۲۰۰۰۰', 1],
		[CONTAINERS, '२०,०००', 1],
		[SHARE, '25％', 1],
		[SHARE, '٢٥٪', 1],
		[SUM, '＄9.9 billion', 1],
		[BRIGADE, '９３', 1],
		[PUPPET, 'ｐｕｐｐｅｔ', 1],
		[CONTAINERS, '－20000', 0],
		[CONTAINERS, '﹣20000', 0],
		[CONTAINERS, '−20000', 0]
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});
});

describe('report 5: invisible characters', () => {
	it.each<Case>([
		[CONTAINERS, '20000\u200e', 1],
		[CONTAINERS, '\u200b20000', 1],
		[CONTAINERS, '20\u200b000', 1],
		[CONTAINERS, '\u202d20000\u202c', 1],
		[CONTAINERS, '20\u00ad000', 1],
		[CONTAINERS, '\ufeff20000\ufeff', 1],
		[DECADE, '1950s\u200b', 1],
		[LETTER, 'P\u200b', 1],
		[WORD, '\u200bbilateral', 0],
		[PUPPET, 'puppet\u00a0', 1],
		[PUPPET, 'puppet'.normalize('NFD'), 1]
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});

	it.each(['puppet\u200b', '\u2060pup\u00adpet', 'puppet\ufe0f'])('are no typo: %j', (text) => {
		const question = SHORT_QUESTIONS.find(({ id }) => id === PUPPET);
		expect(question && gradedAs(question, { kind: 'short', text })).toMatchObject({
			score: 1,
			notes: [],
			parts: [{ answered: { type: 'typed', text: 'puppet' } }]
		});
	});

	it.each(['\u200b', '\u200e\u00ad', ' \u2060 '])('alone are no answer: %j', (text) => {
		for (const question of SHORT_QUESTIONS)
			expect(grade(question, { kind: 'short', text })).toMatchObject({ reason: 'not-answered' });
	});
});

describe('report 6: words round a number', () => {
	it.each<Case>([
		[YEAR, '2014 AD', 1],
		[YEAR, 'A.D. 2014', 1],
		[YEAR, '2014 CE', 1],
		[YEAR, '2014 year', 1],
		[YEAR, '2014 г.', 1],
		[YEAR, '2014年', 1],
		[YEAR, 'in 2014', 1],
		[YEAR, 'the year 2014', 1],
		[YEAR, 'in the year 2014', 1],
		[YEAR, '2014,', 1],
		[YEAR, '2024 AD', 0],
		[YEAR, '2014 BC', 'handed back'],
		[YEAR, '2014 or so', 'handed back'],
		[CONTAINERS, '20 thousands', 1],
		[CONTAINERS, '20,000, containers', 1],
		[CONTAINERS, '20,000 shipping containers', 1],
		[CONTAINERS, 'the 20,000 containers', 1],
		[CONTAINERS, '20,000 tons', 'handed back'],
		[CONTAINERS, '20 dozen containers', 'handed back'],
		[CONTAINERS, 'about 20,000', 'handed back'],
		[CONTAINERS, 'more than 20,000', 'handed back'],
		[SHARE, '25 percents', 1],
		[SHARE, '25 p. c.', 1],
		[SHARE, '25 per-cent', 1],
		[SUM, '9.9 billion U.S. dollars', 1],
		[SUM, '9.9 billion of dollars', 1],
		[SUM, 'US$ 9.9bn', 1],
		[SUM, '9.9 billions', 1],
		[SUM, '9.9 billion Canadian dollars', 'handed back'],
		[SUM, '9.9 billion rubles', 'handed back']
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});
});

describe('report 7: articles, spaces and set forms', () => {
	it.each<Case>([
		[PUPPET, 'the puppet', 1],
		[PUPPET, 'a puppet', 1],
		[SYSTEM, 'a Pantsir-M', 1],
		[SYSTEM, 'the PantsirM', 1],
		[SYSTEM, 'Pantsir M', 1],
		[REGION, 'In Eastern Asia', 1],
		[REGION, 'in East Asia', 1],
		[REGION, 'in the Northeast Asia', 0],
		[DECADE, "50's", 1],
		[DECADE, '’50s', 1],
		[DECADE, "the 50's", 1],
		[DECADE, '50s', 1],
		[DECADE, '1950s', 1],
		[DECADE, 'the 1950’s', 1],
		[DECADE, 'to the 1950s', 1],
		[DECADE, 'nineteen fifties', 1],
		[DECADE, 'the fifties', 1],
		[DECADE, '1950', 0.5],
		[DECADE, '1960s', 0],
		[DECADE, '60s', 0],
		[ARTICLE, 'Art.4', 1],
		[ARTICLE, 'Art. 4', 1],
		[ARTICLE, 'No.4', 1],
		[ARTICLE, 'Article4', 1],
		[ARTICLE, '№ 4', 1],
		[ARTICLE, '4th', 1],
		[ARTICLE, 'four', 1],
		[ARTICLE, 'number 4', 1],
		[ARTICLE, 'the fourth', 1],
		[ARTICLE, 'the fourth article', 1],
		[ARTICLE, 'Article four', 1],
		[ARTICLE, 'Article IV', 1],
		[ARTICLE, 'under Article 4', 1],
		[ARTICLE, 'Article 5', 0],
		[ARTICLE, 'Article VI', 0],
		[ARTICLE, '14', 0],
		[BRIGADE, 'No. 93', 1],
		[BRIGADE, 'number 93', 1],
		[BRIGADE, '93-rd', 1],
		[BRIGADE, '93rd Brigade', 1],
		[BRIGADE, 'Brigade No. 93', 1],
		[BRIGADE, 'Article 93', 0],
		[BRIGADE, 'the 93rd Special Forces Brigade', 1],
		[BRIGADE, 'ninety-third', 1],
		[BRIGADE, 'the 94th', 0],
		[LETTER, 'https://us.politsturm.com/', 1],
		[LETTER, 'www.us.politsturm.com', 1],
		[LETTER, 'the text P', 1],
		['kursk.kim-challenge', 'neonazism', 1],
		['kursk.kim-challenge', 'neo Nazism', 1],
		['sanctions-and-money.kind-of-visa', 'on student visas', 1]
	])('%s, %j: %s', (id, typed, result) => {
		expect(resultOf(id, typed)).toBe(result);
	});

	const name: QuestionOf['short'] = {
		...BASE,
		kind: 'short',
		answer: { type: 'text', accepted: [{ text: 'Kim Jong Un', weight: 1 }], exact: true },
		slips: []
	};

	it.each([
		['Kim Jong-un', 1],
		['Kim Jong‑un', 1],
		['KIM JONG UN', 1],
		['Kim Jongun', 1],
		['Kim Jong - un', 1],
		['Kim Jong Il', 0],
		['Kim Jong', 0],
		['Kim Jong In', 0]
	])('keyed Kim Jong Un to the letter, %s earns %d', (text, score) => {
		expect(gradedAs(name, { kind: 'short', text }).score).toBe(score);
	});

	it.each([
		['Kyiv', 'Kyjv', 1],
		['Zelensky', 'Zelenskyy', 1]
	])('keyed %s, %s earns %d', (key, text, score) => {
		const person: QuestionOf['short'] = {
			...name,
			answer: { type: 'text', accepted: [{ text: key, weight: 1 }], exact: false }
		};
		expect(gradedAs(person, { kind: 'short', text }).score).toBe(score);
	});
});
