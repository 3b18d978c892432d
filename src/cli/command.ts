/** Where a command reads and writes: results go to `out`, messages to `err`, a line each. */
export interface Console {
	out(text: string): void;
	err(text: string): void;
	/** Writes text to `out` without a line end, and waits while the reader is slower than the writer. */
	write(text: string): Promise<void>;
	/** Standard input, as bytes. */
	input: AsyncIterable<Uint8Array>;
}

/** A command of the terminal; resolves to its exit code, or to `null` if it keeps running. */
export type Command = (args: readonly string[], console: Console) => Promise<number | null>;
