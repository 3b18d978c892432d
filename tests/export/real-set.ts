import { bankOf } from '#lib/content/practice-bank.ts';
import { sourceName } from '#lib/content/evidence.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { setOfBank } from '#lib/export/set-of-bank.ts';
import type { ExportSet } from '#lib/export/item.ts';
import type { Question } from '#lib/model/question.ts';

const { library } = loadContent(contentFolders());

/** The real bank, or some of it, as a set. */
export function realSet(
	chosen: (question: Question) => boolean = () => true,
	name = 'Says Who'
): ExportSet {
	const questions = [...library.questions.values()].filter(chosen);
	return setOfBank(name, bankOf(library, questions), {
		sources: Object.fromEntries(
			[...library.sources.keys()].map((id) => [id, sourceName(library, id)])
		),
		misconceptions: Object.fromEntries(library.misconceptions)
	});
}
