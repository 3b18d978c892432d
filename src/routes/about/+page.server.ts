import { balanceOf } from '#lib/content/balance.ts';
import { codingPairs } from '#lib/content/coding-pairs.ts';
import { library } from '#lib/content/library.server.ts';
import { sourceLabel } from '#lib/model/source-label.ts';
import { nominalAgreement } from '#lib/statistics/agreement.ts';
import type { PageServerLoad } from './$types';

/** What the method page counts: balance, skills, and how much of each text is quoted. */
export const load: PageServerLoad = () => {
	const all = library();
	const balance = balanceOf(all);
	const claims = [...all.claims.values()];
	return {
		balance: {
			voices: balance.voices,
			sources: balance.sources.map((one) => {
				const source = all.sources.get(one.source);
				return {
					...one,
					siglum: source?.siglum ?? '',
					label: source ? sourceLabel(source) : one.source,
					quotedShare: all.quotedShare.get(one.source) ?? 0
				};
			})
		},
		agreement: [...all.sources.values()].map(({ id, siglum }) => {
			const { coded, fields } = codingPairs(all, id);
			return { siglum, coded, fields: fields.map(({ pairs }) => nominalAgreement(pairs)) };
		}),
		counts: {
			claims: claims.length,
			open: claims.filter(({ gradable }) => !gradable).length,
			relations: all.relations.size,
			questions: all.questions.size
		},
		skills: [...all.skills.values()].map(({ id, name, can, standard }) => ({
			id,
			name,
			can,
			standard,
			questions: [...all.questions.values()].filter(({ measures }) => measures === id).length
		}))
	};
};
