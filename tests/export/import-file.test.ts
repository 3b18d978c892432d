import { describe, expect, it } from 'vitest';
import { exportSet } from '#lib/export/export-set.ts';
import { IMPORT_LIMITS, importFile } from '#lib/export/import-file.ts';
import { zip } from '#lib/export/zip.ts';
import { FORMAT_IDS } from '#lib/model/export-format.ts';
import { OwnRecordSchema } from '#lib/model/own-question.ts';
import stored from '../fixtures/own-questions-v1.json';
import { imported } from './imported.ts';
import { realSet } from './real-set.ts';
import { bombOf } from './zip-entry.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
	const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
	return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

const MOODLE =
	'<quiz><question type="essay"><questiontext><text>Ü</text></questiontext></question></quiz>';
const CANVAS =
	'<questestinterop><item><presentation><material><mattext>Ü</mattext></material><response_str/></presentation></item></questestinterop>';
const GIFT = 'Ü {}';
const questions = stored.map((record) => OwnRecordSchema.parse(record).question);

async function ownJson(): Promise<string> {
	const entries = questions.map((question) => ({ question, evidence: [] }));
	const { files } = await exportSet('json', {
		name: 'x',
		sources: {},
		misconceptions: {},
		entries
	});
	return new TextDecoder().decode(files[0]?.bytes);
}

describe('the format is told by what the file holds', () => {
	it.each<[string, string]>([
		['Moodle XML', MOODLE],
		[
			'Moodle XML with a declaration',
			`\n<?xml version="1.0" encoding="UTF-8"?>\n<!-- <questestinterop> -->\n${MOODLE}`
		],
		['QTI 1.2', CANVAS],
		['QTI 1.2 with a prefix', CANVAS.replace(/(<\/?)questestinterop/gu, '$1q:questestinterop')],
		['GIFT', GIFT],
		['GIFT that begins with a tag', `<p>Ü</p> {}`],
		['GIFT that begins with its format', '[html]Ü {}'],
		['GIFT that begins with a comment', `// <quiz>\n${GIFT}`]
	])('%s', async (_, text) => {
		const { questions: read, problems } = await imported(text);
		expect(problems).toEqual([]);
		expect(read.map(({ kind, prompt }) => [kind, prompt])).toEqual([['essay', 'Ü']]);
	});

	it('our own JSON', async () => {
		expect(await imported(await ownJson())).toEqual({ questions, problems: [] });
	});

	it('an archive', async () => {
		const { questions: read } = await importFile('x.txt', zip({ 'a/b.xml': CANVAS }));
		expect(read).toHaveLength(1);
	});
});

