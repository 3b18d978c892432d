/** How sure a student is of an answer: 1 unsure, 2 fairly sure, 3 sure (Gardner-Medwin's C). */
export const CONFIDENCE_LEVELS = [1, 2, 3] as const;

export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];
