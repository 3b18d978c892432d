/** Points to two places at most, without trailing zeros: 0.5, 0.67, 2. */
export function pointsNumber(points: number): string {
	return String(Math.round(points * 100) / 100);
}

/** "1 of 1 point", "0.5 of 2 points". */
export function pointsText(earned: number, possible: number): string {
	return `${pointsNumber(earned)} of ${pointsNumber(possible)} ${possible === 1 ? 'point' : 'points'}`;
}
