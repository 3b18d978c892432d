import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportSet } from '#lib/export/export-set.ts';
import type { ExportSet } from '#lib/export/item.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { squeezed, textOfMarkup } from './markup-text.ts';
import { realSet } from './real-set.ts';

const real = realSet();

interface Note {
	id: number;
	guid: string;
	mid: number;
	mod: number;
	tags: string;
	fields: string[];
	sorted: string;
	checksum: number;
}

/** The file as Anki opens it. */
async function opened(set: ExportSet) {
	const { files, notices, omitted } = await exportSet('anki', set);
	const bytes = files[0]?.bytes ?? new Uint8Array();
	const entries = unzipSync(bytes);
	const { Database } = await initSqlJs();
	const database = new Database(entries['collection.anki2']);
	const rows = (sql: string) => database.exec(sql)[0]?.values ?? [];
	const notes = rows(
		'SELECT n.id, guid, mid, n.mod, tags, flds, sfld, csum FROM notes n JOIN cards c ON c.nid = n.id ORDER BY due'
	).map(([id, guid, mid, mod, tags, fields, sorted, checksum]): Note => ({
		id: Number(id),
		guid: String(guid),
		mid: Number(mid),
		mod: Number(mod),
		tags: String(tags),
		fields: String(fields).split('\u001F'),
		sorted: String(sorted),
		checksum: Number(checksum)
	}));
	const result = {
		bytes,
		notices,
		omitted,
		media: strFromU8(entries['media'] ?? new Uint8Array()),
		integrity: rows('PRAGMA integrity_check')[0]?.[0],
		notes,
		cards: rows('SELECT id, nid, did, ord, queue, due FROM cards ORDER BY due').map((row) =>
			row.map(Number)
		),
		collection: rows('SELECT ver, models, decks, dconf FROM col')[0] ?? []
	};
	database.close();
	return result;
}

afterEach(() => {
	vi.useRealTimers();
});

describe('an Anki deck', () => {
	it('has a sound collection with one card for each question of the bank', async () => {
		const { integrity, media, notes, cards, omitted } = await opened(real);
		expect(integrity).toBe('ok');
		expect(media).toBe('{}');
		expect(omitted).toEqual([]);
		expect(notes).toHaveLength(real.entries.length);
		expect(cards).toHaveLength(real.entries.length);
		expect(new Set(cards.map(([, note]) => note))).toEqual(new Set(notes.map(({ id }) => id)));
		expect(cards.map(([, , , , , due]) => due)).toEqual(real.entries.map((_, index) => index + 1));
	});

	it('has a note type of five fields and a deck of the set’s name', async () => {
		const { collection, notes, cards } = await opened(realSet(() => true, 'Week 3'));
		const [version, models, decks, options] = collection;
		expect(version).toBe(11);
		const [type] = Object.values(JSON.parse(String(models))) as {
			id: number;
			flds: { name: string }[];
			tmpls: { qfmt: string; afmt: string }[];
		}[];
		expect(type?.flds.map(({ name }) => name)).toEqual([
			'Question',
			'Options',
			'Answer',
			'Explanation',
			'Source'
		]);
		expect(new Set(notes.map(({ mid }) => mid))).toEqual(new Set([type?.id]));
		const deck = (Object.values(JSON.parse(String(decks))) as { id: number; name: string }[]).find(
			({ name }) => name === 'Week 3'
		);
		expect(new Set(cards.map(([, , did]) => did))).toEqual(new Set([deck?.id]));
		expect(Object.keys(JSON.parse(String(options)) as object)).toEqual(['1']);
	});

	it('answers every choice by the letter and the text of the right option', async () => {
		const { notes } = await opened(real);
		const choices = real.entries.flatMap(({ question }, index) =>
			question.kind === 'choice' && !question.multiple ? [{ question, index }] : []
		);
		for (const { question, index } of choices) {
			const right = question.options.find(({ correct }) => correct)?.text ?? '';
			const [, options = '', answer = ''] = notes[index]?.fields ?? [];
			const [letter = ''] = textOfMarkup(answer).split('.');
			expect(textOfMarkup(answer)).toBe(`${letter}. ${right}`);
			expect(textOfMarkup(options)).toContain(`${letter} ${right}`);
		}
	});

	it('has the evidence of every question in the field Source', async () => {
		const { notes } = await opened(real);
		for (const [index, { evidence }] of real.entries.entries())
			for (const { claim } of evidence)
				expect(textOfMarkup(notes[index]?.fields[4] ?? '')).toContain(`“${claim.quote}”`);
	});

	it.each(Object.entries(HOSTILE_TEXTS))(
		'keeps %s in question, explanation and source',
		async (_, text) => {
			const { integrity, notes } = await opened(hostileSet(text));
			expect(integrity).toBe('ok');
			expect(notes).toHaveLength(hostileSet(text).entries.length);
			for (const { fields } of notes)
				// Not every question has a text of ours among its options or in its answer.
				for (const field of [0, 3, 4])
					expect(squeezed(textOfMarkup(fields[field] ?? ''))).toContain(squeezed(text));
		}
	);

	it('keeps long names and long stems', async () => {
		const { notes } = await opened(hostileSet(LONG_STEM, LONG_NAME));
		for (const { fields } of notes) expect(textOfMarkup(fields[0] ?? '')).toContain(LONG_STEM);
	});

	it('says once that nothing is scored, and of no question that it is lost', async () => {
		const { notices } = await opened(real);
		expect(notices.map(({ code }) => code)).toEqual(['not-scored']);
	});

	it('is the same, byte for byte, on another day', async () => {
		const { bytes } = await opened(real);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
		const later = await exportSet('anki', real);
		expect(Buffer.compare(later.files[0]?.bytes ?? new Uint8Array(), bytes)).toBe(0);
	});

	it('keeps every id when a text changes, and tells by the time which note has changed', async () => {
		const [first, ...others] = real.entries;
		if (first === undefined) throw new Error('The bank is empty.');
		const changed: ExportSet = {
			...real,
			entries: [{ ...first, question: { ...first.question, prompt: 'Another prompt?' } }, ...others]
		};
		const before = (await opened(real)).notes;
		const after = (await opened(changed)).notes;
		const ids = ({ id, guid, mid }: Note) => ({ id, guid, mid });
		expect(after.map(ids)).toEqual(before.map(ids));
		const differ = after.filter(({ mod }, index) => mod !== before[index]?.mod);
		expect(differ).toHaveLength(1);
		expect(textOfMarkup(differ[0]?.fields[0] ?? '')).toContain('Another prompt?');
	});

	it('has the checksum by which Anki finds notes that begin alike', async () => {
		const { notes } = await opened(real);
		for (const { sorted, checksum } of notes)
			expect(checksum).toBe(createHash('sha1').update(sorted, 'utf8').digest().readUInt32BE(0));
	});

	it('has distinct ids and as many notes as questions, for any set', async () => {
		const pool = [...real.entries, ...hostileSet('a < b & "c"').entries];
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray(pool, { minLength: 1, maxLength: 40 }),
				async (entries) => {
					const { integrity, notes, cards } = await opened({ ...real, entries });
					expect(integrity).toBe('ok');
					expect(new Set(notes.map(({ guid }) => guid)).size).toBe(entries.length);
					expect(new Set(cards.map(([id]) => id)).size).toBe(entries.length);
				}
			),
			{ numRuns: 15 }
		);
	});
});
