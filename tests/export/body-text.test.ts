import { describe, expect, it } from 'vitest';
import { bodyText } from '#lib/export/body-text.ts';
import type { Body } from '#lib/export/item.ts';
import { BODIES, option } from './sample-item.ts';

const inWords = (body: Body) => bodyText({ id: 'q', body });

/** The letter under which a text is on offer. */
function letterOf({ offered }: ReturnType<typeof inWords>, text: string): string {
	const line = offered.flat().find((one) => one.endsWith(`) ${text}`));
	return line?.slice(0, 1) ?? 'none';
}

describe('what is asked and keyed, in words', () => {
	it('of a choice with a half right option', () => {
		const body: Body = {
			type: 'choice',
			ordered: true,
			options: [option('no', 0, 'Not so.'), option('yes', 1), option('half', 0.5)]
		};
		expect(inWords(body)).toEqual({
			offered: [['a) no', 'b) yes', 'c) half']],
			key: ['b) yes', 'c) half (50%)'],
			remarks: ['a) Not so.']
		});
	});

	it('of several right options, with what a wrong pick costs', () => {
		expect(inWords({ ...BODIES.several, ordered: true }).key).toEqual([
			'a) a (50%)',
			'b) b (50%)',
			'Each wrong pick takes away 50%.'
		]);
	});

	it('of a matching, with the passages where they are asked for', () => {
		const [first, ...rest] = BODIES.match.stems.map((stem) => ({ ...stem, shownBy: ['a', 'c'] }));
		const body: Body = {
			...BODIES.match,
			ordered: true,
			asksPassages: true,
			stems: first === undefined ? [] : [first, ...rest.map((one) => ({ ...one, shownBy: [] }))]
		};
		expect(inWords(body)).toEqual({
			offered: [
				['1) stem s1', '2) stem s2', '3) stem s3'],
				['a) target t1', 'b) target t2', 'c) target t3']
			],
			key: [
				'1) stem s1 → a) target t1 (shown by [a] or [c])',
				'2) stem s2 → b) target t2',
				'3) stem s3 → a) target t1'
			],
			remarks: []
		});
	});

	it('of a chain: its links in their places, and those that are not used', () => {
		const text = inWords(BODIES.chain);
		expect([...(text.offered[0] ?? [])].map((line) => line.slice(3)).sort()).toEqual([
			'd1',
			'item i1',
			'item i2',
			'item i3'
		]);
		expect(text.offered[1]).toEqual(['First: what you read. Last: the last voice.']);
		const letter = (item: string) => letterOf(text, item);
		expect(text.key).toEqual([
			`1. ${letter('item i1')}) item i1`,
			`2. ${letter('item i2')}) item i2`,
			`3. ${letter('item i3')}) item i3`,
			`Not used: ${letter('d1')}) d1`
		]);
		expect(text.remarks).toEqual([`${letter('d1')}) no link`]);
	});

	it('of a number, with what may be missed and how its unit may be spelled', () => {
		const body: Body = {
			type: 'number',
			value: 20000,
			tolerance: 5,
			unit: ['containers', 'boxes', 'crates'],
			wrong: [{ text: '20', feedback: 'Another quantity.' }]
		};
		expect(inWords(body)).toEqual({
			offered: [],
			key: ['20,000 containers (± 5)', 'Also accepted as the unit: boxes or crates.'],
			remarks: ['“20”: Another quantity.']
		});
	});

	it('of a typed answer, and whether typos count', () => {
		expect(inWords(BODIES.text).key).toEqual(['yes', 'half (50%)']);
		expect(inWords({ ...BODIES.text, exact: true }).key).toEqual([
			'yes',
			'half (50%)',
			'Typos count as mistakes.'
		]);
	});

	it('of an answer with many spellings: the answer, then how it may be typed', () => {
		const accepted = ['11000', '11,000'].map((text) => ({ text, weight: 1 }));
		expect(inWords({ ...BODIES.text, shown: '11,000 soldiers', accepted }).key).toEqual([
			'11,000 soldiers',
			'Accepted: 11000; 11,000.'
		]);
	});

	it('of an essay: its rubric', () => {
		expect(inWords(BODIES.essay).key).toEqual(['Basic: Retells.']);
	});

	it('of marking: all that is accepted, and what counts neither way', () => {
		const { offered, key, remarks } = inWords(BODIES.spans);
		expect(offered).toEqual([['who says it', 'the cue', 'what is said']]);
		expect(key).toEqual([
			'who says it (40%) → “The ministry” or “ministry”',
			'the cue (40%) → “said”; “on Monday” count neither way',
			'what is said (20%) → “two ships had left the port”; “that day.” count neither way'
		]);
		expect(remarks).toEqual(['“ships”: the topic']);
	});

	it('of several things at once: each with its share', () => {
		expect(inWords(BODIES.parts)).toEqual({
			offered: [['lower end (62.5%)'], ['bound (37.5%)', 'a) a', 'b) b']],
			key: ['low (62.5%): 5', 'low (62.5%): Typos count as mistakes.', 'bound (37.5%): a) a'],
			remarks: []
		});
	});
});
