/** How long a file stays at hand for the browser: some read it well after the click. */
const HELD_MS = 40_000;

/** Has the browser save data as a JSON file. */
export function saveFile(name: string, data: unknown): void {
	const file = new Blob([JSON.stringify(data, null, '\t')], { type: 'application/json' });
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS);
}
