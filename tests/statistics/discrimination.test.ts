import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '#lib/statistics/analyse.ts';
import { correlate, discriminativeEfficiency } from '#lib/statistics/discrimination.ts';
import { takeSample } from '#lib/statistics/sample.ts';
import { anyScores, checked, matrixOf } from './matrices.ts';

// Thousands of runs take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const sample = (...values: number[]) => takeSample(Float64Array.from(values), 10);

/** Moodle's two figures straight from their definitions, a sum at a time, in percent. */
function directly(item: readonly number[], rest: readonly number[]) {
	const n = item.length;
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
	const covariance = (x: readonly number[], y: readonly number[]) => {
		const [xMean, yMean] = [mean(x), mean(y)];
		return (
			x.reduce((sum, value, index) => sum + (value - xMean) * ((y[index] ?? NaN) - yMean), 0) /
			(n - 1)
		);
	};
	const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);
	return {
		index:
			(100 * covariance(item, rest)) / Math.sqrt(covariance(item, item) * covariance(rest, rest)),
		efficiency: (100 * covariance(item, rest)) / covariance(ascending(item), ascending(rest))
	};
}

describe('discrimination', () => {
	it.each([
		['the same order, evenly', [0, 1, 2, 3], [2, 4, 6, 8], 1, 1],
		['the opposite order', [0, 1, 2, 3], [8, 6, 4, 2], -1, -1],
		['the same order, unevenly', [0, 0, 1], [1, 2, 3], Math.sqrt(3) / 2, 1],
		['no relation', [0, 1, 0, 1], [1, 1, 2, 2], 0, 0],
		['below −1: the worst order is further off than the best', [0, 0, 1], [1, 1, 0], -1, -2]
	])('%s', (_, item, rest, r, efficiency) => {
		expect(correlate(sample(...item), sample(...rest))).toBeCloseTo(r, 12);
		expect(discriminativeEfficiency(sample(...item), sample(...rest))).toBeCloseTo(efficiency, 12);
	});

	it.each([
		['a constant question', [1, 1, 1], [1, 2, 3]],
		['a constant rest', [0, 1, 1], [2, 2, 2]],
		['a rest that is constant but for rounding', [0, 1, 1], [0.3, 0.1 + 0.2, 0.3]],
		['one student', [1], [1]],
		['nobody', [], []]
	])('%s has none', (_, item, rest) => {
		expect(correlate(sample(...item), sample(...rest))).toBeNull();
		expect(discriminativeEfficiency(sample(...item), sample(...rest))).toBeNull();
	});

	it('leaves the scores in their order', () => {
		const [item, rest] = [sample(1, 0, 1, 0), sample(4, 3, 2, 1)];
		discriminativeEfficiency(item, rest);
		expect([...item.values, ...rest.values]).toEqual([1, 0, 1, 0, 4, 3, 2, 1]);
	});

	it('is what Moodle’s definitions give, computed directly', () => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				const sat = scores.rows.filter((row) => Array.from(row).some((cell) => cell !== null));
				const marks = sat.map((row) =>
					Array.from(row, (cell, column) => (cell ?? 0) * (scores.points[column] ?? 0))
				);
				analyse(checked(scores)).items.forEach(({ moodle }, column) => {
					if (moodle.discriminationIndex.value === null) return;
					const item = marks.map((row) => row[column] ?? 0);
					const rest = marks.map((row) =>
						row.reduce((sum, mark, other) => (other === column ? sum : sum + mark), 0)
					);
					const { index, efficiency } = directly(item, rest);
					expect(moodle.discriminationIndex.n).toBe(sat.length);
					expect(moodle.discriminationIndex.value).toBeCloseTo(index, 6);
					expect(moodle.discriminativeEfficiency.value).toBeCloseTo(efficiency, 6);
				});
			}),
			{ numRuns: 6000 }
		);
	});

	it('of those who attempted is computed from them alone', () => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				analyse(checked(scores)).items.forEach(({ byAttempted }, column) => {
					const { value, n } = byAttempted.itemRestCorrelation;
					if (value === null) return;
					const rows = scores.rows.filter((row) => row[column] !== null);
					const item = rows.map((row) => row[column] ?? NaN);
					const rest = rows.map((row) =>
						Array.from(row).reduce<number>(
							(sum, cell, other) =>
								other === column ? sum : sum + (cell ?? 0) * (scores.points[other] ?? 0),
							0
						)
					);
					expect(n).toBe(rows.length);
					expect(100 * value).toBeCloseTo(directly(item, rest).index, 6);
				});
			}),
			{ numRuns: 6000 }
		);
	});

	it('of both bases is one where everything was attempted', () => {
		const { items } = analyse(
			matrixOf([
				[1, 0, 1],
				[0.5, 0, 0],
				[1, 1, 1],
				[0, 0, 1]
			])
		);
		for (const { byAttempted, moodle } of items)
			expect(100 * (byAttempted.itemRestCorrelation.value ?? NaN)).toBe(
				moodle.discriminationIndex.value
			);
	});
});
