import type { QuestionBank } from '#lib/browser/question-bank.ts';
import type { ExportSet, SetEntry } from '#lib/export/item.ts';
import { setOfBank } from '#lib/export/set-of-bank.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';
import type { SourceName } from '#lib/model/evidence.ts';
import { lessonOf } from '#lib/practice/plan.ts';

/**
 * The questions of a set, ours and the teacher’s own, with all that an export needs of them, in the order of the ids.
 *
 * @throws BankError where they do not come
 */
export async function collectSet(
	bank: QuestionBank,
	own: ReadonlyMap<string, OwnQuestion>,
	name: string,
	ids: readonly string[],
	sources: readonly SourceName[],
	misconceptions: ExportSet['misconceptions']
): Promise<ExportSet> {
	const lessons = [...new Set(ids.filter((id) => !own.has(id)).map(lessonOf))];
	const context = {
		sources: Object.fromEntries(sources.map((source) => [source.id, source])),
		misconceptions
	};
	const banks = await Promise.all(lessons.map((lesson) => bank.lesson(lesson)));
	const entries = new Map(
		banks
			.flatMap((one) => setOfBank(name, one, context).entries)
			.map((entry): [string, SetEntry] => [entry.question.id, entry])
	);
	for (const [id, question] of own) entries.set(id, { question, evidence: [] });
	return { ...context, name, entries: ids.flatMap((id) => entries.get(id) ?? []) };
}
