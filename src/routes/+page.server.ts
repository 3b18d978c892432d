import { evidenceOf } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { lessonOverviews, sourceOverviews } from '#lib/content/overview.ts';
import type { PageServerLoad } from './$types';

/** The sentence that the first page takes apart: three voices deep, with a hedge and a number. */
const SPECIMEN = 'tech-exchange.troops-15000';

/** The first page: one statement with its evidence, the course and the sources. */
export const load: PageServerLoad = () => {
	const all = library();
	const [first] = all.claims.keys();
	const specimen = all.claims.has(SPECIMEN) ? SPECIMEN : first;
	return {
		specimen: specimen === undefined ? null : evidenceOf(all, specimen),
		counts: { claims: all.claims.size, questions: all.questions.size },
		lessons: lessonOverviews(all),
		sources: sourceOverviews(all)
	};
};
