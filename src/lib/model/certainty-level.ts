/** How sure a student is of an answer: 1 unsure, 2 fairly sure, 3 sure (Gardner-Medwin's C). */
export const CERTAINTY_LEVELS = [1, 2, 3] as const;

export type CertaintyLevel = (typeof CERTAINTY_LEVELS)[number];
