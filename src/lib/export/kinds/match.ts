import type { MatchQuestion } from '#lib/model/kinds/match.ts';
import type { Asked } from './export-kind.ts';

/** Stems and targets as they are. */
export function match({ stems, targets }: MatchQuestion): Asked {
	return {
		body: {
			type: 'match',
			ordered: false,
			asksPassages: false,
			stems: stems.map(({ id, text, answer, why }) => ({
				id,
				text,
				answer,
				feedback: why === '' ? null : why,
				shownBy: []
			})),
			targets
		}
	};
}
