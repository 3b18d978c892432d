/*
 * The one script of the claims explorer. The page holds every claim and runs no framework; its filters
 * stand in the address, and each claim carries the values under which it is found (`data-topic` …).
 */
import { FILTERS, passes, readFilter, type Filter, type FilterName } from '../claim-filter.ts';
import { hiddenSources } from '../hidden-sources.ts';

function find<E extends Element>(selector: string, within: ParentNode = document): E {
	const found = within.querySelector<E>(selector);
	if (!found) throw new Error(`The page has no ${selector}.`);
	return found;
}

const form = find<HTMLFormElement>('form[data-filters]');
const status = find<HTMLElement>('[data-status]');
const showAll = find<HTMLAnchorElement>('[data-show-all]');
const none = find<HTMLElement>('[data-none]');
const unknownNotes = find<HTMLElement>('[data-unknown]');

const select = (name: FilterName) => find<HTMLSelectElement>(`select[name=${name}]`, form);
const byFilter = <T>(valueOf: (name: FilterName) => T) =>
	Object.fromEntries(FILTERS.map((name) => [name, valueOf(name)])) as Record<FilterName, T>;

const offered = byFilter((name) => [...select(name).options]);

// What the reader hides is neither shown nor counted.
const hidden = hiddenSources();
const entries = [...document.querySelectorAll<HTMLElement>('[data-claims] > li')]
	.map((item) => ({
		item,
		values: byFilter((name) => item.dataset[name]?.split(' ') ?? [])
	}))
	.filter(({ values }) => !values.source.some((source) => hidden.has(source)));

/** Shows what the address asks for. */
function show(): void {
	const { filter, unknown } = readFilter(new URLSearchParams(location.search), offered);
	for (const name of FILTERS) select(name).value = filter[name] ?? '';
	let shown = 0;
	for (const { item, values } of entries) {
		item.hidden = !passes(values, filter);
		if (!item.hidden) shown += 1;
	}
	status.replaceChildren(
		`${shown} of ${entries.length} claims.`,
		...(Object.keys(filter).length > 0 ? [' ', showAll] : [])
	);
	none.hidden = shown > 0;
	unknownNotes.replaceChildren(
		...unknown.map(({ name, value }) => {
			const note = document.createElement('p');
			note.className = 'small';
			note.textContent = `The address asks for ${name} “${value}”, which is not on offer, so this filter is left out.`;
			return note;
		})
	);
}

/** Puts filters into the address, so that they can be linked to and undone. */
function choose(filter: Filter): void {
	const query = new URLSearchParams(Object.entries(filter)).toString();
	history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
	show();
}

/** A link to a claim opens it. */
function openTarget(): void {
	const entry = document.getElementById(location.hash.slice(1));
	if (entry instanceof HTMLDetailsElement) {
		entry.open = true;
		entry.scrollIntoView();
	}
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', () => {
	const chosen = FILTERS.map((name) => [name, select(name).value] as const);
	choose(Object.fromEntries(chosen.filter(([, value]) => value !== '')));
});
showAll.addEventListener('click', (event) => {
	event.preventDefault();
	choose({});
	select('topic').focus();
});
addEventListener('popstate', show);
addEventListener('hashchange', openTarget);
form.hidden = false;
showAll.hidden = false;
show();
openTarget();
