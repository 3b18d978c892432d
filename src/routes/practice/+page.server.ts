import { library } from '#lib/content/library.server.ts';
import { misconceptionsOf } from '#lib/content/misconceptions.ts';
import { sourcesOf } from '#lib/model/question-sources.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { Question } from '#lib/model/question.ts';
import type { PageServerLoad } from './$types';

/** What a practice can be drawn from: counts by lesson and measure, not the questions themselves. */
export const load: PageServerLoad = () => {
	const all = library();
	const questions = [...all.questions.values()];
	// Lists that are the same array are sent once and then referred to.
	const sets = new Map<string, string[]>();
	const setOf = (question: Question) => {
		const sources = sourcesOf(question).sort();
		const key = sources.join();
		return sets.get(key) ?? (sets.set(key, sources), sources);
	};
	return {
		lessons: [...all.lessons.values()].map(({ lesson }) => {
			const counts: Partial<Record<Measure, number>> = {};
			const sources: Partial<Record<Measure, string[][]>> = {};
			for (const question of questions) {
				const { measures } = question;
				if (question.lesson !== lesson.slug) continue;
				counts[measures] = (counts[measures] ?? 0) + 1;
				(sources[measures] ??= []).push(setOf(question));
			}
			return { lesson: lesson.slug, title: lesson.title, counts, sources };
		}),
		skills: [...all.skills.values()].map(({ id, name, can }) => ({ id, name, can })),
		misconceptions: misconceptionsOf(all)
	};
};
