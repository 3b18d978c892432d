import { aboutPage } from '#lib/content/about-page.ts';
import { library } from '#lib/content/library.server.ts';
import { codingAgreement } from '#lib/statistics/coding-agreement.ts';
import type { PageServerLoad } from './$types';

/** What the page on method counts: balance, skills, and how often two readers agreed. */
export const load: PageServerLoad = () => {
	const all = library();
	return {
		...aboutPage(all),
		agreement: [...all.sources.values()].map(({ id, siglum }) => ({
			siglum,
			...codingAgreement(all, id)
		}))
	};
};
