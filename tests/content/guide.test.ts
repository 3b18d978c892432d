import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { ClaimSchema } from '#lib/model/claim.ts';
import { CodingSchema } from '#lib/model/coding.ts';
import { GlossaryEntrySchema } from '#lib/model/glossary.ts';
import { KINDS } from '#lib/model/kind.ts';
import { SKILL_IDS } from '#lib/model/measures.ts';
import { QUESTION_SCHEMAS } from '#lib/model/question.ts';
import { RelationSchema } from '#lib/model/relation.ts';
import { SkillSchema } from '#lib/model/skill.ts';
import { SourceSchema } from '#lib/model/source.ts';
import { VoiceSchema } from '#lib/model/voice.ts';
import {
	MAX_CLAIM_WORDS,
	MAX_EXCERPT_WORDS,
	MAX_TERM_WORDS
} from '#lib/content/check-quotation-lengths.ts';
import { MAX_QUOTED_SHARE } from '#lib/content/check-quotations.ts';
import { Faults } from '#lib/content/faults.ts';
import { MAX_ANSWER_CHARACTERS } from '#lib/content/kinds/short.ts';
import { readLesson } from '#lib/content/lesson-file.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { COURSE_LIMITS } from '#lib/content/standards/course-limits.ts';

const guide = readFileSync(join(cwd(), 'content', 'README.md'), 'utf8');

interface Example {
	noun: string;
	/** A record, with its fields. */
	record: Record<string, unknown>;
	name: string;
}

const examples = [...guide.matchAll(/```yaml ?(\w*)\n([\s\S]*?)```/gu)].flatMap(
	([, noun = '', text = '']): Example[] => {
		const data: unknown = parse(text);
		return (Array.isArray(data) ? data : [data]).map((record: Example['record']) => ({
			noun,
			record,
			name: `${noun} ${String(record['id'])}`
		}));
	}
);

/** The schema of an example, and what the name of its file would say. */
function schemaOf({ noun, record }: Example): [z.ZodType, Record<string, string>] {
	const owner = String(record['id']).split('.')[0] ?? '';
	switch (noun) {
		case 'source':
			return [SourceSchema, {}];
		case 'voice':
			return [VoiceSchema, {}];
		case 'claim':
			return [ClaimSchema, { source: owner }];
		case 'relation':
			return [RelationSchema, {}];
		case 'skill':
			return [SkillSchema, {}];
		case 'coding':
			return [CodingSchema, {}];
		case 'glossary':
			return [GlossaryEntrySchema, {}];
		case 'question': {
			const kind = KINDS.find((one) => one === record['kind']);
			if (kind !== undefined) return [QUESTION_SCHEMAS[kind], { lesson: owner }];
		}
	}
	throw new Error(`The guide has an example of an unknown noun: “${noun}”.`);
}

describe('every example of the guide fits its schema', () => {
	it.each(examples)('$name', (example) => {
		const [schema, filled] = schemaOf(example);
		const result = schema.safeParse({ ...example.record, ...filled });
		expect(result.error?.issues ?? []).toEqual([]);
	});

	it('the lesson', () => {
		const [, text = ''] = /```markdown\n([\s\S]*?)```/u.exec(guide) ?? [];
		const faults = new Faults();
		expect(readLesson('content/lessons/02-treaty-1961.md', text, faults)).not.toBeNull();
		expect(faults.found).toEqual([]);
	});
});

it('every claim, relation, source and misconception that an example names is in the content', () => {
	const { library } = loadContent({
		content: join(cwd(), 'content'),
		sources: 'no-texts-are-needed'
	});
	const known = [library.claims, library.relations, library.misconceptions, library.sources];
	const named = examples.flatMap(({ noun, record }) => [
		...textsAt(record, ['claims', 'claim', 'relations', 'source']),
		...(noun === 'question' ? textsAt(record, ['misconception', 'misconceptions']) : [])
	]);
	expect(named.length).toBeGreaterThan(40);
	expect(named.filter((id) => !known.some((map) => map.has(id)))).toEqual([]);
});

/** The texts under fields of the given names, however deep. */
function textsAt(value: unknown, names: readonly string[], within = false): string[] {
	if (typeof value === 'string') return within ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([field, one]: [string, unknown]) =>
		textsAt(one, names, within || names.includes(field))
	);
}

it('the guide has an example of every record and of every kind of question', () => {
	const nouns = new Set(examples.map(({ noun }) => noun));
	expect([...nouns].sort()).toEqual(
		['claim', 'coding', 'glossary', 'question', 'relation', 'skill', 'source', 'voice'].sort()
	);
	const kinds = examples.flatMap(({ noun, record }) => (noun === 'question' ? record['kind'] : []));
	expect(new Set(kinds)).toEqual(new Set(KINDS));
});

it('the guide lists every skill', () => {
	for (const skill of SKILL_IDS) expect(guide).toMatch(new RegExp(`^\\| \`${skill}\` +\\|`, 'mu'));
});

const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`;

it.each([
	['A claim’s quotation is', `${MAX_CLAIM_WORDS} words`],
	['The excerpts of a question,', `${MAX_EXCERPT_WORDS} words`],
	['A quotation in the glossary', `${MAX_TERM_WORDS} words`],
	['Quoted words of a source,', `${percent(MAX_QUOTED_SHARE)} of`],
	['An accepted answer is', `${MAX_ANSWER_CHARACTERS} characters`],
	['Lessons, numbered', `at least ${COURSE_LIMITS.lessons}`],
	['Words of a lesson', '700 to 1,300'],
	['Reading level', `at most ${COURSE_LIMITS.readingGrade}`],
	['`<Check>`s', `at least ${COURSE_LIMITS.checks}`],
	['`<Compare>`s', `at least ${COURSE_LIMITS.compares}`],
	['Questions in all', `at least ${COURSE_LIMITS.questions}`],
	['Questions of a lesson', `at least ${COURSE_LIMITS.lessonQuestions}`],
	['Questions of a skill', `at least ${COURSE_LIMITS.skillQuestions}`],
	['Questions of a kind', `at least ${COURSE_LIMITS.kindQuestions}`],
	['Share of the questions that ask', `33.3 to ${percent(COURSE_LIMITS.knowledgeShare[1])}`],
	['Share of the questions that rest', `from ${percent(COURSE_LIMITS.severalSourcesShare)}`],
	['A text’s share', `at most ${COURSE_LIMITS.sourceRatio}`],
	['Share of right options', `at most ${percent(COURSE_LIMITS.positionShare)}`],
	['Feedback quotes', `${COURSE_LIMITS.feedbackWords} words`],
	['Length of the longest', `at most ${COURSE_LIMITS.keyLengthRatio}`]
])('the guide tells the limit of “%s”', (rule, limit) => {
	const row = guide.split('\n').find((line) => line.startsWith(`| ${rule}`)) ?? '';
	expect(row).toMatch(new RegExp(`\\| ${limit.replaceAll('.', '\\.')}[^|]*\\|$`, 'u'));
});
