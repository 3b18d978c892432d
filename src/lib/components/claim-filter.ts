import { MODALITIES } from '#lib/model/certainty.ts';
import type { Evidence } from '#lib/content/evidence.ts';
import { TOPICS } from '#lib/model/topic.ts';
import type { VoiceClass } from '#lib/model/voice.ts';
import { TOPIC_LABELS, VOICE_LABELS } from './labels.ts';

/** The filters of the claims explorer, named as in its address. */
export const FILTERS = ['topic', 'source', 'voice', 'certainty'] as const;

export type FilterName = (typeof FILTERS)[number];

/** A value that a filter offers. */
export interface FilterOption {
	value: string;
	text: string;
}

/** What each filter offers. */
export type FilterOptions = Record<FilterName, FilterOption[]>;

/** The filter values in force; a filter that is not set lets every claim pass. */
export type Filter = Partial<Record<FilterName, string>>;

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

/**
 * Reads the filters of an address.
 *
 * @returns the filters that are on offer, and those that are not, to be named on the page
 */
export function readFilter(
	params: URLSearchParams,
	options: FilterOptions
): { filter: Filter; unknown: { name: FilterName; value: string }[] } {
	const filter: Filter = {};
	const unknown: { name: FilterName; value: string }[] = [];
	for (const name of FILTERS) {
		const value = params.get(name);
		if (value === null || value === '') continue;
		if (options[name].some((option) => option.value === value)) filter[name] = value;
		else unknown.push({ name, value });
	}
	return { filter, unknown };
}

/** The value that stands for every voice of a class; a voice's own id cannot be mistaken for it. */
function anyOf(voice: VoiceClass): string {
	return `any-${voice}`;
}

/** Whether a claim passes every filter in force. */
export function passes({ claim, chain, voice }: Evidence, filter: Filter): boolean {
	if (filter.topic !== undefined && !claim.topics.some((topic) => topic === filter.topic))
		return false;
	if (filter.source !== undefined && claim.source !== filter.source) return false;
	if (
		filter.voice !== undefined &&
		anyOf(voice) !== filter.voice &&
		!chain.some((link) => link.id === filter.voice)
	)
		return false;
	if (filter.certainty === 'denied') return claim.polarity === 'denied';
	if (filter.certainty === 'open') return !claim.gradable;
	return filter.certainty === undefined || claim.modality === filter.certainty;
}
