import type { Bound } from '#lib/model/bounds.ts';
import type { Modality } from '#lib/model/certainty.ts';
import type { CodedField } from '#lib/model/coding.ts';
import type { EntryKind } from '#lib/model/glossary.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { Topic } from '#lib/model/topic.ts';
import type { Relation } from '#lib/model/relation.ts';
import type { Claim } from '#lib/model/claim.ts';
import type { VoiceClass } from '#lib/model/voice.ts';

/** What the model's codes are called on the page. */

export const VOICE_LABELS: Record<VoiceClass, string> = {
	own: 'the article’s own voice',
	named: 'a named voice',
	unnamed: 'a voice not named'
};

export const RELATION_SIGNS: Record<Relation['relation'], string> = {
	agree: '=',
	differ: '≈',
	conflict: '≠',
	'not-comparable': '∥'
};

export const BOUND_LABELS: Record<Bound, string> = {
	exact: 'as an exact number',
	estimate: 'as an estimate',
	'at-least': 'as “at least”: a lower end only',
	'at-most': 'as “at most”: an upper end only',
	range: 'as a range from one end to the other'
};

/** Continues "These claims …". */
export const RELATION_LABELS: Record<Relation['relation'], string> = {
	agree: 'agree',
	differ: 'differ',
	conflict: 'conflict',
	'not-comparable': 'cannot be compared'
};

/** Continues "this claim …", before another claim's siglum. */
export const ELSEWHERE_LABELS: Record<Relation['relation'], string> = {
	agree: 'agrees with',
	differ: 'differs from',
	conflict: 'conflicts with',
	'not-comparable': 'cannot be compared with'
};

export const INDEPENDENCE_LABELS: Record<Relation['independence'], string> = {
	'shared-origin': 'they go back to one origin, so they count once',
	independent: 'each has an origin of its own',
	'not-shown': 'whether they are independent is not shown'
};

export const MEASURE_LABELS: Record<Measure, string> = {
	knowledge: 'Knowledge',
	sourcing: 'Sourcing',
	attribution: 'Attribution',
	chain: 'Chain',
	certainty: 'Certainty',
	figures: 'Figures',
	corroboration: 'Corroboration',
	limits: 'Limits',
	wording: 'Wording'
};

export const TOPIC_LABELS: Record<Topic, string> = {
	'treaty-1961': 'The 1961 treaty',
	'treaty-2000': 'The 2000 treaty',
	'treaty-2024': 'The 2024 treaty',
	'kursk-deployment': 'The Kursk deployment',
	'arms-and-technology': 'Arms and technology',
	'sanctions-and-economy': 'Sanctions and the economy',
	'china-and-region': 'China and the region'
};

/** How sure a claim's wording is, in words: "probable", or "denied, probable". */
export function certaintyText(claim: { modality: Modality; polarity: Claim['polarity'] }): string {
	return claim.polarity === 'denied' ? `denied, ${claim.modality}` : claim.modality;
}

export const CODED_FIELD_LABELS: Record<CodedField, string> = {
	chain: 'the whole chain of voices',
	origin: 'who first says it',
	modality: 'how sure the wording is',
	polarity: 'whether it affirms or denies',
	gradable: 'whether it may be scored'
};

export const ENTRY_KIND_LABELS: Record<EntryKind, string> = {
	person: 'People',
	institution: 'Institutions and groups',
	state: 'States and blocs',
	treaty: 'Treaties',
	weapon: 'Weapons and equipment',
	place: 'Places',
	event: 'Events',
	'loaded-word': 'Loaded words',
	term: 'Other words'
};
