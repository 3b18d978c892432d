import type { PracticeBank } from '#lib/model/practice-bank.ts';
import type { ExportSet } from './item.ts';

/** Questions of the bank as a set, in their order there. */
export function setOfBank(
	name: string,
	{ questions, evidence }: Pick<PracticeBank, 'questions' | 'evidence'>,
	{ sources, misconceptions }: Pick<ExportSet, 'sources' | 'misconceptions'>
): ExportSet {
	return {
		name,
		sources,
		misconceptions,
		entries: questions.map((question) => ({
			question,
			evidence: question.claims.flatMap((id) => evidence[id] ?? [])
		}))
	};
}
