import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#lib/model/bounds.ts';
import { MODALITIES, POLARITIES } from '#lib/model/certainty.ts';
import { GRID_COLUMNS } from '#lib/model/kinds/grid-columns.ts';
import { MEASURES } from '#lib/model/measures.ts';
import { INDEPENDENCE } from '#lib/model/relation.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';
import { TOPICS } from '#lib/model/topic.ts';
import { VOICE_KINDS, voiceClass } from '#lib/model/voice.ts';
import { COLUMN_LABELS } from '#lib/wording/en/grid-labels.ts';
import {
	BOUND_LABELS,
	certaintyText,
	ELSEWHERE_LABELS,
	INDEPENDENCE_LABELS,
	MEASURE_LABELS,
	RELATION_LABELS,
	RELATION_SIGNS,
	TOPIC_LABELS,
	VOICE_LABELS
} from '#lib/wording/en/labels.ts';

describe.each<[string, Record<string, string>, readonly string[]]>([
	['class of voice', VOICE_LABELS, [...new Set(VOICE_KINDS.map(voiceClass))]],
	['sign of a relation', RELATION_SIGNS, RELATION_KINDS],
	['relation', RELATION_LABELS, RELATION_KINDS],
	['relation to another claim', ELSEWHERE_LABELS, RELATION_KINDS],
	['bound', BOUND_LABELS, BOUNDS],
	['independence', INDEPENDENCE_LABELS, INDEPENDENCE],
	['measure', MEASURE_LABELS, MEASURES],
	['topic', TOPIC_LABELS, TOPICS],
	['column of a grid', COLUMN_LABELS, Object.values(GRID_COLUMNS).flat()]
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
