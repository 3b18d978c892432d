import { EXAMPLE_LABEL } from '#lib/wording/en/export-text.ts';
import type { EssayBody } from './item.ts';

/** What a teacher grades an essay by, a line each. */
export function essayGuide({ rubric, example }: EssayBody): string[] {
	return [
		...rubric.map(({ level, text }) => `${level}: ${text}`),
		...(example === null ? [] : [`${EXAMPLE_LABEL}: ${example}`])
	];
}
