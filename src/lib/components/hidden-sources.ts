/**
 * The sources that this reader or their teacher has hidden, by id; none where there is no document.
 * `hide-sources.js` reads the setting before anything is painted and leaves it on the root element.
 */
export function hiddenSources(): ReadonlySet<string> {
	const list = globalThis.document?.documentElement.dataset['hidden'] ?? '';
	return new Set(list.split(' ').filter(Boolean));
}
