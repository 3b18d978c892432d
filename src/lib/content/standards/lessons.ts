import type { Faults } from '../faults.ts';
import type { LessonTag } from '../lesson-tags.ts';
import type { Library } from '../library.ts';
import { outside, over, shortOf } from '../limits.ts';
import { readingLevel } from '../reading-level.ts';
import type { CourseLimits } from './course-limits.ts';

/** Checks the number of lessons, and each one's length, language and share in asking and comparing. */
export function checkLessonStandards(
	{ lessons }: Library,
	limits: CourseLimits,
	faults: Faults
): void {
	if (lessons.size < limits.lessons)
		faults.inFile(
			'content/lessons',
			`the course has ${lessons.size} lessons, ${shortOf(lessons.size, limits.lessons)}`
		);
	[...lessons.values()].forEach(({ file, lesson, references, prose, words }, index) => {
		if (lesson.order !== index + 1)
			faults.add(
				{ file, path: 'order' },
				`the lesson is number ${lesson.order}, but there is no number ${index + 1}`
			);
		const length = outside(words, limits.lessonWords);
		if (length !== null) faults.inFile(file, `the lesson has ${words} words, ${length}`);
		const { grade } = readingLevel(prose.join('\n'));
		if (grade > limits.readingGrade)
			faults.inFile(
				file,
				`the lesson reads at grade ${decimal(grade)}, ${over(grade, limits.readingGrade, decimal)}; use shorter sentences and words`
			);
		for (const [tag, wanted] of [
			['Check', limits.checks],
			['Compare', limits.compares]
		] as const satisfies readonly (readonly [LessonTag, number])[]) {
			const count = references.filter((one) => one.tag === tag).length;
			if (count < wanted)
				faults.inFile(file, `the lesson has ${count} <${tag}>, ${shortOf(count, wanted)}`);
		}
	});
}

function decimal(grade: number): string {
	return grade.toFixed(1);
}
