import { evidenceOf } from '#lib/content/evidence.ts';
import { library } from '#lib/content/library.server.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import type { PageServerLoad } from './$types';

/** The sentence that the first page takes apart: three voices deep, with a hedge and a number. */
const SPECIMEN = 'tech-exchange.troops-15000';

/** The first page: one statement with its evidence, the course and the sources. */
export const load: PageServerLoad = () => {
	const all = library();
	const questions = [...all.questions.values()];
	const claims = [...all.claims.values()];
	const [first] = claims;
	const specimen = all.claims.has(SPECIMEN) ? SPECIMEN : first?.id;
	return {
		specimen: specimen === undefined ? null : evidenceOf(all, specimen),
		counts: { claims: claims.length, questions: questions.length },
		lessons: [...all.lessons.values()].map(({ lesson, references }) => ({
			...lesson,
			claims: new Set(references.flatMap(({ tag, target }) => (tag === 'Claim' ? target : [])))
				.size,
			questions: questions.filter((question) => question.lesson === lesson.slug).length
		})),
		sources: [...all.sources.values()]
			.map((source) => ({
				...source,
				label: sourceLabel(source),
				claims: claims.filter((claim) => claim.source === source.id).length
			}))
			.sort((a, b) => a.siglum.localeCompare(b.siglum))
	};
};
