import { LessonSchema, type Lesson } from '#lib/model/lesson.ts';
import { hidden } from './check-texts.ts';
import type { Faults } from './faults.ts';
import { readLessonBody } from './lesson-body.ts';
import type { LessonBody } from './lesson-findings.ts';
import { quotedWords } from './quotation.ts';
import { parseRecord, readYaml } from './yaml-file.ts';

/** A lesson as its author wrote it: front matter, and what its body holds. */
export interface LessonFile extends LessonBody {
	/** Path from the folder above `content/`. */
	file: string;
	lesson: Lesson;
}

const FILE_NAME = /^(\d{2,})-([a-z0-9-]+)\.md$/u;

/**
 * Reads a lesson and checks its form: the name of its file, its front matter and its Markdown.
 *
 * @returns the lesson, or `null` after adding faults where its front matter cannot be read
 */
export function readLesson(file: string, text: string, faults: Faults): LessonFile | null {
	const [, number, slug] = FILE_NAME.exec(file.split('/').at(-1) ?? '') ?? [];
	if (number === undefined) {
		faults.inFile(file, 'expected a file name such as 03-treaty-1961.md');
		return null;
	}
	const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/u.exec(text);
	if (!parts) {
		faults.add({ file, line: 1, path: '' }, 'expected front matter between two lines ---');
		return null;
	}
	text.split(/\r?\n/u).forEach((line, index) => {
		const reason = hidden(line.replaceAll('\t', ' '));
		if (reason !== null) faults.add({ file, line: index + 1, path: '' }, reason);
	});
	const [, matter = '', body = ''] = parts;
	const yaml = readYaml(file, matter, faults, 1);
	const lesson = yaml && parseRecord(yaml, [], LessonSchema, faults, { slug });
	const found = readLessonBody(file, body, matter.split('\n').length + 3, faults);
	if (yaml === null || lesson === null) return null;
	faults.remember(lesson, yaml, []);
	if (Number(number) !== lesson.order)
		faults.in(lesson, ['order'], `is ${lesson.order}, but the number of the file is ${number}`);
	const ofMatter = (['title', 'summary'] as const).flatMap((field) =>
		quotedWords(lesson[field]).map((words) => ({ words, line: yaml.lineOf([field]) }))
	);
	return { file, lesson, ...found, quotations: [...ofMatter, ...found.quotations] };
}
