import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ClaimSchema, type Claim } from '#lib/model/claim.ts';
import { CodingSchema, type Coding } from '#lib/model/coding.ts';
import { GlossaryEntrySchema, type GlossaryEntry } from '#lib/model/glossary.ts';
import { KINDS } from '#lib/model/kind.ts';
import { QUESTION_SCHEMAS, type Question } from '#lib/model/question.ts';
import { RelationSchema, type Relation } from '#lib/model/relation.ts';
import type { Misconception } from '#lib/model/misconception.ts';
import { SkillSchema, type Skill } from '#lib/model/skill.ts';
import { SourceSchema, type Source } from '#lib/model/source.ts';
import { VoiceSchema, type Voice } from '#lib/model/voice.ts';
import type { ContentFault } from './content-error.ts';
import { readLesson, type LessonFile } from './lesson-file.ts';
import { parseRecord, readYaml, type YamlFile } from './yaml-file.ts';

/** Where a record was read, so that a later check can name its line. */
export interface Origin {
	yaml: YamlFile;
	at: readonly PropertyKey[];
}

/** `content/` as read: each record valid by itself, references between records not yet checked. */
export interface RawContent {
	sources: Map<string, Source>;
	voices: Map<string, Voice>;
	claims: Map<string, Claim>;
	relations: Map<string, Relation>;
	lessons: Map<string, LessonFile>;
	questions: Map<string, Question>;
	skills: Map<string, Skill>;
	misconceptions: Map<string, Misconception>;
	glossary: Map<string, GlossaryEntry>;
	/** By claim id. */
	codings: Map<string, Coding>;
	/** By record. */
	origins: Map<object, Origin>;
}

/** Reads every file of a content folder, adding a fault for whatever does not fit its schema. */
export function readContent(folder: string, faults: ContentFault[]): RawContent {
	const content: RawContent = {
		sources: new Map(),
		voices: new Map(),
		claims: new Map(),
		relations: new Map(),
		lessons: new Map(),
		questions: new Map(),
		skills: new Map(),
		misconceptions: new Map(),
		glossary: new Map(),
		codings: new Map(),
		origins: new Map()
	};
	const read = new Reader(folder, faults, content.origins);

	for (const yaml of read.filesIn('sources', (name) => !name.endsWith('.seal.yaml'))) {
		const source = parseRecord(yaml, [], SourceSchema, faults);
		if (source === null) continue;
		if (source.id !== basename(yaml.file, '.yaml'))
			read.fault(yaml, ['id'], source.id, `the file is named ${basename(yaml.file)}`);
		read.keep(content.sources, source.id, source, yaml, []);
	}
	read.list('voices.yaml', VoiceSchema, content.voices);
	for (const yaml of read.filesIn('claims'))
		read.records(yaml, ClaimSchema, content.claims, { source: basename(yaml.file, '.yaml') });
	for (const yaml of read.filesIn('codings')) read.records(yaml, CodingSchema, content.codings);
	read.list('relations.yaml', RelationSchema, content.relations);
	read.list('skills.yaml', SkillSchema, content.skills);
	read.list('glossary.yaml', GlossaryEntrySchema, content.glossary);
	for (const skill of content.skills.values())
		for (const misconception of skill.misconceptions)
			if (content.misconceptions.has(misconception.id))
				faults.push({
					file: 'content/skills.yaml',
					path: `${skill.id} › misconceptions`,
					reason: `duplicate id "${misconception.id}"`
				});
			else content.misconceptions.set(misconception.id, misconception);

	for (const file of read.names('lessons', '.md')) {
		const lesson = readLesson(`content/lessons/${file}`, read.text('lessons', file), faults);
		if (lesson === null) continue;
		if (content.lessons.has(lesson.lesson.slug))
			faults.push({
				file: lesson.file,
				path: '',
				reason: `duplicate slug "${lesson.lesson.slug}"`
			});
		else content.lessons.set(lesson.lesson.slug, lesson);
	}
	content.lessons = new Map(
		[...content.lessons].sort(([, a], [, b]) => a.lesson.order - b.lesson.order)
	);
	for (const yaml of read.filesIn('questions'))
		read.questions(yaml, content.questions, basename(yaml.file, '.yaml').replace(/^\d{2,}-/u, ''));
	return content;
}

