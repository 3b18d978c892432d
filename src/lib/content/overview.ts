import type { Lesson } from '#lib/model/lesson.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import type { Source } from '#lib/model/source.ts';
import type { LessonFile } from './lesson-file.ts';
import type { Library } from './library.ts';

/** A lesson with the numbers of claims that it cites and of questions in its bank. */
export type LessonOverview = Lesson & { claims: number; questions: number };

/** A source with what it is called and the number of its claims. */
export type SourceOverview = Source & { label: string; claims: number };

/** The course in its order. */
export function lessonOverviews({ lessons, questionsByLesson }: Library): LessonOverview[] {
	return [...lessons.values()].map((file) => ({
		...file.lesson,
		claims: citedClaims(file).length,
		questions: questionsByLesson.get(file.lesson.slug)?.length ?? 0
	}));
}

/** The sources by their letters, which carry no order of rank. */
export function sourceOverviews({ sources, claimsBySource }: Library): SourceOverview[] {
	return [...sources.values()]
		.map((source) => ({
			...source,
			label: sourceLabel(source),
			claims: claimsBySource.get(source.id)?.length ?? 0
		}))
		.sort((a, b) => a.siglum.localeCompare(b.siglum));
}

/** The ids of the claims that a lesson cites, each once, in the order of the lesson. */
export function citedClaims({ references }: LessonFile): string[] {
	return [...new Set(references.flatMap(({ tag, target }) => (tag === 'Claim' ? target : [])))];
}
