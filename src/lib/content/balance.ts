import { voiceClass, type VoiceClass } from '#lib/model/voice.ts';
import { originOf } from '#lib/model/claim.ts';
import { contentKind } from './kinds/kinds.ts';
import type { Library } from './library.ts';

/** How often one source is called on, beside what it has to offer. */
export interface SourceBalance {
	source: string;
	claims: number;
	/** Share of all claims, in [0, 1]. */
	claimShare: number;
	/** Questions that rest on it; a question on two sources counts half for each. */
	questions: number;
	/** Share of all questions, in [0, 1]. */
	questionShare: number;
	/** `questionShare / claimShare`; 1 is in proportion. */
	ratio: number;
}

/** How often a class of voice is the origin of a claim, and the right answer on who speaks. */
export interface VoiceBalance {
	voice: VoiceClass;
	claims: number;
	/** Keyed answers: each stem of a match is one, as are a choice and the claimant of a number card. */
	keyed: number;
}

/** The balance table: no source or voice should be the right answer out of proportion (design, rule 6). */
export interface Balance {
	sources: SourceBalance[];
	voices: VoiceBalance[];
}

/** Counts how the claims and the questions are spread over sources and classes of voice. */
export function balanceOf(library: Library): Balance {
	const claims = [...library.claims.values()];
	const questions = [...library.questions.values()];
	const classOf = (id: string): VoiceClass => {
		const claim = library.claims.get(id);
		const voice = claim && library.voices.get(originOf(claim));
		return voice ? voiceClass(voice.kind) : 'own';
	};

	const weight = new Map<string, number>();
	const keyed = new Map<VoiceClass, number>();
	for (const question of questions) {
		const sources = new Set(question.claims.map((id) => library.claims.get(id)?.source ?? ''));
		for (const source of sources)
			weight.set(source, (weight.get(source) ?? 0) + 1 / Math.max(1, sources.size));
		for (const id of contentKind(question).speakerClaims(question))
			keyed.set(classOf(id), (keyed.get(classOf(id)) ?? 0) + 1);
	}

	const sources = [...library.sources.keys()].map((source): SourceBalance => {
		const count = claims.filter((claim) => claim.source === source).length;
		const asked = weight.get(source) ?? 0;
		const claimShare = count / Math.max(1, claims.length);
		const questionShare = asked / Math.max(1, questions.length);
		return {
			source,
			claims: count,
			claimShare,
			questions: asked,
			questionShare,
			ratio: claimShare === 0 ? 0 : questionShare / claimShare
		};
	});
	const voices = (['own', 'named', 'unnamed'] as const).map((voice) => ({
		voice,
		claims: claims.filter((claim) => classOf(claim.id) === voice).length,
		keyed: keyed.get(voice) ?? 0
	}));
	return { sources, voices };
}
