import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSet } from '#lib/export/export-set.ts';
import { importFile } from '#lib/export/import-file.ts';
import type { FormatId } from '#lib/model/export-format.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';
import { anyOwns } from './own-arbitraries.ts';

/** What comes back of questions that were exported, and what the export left out. */
async function roundTrip(format: FormatId, questions: readonly OwnQuestion[]) {
	const { files, omitted } = await exportSet(format, {
		name: 'A set',
		sources: {},
		misconceptions: {},
		entries: questions.map((question) => ({ question, evidence: [] }))
	});
	const [file] = files;
	if (file === undefined) return { back: [], problems: [], kept: [], text: '' };
	const { questions: back, problems } = await importFile(file.name, file.bytes);
	return {
		back,
		problems,
		kept: questions.filter(({ id }) => !omitted.includes(id)),
		text: new TextDecoder().decode(file.bytes)
	};
}

describe.each(['json', 'moodle-xml', 'gift'] as const)('%s', (format) => {
	it('gives back every question as it was', async () => {
		await fc.assert(
			fc.asyncProperty(anyOwns, async (questions) => {
				const { back, kept, problems } = await roundTrip(format, questions);
				// GIFT has no place for points.
				const expected = format === 'gift' ? kept.map((one) => ({ ...one, points: 1 })) : kept;
				expect(back).toEqual(expected);
				expect(problems.filter(({ code }) => code !== 'category')).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
});
