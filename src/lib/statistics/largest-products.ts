import { sumOfProducts, type Sample } from './sample.ts';

/** Up to this many different scores on a question, merging is faster than sorting. */
const MOST_RUNS = 16;

/**
 * The largest sum of products that two samples allow: that of both lists sorted.
 *
 * A question mostly has few different scores. The other list then falls into one run per score, which
 * is in order already if the students stand in the order of their totals; merging these runs takes a
 * tenth of the time of sorting. Any other order is only slower.
 */
export function largestSumOfProducts(x: Sample, y: Sample): number {
	const runs = splitByScore(x.values, y.values);
	if (runs === null)
		return sumOfProducts({ ...x, values: sort(x.values) }, { ...y, values: sort(y.values) });

	const sorted = merge(runs.values, runs.bounds);
	let sum = 0;
	runs.scores.forEach((score, run) => {
		const end = runs.bounds[run + 1] as number;
		let deviations = 0;
		for (let index = runs.bounds[run] as number; index < end; index += 1)
			deviations += (sorted[index] as number) - y.mean;
		sum += (score - x.mean) * deviations;
	});
	return sum;
}

/** The second list cut up by the score in the first one. */
interface Runs {
	/** The different scores, ascending. */
	scores: number[];
	/** The values, run after run, each run ascending. */
	values: Float64Array;
	/** Where each run begins, and at last where they all end. */
	bounds: number[];
}

function splitByScore(scores: Float64Array, values: Float64Array): Runs | null {
	const found: number[] = [];
	const sizes: number[] = [];
	const kinds = new Uint8Array(scores.length);
	for (let index = 0; index < scores.length; index += 1) {
		const score = scores[index] as number;
		let kind = found.indexOf(score);
		if (kind === -1) {
			if (found.length === MOST_RUNS) return null;
			kind = found.push(score) - 1;
			sizes.push(0);
		}
		kinds[index] = kind;
		sizes[kind] = (sizes[kind] as number) + 1;
	}

	const order = [...found.keys()].sort((a, b) => (found[a] as number) - (found[b] as number));
	const bounds = [0];
	const next: number[] = [];
	for (const kind of order) {
		const start = bounds.at(-1) as number;
		next[kind] = start;
		bounds.push(start + (sizes[kind] as number));
	}

	const runs = new Float64Array(values.length);
	for (let index = 0; index < values.length; index += 1) {
		const kind = kinds[index] as number;
		const place = next[kind] as number;
		runs[place] = values[index] as number;
		next[kind] = place + 1;
	}
	for (let run = 0; run < order.length; run += 1) {
		const part = runs.subarray(bounds[run], bounds[run + 1]);
		if (!isAscending(part)) part.sort();
	}
	return { scores: order.map((kind) => found[kind] as number), values: runs, bounds };
}

function isAscending(values: Float64Array): boolean {
	for (let index = 1; index < values.length; index += 1)
		if ((values[index] as number) < (values[index - 1] as number)) return false;
	return true;
}

/** Merges ascending runs two by two until one is left. */
function merge(values: Float64Array, bounds: readonly number[]): Float64Array {
	let from = values;
	let into: Float64Array = new Float64Array(values.length);
	let left = [...bounds];
	while (left.length > 2) {
		const merged = [0];
		for (let run = 0; run + 1 < left.length; run += 2) {
			const middle = left[run + 1] as number;
			const end = left[run + 2] ?? middle;
			mergeTwo(from, into, left[run] as number, middle, end);
			merged.push(end);
		}
		[from, into, left] = [into, from, merged];
	}
	return from;
}

function mergeTwo(
	from: Float64Array,
	into: Float64Array,
	start: number,
	middle: number,
	end: number
): void {
	let a = start;
	let b = middle;
	for (let place = start; place < end; place += 1) {
		const first = a < middle ? (from[a] as number) : Infinity;
		const second = b < end ? (from[b] as number) : Infinity;
		if (first <= second) {
			into[place] = first;
			a += 1;
		} else {
			into[place] = second;
			b += 1;
		}
	}
}

function sort(values: Float64Array): Float64Array {
	return values.slice().sort();
}
