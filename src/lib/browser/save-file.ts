/** How long a file stays at hand for the browser: some read it well after the click. */
const HELD_MS = 40_000;

/** Has the browser save data as a JSON file. */
export function saveJson(name: string, data: unknown): void {
	saveFile(name, new Blob([JSON.stringify(data, null, '\t')], { type: 'application/json' }));
}

/** Has the browser save a file. */
export function saveFile(name: string, file: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS);
}
