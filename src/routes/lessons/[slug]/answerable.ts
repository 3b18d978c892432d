/*
 * The one script of a lesson's page. A lesson is read as it comes, without any framework; only when a
 * question comes near the window are the code and the data fetched with which it can be answered.
 */
import type { PracticeBank } from '#lib/model/practice-bank.ts';
import type { TaughtMisconception } from '#lib/model/misconception.ts';

/** How far below the window a question is made answerable; one above it would push the text about. */
const AHEAD = '0px 0px 600px';

let misconceptions: Promise<Record<string, TaughtMisconception>> | undefined;

async function fetchJson<T>(address: string): Promise<T> {
	// Places move when a bank grows: a file kept from before would not fit this page.
	const response = await fetch(address, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
	return (await response.json()) as T;
}

/** Puts the answerable question in the place of the still one; without a connection that one stays. */
async function makeAnswerable(place: HTMLElement, lesson: HTMLElement): Promise<void> {
	const { bank: address = '', question = '' } = place.dataset;
	const { root = '', slug = '' } = lesson.dataset;
	misconceptions ??= fetchJson<Record<string, TaughtMisconception>>(
		`${root}practice/misconceptions.json`
	);
	const [{ mountCheck }, bank, known] = await Promise.all([
		import('./mount-check.ts'),
		fetchJson<PracticeBank>(address),
		misconceptions
	]);
	await mountCheck(place, question, { bank, misconceptions: known, seed: slug, root });
}

const lesson = document.querySelector<HTMLElement>('[data-lesson]');
if (lesson) {
	const seen = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				seen.unobserve(target);
				void makeAnswerable(target as HTMLElement, lesson).catch(() => {
					misconceptions = undefined;
				});
			}
		},
		{ rootMargin: AHEAD }
	);
	for (const place of lesson.querySelectorAll('.check.still')) seen.observe(place);
}
