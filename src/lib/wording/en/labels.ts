import type { Bound } from '#lib/model/bounds.ts';
import type { Certainty } from '#lib/model/certainty.ts';
import type { CodedField } from '#lib/model/coding.ts';
import type { EntryKind } from '#lib/model/glossary.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { Topic } from '#lib/model/topic.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { PartField } from '#lib/model/grade.ts';
import type { Element } from '#lib/model/kinds/elements.ts';
import type { GridColumn } from '#lib/model/kinds/grid-columns.ts';
import type { RelationKind } from '#lib/model/relation-kinds.ts';
import type { Relation } from '#lib/model/relation.ts';
import type { VoiceClass } from '#lib/model/voice.ts';

/** What the model's codes are called on the page. */

export const VOICE_LABELS: Record<VoiceClass, string> = {
	own: 'the article’s own voice',
	named: 'a named voice',
	unnamed: 'an unnamed voice'
};

export const RELATION_SIGNS: Record<Relation['relation'], string> = {
	agree: '=',
	differ: '≈',
	conflict: '≠',
	'not-comparable': '∥'
};

export const BOUND_LABELS: Record<Bound, string> = {
	exact: 'an exact number',
	estimate: 'an estimate',
	'at-least': 'at least (a lower end only)',
	'at-most': 'at most (an upper end only)',
	range: 'a range (a lower and an upper end)'
};

/** What a part of an answer is called, in its form and in its receipt. */
export const FIELD_LABELS: Record<Exclude<PartField, Element>, string> = {
	answer: 'Answer',
	speaker: 'Speaker',
	'right-pick': 'Right pick',
	missed: 'Missed',
	'wrong-pick': 'Wrong pick',
	pair: 'Pair',
	sequence: 'Order',
	row: 'Row',
	statement: 'Statement',
	relation: 'How the two relate',
	passages: 'Passages that show it',
	low: 'Lower end',
	high: 'Upper end',
	bound: 'How the number is worded',
	asOf: 'As of',
	claimant: 'Whose number it is'
};

/** The label of an element that is marked; a question about wording asks for words, not for a statement. */
export function elementLabel(element: Element, measures: Measure): string {
	if (element === 'content') return measures === 'wording' ? 'Words' : 'Content';
	return element === 'source' ? 'Source' : 'Cue';
}

/** An element inside a sentence: “Mark …”. */
export function elementName(element: Element, measures: Measure): string {
	return element === 'content' && measures === 'wording'
		? elementTask(element, measures)
		: `the ${element}`;
}

/** Which words belong to an element. */
export function elementTask(element: Element, measures: Measure): string {
	if (element === 'source') return 'the words that name who says it';
	if (element === 'cue')
		return 'the words that show someone else is speaking, or how sure they are';
	return measures === 'wording'
		? 'the words that the question asks for'
		: 'the words of the statement itself';
}

/** That a text gives no number or date; as a choice and in a receipt. */
export const NONE_GIVEN_LABEL = 'the text gives none';

export const COLUMN_LABELS: Record<GridColumn, string> = {
	stated: 'Stated',
	contradicted: 'Contradicted',
	'not-stated': 'Not stated',
	given: 'Given',
	'not-given': 'Not given'
};

/** What each relation means, in words a student can test a pair against. */
export const RELATION_GLOSSES: Record<RelationKind, string> = {
	agree: 'both say the same about the same thing',
	differ: 'they answer one question differently, and both answers can be true as worded',
	conflict: 'they answer one question, and both answers cannot be true as worded',
	'not-comparable': 'they look alike, but do not answer the same question'
};

/** How sure a student is of an answer. */
export const CONFIDENCE_LABELS: Record<ConfidenceLevel, string> = {
	1: 'unsure',
	2: 'fairly sure',
	3: 'sure'
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
	independent: 'each has its own origin',
	'not-shown': 'the texts do not show whether they are independent'
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

/** How sure a claim's wording is, where affirming goes without saying: "probable", or "denied, probable". */
export function certaintyText({ modality, polarity }: Certainty): string {
	return polarity === 'denied' ? `denied, ${modality}` : modality;
}

/** Both halves of an answer on certainty, in the order in which they are asked: "probable, affirmed". */
export function ratingText({ modality, polarity }: Certainty): string {
	return `${modality}, ${polarity}`;
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
