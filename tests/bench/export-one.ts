import { argv, resourceUsage } from 'node:process';
import { exportSet } from '#lib/export/export-set.ts';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import { realSet } from '../export/real-set.ts';
import { multiplied } from './multiplied.ts';

/** What one format took. */
export interface FormatUse {
	seconds: number;
	peakBytes: number;
	bytes: number;
	questions: number;
	omitted: number;
}

// A process of its own for each format: the peak of its memory is then that of one format.
const [name, count] = argv.slice(2);
const format = FORMAT_IDS.find((id) => id === name);
if (format === undefined) throw new Error(`There is no format ${name}.`);
const base = realSet();
const set = { ...base, entries: multiplied(base.entries, Number(count)) };
const start = performance.now();
const { files, omitted } = await exportSet(format, set);
const use: FormatUse = {
	seconds: (performance.now() - start) / 1000,
	peakBytes: resourceUsage().maxRSS * 1024,
	bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
	questions: set.entries.length,
	omitted: omitted.length
};
console.log(JSON.stringify(use));