class Reader {
	constructor(
		private readonly folder: string,
		private readonly faults: ContentFault[],
		private readonly origins: Map<object, Origin>
	) {}

	fault(yaml: YamlFile, at: readonly PropertyKey[], path: string, reason: string): void {
		this.faults.push({ file: yaml.file, line: yaml.lineOf(at), path, reason });
	}

	names(room: string, ending: string): string[] {
		const path = join(this.folder, room);
		if (!existsSync(path)) return [];
		return readdirSync(path)
			.filter((name) => name.endsWith(ending))
			.sort();
	}

	text(...path: string[]): string {
		return readFileSync(join(this.folder, ...path), 'utf8');
	}

	filesIn(room: string, wanted: (name: string) => boolean = () => true): YamlFile[] {
		return this.names(room, '.yaml')
			.filter(wanted)
			.map((name) => readYaml(`content/${room}/${name}`, this.text(room, name), this.faults))
			.filter((yaml) => yaml !== null);
	}

	list<Schema extends z.ZodType<{ id: string }>>(
		name: string,
		schema: Schema,
		into: Map<string, z.infer<Schema>>
	): void {
		const file = `content/${name}`;
		if (!existsSync(join(this.folder, name))) {
			this.faults.push({ file, path: '', reason: 'the file is missing' });
			return;
		}
		const yaml = readYaml(file, this.text(name), this.faults);
		if (yaml) this.records(yaml, schema, into);
	}

	records<Schema extends z.ZodType<{ id: string }>>(
		yaml: YamlFile,
		schema: Schema,
		into: Map<string, z.infer<Schema>>,
		filled: Record<string, unknown> = {}
	): void {
		for (const index of this.indexes(yaml)) {
			const record = parseRecord(yaml, [index], schema, this.faults, filled);
			if (record) this.keep(into, record.id, record, yaml, [index]);
		}
	}

	questions(yaml: YamlFile, into: Map<string, Question>, lesson: string): void {
		for (const index of this.indexes(yaml)) {
			const raw = (yaml.data as unknown[])[index];
			const kind =
				typeof raw === 'object' && raw !== null && 'kind' in raw
					? (raw.kind as unknown)
					: undefined;
			const known = KINDS.find((one) => one === kind);
			if (known === undefined) {
				this.fault(
					yaml,
					[index, 'kind'],
					`[${index + 1}] › kind`,
					`expected one of ${KINDS.join(', ')}`
				);
				continue;
			}
			const question = parseRecord(yaml, [index], QUESTION_SCHEMAS[known], this.faults, { lesson });
			if (question) this.keep(into, question.id, question, yaml, [index]);
		}
	}

	keep<Value extends object>(
		into: Map<string, Value>,
		id: string,
		value: Value,
		yaml: YamlFile,
		at: readonly PropertyKey[]
	): void {
		this.origins.set(value, { yaml, at });
		const first = into.get(id);
		if (first === undefined) {
			into.set(id, value);
			return;
		}
		const origin = this.origins.get(first);
		const where = origin
			? `${origin.yaml.file}:${origin.yaml.lineOf([...origin.at, 'id'])}`
			: 'before';
		this.fault(yaml, [...at, 'id'], id, `duplicate id "${id}"; the first is at ${where}`);
	}

	private indexes(yaml: YamlFile): number[] {
		if (!Array.isArray(yaml.data)) {
			this.fault(yaml, [], '', 'expected a list: each record begins with "- id:"');
			return [];
		}
		return yaml.data.map((_, index) => index);
	}
}
