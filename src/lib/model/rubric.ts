/** The levels of an essay's rubric, from the lowest (History Assessments of Thinking). */
export const RUBRIC_LEVELS = ['basic', 'emergent', 'proficient'] as const;

export type RubricLevel = (typeof RUBRIC_LEVELS)[number];
