import { strFromU8, unzipSync } from 'fflate';
import { zip } from '../zip.ts';

/** In place of the time at which the library wrote the file. */
const NO_TIME = '1980-01-01T00:00:00Z';

/** A Word document as the library packs it, with nothing in it that differs from one time to the next. */
export function repack(packed: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(packed)).map(
		([path, bytes]): [string, string | Uint8Array] =>
			path === 'docProps/core.xml' ? [path, withoutTime(strFromU8(bytes))] : [path, bytes]
	);
	// A package begins with the list of its content types.
	const first = parts.filter(([path]) => path === '[Content_Types].xml');
	const rest = parts.filter(([path]) => path !== '[Content_Types].xml');
	return zip(Object.fromEntries([...first, ...rest]));
}

function withoutTime(core: string): string {
	return core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu, `$1${NO_TIME}`);
}
