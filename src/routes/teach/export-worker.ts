import { exportSet } from '#lib/export/export-set.ts';
import type { ExportResult } from '#lib/export/format.ts';
import type { ExportSet } from '#lib/export/item.ts';
import type { FormatId } from '#lib/model/export-format.ts';
import type { WorkerAnswer } from './workers.ts';

/** What the page asks of the worker. */
export interface ExportRequest {
	format: FormatId;
	set: ExportSet;
}

// The code of a format loads here, when it is chosen.
addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
	const answer = (message: WorkerAnswer<ExportResult>) => postMessage(message);
	exportSet(data.format, data.set, (done) => answer({ done })).then(
		(result) => answer({ result }),
		(error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) })
	);
});
