import type { Measure } from '#lib/model/measures.ts';
import { balanceOf, type Balance, type SourceBalance } from './balance.ts';
import { sourceName } from './evidence.ts';
import type { Library } from './library.ts';

/** What the page on method counts. */
export interface AboutPage {
	balance: Pick<Balance, 'voices'> & {
		sources: (SourceBalance & {
			siglum: string;
			label: string;
			/** Share of its words that the site quotes, in [0, 1]. */
			quotedShare: number;
		})[];
	};
	counts: {
		claims: number;
		/** Claims that are shown and never scored, because careful readers may differ. */
		open: number;
		relations: number;
		questions: number;
	};
	skills: {
		id: Measure;
		name: string;
		/** Continues "You can …". */
		can: string;
		standard: string;
		/** Questions that measure it. */
		questions: number;
	}[];
}

/** Counts what the page on method states: balance, claims, and questions by skill. */
export function aboutPage(library: Library): AboutPage {
	const { sources, voices } = balanceOf(library);
	const questions = [...library.questions.values()];
	return {
		balance: {
			voices,
			sources: sources.map((one) => {
				const { siglum, label } = sourceName(library, one.source);
				return { ...one, siglum, label, quotedShare: library.quotedShare.get(one.source) ?? 0 };
			})
		},
		counts: {
			claims: library.claims.size,
			open: [...library.claims.values()].filter(({ gradable }) => !gradable).length,
			relations: library.relations.size,
			questions: questions.length
		},
		skills: [...library.skills.values()].map(({ id, name, can, standard }) => ({
			id,
			name,
			can,
			standard,
			questions: questions.filter(({ measures }) => measures === id).length
		}))
	};
}
