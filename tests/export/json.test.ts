import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportSet } from '#lib/export/item.ts';
import { QUESTION_SCHEMAS } from '#lib/model/question.ts';
import { exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { randomSets } from './random-sets.ts';
import { realSet } from './real-set.ts';

interface File {
	form: string;
	version: number;
	name: string;
	questions: unknown[];
	evidence: Record<string, unknown>;
	sources: unknown[];
}

async function expectReadBack(set: ExportSet): Promise<File> {
	const { text, notices, omitted } = await exported('json', set);
	const file = JSON.parse(text) as File;
	expect(file).toMatchObject({ form: 'says-who-questions', version: 1, name: set.name });
	expect(file.questions).toEqual(set.entries.map(({ question }) => question));
	for (const { question, evidence } of set.entries)
		expect(question.claims.map((claim) => file.evidence[claim])).toEqual(evidence);
	expect(file.sources).toEqual(Object.values(set.sources));
	// Everything is in it.
	expect(notices).toEqual([]);
	expect(omitted).toEqual([]);
	return file;
}

describe('our own form', () => {
	it('has the whole bank to the letter, and every record still passes its schema', async () => {
		const set = realSet();
		const { questions } = await expectReadBack(set);
		questions.forEach((question, at) => {
			const kind = set.entries[at]?.question.kind ?? 'choice';
			expect(QUESTION_SCHEMAS[kind].safeParse(question).success).toBe(true);
		});
	});

	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives to the letter, control characters too',
		async (_, text) => {
			await expectReadBack(hostileSet(text));
		}
	);

	it('has random sets in their order', async () => {
		await fc.assert(
			fc.asyncProperty(randomSets, async (set) => {
				await expectReadBack(set);
			}),
			{ numRuns: 30 }
		);
	});
});
