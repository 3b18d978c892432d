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
	canvas: {
		tool: 'Canvas',
		about: 'QTI 1.2, as Canvas itself exports it: for Classic and New Quizzes',
		steps: [
			'In your course, open Settings → Import Course Content.',
			'As content type choose “QTI .zip file”, then the file, and import.',
			'Under Quizzes is now a quiz with the name of the set; its questions are in a question bank too.'
		]
	},
	'qti-3': {
		tool: 'QTI 3.0',
		about: 'QTI 3.0, the newest open standard: for tools that say they import it',
		steps: [
			'In your tool, look for an import of items or tests, and there for “QTI 3”.',
			'Choose the file as it is, without unpacking it.',
			'Try an order and a marking task first: a tool that skips the scoring rules in the file gives all points or none.'
		]
	},
	'qti-2.2': {
		tool: 'QTI 2.2 (TAO)',
		about: 'QTI 2.2: for TAO and other tools that import QTI 2',
		steps: [
			'In TAO, open Tests, choose a class and then Import.',
			'As format choose “QTI Test Package 2.x”, then the file as it is, without unpacking it.',
			'For the questions without the test, do the same under Items with “QTI/APIP Content Package”.',
			'In another tool, try an order and a marking task first: if it skips the scoring rules in the file, it gives all points or none.'
		]
	},
	'common-cartridge': {
		tool: 'Common Cartridge',
		about: 'Common Cartridge 1.1: for Blackboard, Brightspace, Schoology, Sakai and others',
		steps: [
			'In your course, look for “Import”, and there for “Common Cartridge”.',
			'Choose the file as it is, without unpacking it.',
			'The questions are a test with the name of the set. Check the points there.'
		]
	},
	kahoot: {
		tool: 'Kahoot!',
		about: 'A spreadsheet for a quiz: short questions with up to four options',
		steps: [
			'In Kahoot!, choose Create → Kahoot and open the editor.',
			'Choose Add question → Import spreadsheet, and the file.',
			'Where several options are right, set “Answer options” to “Multi-select”.'
		]
	},
	wayground: {
		tool: 'Wayground (Quizizz)',
		about: 'A spreadsheet with the explanation and the evidence for each answer',
		steps: [
			'In Wayground, choose Create → Assessment, and import a spreadsheet.',
			'Choose the file and look through the questions.',
			'Set the points of the questions, and publish.'
		]
	},
	blooket: {
		tool: 'Blooket',
		about: 'A CSV file for a question set: one right answer of up to four',
		steps: [
			'In Blooket, choose Create, give the set a title, and choose CSV Import as the way to make it.',
			'Choose the file.'
		]
	},
	gimkit: {
		tool: 'Gimkit',
		about: 'A CSV file for a kit: one right answer of up to four',
		steps: [
			'In Gimkit, choose Create, give the kit a title, and choose Import from a spreadsheet.',
			'Choose the file.'
		]
	},
	'google-forms': {
		tool: 'Google Forms',
		about: 'A script that makes a quiz with points, keys and feedback',
		steps: [
			'Open script.google.com, choose New project, and delete what is in the editor.',
			'Open the file in a text editor, copy all of it and paste it there. Save.',
			'Choose “createQuiz” above the editor, then Run, and allow it to make forms for you.',
			'Open the address in the execution log: the quiz is in your Google Drive.',
			'Enter the accepted answers of typed questions in the form; they are in the feedback.'
		]
	},
	blackboard: {
		tool: 'Blackboard',
		about: 'A text file to upload into a test or a pool',
		steps: [
			'In your course, open a test or a question pool.',
			'Choose the plus sign (or “Upload questions”) → Upload questions from file, and the file.',
			'Set the points of the questions.'
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
	aiken: {
		tool: 'Aiken',
		about: 'The simplest text for choices with one right option; many tools read it',
		steps: [
			'In Moodle, open More → Question bank → Import in your course.',
			'Choose “Aiken format” and the file.'
		]
	},
	csv: {
		tool: 'Excel, Google Sheets',
		about: 'CSV: everything in a table, to sort and to work with',
		steps: [
			'Open the file with Excel, or in Google Sheets choose File → Import.',
			'An apostrophe in front of a text keeps the program from reading it as a formula.'
		]
	},
	json: {
		tool: 'Says Who',
		about: 'JSON: everything, to keep or to share with another Says Who',
		steps: ['Open “Your own questions” on a Says Who site and choose the file.']
	},
	markdown: {
		tool: 'Markdown',
		about: 'A document to read: questions first, then keys and evidence',
		steps: ['Open the file in any editor or wiki that reads Markdown.']
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
