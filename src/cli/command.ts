/** Where a command writes: results to `out`, messages to `err`, a line each. */
export interface Console {
	out(text: string): void;
	err(text: string): void;
}

/** A command of the terminal; resolves to its exit code, or to `null` where it keeps running. */
export type Command = (args: readonly string[], console: Console) => Promise<number | null>;
