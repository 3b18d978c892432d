import { library } from '#lib/content/library.server.ts';
import { lessonOverviews } from '#lib/content/overview.ts';
import type { PageServerLoad } from './$types';

/** The course: every lesson with what it rests on. */
export const load: PageServerLoad = () => ({ lessons: lessonOverviews(library()) });
