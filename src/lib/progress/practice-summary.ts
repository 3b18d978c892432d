import { sureButWrongFirst } from '#lib/grading/calibration.ts';
import type { ConfidentAnswer } from '#lib/grading/confidence-based-marking.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { Graded, Judged } from '#lib/model/grade.ts';
import { MEASURES, type Measure } from '#lib/model/measures.ts';
import type { Question } from '#lib/model/question.ts';

/** An answered question of a practice. */
export interface AnsweredQuestion {
	question: Pick<Question, 'measures'>;
	judged: Judged;
	/** How sure the student said to be, where that was asked. */
	confidence?: ConfidenceLevel;
}

/** What the answers to questions of one measure earned. */
export interface SummaryLine {
	measure: Measure;
	answers: number;
	/** In points, in [0, possible]. */
	earned: number;
	possible: number;
}

/** What a practice shows when it is over, or left. */
export interface PracticeSummary<Answer extends AnsweredQuestion> {
	/** Knowledge and each skill apart, in the order of `MEASURES`; none without an answer. */
	lines: SummaryLine[];
	/** Graded answers that are not fully right; those that were given surest come first. */
	missed: (Answer & { judged: Graded })[];
	/** What calibration is worked out from. */
	confident: ConfidentAnswer[];
	/** Answers that only a teacher can grade. */
	forTeacher: number;
	/** Codes of the misconceptions that answers showed, the most frequent first. */
	misconceptions: { code: string; answers: number }[];
}

/** Folds the answers of a practice into what its summary shows. */
export function summarisePractice<Answer extends AnsweredQuestion>(
	answered: readonly Answer[]
): PracticeSummary<Answer> {
	const graded = answered.filter(isGraded);
	const wrong = graded.filter(({ judged }) => judged.score < 1);
	const sure = wrong.flatMap((answer) =>
		answer.confidence === undefined
			? []
			: [{ answer, confidence: answer.confidence, score: answer.judged.score }]
	);
	const counts = new Map<string, number>();
	for (const { judged } of graded)
		for (const code of judged.misconceptions) counts.set(code, (counts.get(code) ?? 0) + 1);
	return {
		lines: MEASURES.map((measure) => lineOf(measure, graded)).filter(({ answers }) => answers > 0),
		missed: [
			...sureButWrongFirst(sure).map(({ answer }) => answer),
			...wrong.filter(({ confidence }) => confidence === undefined)
		],
		confident: graded.flatMap(({ confidence, judged }) =>
			confidence === undefined ? [] : [{ confidence, score: judged.score }]
		),
		forTeacher: answered.length - graded.length,
		misconceptions: [...counts]
			.map(([code, answers]) => ({ code, answers }))
			.sort((a, b) => b.answers - a.answers)
	};
}

function isGraded<Answer extends AnsweredQuestion>(
	answer: Answer
): answer is Answer & { judged: Graded } {
	return answer.judged.outcome === 'graded';
}

function lineOf(
	measure: Measure,
	graded: readonly { question: Pick<Question, 'measures'>; judged: Graded }[]
): SummaryLine {
	const of = graded.filter(({ question }) => question.measures === measure);
	return {
		measure,
		answers: of.length,
		earned: of.reduce((sum, { judged }) => sum + judged.score * judged.points, 0),
		possible: of.reduce((sum, { judged }) => sum + judged.points, 0)
	};
}
