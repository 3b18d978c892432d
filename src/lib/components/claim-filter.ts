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

/** Under which values of each filter a claim is found. */
export type FilterValues = Record<FilterName, readonly string[]>;

/** The values under which a claim is found: its own, and the collective ones (`any-named`, `denied` …). */
export function filterValues({ claim, chain, voice }: Evidence): FilterValues {
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

/**
 * Reads the filters of an address.
 *
 * @param offered the values that each filter offers
 * @returns the filters that are on offer, and those that are not, to be named on the page
 */
export function readFilter(
	params: URLSearchParams,
	offered: Record<FilterName, readonly { value: string }[]>
): { filter: Filter; unknown: { name: FilterName; value: string }[] } {
	const filter: Filter = {};
	const unknown: { name: FilterName; value: string }[] = [];
	for (const name of FILTERS) {
		const value = params.get(name);
		if (value === null || value === '') continue;
		if (offered[name].some((option) => option.value === value)) filter[name] = value;
		else unknown.push({ name, value });
	}
	return { filter, unknown };
}

/** Whether a claim that is found under these values passes every filter in force. */
export function passes(values: FilterValues, filter: Filter): boolean {
	return FILTERS.every((name) => {
		const wanted = filter[name];
		return wanted === undefined || values[name].includes(wanted);
	});
}
