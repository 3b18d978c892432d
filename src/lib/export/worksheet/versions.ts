/** The versions of a worksheet, in their order. */
export const VERSIONS = ['A', 'B'] as const;

export type Version = (typeof VERSIONS)[number];
