/** What a finished course keeps to; a course in the making may miss it. */
export interface CourseLimits {
	/** Lessons: eight subjects and a closing workshop. */
	lessons: number;
	/** Words of a lesson, least and most: at 150 words a minute about five to nine minutes. */
	lessonWords: readonly [number, number];
	/** Flesch–Kincaid grade of a lesson, at most: what a reader of 15 reads with ease. */
	readingGrade: number;
	/** `<Check>`s of a lesson, at least: reading alone is soon forgotten. */
	checks: number;
	/** `<Compare>`s of a lesson, at least: the course is about texts beside one another. */
	compares: number;

	/** Questions in all, at least: 24 draws of ten. */
	questions: number;
	/** Questions of a lesson, at least: two draws of ten that share no more than half. */
	lessonQuestions: number;
	/** Questions of a skill, at least: below some 20 a score says little of the skill. */
	skillQuestions: number;
	/** Questions of a kind, at least: a kind that is rare is a surprise whenever it comes. */
	kindQuestions: number;
	/** Share of questions that ask what the texts say, least and most; the others ask for a skill. */
	knowledgeShare: readonly [number, number];
	/** Share of questions that rest on claims of several texts, at least. */
	severalSourcesShare: number;
	/** A text's share of the questions over its share of the claims, at most (design, rule 6). */
	sourceRatio: number;
	/** Share of keys in one position, at most, among choices with the same number of options … */
	positionShare: number;
	/** … where there are this many of them: among few, chance alone may favour a position. */
	positionQuestions: number;

	/** Words of feedback, at most: half a minute at 150 words a minute. */
	feedbackWords: number;
	/** Length of the longest right option over that of the longest wrong one, at most: else it gives the key away. */
	keyLengthRatio: number;
}

/** The limits of this course. */
export const COURSE_LIMITS: CourseLimits = {
	lessons: 9,
	lessonWords: [700, 1300],
	readingGrade: 10,
	checks: 3,
	compares: 1,
	questions: 240,
	lessonQuestions: 25,
	skillQuestions: 20,
	kindQuestions: 12,
	knowledgeShare: [1 / 3, 0.55],
	severalSourcesShare: 1 / 3,
	sourceRatio: 1.5,
	positionShare: 0.4,
	positionQuestions: 40,
	feedbackWords: 80,
	keyLengthRatio: 1.5
};
