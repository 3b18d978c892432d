import type { ListedClaim } from '#lib/model/evidence.ts';
import { MODALITIES } from '#lib/model/certainty.ts';
import { TOPICS } from '#lib/model/topic.ts';
import type { VoiceClass } from '#lib/model/voice.ts';
import type { FilterOptions, FilterValues } from './claim-filter.ts';
import { TOPIC_LABELS, VOICE_LABELS } from '#lib/wording/en/labels.ts';

/** What the filters offer, given the sources and the voices that speak. */
export function filterOptions(
	sources: readonly { id: string; name: string }[],
	voices: readonly { id: string; name: string }[]
): FilterOptions {
	const option = ({ id, name }: { id: string; name: string }) => ({ value: id, text: name });
	return {
		topic: TOPICS.map((topic) => ({ value: topic, text: TOPIC_LABELS[topic] })),
		source: sources.map(option),
		voice: [
			...(['own', 'named', 'unnamed'] as const).map((value) => ({
				value: anyOf(value),
				text: `any: ${VOICE_LABELS[value]}`
			})),
			...voices.map(option)
		],
		certainty: [
			...MODALITIES.map((modality) => ({ value: modality, text: modality })),
			{ value: 'denied', text: 'denied, however surely' },
			{ value: 'open', text: 'readers differ (never scored)' }
		]
	};
}

/** The values under which a claim is found: its own, and the collective ones (`any-named`, `denied` …). */
export function filterValues({ claim, chain, voice }: ListedClaim): FilterValues {
	return {
		topic: claim.topics,
		source: [claim.source],
		voice: [anyOf(voice), ...chain.map(({ id }) => id)],
		certainty: [
			claim.modality,
			...(claim.polarity === 'denied' ? ['denied'] : []),
			...(claim.gradable ? [] : ['open'])
		]
	};
}

/** The value that stands for every voice of a class; a voice's own id cannot be mistaken for it. */
function anyOf(voice: VoiceClass): string {
	return `any-${voice}`;
}
