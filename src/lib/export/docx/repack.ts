import { strFromU8, unzipSync } from 'fflate';
import { zip } from '../zip.ts';

/** In place of the time at which the library wrote the file. */
const NO_TIME = '1980-01-01T00:00:00Z';

/** The list of content types, with which a package begins. */
const CONTENT_TYPES = '[Content_Types].xml';

/** A Word document as the library packs it, with nothing in it that differs from one time to the next. */
export function repack(packed: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(packed))
		// Folders have entries of their own.
		.filter(([path]) => !path.endsWith('/'))
		.map(([path, bytes]): [string, string | Uint8Array] =>
			path === 'docProps/core.xml' ? [path, withoutTime(strFromU8(bytes))] : [path, bytes]
		);
	const isFirst = ([path]: [string, unknown]) => path === CONTENT_TYPES;
	return zip(
		Object.fromEntries([...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))])
	);
}

function withoutTime(core: string): string {
	return core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu, `$1${NO_TIME}`);
}
