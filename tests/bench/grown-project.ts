import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a build reads. */
const PARTS = [
	'src',
	'static',
	'content',
	'svelte.config.js',
	'vite.config.ts',
	'package.json',
	'tsconfig.json'
];

/** A copy of the project in a temporary folder. */
export interface GrownProject {
	root: string;
	/** What it holds: a copy keeps each question that its text shows, and has no more than its model. */
	size: ContentSize;
	/** Deletes it. */
	remove(): void;
}

/** How large the content of a project is. */
export interface ContentSize {
	lessons: number;
	questions: number;
}

/** A lesson as written, and its bank as one text per question. */
interface Template {
	slug: string;
	order: number;
	text: string;
	questions: string[];
}

/** The size of a project's own content. */
export function sizeOf(root: string): ContentSize {
	const templates = readTemplates(root);
	return {
		lessons: templates.length,
		questions: templates.reduce((sum, { questions }) => sum + questions.length, 0)
	};
}

/** The slugs of a project's lessons, in the order of the course. */
export function slugsOf(root: string): string[] {
	return readTemplates(root).map(({ slug }) => slug);
}

/**
 * Copies a project and fills its content up, to about a size, with renamed copies of its own lessons and questions.
 * The real ones stay as they are and come first in the course. Every quotation in a copy is one that
 * the real content makes, so the copies stand under the same seals.
 */
export function growProject(root: string, size: ContentSize): GrownProject {
	const grown = mkdtempSync(join(tmpdir(), 'says-who-growth-'));
	for (const part of PARTS) cpSync(join(root, part), join(grown, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(grown, 'node_modules'), 'junction');

	const templates = readTemplates(root);
	const real = sizeOf(root);
	const copies = size.lessons - real.lessons;
	const questions = size.questions - real.questions;
	for (let index = 0; index < copies; index++) {
		const template = templates[index % templates.length];
		if (!template) throw new Error(`There is no lesson in ${root}.`);
		// Whole numbers that add up to `questions`.
		const share =
			Math.floor(((index + 1) * questions) / copies) - Math.floor((index * questions) / copies);
		writeCopy(join(grown, 'content'), template, real.lessons + index + 1, share);
	}
	return {
		root: grown,
		size: sizeOf(grown),
		remove: () => rmSync(grown, { recursive: true, force: true })
	};
}

function readTemplates(root: string): Template[] {
	const content = join(root, 'content');
	return readdirSync(join(content, 'lessons'))
		.filter((file) => /^\d+-.*\.md$/u.test(file))
		.map((file) => {
			const text = readFileSync(join(content, 'lessons', file), 'utf8');
			const bank = join(content, 'questions', file.replace(/\.md$/u, '.yaml'));
			// What stands before the first question is a comment; a copy's bank has none.
			const questions = existsSync(bank)
				? readFileSync(bank, 'utf8')
						.split(/^(?=- id: )/mu)
						.filter((part) => part.startsWith('- id: '))
				: [];
			return {
				slug: file.replace(/^\d+-|\.md$/gu, ''),
				order: Number(/^order: (\d+)$/mu.exec(text)?.[1]),
				text,
				questions
			};
		})
		.sort((a, b) => a.order - b.order);
}

/** Writes one copy: another slug, place and title, and the questions that its text shows before others. */
function writeCopy(content: string, template: Template, order: number, questions: number): void {
	const slug = `${template.slug}-${order}`;
	const file = `${String(order).padStart(2, '0')}-${slug}`;
	const shown = new Set(
		[...template.text.matchAll(/<Check question="([^"]*)"/gu)].map((match) => match[1] ?? '')
	);
	const isShown = (question: string) => shown.has(/^- id: (\S+)/u.exec(question)?.[1] ?? '');
	const kept = [
		...template.questions.filter(isShown),
		...template.questions.filter((question) => !isShown(question))
	].slice(0, Math.max(questions, shown.size));
	writeFileSync(
		join(content, 'lessons', `${file}.md`),
		template.text
			.replace(/^order: \d+$/mu, `order: ${order}`)
			.replace(/^(title: .*?)("?)$/mu, `$1, ${order}$2`)
			.replaceAll(`<Check question="${template.slug}.`, `<Check question="${slug}.`)
	);
	writeFileSync(
		join(content, 'questions', `${file}.yaml`),
		kept.map((one) => one.replace(`- id: ${template.slug}.`, `- id: ${slug}.`)).join('')
	);
}
