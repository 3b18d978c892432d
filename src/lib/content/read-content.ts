import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
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
import {
	checkTopLevel,
	filesIn,
	readTextFile,
	type ContentFolder,
	type ContentListFile
} from './content-files.ts';
import type { Faults } from './faults.ts';
import { readLesson, type LessonFile } from './lesson-file.ts';
import { parseRecord, readYaml, type YamlFile } from './yaml-file.ts';
import { valueAt, type YamlPath } from './yaml-path.ts';

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
}

/** The end of the name of a seal, which is read with the text that it seals. */
export const SEAL_ENDING = '.seal.yaml';

/** Reads every file of a content folder, adding a fault for whatever does not fit its schema. */
export function readContent(folder: string, faults: Faults): RawContent {
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
		codings: new Map()
	};
	const read = new Reader(folder, faults);

	checkTopLevel(folder, faults);
	for (const yaml of read.filesIn('sources', (name) => !name.endsWith(SEAL_ENDING))) {
		const source = parseRecord(yaml, [], SourceSchema, faults);
		if (source === null) continue;
		if (source.id !== basename(yaml.file, '.yaml'))
			faults.inYaml(yaml, [], ['id'], `the file is named ${basename(yaml.file)}`);
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
		skill.misconceptions.forEach((misconception, index) => {
			const { id } = misconception;
			if (content.misconceptions.has(id))
				faults.in(skill, ['misconceptions', index, 'id'], `duplicate id "${id}"`);
			else content.misconceptions.set(id, misconception);
		});
	content.lessons = read.lessons();
	for (const yaml of read.filesIn('questions'))
		read.questions(yaml, content.questions, basename(yaml.file, '.yaml').replace(/^\d{2,}-/u, ''));
	return content;
}

class Reader {
	constructor(
		private readonly folder: string,
		private readonly faults: Faults
	) {}

	filesIn(folder: ContentFolder, wanted: (name: string) => boolean = () => true): YamlFile[] {
		return filesIn(this.folder, folder, this.faults)
			.filter(wanted)
			.map((name) => readYaml(`content/${folder}/${name}`, this.text(folder, name), this.faults))
			.filter((yaml) => yaml !== null);
	}

	list<Schema extends z.ZodType<{ id: string }>>(
		name: ContentListFile,
		schema: Schema,
		into: Map<string, z.infer<Schema>>
	): void {
		const file = `content/${name}`;
		if (!existsSync(join(this.folder, name))) {
			this.faults.inFile(file, 'the file is missing');
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

	/** By slug, in the order of the course. */
	lessons(): Map<string, LessonFile> {
		const lessons = new Map<string, LessonFile>();
		for (const name of filesIn(this.folder, 'lessons', this.faults)) {
			const file = `content/lessons/${name}`;
			const lesson = readLesson(file, this.text('lessons', name), this.faults);
			if (lesson === null) continue;
			const { slug } = lesson.lesson;
			if (lessons.has(slug)) this.faults.inFile(file, `duplicate slug "${slug}"`);
			else lessons.set(slug, lesson);
		}
		return new Map([...lessons].sort(([, a], [, b]) => a.lesson.order - b.lesson.order));
	}

	questions(yaml: YamlFile, into: Map<string, Question>, lesson: string): void {
		for (const index of this.indexes(yaml)) {
			const kind = valueAt(yaml.data, [index, 'kind']);
			const known = KINDS.find((one) => one === kind);
			if (known === undefined) {
				this.faults.inYaml(yaml, [index], ['kind'], `expected one of ${KINDS.join(', ')}`);
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
		at: YamlPath
	): void {
		this.faults.remember(value, yaml, at);
		const first = into.get(id);
		if (first === undefined) {
			into.set(id, value);
			return;
		}
		const { file, line } = this.faults.placeOf(first, ['id']);
		this.faults.inYaml(yaml, at, ['id'], `duplicate id "${id}"; the first is at ${file}:${line}`);
	}

	private text(...path: string[]): string {
		return readTextFile(join(this.folder, ...path));
	}

	private indexes(yaml: YamlFile): number[] {
		if (!Array.isArray(yaml.data)) {
			this.faults.add(
				{ file: yaml.file, line: 1, path: '' },
				'expected a list: each record begins with "- id:"'
			);
			return [];
		}
		return yaml.data.map((_, index) => index);
	}
}
