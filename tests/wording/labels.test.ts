import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#lib/model/bounds.ts';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import { CODED_FIELDS } from '#lib/model/coding.ts';
import { CONFIDENCE_LEVELS } from '#lib/model/confidence.ts';
import { ENTRY_KINDS } from '#lib/model/glossary.ts';
import { ELEMENTS } from '#lib/model/kinds/elements.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import { MEASURES } from '#lib/model/measures.ts';
import { INDEPENDENCE } from '#lib/model/relation.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';
import { TOPICS } from '#lib/model/topic.ts';
import { VOICE_KINDS, voiceClass } from '#lib/model/voice.ts';
import {
	BOUND_LABELS,
	certaintyText,
	CODED_FIELD_LABELS,
	COLUMN_LABELS,
	CONFIDENCE_LABELS,
	elementLabel,
	elementName,
	elementTask,
	ELSEWHERE_LABELS,
	ENTRY_KIND_LABELS,
	FIELD_LABELS,
	INDEPENDENCE_LABELS,
	MEASURE_LABELS,
	NONE_GIVEN_LABEL,
	ratingText,
	RELATION_GLOSSES,
	RELATION_LABELS,
	RELATION_SIGNS,
	TOPIC_LABELS,
	VOICE_LABELS
} from '#lib/wording/en/labels.ts';

describe.each<[string, Record<string, string>, readonly string[]]>([
	['class of voice', VOICE_LABELS, [...new Set(VOICE_KINDS.map(voiceClass))]],
	['sign of a relation', RELATION_SIGNS, RELATION_KINDS],
	['relation', RELATION_LABELS, RELATION_KINDS],
	['meaning of a relation', RELATION_GLOSSES, RELATION_KINDS],
	['relation to another claim', ELSEWHERE_LABELS, RELATION_KINDS],
	['bound', BOUND_LABELS, BOUNDS],
	['independence', INDEPENDENCE_LABELS, INDEPENDENCE],
	['measure', MEASURE_LABELS, MEASURES],
	['topic', TOPIC_LABELS, TOPICS],
	['column of a grid', COLUMN_LABELS, Object.values(GRID_COLUMNS).flat()],
	['level of confidence', CONFIDENCE_LABELS, CONFIDENCE_LEVELS.map(String)],
	['coded field', CODED_FIELD_LABELS, CODED_FIELDS],
	['kind of glossary entry', ENTRY_KIND_LABELS, ENTRY_KINDS]
])('every %s', (_, labels, codes) => {
	it('has a name, and no name is left over', () => {
		expect(Object.keys(labels).sort()).toEqual([...codes].sort());
	});

	it('has a name of its own', () => {
		const names = Object.values(labels);
		expect(names.every((name) => name.trim() !== '')).toBe(true);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('the words that an answer is given and judged in', () => {
	it('are those of the forms', () => {
		expect(FIELD_LABELS).toEqual({
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
		});
		expect(BOUND_LABELS).toEqual({
			exact: 'an exact number',
			estimate: 'an estimate',
			'at-least': 'at least (a lower end only)',
			'at-most': 'at most (an upper end only)',
			range: 'a range (a lower and an upper end)'
		});
		expect(Object.values(COLUMN_LABELS)).toEqual([
			'Stated',
			'Contradicted',
			'Not stated',
			'Given',
			'Not given'
		]);
		expect(Object.values(RELATION_LABELS)).toEqual([
			'agree',
			'differ',
			'conflict',
			'cannot be compared'
		]);
		expect(Object.values(CONFIDENCE_LABELS)).toEqual(['unsure', 'fairly sure', 'sure']);
		expect(NONE_GIVEN_LABEL).toBe('the text gives none');
	});

	it.each([
		['source', 'Source', 'the source', 'the words that name who says it'],
		['cue', 'Cue', 'the cue', 'the words that show someone else is speaking, or how sure they are'],
		['content', 'Content', 'the content', 'the words of the statement itself']
	] as const)('call the element %s by one name', (element, label, name, task) => {
		expect(elementLabel(element, 'attribution')).toBe(label);
		expect(elementName(element, 'attribution')).toBe(name);
		expect(elementTask(element, 'attribution')).toBe(task);
	});

	it('ask for words, and for no statement, where a question measures wording', () => {
		expect(ELEMENTS.map((element) => elementLabel(element, 'wording'))).toEqual([
			'Source',
			'Cue',
			'Words'
		]);
		expect(elementName('content', 'wording')).toBe('the words that the question asks for');
		expect(elementTask('content', 'wording')).toBe('the words that the question asks for');
	});
});

it('a denial is named before its certainty, and every certainty reads differently', () => {
	const texts = MODALITIES.flatMap((modality) =>
		POLARITIES.map((polarity) => certaintyText({ modality, polarity }))
	);
	expect(texts).toEqual([
		'certain',
		'denied, certain',
		'probable',
		'denied, probable',
		'possible',
		'denied, possible'
	]);
});

it('an answer on certainty names both of its halves', () => {
	expect(ratingText({ modality: 'probable', polarity: 'affirmed' })).toBe('probable, affirmed');
	expect(ratingText({ modality: 'certain', polarity: 'denied' })).toBe('certain, denied');
});
