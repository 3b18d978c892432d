const TABLE_RECORD = 16;
const ENCODING_RECORD = 8;

/**
 * Reads which characters a font has a glyph for, from its `cmap` table (OpenType 1.9.1, chapter cmap).
 *
 * @param sfnt a font that is not compressed: TrueType or OpenType, not WOFF
 * @throws Error where the table is missing or has a format other than 4 and 12, the two that the
 *   cutter writes
 */
export function codePointsOf(sfnt: Buffer): Set<number> {
	const cmap = sfnt.subarray(offsetOf(sfnt, 'cmap'));
	const codePoints = new Set<number>();
	for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
		const subtable = cmap.subarray(cmap.readUInt32BE(4 + record * ENCODING_RECORD + 4));
		for (const [first, last] of segmentsOf(subtable))
			for (let codePoint = first; codePoint <= last; codePoint += 1) codePoints.add(codePoint);
	}
	return codePoints;
}

function offsetOf(sfnt: Buffer, table: string): number {
	for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
		const record = 12 + index * TABLE_RECORD;
		if (sfnt.toString('latin1', record, record + 4) === table) return sfnt.readUInt32BE(record + 8);
	}
	throw new Error(`The font has no table ${table}.`);
}

/** The first and last character of each segment. */
function segmentsOf(subtable: Buffer): [number, number][] {
	const format = subtable.readUInt16BE(0);
	if (format === 4) {
		const bytes = subtable.readUInt16BE(6);
		return (
			Array.from({ length: bytes / 2 }, (_, index): [number, number] => [
				subtable.readUInt16BE(16 + bytes + index * 2),
				subtable.readUInt16BE(14 + index * 2)
			])
				// The format ends with a segment that maps U+FFFF to nothing.
				.filter(([first]) => first !== 0xffff)
		);
	}
	if (format === 12)
		return Array.from({ length: subtable.readUInt32BE(12) }, (_, index) => [
			subtable.readUInt32BE(16 + index * 12),
			subtable.readUInt32BE(20 + index * 12)
		]);
	throw new Error(`The font has a cmap of format ${format}; this reads formats 4 and 12.`);
}
