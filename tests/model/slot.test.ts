import { expect, it } from 'vitest';
import { slotName, slotsOf } from '#lib/model/slot.ts';

const question = (lesson: string, measures: 'knowledge' | 'chain') => ({ lesson, measures });

it('each question has its place among those of its lesson and measure, in their order', () => {
	const slots = slotsOf([
		question('a', 'chain'),
		question('a', 'knowledge'),
		question('a', 'chain'),
		question('b', 'chain')
	]);
	expect(slots.map(({ slot }) => `${slot.lesson}/${slotName(slot)}`)).toEqual([
		'a/chain-0',
		'a/knowledge-0',
		'a/chain-1',
		'b/chain-0'
	]);
});
