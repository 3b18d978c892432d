import { chanceScore, grade, offersConfidence } from '#lib/grading/grade.ts';
import type { Attempt } from '#lib/model/attempt.ts';
import type { ConfidenceLevel } from '#lib/model/confidence.ts';
import type { Graded } from '#lib/model/grade.ts';
import type { Question } from '#lib/model/question.ts';
import { shownHash } from '#lib/model/shown.ts';
import type { MasteryEvidence } from './mastery.ts';

/** What a logged answer shows, by the present key. */
export interface AttemptEvidence extends MasteryEvidence {
	/** The id of the attempt. */
	attempt: string;
	/** How sure the student was, where the question still asks that. */
	confidence?: ConfidenceLevel;
}

/** The log after grading: every attempt is in exactly one of the lists, in the order of the log. */
export interface GradedLog {
	evidence: AttemptEvidence[];
	/** They answer an earlier wording of their question: history, not graded again. */
	earlier: Attempt[];
	/** Their question is not among the questions any more. */
	gone: Attempt[];
	/** Nobody knows what wording they answer, and they do not fit the present one. */
	unfit: Attempt[];
	/** Only a teacher can grade them. */
	needsTeacher: Attempt[];
}

/**
 * Grades a log by the present keys: a key that is mended mends every grade. Only an answer to what the
 * question shows today is graded; one that was stored before that was recorded (`shown: null`) is
 * graded as far as it fits. Kind, measure and points are the question's present ones; what the attempt
 * says of them serves only where the question is gone.
 *
 * @param attempts in the order in which they were given
 * @param questions all there are, in any order; an id names one question
 */
export function gradeLog(attempts: readonly Attempt[], questions: readonly Question[]): GradedLog {
	const byId = new Map(questions.map((question) => [question.id, question]));
	const isEarlier = earlierWording();
	const log: GradedLog = { evidence: [], earlier: [], gone: [], unfit: [], needsTeacher: [] };
	const answered = new Set<string>();
	for (const attempt of attempts) {
		// Whatever became of an earlier answer: a receipt or a rubric followed it and showed the key.
		const keySeen = answered.has(attempt.question);
		answered.add(attempt.question);
		const question = byId.get(attempt.question);
		if (question === undefined) log.gone.push(attempt);
		else if (isEarlier(attempt, question)) log.earlier.push(attempt);
		else {
			const result = grade(question, attempt.response);
			if (result.outcome === 'graded')
				log.evidence.push(evidenceOf(attempt, question, result, keySeen));
			else if (result.outcome === 'needs-teacher') log.needsTeacher.push(attempt);
			else log.unfit.push(attempt);
		}
	}
	return log;
}

/** Tells whether an attempt answers an earlier wording; hashes each question that it needs to once. */
function earlierWording(): (attempt: Attempt, question: Question) => boolean {
	const hashes = new Map<Question, string>();
	return ({ shown }, question) => {
		if (shown === null) return false;
		const present = hashes.get(question) ?? shownHash(question);
		hashes.set(question, present);
		return shown !== present;
	};
}

function evidenceOf(
	attempt: Attempt,
	question: Question,
	{ evidence }: Graded,
	keySeen: boolean
): AttemptEvidence {
	return {
		attempt: attempt.id,
		question: question.id,
		kind: question.kind,
		measures: evidence.measures,
		weight: evidence.weight,
		score: evidence.score,
		keySeen,
		chance: chanceScore(question),
		...(attempt.confidence !== undefined && offersConfidence(question)
			? { confidence: attempt.confidence }
			: {})
	};
}
