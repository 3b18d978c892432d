import { hash64 } from '#lib/model/hash.ts';

/** 1 January 2020 (UTC) in milliseconds: Anki takes an id for the time at which something was made. */
const EPOCH = 1_577_836_800_000;

/** Ids fall into less than five years after it, so that none is in the future. */
const SPAN = 150_000_000_000;

/** A number in [0, below) that follows from a text. */
function hashBelow(text: string, below: number): number {
	// 48 bits are whole in a number.
	return Number.parseInt(hash64(text).slice(0, 12), 16) % below;
}

/** The id of something by its name: the same in every export. */
export function ankiId(kind: 'deck' | 'note-type', name: string): number {
	return EPOCH + hashBelow(`${kind}/${name}`, SPAN);
}

/** Ids of notes or cards; two that fall on one number are told apart in their order. */
export function ankiIds(kind: 'note' | 'card', ids: readonly string[]): number[] {
	const taken = new Set<number>();
	return ids.map((id) => {
		let number = EPOCH + hashBelow(`${kind}/${id}`, SPAN);
		while (taken.has(number)) number += 1;
		taken.add(number);
		return number;
	});
}

/** By this Anki knows a note again on the next import, whatever else of it has changed. */
export function guidOf(id: string): string {
	return hash64(`says-who/${id}`);
}

/**
 * A time in seconds that changes with the content, and not with the clock. On a second import Anki replaces
 * a note under “Always” if the two times differ, and keeps it if they are the same
 * (rslib/src/import_export/package/apkg/import/notes.rs, should_update): a fixed time would keep every note
 * as it is.
 */
export function modifiedOf(content: string): number {
	return EPOCH / 1000 + hashBelow(`content/${content}`, SPAN / 1000);
}
