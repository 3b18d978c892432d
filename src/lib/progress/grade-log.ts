import { chanceScore, grade, offersConfidence } from '#lib/grading/grade.ts';
import type { Attempt } from '#lib/model/attempt.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { Question } from '#lib/model/question.ts';
import type { MasteryEvidence } from './mastery.ts';

/** What a logged answer shows, by the key as it stands now. */
export interface AttemptEvidence extends MasteryEvidence {
	/** The id of the attempt. */
	attempt: string;
	/** The id of its question. */
	question: string;
	/** How sure the learner said to be, where the question still asks that. */
	confidence?: ConfidenceLevel;
}

/** The log after grading: every attempt stands in exactly one of the lists, in the order of the log. */
export interface GradedLog {
	evidence: AttemptEvidence[];
	/** Their question is not among the questions any more. */
	gone: Attempt[];
	/** Their question is there, but has changed so that the answer does not fit it. */
	unfit: Attempt[];
	/** Only a teacher can grade them. */
	needsTeacher: Attempt[];
}

/**
 * Grades a log anew. Kind, measure and points are those that the question has now; what the attempt
 * says of them serves only where the question is gone.
 *
 * @param questions all there are, in any order; an id stands for one question
 */
export function gradeLog(attempts: readonly Attempt[], questions: readonly Question[]): GradedLog {
	const byId = new Map(questions.map((question) => [question.id, question]));
	const log: GradedLog = { evidence: [], gone: [], unfit: [], needsTeacher: [] };
	for (const attempt of attempts) {
		const question = byId.get(attempt.question);
		if (question === undefined) {
			log.gone.push(attempt);
			continue;
		}
		const result = grade(question, attempt.response);
		if (result.outcome === 'graded')
			log.evidence.push({
				attempt: attempt.id,
				question: question.id,
				kind: question.kind,
				measures: result.evidence.measures,
				weight: result.evidence.weight,
				score: result.evidence.score,
				at: attempt.at,
				chance: chanceScore(question),
				...(attempt.certainty !== undefined && offersConfidence(question)
					? { confidence: attempt.certainty }
					: {})
			});
		else if (result.outcome === 'needs-teacher') log.needsTeacher.push(attempt);
		else log.unfit.push(attempt);
	}
	return log;
}
