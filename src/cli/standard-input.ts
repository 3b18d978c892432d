/** The file name that means standard input. */
export const STDIN = '-';

/** What messages call a file that was named. */
export function nameOf(file: string): string {
	return file === STDIN ? 'standard input' : file;
}
