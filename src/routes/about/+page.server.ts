import { aboutPage } from '#lib/content/about-page.ts';
import { codingPairs } from '#lib/content/coding-pairs.ts';
import { library } from '#lib/content/library.server.ts';
import { nominalAgreement } from '#lib/statistics/agreement.ts';
import type { PageServerLoad } from './$types';

/** What the page on method counts: balance, skills, and how often two readers agreed. */
export const load: PageServerLoad = () => {
	const all = library();
	return {
		...aboutPage(all),
		agreement: [...all.sources.values()].map(({ id, siglum }) => {
			const { coded, fields } = codingPairs(all, id);
			return { siglum, coded, fields: fields.map(({ pairs }) => nominalAgreement(pairs)) };
		})
	};
};
