import { MODALITIES, type Modality } from '#lib/model/certainty.ts';
import { originOf } from '#lib/model/claim.ts';
import { voiceClass, type VoiceClass } from '#lib/model/voice.ts';
import type { Library } from './library.ts';

/** A voice with the number of claims that reach the reader through it. */
export interface HeardVoice {
	id: string;
	name: string;
	class: VoiceClass;
	claims: number;
}

/** How many claims of one class of voice are worded how surely. */
export interface CertaintyRow {
	/** Of the voice that first says so. */
	voice: VoiceClass;
	claims: number;
	/** Claims by certainty; their sum is `claims`. */
	by: Record<Modality, number>;
	/** Of all of them, those that deny. */
	denied: number;
}

/** A loaded word that a text uses. */
export interface LoadedWord {
	/** Id of the glossary's entry. */
	id: string;
	paragraph: number;
	quote: string;
	neutral: string;
}

/** What can be counted of one source: its voices, how sure its wording is, its loaded words. */
export interface Dossier {
	certainty: CertaintyRow[];
	/** Voices that the text lets speak, those most heard first. */
	heard: HeardVoice[];
	/** Named voices that only other texts let speak, in the order of the alphabet. */
	missing: { id: string; name: string; sources: string[] }[];
	/** In the order of the text. */
	loaded: LoadedWord[];
}

const CLASSES: readonly VoiceClass[] = ['own', 'named', 'unnamed'];

/** The dossier of a source. */
export function dossierOf(library: Library, id: string): Dossier {
	const classOf = (voice: string) => voiceClass(library.voices.get(voice)?.kind ?? 'unnamed');
	const claims = library.claimsBySource.get(id) ?? [];

	const certainty = CLASSES.map((voice): CertaintyRow => {
		const of = claims.filter((claim) => classOf(originOf(claim)) === voice);
		const by = Object.fromEntries(
			MODALITIES.map((modality) => [modality, of.filter((one) => one.modality === modality).length])
		) as Record<Modality, number>;
		return {
			voice,
			claims: of.length,
			by,
			denied: of.filter(({ polarity }) => polarity === 'denied').length
		};
	});

	/** Sources by the voices that they let speak. */
	const heardIn = new Map<string, Map<string, number>>();
	for (const { source, chain } of library.claims.values())
		for (const voice of chain.slice(1)) {
			const sources = heardIn.get(voice) ?? new Map<string, number>();
			sources.set(source, (sources.get(source) ?? 0) + 1);
			heardIn.set(voice, sources);
		}
	const heard: HeardVoice[] = [];
	const missing: Dossier['missing'] = [];
	for (const [voice, sources] of heardIn) {
		const name = library.voices.get(voice)?.name ?? voice;
		const count = sources.get(id);
		if (count !== undefined) heard.push({ id: voice, name, class: classOf(voice), claims: count });
		else if (classOf(voice) === 'named')
			missing.push({
				id: voice,
				name,
				sources: [...sources.keys()].map((one) => library.sources.get(one)?.siglum ?? one).sort()
			});
	}
	return {
		certainty,
		heard: heard.sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name, 'en')),
		missing: missing.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		loaded: [...library.glossary.values()]
			.flatMap(({ id: entry, kind, uses, neutral }) =>
				kind === 'loaded-word'
					? uses
							.filter(({ source }) => source === id)
							.map(({ paragraph, quote }) => ({
								id: entry,
								paragraph,
								quote,
								neutral: neutral ?? ''
							}))
					: []
			)
			.sort((a, b) => a.paragraph - b.paragraph)
	};
}
