import { shuffle } from '#lib/practice/shuffle.ts';

/** The first number: tools take short ones for places. */
const FIRST = 1001;

/**
 * Things to pick from, each under a number, in an order that does not give the key away: importers of
 * QTI 1.2 shuffle nothing by themselves. Only numbers are safe: Canvas takes a feedback named
 * “wrong_fb” for that of all wrong answers, and a match for the one whose digits its name has.
 *
 * @param ordered whether they have an order of their own, which is kept
 */
export function numbered<Thing>(
	things: readonly Thing[],
	{ ordered, seed, from = FIRST }: { ordered: boolean; seed: string; from?: number }
): (Thing & { ident: string })[] {
	return (ordered ? things : shuffle(things, seed)).map((thing, index) => ({
		...thing,
		ident: String(from + index)
	}));
}

/** What the feedback of something to pick is called. */
export function feedbackOf(ident: string): string {
	return `${ident}_fb`;
}
