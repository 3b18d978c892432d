import type { QuestionBank } from '#lib/browser/question-bank.ts';
import type { Judge } from '#lib/grading/judge.ts';
import { loadJudge } from '#lib/grading/load-judge.ts';
import type { Evidence, SourceName } from '#lib/model/evidence.ts';
import type { Question } from '#lib/model/question.ts';

/** A question of a running practice. */
export interface Asked {
	question: Question;
	/** Judges questions of its kind. */
	judge: Judge;
	evidence: Evidence[];
	/** Names of the sources that it quotes, by id. */
	sources: Record<string, SourceName>;
}

/**
 * Loads a question and what judges it.
 *
 * @throws BankError where the question does not come, Error where its file holds another one
 */
export async function loadAsked(bank: QuestionBank, id: string): Promise<Asked> {
	const { questions, evidence, sources } = await bank.question(id);
	const question = questions.find((one) => one.id === id);
	if (question === undefined) throw new Error(`The file of “${id}” holds another question.`);
	return {
		question,
		judge: await loadJudge(question.kind),
		evidence: question.claims.flatMap((claim) => evidence[claim] ?? []),
		sources
	};
}
