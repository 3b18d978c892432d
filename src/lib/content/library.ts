import type { Claim } from '#lib/model/claim.ts';
import type { Coding } from '#lib/model/coding.ts';
import type { GlossaryEntry } from '#lib/model/glossary.ts';
import type { Question } from '#lib/model/question.ts';
import type { Relation } from '#lib/model/relation.ts';
import type { Misconception } from '#lib/model/misconception.ts';
import type { Skill } from '#lib/model/skill.ts';
import type { Source } from '#lib/model/source.ts';
import type { Voice } from '#lib/model/voice.ts';
import type { LessonFile } from './lesson-file.ts';
import type { LibraryIndex } from './library-index.ts';

/** All of `content/`, checked: every reference in it resolves. Each map keeps the order of its file. */
export interface Library extends LibraryIndex {
	sources: ReadonlyMap<string, Source>;
	voices: ReadonlyMap<string, Voice>;
	claims: ReadonlyMap<string, Claim>;
	relations: ReadonlyMap<string, Relation>;
	/** By slug, in the order of the course. */
	lessons: ReadonlyMap<string, LessonFile>;
	questions: ReadonlyMap<string, Question>;
	skills: ReadonlyMap<string, Skill>;
	misconceptions: ReadonlyMap<string, Misconception>;
	glossary: ReadonlyMap<string, GlossaryEntry>;
	/** By claim id: of the claims that were coded twice. */
	codings: ReadonlyMap<string, Coding>;
	/** Share of each source's words, in [0, 1], that claims and excerpts quote together. */
	quotedShare: ReadonlyMap<string, number>;
	/** What the quotations were verified against, by source. */
	verifiedAgainst: ReadonlyMap<string, 'text' | 'seal'>;
}
