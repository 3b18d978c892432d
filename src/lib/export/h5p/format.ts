import type { Body } from '../item.ts';
import type { ExportFormat } from '../format.ts';
import { zip } from '../zip.ts';
import { fitsGaps } from './drag-text.ts';
import { dependency, libraryTitle, LIBRARIES, type LibraryName } from './libraries.ts';
import { fitsMarking } from './mark-the-words.ts';
import { questionSet } from './question-set.ts';

/** The longest title, in bytes of UTF-8; the whole of it is on the first page of the set. */
const LONGEST_TITLE = 255;

/**
 * A question set for H5P without the programs that show it: choices, gaps for short targets, typed words,
 * and marking where every marked word counts. Numbers with a tolerance and texts have no fair type.
 */
export const format: ExportFormat = {
	capabilities: {
		types: {
			choice: 'all-or-nothing',
			several: 'same',
			match: 'same',
			text: 'all-or-nothing',
			spans: 'other'
		},
		asks,
		points: 'own',
		typos: true,
		passages: false,
		optionFeedback: true,
		explanation: true,
		citation: true
	},
	write({ name, items, notices }) {
		const { params, libraries } = questionSet(name, items, notices);
		for (const { question } of items)
			notices.add(question, { code: 'needs-libraries', libraries: libraries.map(libraryTitle) });
		return zip({
			'h5p.json': JSON.stringify(packageOf(name, libraries)),
			'content/content.json': JSON.stringify(params)
		});
	}
};

function asks(body: Body): boolean {
	if (body.type === 'match') return fitsGaps(body);
	return body.type !== 'spans' || fitsMarking(body);
}

function packageOf(name: string, libraries: readonly LibraryName[]): object {
	return {
		title: titleOf(name),
		language: 'en',
		defaultLanguage: 'en',
		mainLibrary: LIBRARIES.questionSet.machineName,
		embedTypes: ['iframe'],
		license: 'U',
		authors: [],
		changes: [],
		preloadedDependencies: libraries.map(dependency)
	};
}

/** A name as a title: one line, as far as a site takes it. */
function titleOf(name: string): string {
	const encoder = new TextEncoder();
	const words = [...name.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()];
	while (encoder.encode(words.join('')).length > LONGEST_TITLE) words.pop();
	const title = words.join('');
	return title === '' ? LIBRARIES.questionSet.title : title;
}
