import type { Evidence } from '#lib/model/evidence.ts';
import { evidenceOf } from './evidence.ts';
import type { Library } from './library.ts';
import {
	lessonOverviews,
	sourceOverviews,
	type LessonOverview,
	type SourceOverview
} from './overview.ts';

/** The claim that the first page takes apart: three voices deep, with a hedge and a number. */
const EXAMPLE = 'tech-exchange.troops-15000';

/** What the first page shows. */
export interface HomePage {
	/** One claim with its evidence; `null` where there is no claim. */
	example: Evidence | null;
	counts: { claims: number; questions: number };
	lessons: LessonOverview[];
	sources: SourceOverview[];
}

/** The first page: one claim with its evidence, the lessons and the sources. */
export function homePage(library: Library): HomePage {
	const [first] = library.claims.keys();
	const example = library.claims.has(EXAMPLE) ? EXAMPLE : first;
	return {
		example: example === undefined ? null : evidenceOf(library, example),
		counts: { claims: library.claims.size, questions: library.questions.size },
		lessons: lessonOverviews(library),
		sources: sourceOverviews(library)
	};
}
