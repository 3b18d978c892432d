/**
 * How hard a question is by its task, set by its author before anybody answers it: `recall` what one
 * place says, `infer` from the wording of one text, `integrate` passages or texts.
 */
export const DIFFICULTIES = ['recall', 'infer', 'integrate'] as const;

export type Difficulty = (typeof DIFFICULTIES)[number];
