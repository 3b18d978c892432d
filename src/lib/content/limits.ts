/** How a figure is told in a message; a plain count unless said otherwise. */
export type FigureText = (figure: number) => string;

/** A share, in [0, 1], as percent. */
export const percent: FigureText = (share) => `${(share * 100).toFixed(1)} %`;

/** By how much a figure passes its limit: "12 over 60". */
export function over(figure: number, limit: number, text: FigureText = String): string {
	return `${text(figure - limit)} over ${text(limit)}`;
}

/** By how much a figure misses what is wanted: "5 short of 25". */
export function shortOf(figure: number, wanted: number, text: FigureText = String): string {
	return `${text(wanted - figure)} short of ${text(wanted)}`;
}

/** By how much a figure is outside of its range, ends included; `null` where it is within. */
export function outside(
	figure: number,
	[least, most]: readonly [number, number],
	text?: FigureText
): string | null {
	if (figure < least) return shortOf(figure, least, text);
	return figure > most ? over(figure, most, text) : null;
}
