/*
 * The first script of the practice page, built for itself (vite.config.ts): it asks for the first
 * question while the code of the page is still on its way, since on a slow line HTML, code, index and
 * question would else follow one another. The page finds what is asked for here in the same cache.
 */
import { questionBank } from '#lib/browser/question-bank.ts';
import { hiddenSources } from '#lib/components/hidden-sources.ts';
import { lessonsOf, openPractice } from '#lib/practice/open.ts';
import { readPlan } from '#lib/practice/plan.ts';

/** The lessons there are, as the page names them on the element of this script. */
const lessons = document.querySelector<HTMLElement>('script[data-lessons]')?.dataset['lessons'];
const isLesson = (slug: string) => (lessons ?? '').split(' ').includes(slug);

async function fetchFirst(address: URL): Promise<void> {
	const { plan, faults } = readPlan(address.searchParams, isLesson);
	if (faults.length > 0 || (plan.seed === '' && plan.questions === null)) return;
	const bank = questionBank(new URL('.', address).pathname);
	const index = await Promise.all(lessonsOf(plan, null).map((lesson) => bank.index(lesson)));
	const { asked } = openPractice(plan, index.flat(), hiddenSources(), null);
	if (asked[0] !== undefined) await bank.question(asked[0]);
}

// What does not come is asked for again, and told, by the page.
void fetchFirst(new URL(location.href)).catch(() => undefined);
