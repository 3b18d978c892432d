import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';
import { zip } from '../zip.ts';
import { collectionOf } from './collection.ts';
import { cardOf } from './card.ts';

/**
 * A deck of flashcards for Anki and its relatives: question in front; answer, reasons and evidence on the
 * back. Nothing is scored there, so nothing of a score is lost: one notice says it all.
 */
export const format: ExportFormat = {
	capabilities: KEEPS_ALL,
	async write({ name, items, notices }) {
		for (const { question } of items) notices.add(question, { code: 'not-scored' });
		return zip({
			'collection.anki2': await collectionOf(name, items.map(cardOf)),
			// The names of media files; there are none.
			media: '{}'
		});
	}
};
