import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportSet } from '#lib/export/export-set.ts';
import { itemOf } from '#lib/export/item-of.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import type { KeyEntry } from '#lib/export/worksheet/key.ts';
import type { PaperQuestion } from '#lib/export/worksheet/paper-question.ts';
import {
	worksheetOf,
	type Worksheet,
	type WorksheetVersion
} from '#lib/export/worksheet/worksheet.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { squeezed, textOfMarkup } from './markup-text.ts';
import { realSet } from './real-set.ts';

const real = realSet();
const items = itemsOf(real);

function itemsOf(set: ExportSet): Item[] {
	return set.entries.map((entry) => itemOf(entry, set));
}

function versionsOf(sheet: Worksheet): [WorksheetVersion, WorksheetVersion] {
	const [a, b] = sheet.versions;
	if (a === undefined || b === undefined) throw new Error('A version is missing.');
	return [a, b];
}

function questionsOf({ sections }: WorksheetVersion): PaperQuestion[] {
	return sections.flatMap(({ questions }) => questions);
}

/** Each question with its item and its entry in the key. */
function triples(version: WorksheetVersion, all: readonly Item[]) {
	return questionsOf(version).map((question): [PaperQuestion, Item, KeyEntry] => {
		const item = all.find(({ id }) => id === question.id);
		const entry = version.key.find(({ number }) => number === question.number);
		if (item === undefined || entry === undefined) throw new Error(`${question.id} is lost.`);
		return [question, item, entry];
	});
}

/** What stands on offer or is put in order, as ids. */
function offered({ space }: PaperQuestion): string[] {
	switch (space.type) {
		case 'options':
			return space.options.map(({ id }) => id);
		case 'letters':
			return space.targets.map(({ id }) => id);
		case 'numbers':
			return space.things.map(({ id }) => id);
		default:
			return [];
	}
}

afterEach(() => {
	vi.useRealTimers();
});

describe('the versions of a worksheet', () => {
	const [a, b] = versionsOf(worksheetOf('Week 3', items));

	it('have the same questions in different orders', () => {
		const ids = [a, b].map((version) => questionsOf(version).map(({ id }) => id));
		expect(ids[0]).toEqual(items.map(({ id }) => id));
		expect(ids[1]).not.toEqual(ids[0]);
		expect([...(ids[1] ?? [])].sort()).toEqual([...(ids[0] ?? [])].sort());
		for (const version of [a, b])
			expect(questionsOf(version).map(({ number }) => number)).toEqual(items.map((_, i) => i + 1));
	});

	it('earn the same points', () => {
		const points = items.reduce((sum, item) => sum + item.points, 0);
		expect([a.points, b.points]).toEqual([points, points]);
	});

	it('have what is offered in different orders, unless it has an order of its own', () => {
		for (const [question, item] of triples(a, items)) {
			const other = questionsOf(b).find(({ id }) => id === question.id);
			const [one, two] = [offered(question), other ? offered(other) : []];
			expect([...two].sort()).toEqual([...one].sort());
			const fixed = 'ordered' in item.body && item.body.ordered;
			if (one.length > 1 && fixed) expect(two).toEqual(one);
			if (one.length > 1 && !fixed) expect(two).not.toEqual(one);
		}
	});

	it('never have things to be ordered in their right order', () => {
		for (const version of [a, b])
			for (const [{ space }, { body }] of triples(version, items)) {
				if (space.type !== 'numbers' || !('items' in body)) continue;
				const right = body.items.map(({ id }) => id);
				const shown = space.things.map(({ id }) => id).filter((id) => right.includes(id));
				expect(shown).not.toEqual(right);
			}
	});

	it('do not have most right answers at one letter', () => {
		for (const version of [a, b]) {
			const letters = triples(version, items)
				.filter(([, { body }]) => body.type === 'choice' && !body.ordered)
				.map(([, , { brief }]) => brief);
			expect(letters.length).toBeGreaterThan(50);
			for (const letter of 'ABCD')
				expect(letters.filter((one) => one === letter).length).toBeLessThan(letters.length / 2);
		}
	});

	it('name each source once, above the questions', () => {
		const legends = new Set(items.flatMap(({ legend }) => legend));
		expect(a.legend).toEqual([...legends].sort());
		expect(b.legend).toEqual(a.legend);
	});

	it('keep questions on one shared passage together, under it', () => {
		const stimulus = { id: 's', title: 'Shared', passages: [] };
		const some = items
			.slice(0, 9)
			.map((item, index) => (index > 2 && index < 7 ? { ...item, stimulus } : item));
		const shared = some.filter((item) => item.stimulus !== null).map(({ id }) => id);
		for (const version of worksheetOf('x', some).versions) {
			const sections = version.sections.filter((section) => section.stimulus !== null);
			expect(sections).toHaveLength(1);
			const ids = sections[0]?.questions.map(({ id }) => id) ?? [];
			expect([...ids].sort()).toEqual([...shared].sort());
		}
	});
});

