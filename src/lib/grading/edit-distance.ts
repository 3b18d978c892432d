/**
 * How many typos lead from one word to another: a character too many, too few or wrong, or two
 * neighbours swapped. Counts code points; 0 up to the longer word's length.
 *
 * Source: Damerau–Levenshtein distance in its optimal string alignment form, which edits no part of a
 * word twice (so "ca" to "abc" takes 3).
 */
export function editDistance(from: string, to: string): number {
	const a = [...from];
	const b = [...to];
	let beforeLast: number[] = [];
	let last = b.map((_, index) => index);
	last.push(b.length);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substituted = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, substituted);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, at(beforeLast, j - 2) + 1);
			row.push(least);
		}
		[beforeLast, last] = [last, row];
	}
	return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? Infinity;
}
