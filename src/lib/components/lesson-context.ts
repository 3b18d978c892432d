import { createContext } from 'svelte';
import type { LessonLookup } from '#lib/content/lesson-lookup.ts';

/** What the tags of a lesson look their ids up in, for the components behind the tags. */
export const [useLesson, provideLesson] = createContext<LessonLookup>();