describe('the key of each version', () => {
	const sheet = worksheetOf('Week 3', items);

	it.each(sheet.versions.map((version) => [version.version, version] as const))(
		'%s names by letter what is right in it',
		(_, version) => {
			for (const [{ space }, { body }, { brief, answer }] of triples(version, items)) {
				if (space.type !== 'options' || !('options' in body)) continue;
				const right = space.options.filter(({ id }) => {
					const weight = body.options.find((option) => option.id === id)?.weight ?? 0;
					return body.type === 'choice' ? weight === 1 : weight > 0;
				});
				expect(brief).toBe(right.map(({ letter }) => letter).join(', '));
				expect(answer).toEqual(right.map(({ letter, text }) => `${letter}. ${text}`));
			}
		}
	);

	it.each(sheet.versions.map((version) => [version.version, version] as const))(
		'%s gives each row its letter or its column',
		(_, version) => {
			for (const [{ space }, { body }, { brief }] of triples(version, items)) {
				if (body.type !== 'match' || (space.type !== 'grid' && space.type !== 'letters')) continue;
				const keyed = space.rows.map(({ id }, index) => {
					const answer = body.stems.find((stem) => stem.id === id)?.answer;
					const name =
						space.type === 'grid'
							? space.columns.find((column) => column.id === answer)?.text
							: space.targets.find((target) => target.id === answer)?.letter;
					return `${index + 1} ${name}`;
				});
				expect(brief.replace(/ \[[^\]]*\]/gu, '')).toBe(keyed.join(', '));
			}
		}
	);

	it.each(sheet.versions.map((version) => [version.version, version] as const))(
		'%s puts the numbers of an order from the first box to the last',
		(_, version) => {
			for (const [{ space }, { body }, { brief, answer }] of triples(version, items)) {
				if (space.type !== 'numbers' || !('items' in body)) continue;
				const numbers = brief.split(', ');
				const inOrder = body.items.map(
					(_item, place) => space.things[numbers.indexOf(String(place + 1))]?.text
				);
				expect(inOrder).toEqual(body.items.map(({ text }) => text));
				expect(numbers.filter((number) => number === '–')).toHaveLength(
					space.things.length - body.items.length
				);
				expect(answer).toEqual(body.items.map(({ text }, place) => `${place + 1}. ${text}`));
			}
		}
	);

	it('has explanation, evidence, rubric and what wrong answers reveal', () => {
		for (const version of sheet.versions)
			for (const [, item, entry] of triples(version, items)) {
				for (const line of item.explanation.split('\n'))
					if (line !== '') expect(entry.explanation).toContain(line);
				expect(entry.citations).toEqual(item.citations);
				if (item.body.type === 'essay') {
					expect(entry.rubric).toEqual(item.body.rubric);
					expect(entry.example).toBe(item.body.example);
				}
				if (item.body.type === 'choice')
					expect(entry.remarks).toHaveLength(
						item.body.options.filter(({ feedback }) => feedback !== null).length
					);
			}
	});

	it('shows one spelling of a number on a card, and all that is right of a word', () => {
		const keys = sheet.versions[0]?.key ?? [];
		const card = keys.find(({ id }) => id === 'who-claims-what.troops-card');
		expect(card?.answer).toContain('Lower end: 11,000 troops');
		const word = keys.find(({ id }) => id === 'who-claims-what.loaded-word');
		expect(word?.answer).toEqual(['puppet']);
		expect(word?.scoring).toEqual(['Also right: “dependent puppet”.']);
	});
});

