import { textsOf } from './body-texts.ts';
import { promptText } from './item-text.ts';
import type { Item } from './item.ts';

/** Characters that a student of fifteen reads in a second: about 130 words a minute. */
const READ_A_SECOND = 12;

/** Seconds to think and to answer. */
const THINKING = 15;

/**
 * The time that a tool gives for a question: enough to read what is in view and to think.
 *
 * @param allowed the times in seconds that the tool has, ascending
 * @returns the shortest that is enough, or the longest of all
 */
export function answerTime(item: Item, allowed: readonly number[]): number {
	const characters = [promptText(item), ...textsOf(item.body)].join(' ').length;
	const needed = THINKING + characters / READ_A_SECOND;
	return allowed.find((seconds) => seconds >= needed) ?? allowed.at(-1) ?? Math.ceil(needed);
}
