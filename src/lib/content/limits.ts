/** By how much a figure passes its limit: "12 over 60". */
export function over(figure: number, limit: number): string {
	return `${figure - limit} over ${limit}`;
}

/** By how much a figure misses what is wanted: "5 short of 25". */
export function shortOf(figure: number, wanted: number): string {
	return `${wanted - figure} short of ${wanted}`;
}
