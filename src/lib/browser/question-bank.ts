import type { ListedQuestion } from '#lib/model/question-list.ts';
import type { IndexEntry, PracticeBank } from '#lib/model/practice-bank.ts';

/** A file of the bank that did not come. */
export class BankError extends Error {
	constructor(readonly address: string) {
		super(`${address} did not load.`);
		this.name = 'BankError';
	}
}

/** What has been asked for, by address: a practice that has begun needs no network to go on. */
const asked = new Map<string, Promise<unknown>>();

function fetchOnce<T>(address: string): Promise<T> {
	let answer = asked.get(address);
	if (answer === undefined) {
		answer = fetchJson(address).catch((error: unknown) => {
			// A later try asks again.
			asked.delete(address);
			throw error;
		});
		asked.set(address, answer);
	}
	return answer as Promise<T>;
}

declare global {
	/** What the first script of the page (components/first-index.js) has asked for, by address. */
	var askedEarly: Record<string, Promise<Response>> | undefined;
}

/** The answer to what was asked for before this code was here, once. */
function takeEarly(address: string): Promise<Response> | undefined {
	const early = globalThis.askedEarly?.[address];
	delete globalThis.askedEarly?.[address];
	return early;
}

async function fetchJson(address: string): Promise<unknown> {
	try {
		// Revalidated, so that the index and the questions of one visit are of one edition.
		const response = await (takeEarly(address) ?? fetch(address, { cache: 'no-cache' }));
		if (response.ok) return await response.json();
	} catch {
		// No connection, or no JSON: told like any other file that does not come.
	}
	throw new BankError(address);
}

/**
 * The bank as the site publishes it. Each file is asked for once a visit.
 *
 * @param root address of `/practice/`, ending in a slash
 */
export function questionBank(root: string) {
	return {
		/** The index of a lesson, or of `all`. @throws BankError where it does not come */
		index: (lesson: string) => fetchOnce<IndexEntry[]>(`${root}index/${lesson}.json`),
		/** Every question with its prompt, to choose from. @throws BankError where it does not come */
		list: () => fetchOnce<ListedQuestion[]>(`${root}list.json`),
		/** One question with all that practice shows beside it. @throws BankError where it does not come */
		question(id: string): Promise<PracticeBank> {
			const [lesson = '', name = ''] = id.split('.');
			return fetchOnce(`${root}bank/${lesson}/${name}.json`);
		},
		/** All questions of a lesson. @throws BankError where they do not come */
		lesson: (lesson: string) => fetchOnce<PracticeBank>(`${root}bank/${lesson}.json`)
	};
}

export type QuestionBank = ReturnType<typeof questionBank>;
