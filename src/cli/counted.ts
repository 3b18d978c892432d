/** A number with its noun in the right form: `1 fault`, `2 faults`, `1,200 faults`. */
export function counted(count: number, noun: string): string {
	return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
