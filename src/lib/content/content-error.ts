/** One thing wrong in `content/`, with its place. */
export interface ContentFault {
	/** Path from the folder above `content/`, e.g. `content/claims/valdai.yaml`. */
	file: string;
	/** 1-based line, where one is known. */
	line?: number;
	/** Where inside the file, e.g. `valdai.shell-capacity › quote`; empty for the whole file. */
	path: string;
	/** What is wrong and, where it is not plain, what to do. */
	reason: string;
}

/** A fault on one line: `file:line: path: reason`. */
export function formatFault({ file, line, path, reason }: ContentFault): string {
	const place = line === undefined ? file : `${file}:${line}`;
	return path === '' ? `${place}: ${reason}` : `${place}: ${path}: ${reason}`;
}

/** Thrown once, with every fault that was found in `content/`. */
export class ContentError extends Error {
	readonly faults: readonly ContentFault[];

	constructor(faults: readonly ContentFault[]) {
		super(
			`content/ has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n` +
				faults.map((fault) => `  ${formatFault(fault)}`).join('\n')
		);
		this.name = 'ContentError';
		this.faults = faults;
	}
}
