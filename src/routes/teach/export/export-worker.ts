import type { ExportResult } from '#lib/export/format.ts';
import { exportSet } from '#lib/export/export-set.ts';
import type { ExportSet } from '#lib/export/item.ts';
import type { FormatId } from '#lib/model/export-format.ts';

/** What the page asks of the worker. */
export interface ExportRequest {
	format: FormatId;
	set: ExportSet;
}

/** What the worker answers: how far it is, in [0, 1], then the result or why there is none. */
export type ExportAnswer = { done: number } | { result: ExportResult } | { failed: string };

// Of its own, so that the page answers while a thousand questions are written. Formats load here too.
addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
	exportSet(data.format, data.set, (done) => answer({ done })).then(
		(result) => answer({ result }),
		(error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) })
	);
});

function answer(message: ExportAnswer): void {
	postMessage(message);
}
