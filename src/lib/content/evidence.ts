import { originOf } from '#lib/model/claim.ts';
import type {
	ChainLink,
	Comparison,
	Elsewhere,
	Evidence,
	SourceName
} from '#lib/model/evidence.ts';
import type { Relation } from '#lib/model/relation.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import { voiceClass } from '#lib/model/voice.ts';
import type { Library } from './library.ts';

/** The name of a source in the apparatus. */
export function sourceName(library: Library, id: string): SourceName {
	const source = found(library.sources.get(id), 'source', id);
	return { id, siglum: source.siglum, label: sourceLabel(source) };
}

/**
 * The evidence of a claim: its source, its chain of voices, and the claims that relations set beside it.
 *
 * @throws Error for an id the library does not hold; checked content holds every id it names
 */
export function evidenceOf(library: Library, id: string): Evidence {
	const claim = found(library.claims.get(id), 'claim', id);
	const chain = claim.chain.map((voiceId): ChainLink => {
		const voice = found(library.voices.get(voiceId), 'voice', voiceId);
		return { id: voiceId, name: voice.name, class: voiceClass(voice.kind) };
	});
	const origin = found(library.voices.get(originOf(claim)), 'voice', originOf(claim));
	return {
		claim,
		source: sourceName(library, claim.source),
		chain,
		voice: voiceClass(origin.kind),
		elsewhere: (library.relationsByClaim.get(id) ?? []).flatMap((relation) =>
			relation.claims
				.filter((other) => other !== id)
				.map((other): Elsewhere => {
					const { source, paragraph } = found(library.claims.get(other), 'claim', other);
					return {
						id: relation.id,
						relation: relation.relation,
						about: relation.about,
						independence: relation.independence,
						gradable: relation.gradable,
						claim: { id: other, source, siglum: sourceName(library, source).siglum, paragraph }
					};
				})
		)
	};
}

/**
 * A relation with the evidence of the claims it relates, in its order.
 *
 * @throws Error for an id the library does not hold
 */
export function comparisonOf(library: Library, id: string): Comparison {
	const relation = found(library.relations.get(id), 'relation', id);
	return { relation, claims: relation.claims.map((claim) => evidenceOf(library, claim)) };
}

/** Every claim that gives a figure for a quantity, in the order of the sources. */
export function figuresOf(library: Library, quantity: string): Evidence[] {
	return [...library.claims.values()]
		.filter((claim) => claim.figure?.quantity === quantity)
		.map((claim) => evidenceOf(library, claim.id));
}

/** Every claim of a topic that a text dates, earliest first; equal dates keep their order. */
export function timelineOf(library: Library, topic: string): Evidence[] {
	return [...library.claims.values()]
		.filter((claim) => claim.when !== null && claim.topics.some((one) => one === topic))
		.sort((a, b) => (a.when ?? '').localeCompare(b.when ?? ''))
		.map((claim) => evidenceOf(library, claim.id));
}

function found<Value>(value: Value | undefined, noun: string, id: string): Value {
	if (value === undefined) throw new Error(`The library holds no ${noun} "${id}".`);
	return value;
}
