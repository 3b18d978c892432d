import { CODED_FIELDS, codesOf, type CodedField } from '#lib/model/coding.ts';
import type { Library } from './library.ts';

/** What two readers made of one source's claims. */
export interface CodingPairs {
	/** How many of its claims were coded twice. */
	coded: number;
	/** In the order of `CODED_FIELDS`; `pairs` has the first and the second code of each claim. */
	fields: { field: CodedField; pairs: [first: string, second: string][] }[];
}

/** The two codings of a source's claims, field by field, so that their agreement can be measured. */
export function codingPairs(
	{ claims, codings }: Pick<Library, 'claims' | 'codings'>,
	source: string
): CodingPairs {
	const own = [...codings.values()].filter(({ id }) => claims.get(id)?.source === source);
	return {
		coded: own.length,
		fields: CODED_FIELDS.map((field) => ({
			field,
			pairs: own.map((coding) => codesOf(coding, field))
		}))
	};
}
