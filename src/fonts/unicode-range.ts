/**
 * Reads the value of a `unicode-range` descriptor.
 *
 * @param value such as `U+20-7E, U+2013, U+4??`
 * @returns the code points in it
 * @throws Error naming the part that is no range
 */
export function parseUnicodeRange(value: string): Set<number> {
	const codePoints = new Set<number>();
	for (const part of value.split(',')) {
		const match = /^\s*U\+([\da-f]*)(\?*)(?:-([\da-f]+))?\s*$/iu.exec(part);
		const [, first = '', wildcards = '', last] = match ?? [];
		if (first + wildcards === '' || (wildcards !== '' && last !== undefined))
			throw new Error(`"${part.trim()}" is not a range of Unicode characters.`);
		const from = parseInt(first + '0'.repeat(wildcards.length), 16);
		const to = parseInt(last ?? first + 'f'.repeat(wildcards.length), 16);
		for (let codePoint = from; codePoint <= to; codePoint += 1) codePoints.add(codePoint);
	}
	return codePoints;
}

/** Writes code points as the value of a `unicode-range` descriptor, in ascending order. */
export function formatUnicodeRange(codePoints: Iterable<number>): string {
	const runs: { from: number; to: number }[] = [];
	for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run !== undefined && codePoint === run.to + 1) run.to = codePoint;
		else runs.push({ from: codePoint, to: codePoint });
	}
	return runs
		.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
		.join(',');
}

function hex(codePoint: number): string {
	return codePoint.toString(16).toUpperCase();
}
