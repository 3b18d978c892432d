/** The filters of the claims explorer, named as in its address. */
export const FILTERS = ['topic', 'source', 'voice', 'certainty'] as const;

export type FilterName = (typeof FILTERS)[number];

/** A value that a filter offers. */
export interface FilterOption {
	value: string;
	text: string;
}

/** What each filter offers. */
export type FilterOptions = Record<FilterName, FilterOption[]>;

/** The filter values in force; a filter that is not set lets every claim pass. */
export type Filter = Partial<Record<FilterName, string>>;

/** Under which values of each filter a claim is found. */
export type FilterValues = Record<FilterName, readonly string[]>;

/**
 * Reads the filters of an address.
 *
 * @param offered the values that each filter offers
 * @returns the filters that are on offer, and those that are not, to be named on the page
 */
export function readFilter(
	params: URLSearchParams,
	offered: Record<FilterName, readonly { value: string }[]>
): { filter: Filter; unknown: { name: FilterName; value: string }[] } {
	const filter: Filter = {};
	const unknown: { name: FilterName; value: string }[] = [];
	for (const name of FILTERS) {
		const value = params.get(name);
		if (value === null || value === '') continue;
		if (offered[name].some((option) => option.value === value)) filter[name] = value;
		else unknown.push({ name, value });
	}
	return { filter, unknown };
}

/** Whether a claim that is found under these values passes every filter in force. */
export function passes(values: FilterValues, filter: Filter): boolean {
	return FILTERS.every((name) => {
		const wanted = filter[name];
		return wanted === undefined || values[name].includes(wanted);
	});
}
