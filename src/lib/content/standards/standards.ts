import type { Faults } from '../faults.ts';
import type { Library } from '../library.ts';
import { checkBank } from './bank.ts';
import type { CourseLimits } from './course-limits.ts';
import { checkLessonStandards } from './lessons.ts';
import { checkQuestionStandards } from './questions.ts';

/**
 * Checks what makes sound content a good course: enough questions, evenly spread, lessons of a length and
 * a language that can be read, keys that nothing gives away.
 */
export function checkStandards(library: Library, limits: CourseLimits, faults: Faults): void {
	checkLessonStandards(library, limits, faults);
	checkBank(library, limits, faults);
	checkQuestionStandards(library, limits, faults);
}
