/** Where answers are given: in a practice, or in a check inside a lesson. */
export const ORIGINS = ['practice', 'lesson'] as const;

export type Origin = (typeof ORIGINS)[number];
