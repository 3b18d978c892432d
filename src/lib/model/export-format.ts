/** The formats of files that questions can be taken away in, those that teachers use most first. */
export const FORMAT_IDS = [
	'moodle-xml',
	'gift',
	'canvas',
	'qti-3',
	'qti-2.2',
	'common-cartridge',
	'kahoot',
	'wayground',
	'blooket',
	'gimkit',
	'google-forms',
	'blackboard',
	'anki',
	'h5p',
	'aiken',
	'csv',
	'json',
	'markdown',
	'worksheet',
	'docx'
] as const;

export type FormatId = (typeof FORMAT_IDS)[number];
