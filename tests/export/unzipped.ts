import { unzipSync } from 'fflate';

/** The texts of a zip archive by their paths, in their order. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
	return Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([path, content]) => [
			path,
			new TextDecoder('utf-8', { fatal: true }).decode(content)
		])
	);
}

/** A text of an archive. */
export function fileOf(files: Record<string, string>, path: string): string {
	const file = files[path];
	if (file === undefined) throw new Error(`No ${path} among ${Object.keys(files).join(', ')}.`);
	return file;
}
