import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, PartialDateSchema, SlugSchema } from '#lib/model/fields.ts';
import { LessonSchema } from '#lib/model/lesson.ts';
import { RelationSchema } from '#lib/model/relation.ts';
import { SkillSchema } from '#lib/model/skill.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import { SourceSchema } from '#lib/model/source.ts';
import { VOICE_KINDS, voiceClass, VoiceSchema } from '#lib/model/voice.ts';

const source = {
	id: 'valdai',
	siglum: 'V',
	title: null,
	author: 'Georgy Toloraya',
	publisher: null,
	published: null,
	genre: 'analysis',
	description: 'A text.',
	termForTheWar: [{ term: 'the war', paragraph: 1 }],
	noClaim: [{ paragraph: 2, reason: 'section heading' }],
	provenanceClues: [{ clue: 'May suggest a place.', quote: 'here', paragraph: 2 }],
	text: { file: '002_a.txt', sha256: 'a'.repeat(64), paragraphs: 3, words: 9 }
};
const voice = { id: 'ushakov', name: 'Yury Ushakov', kind: 'person' };
const relation = {
	id: 'one-and-two',
	claims: ['valdai.one', 'valdai.two'],
	relation: 'agree',
	about: 'the size',
	why: 'Both say so.',
	independence: 'not-shown',
	gradable: true
};
const lesson = {
	slug: 'kursk',
	title: 'Kursk',
	summary: 'What is said.',
	minutes: 7,
	objectives: ['chain'],
	order: 5
};
const skill = {
	id: 'chain',
	name: 'Chain',
	can: 'order who reports whom',
	standard: 'SIFT',
	taughtIn: { lesson: 'kursk', heading: 'who-reports-whom' },
	misconceptions: [{ id: 'link-skipped', name: 'a link left out', advice: 'Name all.' }]
};

const records = {
	source: [SourceSchema, source],
	voice: [VoiceSchema, voice],
	relation: [RelationSchema, relation],
	lesson: [LessonSchema, lesson],
	skill: [SkillSchema, skill]
} as const;

describe.each(Object.entries(records))('a %s', (_, [schema, record]) => {
	it('is accepted as the files write it', () => {
		expect(schema.parse(record)).toEqual(record);
	});

	it.each(Object.keys(record))('without %s is refused', (field) => {
		const { [field]: _left, ...rest } = record as Record<string, unknown>;
		expect(schema.safeParse(rest).error?.issues.map(({ path }) => path)).toEqual([[field]]);
	});

	it('with a field that there is not is refused', () => {
		expect(schema.safeParse({ ...record, rating: 5 }).error?.issues).toMatchObject([
			{ code: 'unrecognized_keys', keys: ['rating'] }
		]);
	});
});

it.each<[keyof typeof records, object, string, string]>([
	['source', { siglum: 'VA' }, 'siglum', 'expected one capital letter'],
	['source', { siglum: 'v' }, 'siglum', 'expected one capital letter'],
	['source', { author: '' }, 'author', 'expected some text'],
	[
		'source',
		{ published: 'May 2024' },
		'published',
		'expected "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotation marks'
	],
	[
		'source',
		{ text: { ...source.text, file: '../a.txt' } },
		'text.file',
		'expected the name of a .txt file'
	],
	[
		'source',
		{ text: { ...source.text, sha256: 'A'.repeat(64) } },
		'text.sha256',
		'expected 64 hexadecimal digits'
	],
	[
		'source',
		{ text: { ...source.text, words: 0 } },
		'text.words',
		'Too small: expected number to be >0'
	],
	['voice', { id: 'Yury Ushakov' }, 'id', 'expected lower-case words joined by hyphens'],
	['voice', { role: ' aide' }, 'role', 'expected no space at the start or end'],
	['relation', { claims: ['valdai.one'] }, 'claims', 'a relation needs at least two claims'],
	['relation', { claims: ['valdai.one', 'valdai.one'] }, 'claims', 'a claim is named twice'],
	['relation', { gradable: null }, 'gradable', 'Invalid input: expected boolean, received null'],
	['lesson', { minutes: 0 }, 'minutes', 'Too small: expected number to be >=1'],
	['lesson', { minutes: 61 }, 'minutes', 'Too big: expected number to be <=60'],
	['lesson', { objectives: [] }, 'objectives', 'Too small: expected array to have >=1 items'],
	['lesson', { order: 0 }, 'order', 'Too small: expected number to be >0'],
	[
		'skill',
		{ misconceptions: [] },
		'misconceptions',
		'Too small: expected array to have >=1 items'
	],
	[
		'skill',
		{ taughtIn: { lesson: 'Kursk', heading: 'who' } },
		'taughtIn.lesson',
		'expected lower-case words joined by hyphens'
	],
	[
		'skill',
		{ taughtIn: { lesson: 'kursk', heading: '#who' } },
		'taughtIn.heading',
		'expected lower-case words joined by hyphens'
	],
	[
		'skill',
		{ taughtIn: { lesson: 'kursk' } },
		'taughtIn.heading',
		'Invalid input: expected string, received undefined'
	]
])('a %s with %j is refused', (name, change, path, message) => {
	const [schema, record] = records[name];
	const result = schema.safeParse({ ...record, ...change });
	expect(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
		[path, message]
	]);
});

it.each([
	['article', 'own'],
	['outlet', 'named'],
	['person', 'named'],
	['institution', 'named'],
	['state', 'named'],
	['document', 'named'],
	['unnamed', 'unnamed']
] as const)('a voice of kind %s is drawn as %s', (kind, drawn) => {
	expect(VOICE_KINDS).toContain(kind);
	expect(voiceClass(kind)).toBe(drawn);
});

it.each([
	[{ title: 'North Koreans in Kursk', author: 'A' }, 'North Koreans in Kursk'],
	[{ title: null, author: 'Georgy Toloraya' }, 'Untitled text by Georgy Toloraya'],
	[{ title: null, author: null }, 'Untitled text']
])('a source with %j is called %j', (given, label) => {
	expect(sourceLabel(given)).toBe(label);
});

it.each(['a', 'treaty-1961', '1961', 'a-b-c'])('%j is a slug', (slug) => {
	expect(SlugSchema.safeParse(slug).success).toBe(true);
});

it.each(['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a.b', 'é', 'a b', 'a\n'])('%j is no slug', (slug) => {
	expect(SlugSchema.safeParse(slug).success).toBe(false);
});

it('every day of the calendar is a date, and nothing that adds to one is', () => {
	const days = fc.date({
		min: new Date('1000-01-01'),
		max: new Date('9999-12-31'),
		noInvalidDate: true
	});
	fc.assert(
		fc.property(days, (day) => {
			const iso = day.toISOString();
			expect(PartialDateSchema.safeParse(iso.slice(0, 10)).success).toBe(true);
			expect(PartialDateSchema.safeParse(iso.slice(0, 7)).success).toBe(true);
			expect(PartialDateSchema.safeParse(iso).success).toBe(false);
		})
	);
});

it.each([
	['', 0],
	[' \n ', 0],
	['one', 1],
	['20 modernized  rocket\nlaunchers', 4],
	['— $34.4 mln', 3]
])('%j has %d words', (text, words) => {
	expect(countWords(text)).toBe(words);
});
