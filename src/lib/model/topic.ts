/** The subjects that claims are sorted by, in the order in which they are taught. */
export const TOPICS = [
	'treaty-1961',
	'treaty-2000',
	'treaty-2024',
	'kursk-deployment',
	'arms-and-technology',
	'sanctions-and-economy',
	'china-and-region'
] as const;

export type Topic = (typeof TOPICS)[number];
