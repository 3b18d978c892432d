import { originOf, type Claim } from '#lib/model/claim.ts';
import { ARTICLE_ITSELF, NOT_NAMED } from '#lib/model/kinds/speaker.ts';
import type { KindContext } from './content-kind.ts';

/** The id under which a claim's speaker is on offer in a question that asks who speaks. */
export function speakerOption({ voices }: Pick<KindContext, 'voices'>, claim: Claim): string {
	const origin = originOf(claim);
	const kind = voices.get(origin)?.kind;
	if (kind === 'article') return ARTICLE_ITSELF;
	return kind === 'unnamed' ? NOT_NAMED : origin;
}

/** The claim that decides a question: the first that it cites, where the ledger has it. */
export function decidingClaim(
	{ claims }: Pick<KindContext, 'claims'>,
	question: { claims: readonly string[] }
): Claim | undefined {
	const [first] = question.claims;
	return first === undefined ? undefined : claims.get(first);
}
