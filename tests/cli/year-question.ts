/** A small question, as it is written in a set. */
export const YEAR_QUESTION = {
	id: 'sample.year',
	lesson: 'sample',
	measures: 'knowledge',
	kind: 'short',
	prompt: 'Which year?',
	claims: ['sample.claim'],
	feedback: 'The text says so.',
	answer: { type: 'number', value: 1961 }
};
