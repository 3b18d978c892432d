/** What stands on flashcards, beside the questions themselves. */

/** The note type and its fields, as Anki lists them. */
export const NOTE_TYPE = {
	name: 'Says Who question',
	card: 'Question',
	fields: {
		question: 'Question',
		options: 'Options',
		answer: 'Answer',
		explanation: 'Explanation',
		source: 'Source'
	}
} as const;

/** Labels on the back of a card. */
export const CARD_PARTS = { remarks: 'If you answered' } as const;

/** What a row may be. */
export function chooseFromText(columns: readonly string[]): string {
	return `Each is one of: ${columns.join('; ')}.`;
}

/** What to do with things that have an order. */
export function orderText([first, last]: readonly [string, string], some: boolean): string {
	return some
		? `Which of these belong? Put them in order, from ${first} to ${last}.`
		: `Put these in order, from ${first} to ${last}.`;
}
