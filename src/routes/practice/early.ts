/*
 * The first script of the practice page, built for itself (vite.config.ts): it asks for the first
 * question while the code of the page is still on its way, since on a slow line HTML, code, index and
 * question would else follow one another. The page finds what is asked for here in the same cache.
 */
import { questionBank } from '#lib/browser/question-bank.ts';
import { hiddenSources } from '#lib/components/hidden-sources.ts';
import { lessonsOf, openPractice } from '#lib/practice/open.ts';
import { readPlan } from '#lib/practice/plan.ts';

/** The lessons there are, as hooks.server.ts names them in the page. */
const lessons = document.querySelector<HTMLElement>('script[data-lessons]')?.dataset['lessons'];
const isLesson = (slug: string) => (lessons ?? '').split(' ').includes(slug);

async function fetchFirst(address: URL): Promise<void> {
	const { plan, faults } = readPlan(address.searchParams, isLesson);
	if (faults.length > 0 || (plan.seed === '' && plan.questions === null)) return;
	// The page finds what loads here loaded. What does not come, it asks for again, and says so.
	const attempt = (load: Promise<unknown>) => void load.catch(() => undefined);
	attempt(import('./Run.svelte'));
	attempt(import('./begin-practice.ts'));
	const bank = questionBank(new URL('.', address).pathname);
	const parts = await Promise.all(lessonsOf(plan, null).map((lesson) => bank.index(lesson)));
	const index = parts.flat();
	const [first] = openPractice(plan, index, hiddenSources(), null).asked;
	const entry = index.find(({ id }) => id === first);
	if (entry === undefined) return;
	attempt(bank.question(entry.id));
	attempt(import('./load-kind.ts').then(({ loadKind }) => loadKind(entry.kind)));
}

void fetchFirst(new URL(location.href)).catch(() => undefined);
