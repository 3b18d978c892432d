/** Numbers to show the form by. */
const EXAMPLES = [2500, 7.5e6, 0.25, 1700] as const;

/** A number to show the form by, and not one that would be right, unless all of them would. */
export function exampleNumber(isRight: (value: number) => boolean): number {
	return EXAMPLES.find((value) => !isRight(value)) ?? EXAMPLES[0];
}
