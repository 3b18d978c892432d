/**
 * The kinds of question: one interaction, one scoring rule each. A kind has this one name in every
 * module (`model/kinds/match.ts`, `grading/match.ts`, `components/kinds/Match.svelte`), and each module
 * registers its kinds in a map that `satisfies Record<Kind, …>`: add a name here and the compiler
 * lists what it still lacks.
 */
export const KINDS = [
	'choice',
	'match',
	'order',
	'highlight',
	'scale',
	'relation',
	'grid',
	'figure',
	'short',
	'essay'
] as const;

export type Kind = (typeof KINDS)[number];
