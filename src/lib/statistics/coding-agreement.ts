import type { Claim } from '#lib/model/claim.ts';
import { CODED_FIELDS, codesOf, type CodedField, type Coding } from '#lib/model/coding.ts';
import { nominalAgreement, type Agreement } from './agreement.ts';

/** How far the two codings of one source's claims agree. */
export interface CodingAgreement {
	/** How many of its claims were coded twice. */
	coded: number;
	/** In the order of `CODED_FIELDS`. */
	fields: ({ field: CodedField } & Agreement)[];
}

/**
 * The agreement of the two codings of a source's claims, field by field.
 *
 * @param codings by claim id
 * @param source its id
 */
export function codingAgreement(
	{ claims, codings }: { claims: ReadonlyMap<string, Claim>; codings: ReadonlyMap<string, Coding> },
	source: string
): CodingAgreement {
	const own = [...codings.values()].filter(({ id }) => claims.get(id)?.source === source);
	return {
		coded: own.length,
		fields: CODED_FIELDS.map((field) => ({
			field,
			...nominalAgreement(own.map((coding) => codesOf(coding, field)))
		}))
	};
}
