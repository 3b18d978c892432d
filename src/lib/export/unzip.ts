import { Unzip, UnzipInflate } from 'fflate';

/** How much of an archive is read. */
export interface UnzipLimits {
	/** Most bytes of all files that are unpacked. */
	bytes: number;
	/** Most files, whether wanted or not. */
	files: number;
}

export interface Unzipped {
	/** The wanted files in their order; the last may be cut short where there is a fault. */
	files: { name: string; bytes: Uint8Array }[];
	/** Why not all of it was read. */
	fault: 'bad-zip' | 'zip-too-big' | 'zip-too-many' | null;
}

/**
 * How much is unpacked between two looks at the limit: DEFLATE makes at most 1,032 bytes of one (zlib,
 * "Maximum Compression Factor"), so this comes to 4 MB at most.
 */
const CHUNK = 4096;

/** What an archive may be made with: stored and DEFLATE (APPNOTE.TXT, 4.4.5). */
const METHODS = [0, 8];

/**
 * Unpacks the wanted files of a zip archive, and stops as soon as they come to more than the limit,
 * whatever the archive says of their sizes. Never throws.
 */
export function unzip(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean,
	limits: UnzipLimits
): Unzipped {
	const files: { name: string; parts: Uint8Array[]; whole: boolean }[] = [];
	let fault: Unzipped['fault'] = null;
	let unpacked = 0;
	let seen = 0;
	const stream = new Unzip((file) => {
		seen += 1;
		if (seen > limits.files) fault ??= 'zip-too-many';
		if (fault !== null || file.name.endsWith('/') || !isWanted(file.name)) return;
		if (!METHODS.includes(file.compression)) {
			fault = 'bad-zip';
			return;
		}
		const entry = { name: file.name, parts: [] as Uint8Array[], whole: false };
		files.push(entry);
		file.ondata = (error, part, final) => {
			if (fault !== null) return;
			if (error !== null) {
				fault = 'bad-zip';
				return;
			}
			unpacked += part.length;
			if (unpacked > limits.bytes) fault = 'zip-too-big';
			else entry.parts.push(part);
			entry.whole = final;
		};
		file.start();
	});
	stream.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length && fault === null; at += CHUNK)
			stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
	} catch {
		fault ??= 'bad-zip';
	}
	if (fault === null && files.some(({ whole }) => !whole)) fault = 'bad-zip';
	return {
		files: files.map(({ name, parts }) => ({ name, bytes: joined(parts) })),
		fault
	};
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
