/** What can be marked in an excerpt: PARC's source, cue and content, in the order they are asked. */
export const ELEMENTS = ['source', 'cue', 'content'] as const;

export type Element = (typeof ELEMENTS)[number];

/** How much each element counts, before those that are asked are brought to 1 (specification, "Kinds"). */
export const ELEMENT_WEIGHTS: Record<Element, number> = { source: 0.5, cue: 0.25, content: 0.25 };
