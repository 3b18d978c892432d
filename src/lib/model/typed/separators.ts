/** Digits with single separators inside, as somebody typed them. */
export const RUN = String.raw`(?:(?<!\p{L})[.,])?\d(?:[ .,'_]?\d)*`;

/** Digits with a decimal point at most, as JavaScript reads them. */
type Plain = string;

const GROUPED = /^[1-9]\d{0,2}(?<separator>[ .,'_])\d{3}(?:\k<separator>\d{3})*$/u;

/** Lakhs and crores: 1,00,000. */
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/u;

/**
 * What a run of digits (`RUN`) may stand for. In English a comma with three digits after it groups
 * thousands and a full stop is decimal; in much of Europe it is the other way round, and spaces and
 * apostrophes group anywhere.
 *
 * @returns one reading; the decimal and the grouped one, where a separator may be either ("20.000") or
 * its group has a digit too many ("20,0000"); or none, where the separators do not fit together
 */
export function readingsOf(run: string): [] | [Plain] | [decimal: Plain, grouped: Plain] {
	const separators = run.match(/[ .,'_]/gu) ?? [];
	const last = separators.at(-1);
	if (last === undefined) return [run];
	const at = run.lastIndexOf(last);
	const [head, tail] = [run.slice(0, at), run.slice(at + 1)];
	const decimal = `${withoutSeparators(head)}.${tail}`;
	const grouped = withoutSeparators(run);

	const mayBeDecimal = last === '.' || last === ',';
	if (separators.length === 1 && mayBeDecimal) {
		const reading = readSingle(head, last, tail);
		if (reading === 'both') return [decimal, grouped];
		return [reading === 'grouped' ? grouped : decimal];
	}
	if (GROUPED.test(run) || INDIAN.test(run)) return [grouped];
	if (!mayBeDecimal || head.includes(last) || !(GROUPED.test(head) || INDIAN.test(head))) return [];
	// "20 000,000" may have two kinds of groups.
	return /[ '_]/u.test(head) && tail.length === 3 ? [decimal, grouped] : [decimal];
}

/** How a single full stop or comma is read. */
function readSingle(
	head: string,
	separator: '.' | ',',
	tail: string
): 'decimal' | 'grouped' | 'both' {
	// "0.250" groups no thousands.
	if (tail.length < 3 || /^0?$/u.test(head)) return 'decimal';
	const mayGroup = /^[1-9]\d{0,2}$/u.test(head);
	if (separator === ',') return mayGroup && tail.length === 3 ? 'grouped' : 'both';
	return mayGroup ? 'both' : 'decimal';
}

function withoutSeparators(run: string): string {
	return run.replace(/\D/gu, '');
}