describe('two versions of any set', () => {
	const pool = [...real.entries, ...hostileSet('a < b').entries];

	it('have the same questions, keys of the same texts, and the same points', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(pool, { minLength: 1, maxLength: 30 }), (entries) => {
				const some = itemsOf({ ...real, entries });
				const [a, b] = versionsOf(worksheetOf('x', some));
				expect(questionsOf(b)).toHaveLength(some.length);
				expect(a.points).toBe(b.points);
				for (const [, item, entry] of triples(b, some)) {
					const other = a.key.find(({ id }) => id === item.id);
					const plain = (lines: readonly string[]) =>
						lines.map((line) => line.replace(/\b[A-Z]\. |^\d+\. /gu, '')).sort();
					if (item.body.type !== 'parts')
						expect(plain(entry.answer)).toEqual(plain(other?.answer ?? []));
					expect(entry.points).toBe(item.points);
				}
				if (some.length > 1)
					expect(questionsOf(b).map(({ id }) => id)).not.toEqual(
						questionsOf(a).map(({ id }) => id)
					);
			}),
			{ numRuns: 40 }
		);
	});
});

/** The parts of the page: both versions, then both keys. */
async function page(set: ExportSet) {
	const { files, notices, omitted } = await exportSet('worksheet', set);
	const html = strFromU8(files[0]?.bytes ?? new Uint8Array());
	const markup = html.replace('<!doctype html>', '');
	XmlDocument.fromString(markup).dispose();
	const sections = markup.split('<section').slice(1);
	return {
		html,
		notices,
		omitted,
		sections: sections.map((section) =>
			squeezed(textOfMarkup(`<section${section.split('</section>')[0]}</section>`))
		)
	};
}

describe('the page to print', () => {
	it('has every question in both versions, and every key after them', async () => {
		const { sections, notices, omitted } = await page(real);
		expect(notices).toEqual([]);
		expect(omitted).toEqual([]);
		expect(sections).toHaveLength(4);
		for (const item of items) {
			const prompt = squeezed(item.prompt);
			expect(sections.slice(0, 2).every((text) => text.includes(prompt))).toBe(true);
			for (const { quote } of item.passages)
				expect(sections.slice(0, 2).every((text) => text.includes(squeezed(quote)))).toBe(true);
			for (const citation of item.citations)
				expect(sections.slice(2).every((text) => text.includes(squeezed(citation)))).toBe(true);
		}
	});

	it('shows no key in the versions', async () => {
		const { sections } = await page(real);
		for (const item of items)
			for (const citation of item.citations)
				expect(sections.slice(0, 2).some((text) => text.includes(squeezed(citation)))).toBe(false);
	});

	it('loads nothing and runs nothing', async () => {
		const { html } = await page(real);
		expect(html).not.toMatch(/<script|<link|<img|url\(|@import/iu);
	});

	it('has lines at least 8 mm apart and keeps a question together', async () => {
		const { html } = await page(real);
		expect(Number(/\.ruled div \{ height: (\d+)mm/u.exec(html)?.[1])).toBeGreaterThanOrEqual(8);
		expect(html).toMatch(/\.question \{[^}]*break-inside: avoid/u);
	});

	it('has eight lines for an essay and one for a word', async () => {
		const { html } = await page(realSet(({ kind }) => kind === 'essay'));
		const essays = real.entries.filter(({ question }) => question.kind === 'essay').length;
		expect(html.split('<div>\u00A0</div>').length - 1).toBe(essays * 8 * 2);
	});

	it.each(Object.entries(HOSTILE_TEXTS))('keeps %s in every place', async (_, text) => {
		const set = hostileSet(text);
		const { sections, html } = await page(set);
		expect(html).not.toContain('<script');
		const wanted = squeezed(text);
		for (const item of itemsOf(set))
			expect(sections.slice(0, 2).every((one) => one.includes(squeezed(item.prompt)))).toBe(true);
		for (const section of sections) expect(section).toContain(wanted);
	});

	it('keeps long names and long stems', async () => {
		const { sections } = await page(hostileSet(LONG_STEM, LONG_NAME));
		for (const section of sections) expect(section).toContain(LONG_NAME);
		for (const section of sections.slice(0, 2)) expect(section).toContain(squeezed(LONG_STEM));
	});

	it('is the same, byte for byte, on another day', async () => {
		const { html } = await page(real);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
		expect((await page(real)).html === html).toBe(true);
	});
});