describe('characters are read in their encoding', () => {
	it.each<[string, Uint8Array]>([
		['UTF-8', utf8(GIFT)],
		['UTF-8 with a mark', utf8(`\ufeff${GIFT}`)],
		['UTF-16, little end first', utf16(GIFT, 'le', true)],
		['UTF-16, big end first', utf16(GIFT, 'be', true)],
		['UTF-16 without a mark', utf16(`Q${MOODLE}`.slice(1), 'le', false)],
		['UTF-16 without a mark, big end first', utf16(MOODLE, 'be', false)],
		['XML that names UTF-8', utf8(`<?xml version="1.0" encoding="utf-8"?>${MOODLE}`)],
		['XML that wrongly names UTF-16', utf8(`<?xml version="1.0" encoding="UTF-16"?>${MOODLE}`)],
		[
			'XML of the West',
			new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${MOODLE}`, 'latin1'))
		]
	])('%s', async (_, bytes) => {
		const { questions: read, problems } = await importFile('x', bytes);
		expect(problems).toEqual([]);
		expect(read.map(({ prompt }) => prompt)).toEqual(['Ü']);
	});

	it.each<[string, Uint8Array, string | null]>([
		['Latin letters without a name', new Uint8Array(Buffer.from(GIFT, 'latin1')), null],
		[
			'a name that is not read',
			utf8(`<?xml version="1.0" encoding="Shift_JIS"?>${MOODLE}`),
			'Shift_JIS'
		],
		['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x51, 0, 0, 0]), 'UTF-32'],
		['noise', new Uint8Array([1, 2, 3, 0xfe, 0xff, 0x80]), null]
	])('%s is refused', async (_, bytes, encoding) => {
		expect(await importFile('x', bytes)).toEqual({
			questions: [],
			problems: [{ code: 'encoding', encoding, line: null }]
		});
	});
});

describe('a file that is none of these is named', () => {
	it.each<[string, Uint8Array, object]>([
		['an empty file', new Uint8Array(), { code: 'empty-file' }],
		['white space', utf8(' \n\n'), { code: 'no-questions' }],
		['a letter', utf8('Dear all,\nhow are you?'), { code: 'no-questions' }],
		[
			'a file that is too big',
			new Uint8Array(IMPORT_LIMITS.fileBytes + 1),
			{ code: 'file-too-big', limit: 10_000_000 }
		],
		['a PDF', utf8('%PDF-1.7'), { code: 'other-format', format: 'pdf' }],
		[
			'a document',
			new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
			{ code: 'other-format', format: 'office' }
		],
		['formatted text', utf8('{\\rtf1\\ansi'), { code: 'other-format', format: 'rtf' }],
		[
			'a compressed file',
			new Uint8Array([0x1f, 0x8b, 8, 0]),
			{ code: 'other-format', format: 'archive' }
		],
		['a web page', utf8('<!DOCTYPE html><html><body>{}'), { code: 'other-format', format: 'html' }],
		[
			'QTI 2',
			utf8('<?xml version="1.0"?><assessmentItem/>'),
			{ code: 'other-format', format: 'qti-2' }
		],
		['QTI 3', utf8('<qti-assessment-item/>'), { code: 'other-format', format: 'qti-3' }],
		['Aiken', utf8('What?\nA. x\nB. y\nANSWER: A\n'), { code: 'other-format', format: 'aiken' }],
		['other XML', utf8('<?xml version="1.0"?><svg/>'), { code: 'unknown-xml', root: 'svg' }],
		[
			'XML without an element',
			utf8('<?xml version="1.0"?><!-- x'),
			{ code: 'bad-xml', reason: 'ends-early', column: 28, line: 1 }
		],
		[
			'Moodle XML with a document type',
			utf8(`<!DOCTYPE quiz>${MOODLE}`),
			{ code: 'bad-xml', reason: 'doctype', column: 1, line: 1 }
		],
		['other JSON', utf8('{"a": 1}'), { code: 'other-json' }],
		['a list', utf8('[{"id": "own.a"}]'), { code: 'other-json' }],
		[
			'JSON that is cut off',
			utf8('{"a": 1'),
			{ code: 'bad-json', reason: 'syntax', column: 8, line: 1 }
		],
		[
			'a later edition',
			utf8('{"form": "says-who-questions", "version": 2, "questions": []}'),
			{ code: 'later-version', version: 2 }
		],
		[
			'an archive of nothing',
			zip({ 'a.txt': 'x', 'imsmanifest.xml': '<manifest/>' }),
			{ code: 'nothing-in-zip' }
		],
		[
			'an archive that is cut off',
			zip({ 'a.xml': CANVAS.repeat(3) }).slice(0, 100),
			{ code: 'bad-zip' }
		]
	])('%s', async (_, bytes, problem) => {
		const { questions: read, problems } = await importFile('x', bytes);
		expect(read).toEqual([]);
		expect(problems).toContainEqual({ line: null, ...problem });
	});

	it('an archive that unpacks to 200 MB', async () => {
		expect(await importFile('x', bombOf(200_000_000))).toEqual({
			questions: [],
			problems: [{ code: 'zip-too-big', limit: 20_000_000, line: null }]
		});
	});

	it('of the files that we write, those are read that have questions in a format that is read', async () => {
		const set = realSet(({ kind }) => kind === 'choice' || kind === 'short', 'Some');
		const some = { ...set, entries: set.entries.slice(0, 5) };
		// A script has braces, as GIFT has: what it makes is for the teacher to see.
		for (const id of FORMAT_IDS.filter((one) => one !== 'google-forms')) {
			const { files } = await exportSet(id, some);
			for (const { name, bytes } of files) {
				const { questions: read, problems } = await importFile(name, bytes);
				const isRead = ['moodle-xml', 'gift', 'canvas', 'common-cartridge'].includes(id);
				expect([id, read.length > 0]).toEqual([id, isRead]);
				if (!isRead) expect(problems.length).toBeGreaterThan(0);
			}
		}
	});
});

describe('ids', () => {
	it('that our exports wrote are kept', async () => {
		const { questions: read } = await imported('// [id:own.mine]\nQ {}\n\n// [id:kursk.who]\nR {}');
		expect(read.map(({ id }) => id)).toEqual([
			'own.mine',
			expect.stringMatching(/^own\.[0-9a-f]{16}$/u)
		]);
	});

	it('follow from the content, so that the same file has the same', async () => {
		const [first, second] = [await imported('Q {}\n\nR {}'), await imported('R {}\n\n::T::Q {}')];
		expect(second.questions).toEqual(first.questions.toReversed());
	});

	it('are there once: another question under the same has one of its own', async () => {
		const { questions: read, problems } = await imported(
			'// [id:own.a]\nQ {}\n\n// [id:own.a]\nR {}\n\n// [id:own.a]\nQ {}'
		);
		expect(read.map(({ id, prompt }) => [id, prompt])).toEqual([
			['own.a', 'Q'],
			[expect.stringMatching(/^own\.[0-9a-f]{16}$/u), 'R']
		]);
		expect(problems).toEqual([
			{ code: 'same-id', id: 'own.a', line: 5 },
			{ code: 'repeated', first: 2, line: 8 }
		]);
	});
});

describe('our own JSON', () => {
	const change = async (edit: (file: { questions: Record<string, unknown>[] }) => void) => {
		const file = JSON.parse(await ownJson()) as { questions: Record<string, unknown>[] };
		edit(file);
		return imported(JSON.stringify(file, null, '\t'));
	};

	it('that somebody wrote by hand is brought to its normal form', async () => {
		const { questions: read, problems } = await imported(
			JSON.stringify({
				form: 'says-who-questions',
				version: 1,
				questions: [
					{
						id: 'own.x',
						kind: 'choice',
						prompt: ' What?\r\n\r\n',
						options: [
							{ id: 'no', text: ' b  c' },
							{ id: 'yes', text: 'a', correct: true }
						]
					}
				]
			})
		);
		expect(problems).toEqual([]);
		expect(read).toMatchObject([
			{
				prompt: 'What?',
				feedback: '',
				points: 1,
				options: [
					{ id: 'a', text: 'b c', correct: false },
					{ id: 'b', text: 'a', correct: true }
				]
			}
		]);
	});

	it('names the questions of the course, which are in the bank', async () => {
		const set = realSet(({ id }) => id === 'kursk.losses' || id.startsWith('treaty-1961.who'));
		const { files } = await exportSet('json', set);
		const { questions: read, problems } = await importFile(
			'x',
			files[0]?.bytes ?? new Uint8Array()
		);
		expect(read).toEqual([]);
		expect(problems.map(({ code }) => code)).toEqual(set.entries.map(() => 'course-question'));
	});

	it.each<[string, (question: Record<string, unknown>) => void, object]>([
		[
			'a kind that is only the course’s',
			(question) => Object.assign(question, { kind: 'grid' }),
			{ code: 'no-such-kind', type: 'grid' }
		],
		['no prompt', (question) => delete question['prompt'], { code: 'bad-field', path: 'prompt' }],
		[
			'an unknown field',
			(question) => Object.assign(question, { level: 3 }),
			{ code: 'bad-field', path: 'level' }
		],
		[
			'a claim',
			(question) => Object.assign(question, { claims: ['a.b'] }),
			{ code: 'bad-field', path: 'claims.0' }
		],
		[
			'options that are none',
			(question) => Object.assign(question, { options: [1, 2] }),
			{ code: 'bad-field', path: 'options.0' }
		],
		[
			'half a point',
			(question) => Object.assign(question, { points: 0.5 }),
			{ code: 'points', points: 0.5 }
		],
		[
			'no key',
			(question) =>
				Object.assign(question, {
					options: [
						{ id: 'a', text: 'a' },
						{ id: 'b', text: 'b' }
					]
				}),
			{ code: 'no-key' }
		]
	])('%s leaves the question out, with its line', async (_, edit, problem) => {
		const { questions: read, problems } = await change(({ questions: all }) => {
			edit(all[0] as Record<string, unknown>);
		});
		expect(read).toEqual(questions.slice(1));
		expect(problems).toEqual([{ ...problem, line: 6 }]);
	});

	it.each([null, 1, 'x', [], {}])('%j is no question', async (junk) => {
		const { questions: read, problems } = await change((file) => {
			(file.questions as unknown[])[0] = junk;
		});
		expect(read).toEqual(questions.slice(1));
		expect(problems).toMatchObject([{ code: 'bad-field' }]);
	});

	it('a target that is not there leaves the question out', async () => {
		const { problems } = await change(({ questions: all }) => {
			const match = all.find(({ kind }) => kind === 'match') as { stems: { answer: string }[] };
			for (const stem of match.stems) stem.answer = 'z';
		});
		expect(problems).toMatchObject([{ code: 'bad-field', path: 'stems.0.answer' }]);
	});
});

describe('more than is read', () => {
	it('of questions', async () => {
		const gift = Array.from({ length: 5001 }, (_, index) => `Q${index} {}`).join('\n\n');
		const { questions: read, problems } = await imported(gift);
		expect(read).toHaveLength(5000);
		expect(problems).toEqual([{ code: 'too-many-questions', limit: 5000, line: 10_001 }]);
	});

	it('of problems', async () => {
		const gift = 'Q{~a ~b}\n\n'.repeat(1500);
		const { problems } = await imported(gift);
		expect(problems).toHaveLength(1001);
		expect(problems.at(-1)).toEqual({ code: 'more-problems', count: 500, line: null });
	});
});
