import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportSet, fileStem } from '#lib/export/export-set.ts';
import { FORMATS } from '#lib/export/formats.ts';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import { LEAVES_OUT } from '#lib/model/export-notice.ts';
import { FORMAT_WORDS } from '#lib/wording/en/export-formats.ts';
import { exportNoticeText } from '#lib/wording/en/export-notices.ts';
import { HOSTILE_TEXTS } from './hostile-set.ts';
import { mixedSet } from './random-sets.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
	vi.useRealTimers();
});

describe.each(FORMAT_IDS)('%s', (format) => {
	it('gives the same bytes for the same set, on any day', async () => {
		vi.setSystemTime(new Date('2026-01-02T03:04:06Z'));
		const [first] = (await exportSet(format, mixedSet())).files;
		vi.setSystemTime(new Date('2031-12-31T23:59:58Z'));
		const [second] = (await exportSet(format, mixedSet())).files;
		expect(first?.bytes).toBeInstanceOf(Uint8Array);
		// Compared as texts, which a difference shows faster than two arrays of numbers do.
		expect(Buffer.from(second?.bytes ?? []).toString('latin1')).toBe(
			Buffer.from(first?.bytes ?? []).toString('latin1')
		);
	});

	it('has every question or leaves it out with one reason, which is put into words', async () => {
		const set = mixedSet();
		const ids = set.entries.map(({ question }) => question.id);
		const { included, omitted, notices } = await exportSet(format, set);
		expect([...included, ...omitted].sort()).toEqual([...ids].sort());
		expect(included).toEqual(ids.filter((id) => !omitted.includes(id)));
		for (const id of ids) {
			const reasons = notices.filter(
				({ code, questions }) => LEAVES_OUT.includes(code) && questions.includes(id)
			);
			expect(reasons, id).toHaveLength(omitted.includes(id) ? 1 : 0);
		}
		for (const notice of notices) {
			expect(notice.questions.length).toBeGreaterThan(0);
			expect(new Set(notice.questions).size).toBe(notice.questions.length);
			for (const id of notice.questions) expect(ids).toContain(id);
			expect(exportNoticeText(notice, FORMAT_WORDS[format].tool)).toMatch(/^\p{Lu}.*\.$/u);
		}
	});

	it('gives no file for a set without questions', async () => {
		const set = { ...mixedSet(), entries: [] };
		expect(await exportSet(format, set)).toEqual({
			files: [],
			notices: [],
			included: [],
			omitted: []
		});
	});

	it('names its file in ASCII, and says how far it is', async () => {
		const shares: number[] = [];
		const { files } = await exportSet(
			format,
			{ ...mixedSet(), name: HOSTILE_TEXTS.cyrillic },
			(done) => void shares.push(done)
		);
		expect(files.map(({ name }) => name)).toEqual([`questions-${FORMATS[format].ending}`]);
		expect(files[0]?.mediaType).toBe(FORMATS[format].mediaType);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});

	it('is told to teachers by the name of a tool, with the steps of its import', () => {
		const { tool, about, steps } = FORMAT_WORDS[format];
		for (const text of [tool, about, ...steps]) expect(text.trim()).not.toBe('');
		expect(steps.length).toBeGreaterThan(0);
	});
});

describe('the name of a file', () => {
	it.each([
		['Who Claims What?', 'who-claims-what'],
		['Überblick – Teil 2', 'uberblick-teil-2'],
		['../../etc/passwd', 'etc-passwd'],
		['북한', 'questions'],
		['', 'questions'],
		['a'.repeat(300), 'a'.repeat(60)],
		[`${'a'.repeat(59)} b`, 'a'.repeat(59)]
	])('of “%s” begins with %s', (name, stem) => {
		expect(fileStem(name)).toBe(stem);
	});
});
