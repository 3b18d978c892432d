/**
 * Counts the line ends before places of a text, each further on than the one before, so that all of them
 * together take one pass.
 */
export function lineCounter(text: string): (place: number) => number {
	let lines = 0;
	let next = text.indexOf('\n');
	return (place) => {
		while (next >= 0 && next < place) {
			lines += 1;
			next = text.indexOf('\n', next + 1);
		}
		return lines;
	};
}
