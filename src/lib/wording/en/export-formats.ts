import type { FormatId } from '#lib/model/export-format.ts';

/** A format as teachers know it. */
export interface FormatWords {
	/** The tool by its name. */
	tool: string;
	/** Which of several formats for the tool, and what for: “the most complete”. */
	about: string;
	/** How the file is imported, a step each. */
	steps: readonly string[];
}

export const FORMAT_WORDS: Readonly<Record<FormatId, FormatWords>> = {
	'moodle-xml': {
		tool: 'Moodle',
		about: 'Moodle XML: with points, feedback and evidence',
		steps: [
			'In your course, open More → Question bank → Import.',
			'Choose “Moodle XML format” and the file.',
			'The questions are in a category with the name of the set.'
		]
	},
	gift: {
		tool: 'Moodle (GIFT)',
		about: 'GIFT: plain text that Moodle and many other tools read',
		steps: [
			'In your course, open More → Question bank → Import.',
			'Choose “GIFT format” and the file.'
		]
	},
	anki: {
		tool: 'Anki',
		about: 'A deck of flashcards with the evidence on the back; nothing is scored',
		steps: [
			'In Anki, choose File → Import and the file; on a phone, open the file with Anki.',
			'The cards are in a deck with the name of the set.',
			'To bring a newer file in, set “Update notes” to “Always”: changed questions are replaced, none is doubled.'
		]
	},
	h5p: {
		tool: 'H5P',
		about: 'A question set for Moodle, WordPress or Drupal with H5P',
		steps: [
			'In Moodle, open the Content bank → Upload and choose the file; elsewhere, choose Add new → Upload.',
			'If a content type is missing, ask who looks after your site to install the versions named below.',
			'Add an H5P activity to your course and choose the question set.'
		]
	},
	json: {
		tool: 'Says Who',
		about: 'JSON: everything, to keep or to share with another Says Who',
		steps: ['Open “Your own questions” on a Says Who site and choose the file.']
	},
	worksheet: {
		tool: 'Paper',
		about: 'To print: versions A and B in different orders, and a key to each',
		steps: [
			'Open the file in a browser and print it, on A4 or Letter.',
			'Print the pages of version A for half of the class and those of version B for the other half.',
			'The last pages are the keys. Keep them.'
		]
	},
	docx: {
		tool: 'Word',
		about: 'The same worksheet, to change before you print it',
		steps: [
			'Open the file in Word, LibreOffice or Google Docs.',
			'Change what you like; each version and each key begins on a new page.'
		]
	}
};
