/**
 * The share of what guessing leaves open that was earned: (p − g) / (1 − g). 1 where all is right, 0
 * where it is no better than guessing, below 0 where it is worse; for the means of many answers, not
 * for one.
 *
 * Source: specification, "Mastery"; the same form as Abbott's correction (1925) and Cohen's kappa
 * (1960). Unlike formula scoring (Frary 1988) it changes no grade.
 *
 * @param p mean score, in [0, 1]
 * @param g mean score of guessing in the same answers, in [0, 1], or `null` where it is not known
 * @returns `null` where g is `null`, or 1, so that guessing leaves nothing open
 */
export function chanceCorrected(p: number, g: number | null): number | null {
	return g === null || g === 1 ? null : (p - g) / (1 - g);
}
