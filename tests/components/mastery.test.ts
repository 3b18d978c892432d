import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CalibrationChart from '#lib/components/CalibrationChart.svelte';
import MasteryTable from '#lib/components/MasteryTable.svelte';
import { calibration } from '#lib/grading/calibration.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import { MEASURES } from '#lib/model/measures.ts';
import type { Mastery } from '#lib/model/mastery.ts';
import { masteryByMeasure } from '#lib/progress/mastery.ts';

/** The text of the markup, without tags and with white space collapsed. */
function textOf(markup: string): string {
	return markup
		.replace(/<!--.*?-->/gs, '')
		.replace(/<svg.*?<\/svg>/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The text of each row of the table's body. */
function rowsOf(markup: string): string[] {
	const body = /<tbody.*<\/tbody>/s.exec(markup)?.[0] ?? '';
	return body
		.split('</tr>')
		.map(textOf)
		.filter((row) => row !== '');
}

describe('the mastery table', () => {
	const none = masteryByMeasure([]);
	const rowOf = (changed: Partial<Mastery>) => {
		const chain: Mastery = { ...none.chain, mean: 0.5, ...changed };
		const { body } = render(MasteryTable, { props: { mastery: { ...none, chain } } });
		return rowsOf(body).find((row) => row.startsWith('Chain'));
	};

	it('has a row for every measure, and says where there are no answers', () => {
		const { body } = render(MasteryTable, { props: { mastery: none } });
		expect(rowsOf(body)).toHaveLength(MEASURES.length);
		expect(rowsOf(body)[0]).toBe('Knowledge 0 No answers yet');
		expect(body).not.toContain('<svg');
	});

	it.each<[string, Partial<Mastery>]>([
		[
			'Chain 7 to 6 questions 0.83 Secure',
			{ estimate: 0.83, answers: 7, questions: 6, missing: null }
		],
		[
			'Chain 6 to 2 questions 0.85 Not secure yet: answer 4 new questions',
			{
				estimate: 0.857,
				answers: 6,
				questions: 2,
				missing: { questions: 4, kinds: 0, estimate: false }
			}
		],
		[
			'Chain 1 to 1 question 0.66 Not secure yet: answer 5 new questions, at least one of another kind 0.57 corrected for guessing (1 answer)',
			{
				estimate: 2 / 3,
				answers: 1,
				questions: 1,
				missing: { questions: 5, kinds: 1, estimate: true },
				corrected: { mean: 0.57, answers: 1 }
			}
		]
	])('reads “%s”', (row, changed) => {
		expect(rowOf(changed)).toBe(row);
	});

	it('hides the drawing, which says nothing more, from screen readers', () => {
		const chain: Mastery = { ...none.chain, answers: 1, estimate: 0.6 };
		const { body } = render(MasteryTable, { props: { mastery: { ...none, chain } } });
		expect(body.match(/<svg[^>]*>/g)).toHaveLength(1);
		expect(body).toMatch(/<svg[^>]*aria-hidden="true"/);
		expect(body).toContain('d="M0 6H60"');
	});
});

describe('the calibration chart', () => {
	const answers = (confidence: ConfidenceLevel, right: number, wrong: number) =>
		[...Array<number>(right).fill(1), ...Array<number>(wrong).fill(0)].map((score) => ({
			score,
			confidence
		}));
	const chart = (...lists: ReturnType<typeof answers>[]) =>
		render(CalibrationChart, { props: { levels: calibration(lists.flat()).levels } }).body;
	const said = (markup: string) => textOf(/<figcaption.*<\/figcaption>/s.exec(markup)?.[0] ?? '');

	it('says so where nothing was said, and draws no point', () => {
		const markup = chart();
		expect(said(markup)).toMatch(/You have not said how sure you were of any answer yet\.$/);
		expect(rowsOf(markup)).toEqual([
			'C1, unsure – up to 67% of the time no answers yet',
			'C2, fairly sure – 67% to 80% of the time no answers yet',
			'C3, sure – 80% of the time or more no answers yet'
		]);
		expect(markup).not.toContain('<circle');
		expect(markup.match(/<rect/g)).toHaveLength(3);
	});

	it('sets what was said against what was right, the surest error first', () => {
		const markup = chart(answers(1, 9, 1), answers(2, 3, 1), answers(3, 5, 3));
		expect(said(markup)).toMatch(
			/When you said “sure”, you were right less often than that\. When you said “unsure”, you were right more often than that\. When you said “fairly sure”, that matches how often you were right\.$/
		);
		expect(rowsOf(markup)).toEqual([
			'C1, unsure 90% of 10 up to 67% of the time underconfident',
			'C2, fairly sure 75% of 4 67% to 80% of the time well judged',
			'C3, sure 63% of 8 80% of the time or more overconfident'
		]);
	});

	it.each<[string, ReturnType<typeof answers>, string]>([
		['2/3 fits 1', answers(1, 2, 1), 'well judged'],
		['2/3 fits 2', answers(2, 2, 1), 'well judged'],
		['.8 fits 2', answers(2, 4, 1), 'well judged'],
		['.8 fits 3', answers(3, 4, 1), 'well judged'],
		['0 fits 1', answers(1, 0, 3), 'well judged'],
		['1 fits 3', answers(3, 3, 0), 'well judged'],
		['3/4 is above 1', answers(1, 3, 1), 'underconfident'],
		['3/4 is below 3', answers(3, 3, 1), 'overconfident'],
		['1/2 is below 2', answers(2, 1, 1), 'overconfident'],
		['1 is above 2', answers(2, 1, 0), 'underconfident']
	])('a share right of %s', (_, list, reading) => {
		expect(rowsOf(chart(list)).filter((row) => row.endsWith(reading))).toHaveLength(1);
	});

	it.each([
		[1, 2 / 3 + 1e-12],
		[2, 2 / 3 - 1e-12],
		[2, 0.8 + 1e-12],
		[3, 0.8 - 1e-12]
	] as const)(
		'at level %d, a share of %d misses its frame by rounding only',
		(confidence, accuracy) => {
			const { body } = render(CalibrationChart, {
				props: { levels: [{ confidence, n: 9, accuracy }] }
			});
			expect(rowsOf(body)).toMatchObject([expect.stringMatching(/well judged$/)]);
		}
	);

	it('marks a point outside its frame by its form, and each by its height', () => {
		const markup = chart(answers(2, 3, 1), answers(3, 1, 1));
		expect(markup).toMatch(/<circle class="fits[^"]*" cx="148" cy="45"/);
		expect(markup).toMatch(/<circle class="over[^"]*" cx="212" cy="80"/);
	});
});
