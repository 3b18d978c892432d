import type { EssayQuestion } from '#lib/model/kinds/essay.ts';
import { RUBRIC_LEVELS } from '#lib/model/rubric.ts';
import { checklistLines, rubricLevelText } from '#lib/wording/en/export-text.ts';
import type { Asked } from './export-kind.ts';

/** Two or three sentences, with what the teacher grades them by. */
export function essay({ checklist, rubric, example }: EssayQuestion): Asked {
	return {
		below: checklistLines(checklist),
		body: {
			type: 'essay',
			// A teacher’s own question may have no rubric and no example.
			rubric: RUBRIC_LEVELS.filter((level) => rubric[level] !== '').map((level) => ({
				level: rubricLevelText(level),
				text: rubric[level]
			})),
			example: example === '' ? null : example
		}
	};
}
