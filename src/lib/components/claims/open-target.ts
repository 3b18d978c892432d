/**
 * A link to a claim opens its entry, and what the entry is in.
 *
 * @param hash the part of an address that begins with `#`
 */
export function openTarget(hash: string): void {
	// The ids of claims have nothing to decode, and what cannot be decoded would throw.
	const target = document.getElementById(hash.slice(1));
	if (!(target instanceof HTMLDetailsElement)) return;
	for (let at: Element | null = target; at; at = at.parentElement)
		if (at instanceof HTMLDetailsElement) at.open = true;
	target.scrollIntoView();
}
