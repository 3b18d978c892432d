/** What was deleted: everything, or a practice that was restarted. */
export type Deletion = { what: 'all' } | { what: 'practice'; key: string };

let channel: BroadcastChannel | undefined;

/** One per tab, since a channel does not hear what is sent through itself. */
function openChannel(): BroadcastChannel {
	return (channel ??= new BroadcastChannel('says-who'));
}

/** Tells the other tabs of a deletion. One that does not hear, such as a frozen one, finds out when it saves. */
export function announceDeletion(deletion: Deletion): void {
	openChannel().postMessage(deletion);
}

/**
 * Listens for what other tabs delete.
 *
 * @returns stops listening
 */
export function onDeletion(listener: (deletion: Deletion) => void): () => void {
	const hear = ({ data }: MessageEvent<unknown>) => {
		if (isDeletion(data)) listener(data);
	};
	const opened = openChannel();
	opened.addEventListener('message', hear);
	return () => opened.removeEventListener('message', hear);
}

/** Another version of the site may send something else. */
function isDeletion(data: unknown): data is Deletion {
	if (typeof data !== 'object' || data === null || !('what' in data)) return false;
	return data.what === 'all' || (data.what === 'practice' && 'key' in data);
}
