import type { ExportResult } from '#lib/export/format.ts';
import type { ExportAnswer, ExportRequest } from './export-worker.ts';
import workerAddress from './export-worker.ts?worker&url';

/** An export on its way. */
export interface RunningExport {
	/** Rejects where the code of the format does not load, or breaks. */
	result: Promise<ExportResult>;
	/** Gives up; the result never comes. */
	stop(): void;
}

/** Makes the one address that a worker of this site may have (Trusted Types); `undefined` before its first use. */
let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

function trustedAddress(): string {
	policy ??= window.trustedTypes?.createPolicy('says-who-worker', {
		createScriptURL(address: string) {
			if (address !== workerAddress) throw new TypeError('No worker of this site.');
			return address;
		}
	});
	// The types of the DOM know only strings here.
	return (policy?.createScriptURL(workerAddress) ?? workerAddress) as string;
}

/**
 * Writes a set in a format, in a worker.
 *
 * @param report told the share of the work that is done, in [0, 1]
 */
export function startExport(request: ExportRequest, report: (done: number) => void): RunningExport {
	const worker = new Worker(trustedAddress(), { type: 'module' });
	const result = new Promise<ExportResult>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
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
