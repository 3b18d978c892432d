/**
 * The content types that a question set is made of, in the versions whose `semantics.json` the parameters
 * follow. A site must have the very minor version (h5p-php-library, H5PValidator, “Missing required
 * library”); 1.20 of the question set is what sites have that run H5P core 1.26 or 1.27, such as Moodle 4.5
 * and 5.0.
 */
export const LIBRARIES = {
	questionSet: { machineName: 'H5P.QuestionSet', title: 'Question Set', version: [1, 20] },
	multiChoice: { machineName: 'H5P.MultiChoice', title: 'Multiple Choice', version: [1, 16] },
	trueFalse: { machineName: 'H5P.TrueFalse', title: 'True/False Question', version: [1, 8] },
	blanks: { machineName: 'H5P.Blanks', title: 'Fill in the Blanks', version: [1, 14] },
	dragText: { machineName: 'H5P.DragText', title: 'Drag the Words', version: [1, 10] },
	markTheWords: { machineName: 'H5P.MarkTheWords', title: 'Mark the Words', version: [1, 11] }
} as const;

export type LibraryName = keyof typeof LIBRARIES;

/** As a question names it: "H5P.MultiChoice 1.16". */
export function libraryId(name: LibraryName): string {
	const { machineName, version } = LIBRARIES[name];
	return `${machineName} ${version.join('.')}`;
}

/** As a site lists it: "Multiple Choice 1.16". */
export function libraryTitle(name: LibraryName): string {
	const { title, version } = LIBRARIES[name];
	return `${title} ${version.join('.')}`;
}

/** As the package names it. */
export function dependency(name: LibraryName): object {
	const { machineName, version } = LIBRARIES[name];
	return { machineName, majorVersion: version[0], minorVersion: version[1] };
}
