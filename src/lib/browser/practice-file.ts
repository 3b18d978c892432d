/**
 * Fetches a file of the published bank.
 *
 * @param lesson the slug that the reader is told where the file does not come
 * @throws Error in a sentence for the reader
 */
export async function fetchPracticeFile<T>(lesson: string, address: string): Promise<T> {
	// Places move when a bank grows: one file kept from before and one of now would not fit together.
	const response = await fetch(address, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`The questions of “${lesson}” did not load.`);
	return (await response.json()) as T;
}
