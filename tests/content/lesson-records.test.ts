import { describe, expect, it } from 'vitest';
import { lessonLookup, type LessonLookup } from '#lib/content/lesson-lookup.ts';
import { lookupIn, recordsOf } from '#lib/content/lesson-records.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { writeSample } from './sample-content.ts';

function bridge() {
	const { library } = loadContent(writeSample());
	const file = library.lessons.get('bridge');
	if (file === undefined) throw new Error('The sample has no lesson about the bridge.');
	const whole = lessonLookup(library);
	return { whole, records: recordsOf(file, whole) };
}

describe('the records of a lesson', () => {
	it('hold what its tags name and nothing else', () => {
		const { records } = bridge();
		expect(
			Object.fromEntries(Object.entries(records).map(([name, of]) => [name, Object.keys(of)]))
		).toEqual({
			evidence: [
				'gazette.opened',
				'gazette.handsome',
				'gazette.weeks',
				'letter.weeks',
				'gazette.load'
			],
			comparisons: ['weeks-twice'],
			figures: ['work-weeks'],
			timelines: ['treaty-2000'],
			questions: ['bridge.mason'],
			sources: ['gazette']
		});
	});

	it('survive being written as JSON', () => {
		const { records } = bridge();
		expect(JSON.parse(JSON.stringify(records))).toEqual(records);
	});
});

describe('a lookup in the records', () => {
	it.each<[string, (lookup: LessonLookup) => unknown]>([
		['a claim', (lookup) => lookup.evidence('gazette.weeks')],
		['a claim that only a quotation names', (lookup) => lookup.evidence('gazette.load')],
		['a relation', (lookup) => lookup.comparison('weeks-twice')],
		['a quantity', (lookup) => lookup.figures('work-weeks')],
		['a topic', (lookup) => lookup.timeline('treaty-2000')],
		['a question', (lookup) => lookup.question('bridge.mason')],
		['the address of a question', (lookup) => lookup.questionAddress('bridge.mason')],
		['a source', (lookup) => lookup.source('gazette')]
	])('finds for %s what the library has', (_, look) => {
		const { whole, records } = bridge();
		expect(look(lookupIn(records))).toEqual(look(whole));
	});

	it.each<[string, (lookup: LessonLookup) => unknown]>([
		['claim "letter.opened"', (lookup) => lookup.evidence('letter.opened')],
		['relation "opening-day"', (lookup) => lookup.comparison('opening-day')],
		['quantity "load"', (lookup) => lookup.figures('load')],
		['topic "china-and-region"', (lookup) => lookup.timeline('china-and-region')],
		['question "mill.word"', (lookup) => lookup.question('mill.word')],
		['question "mill.word"', (lookup) => lookup.questionAddress('mill.word')],
		['source "letter"', (lookup) => lookup.source('letter')]
	])('throws for the %s, which no tag of the lesson names', (what, look) => {
		const lookup = lookupIn(bridge().records);
		expect(() => look(lookup)).toThrow(`No tag of the lesson names the ${what}.`);
	});
});
