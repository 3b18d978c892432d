import { resolve } from '$app/paths';
import type { PracticeBank } from '#lib/content/practice-bank.ts';
import { slotName } from '#lib/model/slot.ts';
import type { Bank } from './draw-practice.ts';

/** The bank as the site publishes it. */
export const bank: Bank = {
	lesson: (lesson) => fetchBank(lesson, resolve('/practice/bank/[lesson].json', { lesson })),
	slot: (slot) =>
		fetchBank(
			slot.lesson,
			resolve('/practice/bank/[lesson]/[slot].json', { lesson: slot.lesson, slot: slotName(slot) })
		)
};

async function fetchBank(lesson: string, address: string): Promise<PracticeBank> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The questions of “${lesson}” did not load.`);
	return (await response.json()) as PracticeBank;
}
