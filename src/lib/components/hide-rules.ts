/**
 * The rules that hide what rests on a hidden source; vite.config.ts adds them to `styles/hiding.css`.
 *
 * The root element carries `data-hidden`, the ids of the hidden sources (`hide-sources.js`). An element
 * says what it rests on, each time as ids with spaces between them:
 *
 * - `data-rests-on`: it goes as soon as one of these sources is hidden;
 * - `data-kept-by`: it goes once all of these sources are hidden.
 *
 * A paragraph with its notes (`.noted`) leaves a line in its place, which says that something is left out.
 *
 * @param sources ids of all sources
 * @returns style rules, about 400 bytes for each source
 */
export function hideRules(sources: readonly string[]): string {
	const rules = sources.map((id) => {
		const hidden = `:root[data-hidden~='${id}']`;
		const rests = `[data-rests-on~='${id}']`;
		return `${hidden} ${rests}:not(.noted),
${hidden} .noted${rests} > * { display: none !important; }
${hidden} .noted${rests}::before { content: var(--left-out); }
${hidden} .hiding { display: block; }
${hidden} .hiding [data-names='${id}'] { display: inline; }
`;
	});
	const kept = sources.map((id) => `:root:not([data-hidden~='${id}']) [data-kept-by~='${id}']`);
	return `${rules.join('')}:root[data-hidden] [data-kept-by]:not(${kept.join(', ')}) { display: none !important; }
`;
}
