import { describe, expect, it } from 'vitest';
import { countOptions } from '#lib/statistics/option-counts.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';

describe('counts per option', () => {
	it('keep those apart who picked nothing', () => {
		const counts = countOptions(['a', 'b', 'c'], [['a'], ['b'], ['a'], null, [], ['a']]);
		expect(counts).toMatchObject({ answered: 4, unanswered: 2, unknown: 0 });
		expect(counts.options).toEqual([
			{
				id: 'a',
				picked: 3,
				share: { value: 0.75, n: 4 },
				interval: { ...wilsonInterval(3, 4), n: 4 }
			},
			{
				id: 'b',
				picked: 1,
				share: { value: 0.25, n: 4 },
				interval: { ...wilsonInterval(1, 4), n: 4 }
			},
			{ id: 'c', picked: 0, share: { value: 0, n: 4 }, interval: { ...wilsonInterval(0, 4), n: 4 } }
		]);
	});

	it('count a student once per option, and several options each', () => {
		const { answered, options } = countOptions(
			['a', 'b'],
			[
				['a', 'b'],
				['a', 'a']
			]
		);
		expect(answered).toBe(2);
		expect(options.map(({ picked }) => picked)).toEqual([2, 1]);
	});

	it('name the students who picked what is not on offer', () => {
		expect(countOptions(['constructor'], [['toString'], ['x', 'constructor']])).toMatchObject({
			answered: 2,
			unknown: 2,
			options: [{ id: 'constructor', picked: 1 }]
		});
	});

	it('have no share where nobody answered', () => {
		expect(countOptions(['a'], [null, []]).options).toEqual([
			{
				id: 'a',
				picked: 0,
				share: { value: null, n: 0, reason: 'too-few-students' },
				interval: { lower: null, upper: null, n: 0, reason: 'too-few-students' }
			}
		]);
	});

	it('take another confidence', () => {
		const [option] = countOptions(['a'], [['a'], ['a']], 1).options;
		expect(option?.interval).toEqual({ ...wilsonInterval(2, 2, 1), n: 2 });
	});
});
