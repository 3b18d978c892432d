/** Words that deny by themselves: with or without one an answer says another thing. */
export const DENIAL_WORDS: ReadonlySet<string> = new Set([
	'no',
	'not',
	'non',
	'nor',
	'none',
	'never',
	'neither',
	'nobody',
	'nothing',
	'nowhere',
	'cannot',
	'without'
]);
