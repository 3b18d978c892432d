import { zipSync, type Zippable } from 'fflate';
import { utf8 } from './bytes.ts';

/** The earliest time that a zip file can hold: the same content gives the same bytes on every day. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Files as a zip archive, in their order; the first one stays first, for formats that want it so.
 *
 * @param files contents by path, “/” between folders
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const entries: Zippable = {};
	for (const [path, content] of Object.entries(files))
		entries[path] = [
			typeof content === 'string' ? utf8(content) : content,
			{ mtime: NO_TIME, level: 6, os: 0 }
		];
	return zipSync(entries);
}
