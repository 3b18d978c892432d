import initSqlJs from 'sql.js/dist/sql-asm.js';
import { SITE_NAME } from '#lib/wording/en/export-text.ts';
import { allowedInXml } from '../xml.ts';
import type { AnkiCard, AnkiFields } from './card.ts';
import { checksum } from './checksum.ts';
import { ankiId, ankiIds, guidOf, modifiedOf } from './ids.ts';
import { NOTE_TYPE_ID, noteType } from './note-type.ts';
import { DECK_OPTIONS, deck, SCHEMA, SCHEMA_VERSION, settings } from './schema.ts';

/** Between the fields of a note. */
const SEPARATOR = '\u001F';

/** The deck that every collection has. */
const DEFAULT_DECK = 1;

/** A collection of one deck, as the bytes of an SQLite file. */
export async function collectionOf(name: string, cards: readonly AnkiCard[]): Promise<Uint8Array> {
	const { Database } = await initSqlJs();
	const database = new Database();
	try {
		database.run('BEGIN');
		database.run(SCHEMA);
		writeCollection(database, name);
		writeNotes(database, name, cards);
		database.run('COMMIT');
		return database.export();
	} finally {
		database.close();
	}
}

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>['Database']>;

function writeCollection(database: Database, name: string): void {
	const id = deckId(name);
	const mod = Math.floor(id / 1000);
	database.run('INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)', [
		mod,
		id,
		id,
		SCHEMA_VERSION,
		JSON.stringify(settings(NOTE_TYPE_ID)),
		JSON.stringify({ [NOTE_TYPE_ID]: noteType(id) }),
		JSON.stringify({
			[DEFAULT_DECK]: deck(DEFAULT_DECK, 'Default', 0),
			[id]: deck(id, deckName(name), mod)
		}),
		JSON.stringify({ [DECK_OPTIONS.id]: DECK_OPTIONS }),
		'{}'
	]);
}

function writeNotes(database: Database, name: string, cards: readonly AnkiCard[]): void {
	const ids = cards.map(({ id }) => id);
	const noteIds = ankiIds('note', ids);
	const cardIds = ankiIds('card', ids);
	const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
	const card = database.prepare(
		"INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
	);
	for (const [index, { id, fields, tags }] of cards.entries()) {
		const content = fieldTexts(fields).join(SEPARATOR);
		const modified = modifiedOf(`${content}${SEPARATOR}${tags.join(' ')}`);
		const sorted = plainText(fields.question);
		const noteId = noteIds[index] ?? null;
		note.run([
			noteId,
			guidOf(id),
			NOTE_TYPE_ID,
			modified,
			tagsText(tags),
			content,
			sorted,
			checksum(sorted)
		]);
		card.run([cardIds[index] ?? null, noteId, deckId(name), modified, index + 1]);
	}
	note.free();
	card.free();
}

/** In the order of the note type’s fields. */
function fieldTexts({ question, options, answer, explanation, source }: AnkiFields): string[] {
	return [question, options, answer, explanation, source];
}

/** Two colons stand between a deck and one inside it: in a name they are not meant so. */
function deckName(name: string): string {
	const words = allowedInXml(name)
		.replace(/\s+/gu, ' ')
		.replace(/:(?=:)/gu, ': ')
		.trim();
	return words === '' ? SITE_NAME : words;
}

function deckId(name: string): number {
	return ankiId('deck', deckName(name));
}

/** Between spaces, since a tag is found by the spaces around it; a tag has none inside. */
function tagsText(tags: readonly string[]): string {
	return tags.length === 0
		? ''
		: ` ${tags.map((tag) => allowedInXml(tag).replace(/\s+/gu, '_')).join(' ')} `;
}

const ENTITIES: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#9;': '\t',
	'&#13;': '\r',
	'&amp;': '&'
};

/** The words of markup of ours, by which Anki sorts notes and finds two that begin alike. */
function plainText(html: string): string {
	return html
		.replace(/<[^>]*>/gu, '')
		.replace(/&(?:lt|gt|quot|amp|#9|#13);/gu, (entity) => ENTITIES[entity] ?? entity);
}
