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
	json: {
		tool: 'Says Who',
		about: 'JSON: everything, to keep or to share with another Says Who',
		steps: ['Open “Your own questions” on a Says Who site and choose the file.']
	}
};
