import type { Claim } from './claim.ts';
import type { Relation } from './relation.ts';
import type { VoiceClass } from './voice.ts';

/** A source as the apparatus names it. */
export interface SourceName {
	id: string;
	siglum: string;
	label: string;
}

/** A voice as a link of a chain shows it. */
export interface ChainLink {
	id: string;
	name: string;
	class: VoiceClass;
}

/** Another claim that a relation sets beside this one. */
export interface Elsewhere {
	/** The relation's id. */
	id: string;
	relation: Relation['relation'];
	about: string;
	independence: Relation['independence'];
	gradable: boolean;
	claim: { id: string; source: string; siglum: string; paragraph: number };
}

/** All that an evidence card shows of one claim: what a page needs, and nothing else of the library. */
export interface Evidence {
	claim: Claim;
	source: SourceName;
	/** From the article to the origin. */
	chain: ChainLink[];
	/** The class of the origin. */
	voice: VoiceClass;
	elsewhere: Elsewhere[];
}

/** What a list shows of a claim before its card is opened; all evidence holds it. */
export interface ListedClaim {
	claim: Pick<
		Claim,
		'id' | 'source' | 'paragraph' | 'says' | 'modality' | 'polarity' | 'topics' | 'gradable'
	>;
	source: SourceName;
	/** From the article to the origin. */
	chain: ChainLink[];
	/** The class of the origin. */
	voice: VoiceClass;
}

/** A relation with the evidence of each of its claims. */
export interface Comparison {
	relation: Relation;
	claims: Evidence[];
}
