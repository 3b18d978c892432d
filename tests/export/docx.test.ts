import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportSet } from '#lib/export/export-set.ts';
import { itemOf } from '#lib/export/item-of.ts';
import type { ExportSet } from '#lib/export/item.ts';
import { worksheetOf } from '#lib/export/worksheet/worksheet.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { squeezed } from './markup-text.ts';
import { realSet } from './real-set.ts';

const real = realSet();
const lesson = realSet(({ lesson: slug }) => slug === 'kursk', 'Kursk');

const NAMESPACE = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** The document as a reader sees it: the paragraphs of each section, with their styles. */
async function opened(set: ExportSet) {
	const { files, notices, omitted } = await exportSet('docx', set);
	const bytes = files[0]?.bytes ?? new Uint8Array();
	const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => ({
		path,
		xml: strFromU8(part)
	}));
	const body = parts.find(({ path }) => path === 'word/document.xml')?.xml ?? '';
	const document = XmlDocument.fromString(body);
	const sections: { style: string; text: string }[][] = [[]];
	for (const paragraph of document.find('//w:body//w:p', NAMESPACE)) {
		const style = paragraph.eval('string(w:pPr/w:pStyle/@w:val)', NAMESPACE);
		sections.at(-1)?.push({ style: String(style), text: paragraph.content });
		if (paragraph.eval('boolean(w:pPr/w:sectPr)', NAMESPACE) === true) sections.push([]);
	}
	const types = document.find('//w:sectPr/w:type/@w:val', NAMESPACE).map((node) => node.content);
	document.dispose();
	return {
		bytes,
		notices,
		omitted,
		parts,
		types,
		sections,
		texts: sections.map((section) => squeezed(section.map(({ text }) => text).join(' ')))
	};
}

afterEach(() => {
	vi.useRealTimers();
});

describe('a worksheet for Word', () => {
	it('is well-formed in every part, with the content types first', async () => {
		const { parts } = await opened(real);
		expect(parts[0]?.path).toBe('[Content_Types].xml');
		for (const { path, xml } of parts)
			if (/\.(?:xml|rels)$/u.test(path))
				expect([path, XMLValidator.validate(xml)]).toEqual([path, true]);
	});

	it('has a section for each version and for each key, each on a right-hand page', async () => {
		const { sections, types } = await opened(lesson);
		expect(sections).toHaveLength(4);
		expect(types).toEqual(['oddPage', 'oddPage', 'oddPage', 'oddPage']);
		expect(
			sections.map((section) => section.find(({ style }) => style === 'Heading1')?.text)
		).toEqual(['Kursk · Version A', 'Kursk · Version B', 'Key to version A', 'Key to version B']);
	});

	it('has every question of the bank in both versions, under a heading, and nothing is lost', async () => {
		const { sections, texts, notices, omitted } = await opened(real);
		expect([notices, omitted]).toEqual([[], []]);
		for (const section of sections.slice(0, 2))
			expect(section.filter(({ style }) => style === 'Heading2')).toHaveLength(real.entries.length);
		for (const entry of real.entries) {
			const item = itemOf(entry, real);
			for (const text of texts.slice(0, 2)) {
				expect(text).toContain(squeezed(item.prompt));
				for (const { quote } of item.passages) expect(text).toContain(squeezed(quote));
				for (const citation of item.citations) expect(text).not.toContain(squeezed(citation));
			}
			for (const text of texts.slice(2)) {
				expect(text).toContain(squeezed(item.explanation));
				for (const citation of item.citations) expect(text).toContain(squeezed(citation));
			}
		}
	});

	it('has the questions and the key of each version in the order of the worksheet', async () => {
		const { sections } = await opened(lesson);
		const sheet = worksheetOf(
			lesson.name,
			lesson.entries.map((entry) => itemOf(entry, lesson))
		);
		for (const [index, version] of sheet.versions.entries()) {
			const prompts = version.sections.flatMap(({ questions }) =>
				questions.map(({ prompt }) => prompt[0])
			);
			const shown = sections[index]?.filter(({ style }) => style === 'Prompt') ?? [];
			const positions = prompts.map((prompt) => shown.findIndex(({ text }) => text === prompt));
			expect(positions).toEqual([...positions].sort((a, b) => a - b));
			expect(positions).not.toContain(-1);
			const overview = sections[index + 2]?.filter(({ style }) => style === 'Cell') ?? [];
			expect(overview.slice(2).map(({ text }) => text)).toEqual(
				version.key.flatMap(({ number, brief }) => [String(number), brief])
			);
		}
	});

	it.each(Object.entries(HOSTILE_TEXTS))('keeps %s in every place', async (_, text) => {
		const set = hostileSet(text);
		const { parts, texts } = await opened(set);
		for (const { path, xml } of parts)
			expect([path, XMLValidator.validate(xml)]).toEqual([path, true]);
		for (const entry of set.entries) {
			const { prompt } = itemOf(entry, set);
			for (const one of texts.slice(0, 2)) expect(one).toContain(squeezed(prompt));
		}
		for (const one of texts) expect(one).toContain(squeezed(text));
	});

	it('keeps long names and long stems', async () => {
		const { texts } = await opened(hostileSet(LONG_STEM, LONG_NAME));
		for (const text of texts) expect(text).toContain(LONG_NAME);
		for (const text of texts.slice(0, 2)) expect(text).toContain(squeezed(LONG_STEM));
	});

	it('is the same, byte for byte, on another day', async () => {
		const { bytes } = await opened(lesson);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
		const later = await exportSet('docx', lesson);
		expect(Buffer.compare(later.files[0]?.bytes ?? new Uint8Array(), bytes)).toBe(0);
	});

	it('has as many questions as any set', async () => {
		const pool = [...real.entries, ...hostileSet('a < b').entries];
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray(pool, { minLength: 1, maxLength: 15 }),
				async (entries) => {
					const { sections } = await opened({ ...real, entries });
					for (const section of sections.slice(0, 2))
						expect(section.filter(({ style }) => style === 'Heading2')).toHaveLength(
							entries.length
						);
					for (const section of sections.slice(2))
						expect(section.filter(({ style }) => style === 'Heading3')).toHaveLength(
							entries.length
						);
				}
			),
			{ numRuns: 10 }
		);
	});
});

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const hasOffice = office.status === 0;
if (!hasOffice)
	console.warn(
		'Skipped: the Word file is not opened with LibreOffice, since soffice is not on PATH.'
	);

describe.skipIf(!hasOffice)('LibreOffice', () => {
	it('makes a PDF of a question of every kind', { timeout: 300_000 }, async () => {
		const kinds = new Set<string>();
		const set = realSet(({ kind }) => !kinds.has(kind) && kinds.add(kind) !== undefined, 'Kinds');
		const folder = mkdtempSync(join(tmpdir(), 'says-who-docx-'));
		try {
			const { files } = await exportSet('docx', set);
			writeFileSync(join(folder, 'sheet.docx'), files[0]?.bytes ?? new Uint8Array());
			const run = spawnSync(
				'soffice',
				[
					`-env:UserInstallation=file://${join(folder, 'profile')}`,
					...['--headless', '--convert-to', 'pdf', '--outdir', folder],
					join(folder, 'sheet.docx')
				],
				{ encoding: 'utf8' }
			);
			const path = join(folder, 'sheet.pdf');
			expect([run.stderr, existsSync(path)]).toEqual([run.stderr, true]);
			expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
