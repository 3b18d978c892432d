import type { ExportResult } from '#lib/export/format.ts';
import type { ImportResult } from '#lib/export/import-file.ts';
import exportAddress from './export-worker.ts?worker&url';
import type { ExportRequest } from './export-worker.ts';
import importAddress from './import-worker.ts?worker&url';
import type { ImportRequest } from './import-worker.ts';

/** What a worker answers: how far it is, in [0, 1], then the result or why there is none. */
export type WorkerAnswer<Result> = { done: number } | { result: Result } | { failed: string };

/** Work on its way. */
export interface Running<Result> {
	/** Rejects where the code does not load, or breaks. */
	result: Promise<Result>;
	/** Gives up; the result never comes. */
	stop(): void;
}

/**
 * Writes a set in a format.
 *
 * @param report told the share of the work that is done, in [0, 1]
 */
export function startExport(
	request: ExportRequest,
	report: (done: number) => void
): Running<ExportResult> {
	return start(exportAddress, request, report);
}

/** Reads a file of questions. */
export function startImport(request: ImportRequest): Running<ImportResult> {
	return start(importAddress, request, () => undefined);
}

/** Of its own, so that the page answers while it works. */
function start<Result>(
	address: string,
	request: unknown,
	report: (done: number) => void
): Running<Result> {
	const worker = new Worker(trusted(address), { type: 'module' });
	const result = new Promise<Result>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<Result>>) => {
			if ('done' in data) return report(data.done);
			worker.terminate();
			if ('result' in data) resolve(data.result);
			else reject(new Error(data.failed));
		});
		worker.addEventListener('error', () => {
			worker.terminate();
			reject(new Error('The worker did not start.'));
		});
	});
	worker.postMessage(request);
	return { result, stop: () => worker.terminate() };
}

/** Makes the addresses that a worker of this site may have, and no other (Trusted Types). */
let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

function trusted(address: string): string {
	policy ??= window.trustedTypes?.createPolicy('says-who-worker', {
		createScriptURL(wanted: string) {
			if (wanted !== exportAddress && wanted !== importAddress)
				throw new TypeError('No worker of this site.');
			return wanted;
		}
	});
	// The types of the DOM know only strings here.
	return (policy?.createScriptURL(address) ?? address) as string;
}
