/*
 * The one script of the claims explorer. The page lists every claim, grouped by source, and runs no
 * framework; the filters are in its address, and each claim carries the values under which it is found
 * (`data-topic` …). The card of a claim is fetched when the claim is opened.
 */
import { FILTERS, passes, readFilter, type Filter, type FilterName } from '../claim-filter.ts';
import { hiddenSources } from '../hidden-sources.ts';
import { fetchCard } from './fetch-card.ts';
import { openTarget } from './open-target.ts';

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
const list = find<HTMLElement>('[data-claims]');

const select = (name: FilterName) => find<HTMLSelectElement>(`select[name=${name}]`, form);
const byFilter = <T>(valueOf: (name: FilterName) => T) =>
	Object.fromEntries(FILTERS.map((name) => [name, valueOf(name)])) as Record<FilterName, T>;

const offered = byFilter((name) => [...select(name).options]);

// What the reader hides is neither shown nor counted.
const hidden = hiddenSources();
const groups = [...list.querySelectorAll<HTMLDetailsElement>('[data-group]')]
	.map((group) => ({ group, source: group.dataset['group'] ?? '' }))
	.filter(({ source }) => !hidden.has(source))
	.map(({ group, source }) => ({
		group,
		count: find('[data-count]', group),
		entries: [...group.querySelectorAll<HTMLDetailsElement>('[data-claim]')].map((entry) => ({
			entry,
			values: byFilter((name) =>
				name === 'source' ? [source] : (entry.dataset[name]?.split(' ') ?? [])
			)
		}))
	}));
const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);

/** Shows what the address asks for: under a filter every group that has such claims, opened. */
function show(): void {
	const { filter, unknown } = readFilter(new URLSearchParams(location.search), offered);
	const filtered = Object.keys(filter).length > 0;
	for (const name of FILTERS) select(name).value = filter[name] ?? '';
	let shown = 0;
	for (const { group, count, entries } of groups) {
		let here = 0;
		for (const { entry, values } of entries) {
			entry.hidden = !passes(values, filter);
			if (!entry.hidden) here += 1;
		}
		group.hidden = here === 0;
		group.open = filtered;
		count.textContent = `${here} ${here === 1 ? 'claim' : 'claims'}`;
		shown += here;
	}
	status.replaceChildren(`${shown} of ${total} claims.`, ...(filtered ? [' ', showAll] : []));
	none.hidden = shown > 0;
	unknownNotes.replaceChildren(
		...unknown.map(({ name, value }) => {
			const note = document.createElement('p');
			note.className = 'small';
			note.textContent = `The address asks for the ${name} “${value}”, which this list does not have, so that filter is ignored.`;
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
// The event does not bubble: the list hears it on its way down.
list.addEventListener(
	'toggle',
	({ target }) => {
		if (target instanceof HTMLDetailsElement && target.open)
			void fetchCard(target, list.dataset['root'] ?? '');
	},
	true
);
addEventListener('popstate', show);
addEventListener('hashchange', () => openTarget(location.hash));
form.hidden = false;
showAll.hidden = false;
show();
openTarget(location.hash);
