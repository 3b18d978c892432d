/** Something to say about a file: a fault, or what was decided while reading it. */
export interface Note {
	/** 1-based line; `null` where it is about the whole file. */
	line: number | null;
	text: string;
}
