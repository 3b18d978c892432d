/** What styles ask of a font besides its letters. */
export interface StyleDemands {
	/** OpenType tags of the layout features. */
	features: string[];
	/** The lightest and the heaviest weight. */
	weights: { min: number; max: number };
}

/** What browsers apply to every text unasked; without `rvrn` and `ccmp` letters would change shape. */
const ALWAYS = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn'];

/** The value of a `font-variant-…` property, and the tag of the feature that it switches on. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
	inherit: [],
	normal: [],
	'lining-nums': ['lnum'],
	'tabular-nums': ['tnum']
};

/** The weights of body text and of `<b>`, which no stylesheet has to name. */
const NORMAL = 400;
const BOLD = 700;

/**
 * Finds the weights and layout features that stylesheets use.
 *
 * @param css stylesheets or components that hold some, without comments
 * @throws Error naming a declaration whose features are not known here
 */
export function styleDemands(css: string): StyleDemands {
	const features = new Set(ALWAYS);
	for (const [declaration, property = '', value = ''] of css.matchAll(
		/\bfont-(variant[-a-z]*|feature-settings)\s*:\s*([^;}]+)/gu
	))
		for (const word of value.trim().split(/\s+/u)) {
			const tags = property.startsWith('variant') ? VARIANTS[word] : undefined;
			if (tags === undefined)
				throw new Error(
					`"${declaration.trim()}": the features of "${word}" would be cut out of the fonts. Add it to VARIANTS in src/fonts/style-demands.ts.`
				);
			for (const tag of tags) features.add(tag);
		}
	const named = [...css.matchAll(/\bfont(?:-weight)?\s*:\s*(?:italic\s+)?([1-9]\d{2})\b/gu)].map(
		([, weight]) => Number(weight)
	);
	return {
		features: [...features].sort(),
		weights: { min: Math.min(NORMAL, ...named), max: Math.max(BOLD, ...named) }
	};
}
