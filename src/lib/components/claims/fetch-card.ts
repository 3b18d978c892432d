import type { Evidence } from '#lib/model/evidence.ts';

/** The claims whose cards are here or on their way. */
const fetched = new Set<string>();

/**
 * Fetches the card of an opened claim and shows it in place of the link to it. Without a connection the
 * link stays, and opening the claim again tries once more.
 *
 * @param root the way to the site's root, ending in a slash
 */
export async function fetchCard(entry: HTMLDetailsElement, root: string): Promise<void> {
	const { claim } = entry.dataset;
	const place = entry.querySelector('.evidence');
	if (claim === undefined || place === null || fetched.has(claim)) return;
	fetched.add(claim);
	try {
		const [{ mountCard }, response] = await Promise.all([
			import('./mount-card.ts'),
			fetch(`${root}claims/${claim}.json`)
		]);
		if (!response.ok) throw new Error(`The card of ${claim} answers ${response.status}.`);
		mountCard(place, { evidence: (await response.json()) as Evidence, root });
	} catch {
		fetched.delete(claim);
	}
}
