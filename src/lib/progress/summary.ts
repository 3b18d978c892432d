import { calibration, type Calibration } from '#lib/grading/calibration.ts';
import type { Attempt } from '#lib/model/attempt.ts';
import type { Mastery } from '#lib/model/mastery.ts';
import type { Measure } from '#lib/model/measures.ts';
import type { Origin } from '#lib/model/origin.ts';
import type { Question } from '#lib/model/question.ts';
import { lessonOf } from '#lib/practice/plan.ts';
import { gradeLog, type AttemptEvidence } from './grade-log.ts';
import { masteryByMeasure } from './mastery.ts';

/** A log as it was read. */
export interface ReadLog {
	/** In the order in which they were given. */
	attempts: readonly Attempt[];
	/** Entries that could not be read, whatever they are. */
	unreadable: readonly unknown[];
}

/** A question that has changed since it was answered. */
export interface ChangedQuestion {
	/** Its id. */
	question: string;
	/** Its present prompt. */
	prompt: string;
	/** How many answers were given to an earlier wording. */
	answers: number;
}

/** All that the progress page shows of a log. */
export interface ProgressSummary {
	/** How many entries the log holds, readable or not. */
	kept: number;
	/** How many of those that could be read came from where. */
	origins: Record<Origin, number>;
	mastery: Record<Measure, Mastery>;
	/** How sure the student was against how often right, by level; `null` where that was never said. */
	confidence: Calibration['levels'] | null;
	/** How many answers only a teacher can grade. */
	needsTeacher: number;
	/** Those with answers to an earlier wording, in the order in which they were first so answered. */
	changed: ChangedQuestion[];
	/** How many entries cannot be graded at all: unreadable, to no question, or to none of that form. */
	unusable: number;
}

/** Grades a log by the present questions and sums up what it shows. */
export function progressSummary(log: ReadLog, questions: readonly Question[]): ProgressSummary {
	const { evidence, earlier, gone, unfit, needsTeacher } = gradeLog(log.attempts, questions);
	const lessonCount = log.attempts.filter(({ origin }) => origin === 'lesson').length;
	return {
		kept: log.attempts.length + log.unreadable.length,
		origins: { practice: log.attempts.length - lessonCount, lesson: lessonCount },
		mastery: masteryByMeasure(evidence),
		confidence: confidenceOf(evidence),
		needsTeacher: needsTeacher.length,
		changed: changedOf(earlier, questions),
		unusable: gone.length + unfit.length + log.unreadable.length
	};
}

/** The lessons whose banks are needed to grade a log, once each; none that the site does not have. */
export function lessonsOf(attempts: readonly Attempt[], lessons: readonly string[]): string[] {
	const answered = new Set(attempts.map(({ question }) => lessonOf(question)));
	return lessons.filter((lesson) => answered.has(lesson));
}

function confidenceOf(evidence: readonly AttemptEvidence[]): Calibration['levels'] | null {
	const said = evidence.flatMap(({ confidence, score }) =>
		confidence === undefined ? [] : [{ confidence, score }]
	);
	return said.length > 0 ? calibration(said).levels : null;
}

function changedOf(earlier: readonly Attempt[], questions: readonly Question[]): ChangedQuestion[] {
	const counts = new Map<string, number>();
	for (const { question } of earlier) counts.set(question, (counts.get(question) ?? 0) + 1);
	return [...counts].flatMap(([id, answers]) => {
		const question = questions.find((one) => one.id === id);
		return question ? [{ question: id, prompt: question.prompt, answers }] : [];
	});
}
