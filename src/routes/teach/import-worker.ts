import { importFile, type ImportResult } from '#lib/export/import-file.ts';
import type { WorkerAnswer } from './workers.ts';

/** What the page asks of the worker. */
export interface ImportRequest {
	/** Of the file. */
	name: string;
	bytes: Uint8Array;
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
	const answer = (message: WorkerAnswer<ImportResult>) => postMessage(message);
	Promise.resolve(importFile(data.name, data.bytes)).then(
		(result) => answer({ result }),
		(error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) })
	);
});
