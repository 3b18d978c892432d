/** How far coders agree beyond what their use of the codes would give by chance. */
export interface Agreement {
	/**
	 * Krippendorff's alpha: 1 is full agreement, 0 is what chance gives, below 0 is less than that; `null`
	 * if it is not defined: no unit was coded twice, or all codes are the same.
	 */
	alpha: number | null;
	/** Units that at least two coders coded. */
	units: number;
	/** Of these, the units whose coders all agree. */
	agreed: number;
}

/**
 * Krippendorff's alpha for codes without an order (nominal data):
 * 1 − (n − 1) · Σ_c≠k o_ck / Σ_c≠k n_c · n_k, with o_ck the coincidences of two codes within a unit,
 * each unit of m codings counting 1 / (m − 1), n_c their sums and n the sum of all.
 *
 * Source: Krippendorff, Content Analysis (2004), chapter 11.3; his "Computing Krippendorff's
 * Alpha-Reliability" (2011), C, has the worked example of the tests.
 *
 * @param units for each unit the codes that it was given, by any number of coders; `null` for none
 */
export function nominalAgreement(units: readonly (readonly (string | null)[])[]): Agreement {
	const totals = new Map<string, number>();
	let pairable = 0;
	let coded = 0;
	let agreed = 0;
	let disagreement = 0;
	for (const unit of units) {
		const codes = unit.filter((code) => code !== null);
		if (codes.length < 2) continue;
		coded += 1;
		pairable += codes.length;
		const counts = new Map<string, number>();
		for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
		if (counts.size === 1) agreed += 1;
		for (const [code, count] of counts) {
			totals.set(code, (totals.get(code) ?? 0) + count);
			disagreement += (count * (codes.length - count)) / (codes.length - 1);
		}
	}
	let expected = 0;
	for (const count of totals.values()) expected += count * (pairable - count);
	return {
		alpha: expected === 0 ? null : 1 - ((pairable - 1) * disagreement) / expected,
		units: coded,
		agreed
	};
}
