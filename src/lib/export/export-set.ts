import { LEAVES_OUT } from '#lib/model/export-notice.ts';
import type { FormatId } from '#lib/model/export-format.ts';
import { adapt } from './adapt.ts';
import { withoutForbidden } from './characters.ts';
import type { ExportResult } from './format.ts';
import { FORMATS } from './formats.ts';
import { itemOf } from './item-of.ts';
import type { ExportSet, Item } from './item.ts';
import { Notices } from './notices.ts';

/**
 * Writes a set of questions in a format, and says of every question what the file does not have of it.
 * The same set gives the same bytes.
 *
 * @param report told the share of the work that is done, in [0, 1]
 */
export async function exportSet(
	id: FormatId,
	set: ExportSet,
	report: (done: number) => void = () => undefined
): Promise<ExportResult> {
	const { ending, mediaType, load } = FORMATS[id];
	const { capabilities, write } = await load();
	report(0.1);
	const notices = new Notices();
	const items = adapt(itemsOf(set), capabilities, notices);
	report(0.5);
	const name = capabilities.anyCharacter ? set.name : withoutForbidden(set.name);
	const bytes = items.length === 0 ? null : await write({ name, items, set, notices });
	report(1);
	const list = notices.list();
	const left = new Set(
		list.filter(({ code }) => LEAVES_OUT.includes(code)).flatMap(({ questions }) => questions)
	);
	const ids = set.entries.map(({ question }) => question.id);
	return {
		files: bytes === null ? [] : [{ name: `${fileStem(set.name)}-${ending}`, mediaType, bytes }],
		notices: list,
		included: ids.filter((one) => !left.has(one)),
		omitted: ids.filter((one) => left.has(one))
	};
}

/** A set’s name as the beginning of a file name: what ASCII has of it. */
export function fileStem(name: string): string {
	const stem = name
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-+|-+$/gu, '')
		.slice(0, 60)
		.replace(/-+$/u, '');
	return stem === '' ? 'questions' : stem;
}

/** Whether a file of a format can hold any question of a set. */
export async function holdsAny(id: FormatId, set: ExportSet): Promise<boolean> {
	const { capabilities } = await FORMATS[id].load();
	return adapt(itemsOf(set), capabilities, new Notices()).length > 0;
}

function itemsOf(set: ExportSet): Item[] {
	return set.entries.map((entry) => itemOf(entry, set));
}
