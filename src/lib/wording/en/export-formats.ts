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
	json: {
		tool: 'Says Who',
		about: 'JSON: everything, to keep or to share with another Says Who',
		steps: ['Open “Your own questions” on a Says Who site and choose the file.']
	}
};
