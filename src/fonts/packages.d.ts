/** The parts of packages without types that this folder calls. */

declare module 'subset-font' {
	/** Cuts a font down to the characters of a text. The same input gives the same bytes. */
	function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'sfnt';
			/** OpenType tags; features that are not named are dropped with their glyphs. */
			keepFeatures: string[];
			/** Where an axis is limited, by its tag. */
			variationAxes: Record<string, { min: number; max: number }>;
		}
	): Promise<Buffer>;
	export = subsetFont;
}

declare module 'fontverter' {
	export function convert(font: Buffer, format: 'sfnt' | 'woff2'): Promise<Buffer>;
}
