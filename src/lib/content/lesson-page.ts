import type { Lesson } from '#lib/model/lesson.ts';
import type { LessonFile } from './lesson-file.ts';
import { lessonLookup } from './lesson-lookup.ts';
import { recordsOf, type LessonRecords } from './lesson-records.ts';
import type { Library } from './library.ts';
import { citedClaims } from './overview.ts';

/** A lesson before or after this one. */
interface LessonLink {
	slug: string;
	title: string;
}

/** What the page of a lesson shows besides its text. */
export interface LessonPage {
	lesson: Lesson;
	/** Path of its text, from the folder above `content/`. */
	file: string;
	/** What the tags in its text show. */
	records: LessonRecords;
	/** Number of claims that it cites. */
	claims: number;
	/** Ids of the sources of these claims. */
	sources: string[];
	/** The glossary's entries that it explains a word by, in the order of the text. */
	terms: { id: string; term: string }[];
	previous: LessonLink | null;
	next: LessonLink | null;
}

/** The page of a lesson; `null` where there is no such lesson. */
export function lessonPage(library: Library, slug: string): LessonPage | null {
	const file = library.lessons.get(slug);
	if (file === undefined) return null;
	const claims = citedClaims(file);
	const order = [...library.lessons.values()];
	const index = order.indexOf(file);
	return {
		lesson: file.lesson,
		file: file.file,
		records: recordsOf(file, lessonLookup(library)),
		claims: claims.length,
		sources: [...new Set(claims.flatMap((id) => library.claims.get(id)?.source ?? []))],
		terms: termsOf(library, file),
		previous: linkTo(order[index - 1]),
		next: linkTo(order[index + 1])
	};
}

function termsOf({ glossary }: Library, { references }: LessonFile): LessonPage['terms'] {
	const ids = new Set(references.flatMap(({ tag, target }) => (tag === 'Term' ? target : [])));
	return [...ids].flatMap((id) => {
		const entry = glossary.get(id);
		return entry ? { id, term: entry.term } : [];
	});
}

function linkTo(file: LessonFile | undefined): LessonLink | null {
	return file ? { slug: file.lesson.slug, title: file.lesson.title } : null;
}
