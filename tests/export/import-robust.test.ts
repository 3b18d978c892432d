import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSet } from '#lib/export/export-set.ts';
import { importFile } from '#lib/export/import-file.ts';
import { zip } from '#lib/export/zip.ts';
import { OwnQuestionSchema, OwnRecordSchema } from '#lib/model/own-question.ts';
import { importProblemText } from '#lib/wording/en/import-problems.ts';
import stored from '../fixtures/own-questions-v1.json';
import { imported } from './imported.ts';
import { htmlLines } from './read-html.ts';
import { readMoodleXml } from './moodle-rules.ts';

const questions = stored.map((record) => OwnRecordSchema.parse(record).question);

const FORMATS = ['json', 'moodle-xml', 'canvas', 'gift'] as const;

/** All kinds of question in one file of each format; of a package the quiz in it, too. */
async function sampleFiles(): Promise<[name: string, bytes: Uint8Array][]> {
	const entries = questions.map((question) => ({ question, evidence: [] }));
	const files: [string, Uint8Array][] = [];
	for (const format of FORMATS) {
		const set = { name: 'A set', sources: {}, misconceptions: {}, entries };
		const { files: written } = await exportSet(format, set);
		files.push([format, written[0]?.bytes ?? new Uint8Array()]);
	}
	const [, canvas = new Uint8Array()] = files.find(([name]) => name === 'canvas') ?? [];
	const quiz = Object.entries(unzipSync(canvas)).find(([name]) => name.startsWith('g1/'));
	return [...files, ['qti', quiz?.[1] ?? new Uint8Array()]];
}

const FILES = await sampleFiles();

/** Whatever comes of a file: questions that are ones, each id once, and problems that have words. */
async function expectSound(bytes: Uint8Array) {
	const result = await importFile('x', bytes);
	for (const question of result.questions) OwnQuestionSchema.parse(question);
	expect(new Set(result.questions.map(({ id }) => id)).size).toBe(result.questions.length);
	for (const problem of result.problems)
		expect(importProblemText(problem)).not.toMatch(/undefined|NaN/u);
	return result;
}

describe('a file that is cut off', () => {
	it.each(FILES)('%s: at every 50th byte gives fewer questions or a problem', async (_, bytes) => {
		const whole = await expectSound(bytes);
		for (let end = 0; end < bytes.length; end += 50) {
			const cut = await expectSound(bytes.slice(0, end));
			const isLess = cut.questions.length < whole.questions.length;
			const isSaid = cut.problems.length > whole.problems.length;
			expect([end, isLess || isSaid]).toEqual([end, true]);
		}
	});
});

describe('a file that is damaged', () => {
	it.each(FILES)(
		'%s: bytes that are others, missing or too many never stop it',
		async (_, bytes) => {
			const change = fc.record({
				at: fc.nat(bytes.length - 1),
				remove: fc.nat(4),
				insert: fc.uint8Array({ maxLength: 4 })
			});
			await fc.assert(
				fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
					let damaged = bytes;
					for (const { at, remove, insert } of changes)
						damaged = new Uint8Array([
							...damaged.slice(0, at),
							...insert,
							...damaged.slice(at + remove)
						]);
					await expectSound(damaged);
				}),
				{ numRuns: 150 }
			);
		}
	);

	it.each(FILES.filter(([name]) => name !== 'canvas'))(
		'%s: signs that mean something in the wrong places never stop it',
		async (_, bytes) => {
			const text = new TextDecoder().decode(bytes);
			const signs = fc.constantFrom(
				'{',
				'}',
				'"',
				'<',
				'>',
				'</text>',
				'<text>',
				'&',
				']]>',
				'<![CDATA[',
				'=',
				'~',
				'#',
				':',
				'\\',
				'\n\n',
				'->',
				'%',
				'[',
				'null',
				'1e999',
				'<!--',
				'<!DOCTYPE x>'
			);
			await fc.assert(
				fc.asyncProperty(
					fc.array(fc.tuple(fc.nat(text.length), signs), { minLength: 1, maxLength: 5 }),
					async (changes) => {
						let damaged = text;
						for (const [at, sign] of changes)
							damaged = damaged.slice(0, at) + sign + damaged.slice(at);
						await expectSound(new TextEncoder().encode(damaged));
					}
				),
				{ numRuns: 150 }
			);
		}
	);
});

describe('an attack stops at a limit, with a message', () => {
	const LAUGHS = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index === 0 ? '' : index};`.repeat(10)}">`).join('')}]><quiz><question type="essay"><questiontext><text>&a9;</text></questiontext></question></quiz>`;

	it.each<[string, string, string]>([
		['a billion laughs', LAUGHS, 'bad-xml'],
		[
			'an entity from elsewhere',
			'<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><questiontext><text>&x;</text></questiontext></question></quiz>',
			'bad-xml'
		],
		[
			'a document type from elsewhere',
			'<!DOCTYPE questestinterop SYSTEM "http://x.org/a.dtd"><questestinterop/>',
			'bad-xml'
		],
		['an entity that nobody declared', '<quiz>&x;</quiz>', 'bad-xml'],
		['elements in each other', `<quiz>${'<a>'.repeat(1_000_000)}`, 'bad-xml'],
		['elements side by side', `<quiz>${'<a/>'.repeat(1_000_000)}</quiz>`, 'bad-xml'],
		['lists in each other', `{"a":${'['.repeat(1_000_000)}`, 'bad-json'],
		['braces', '{'.repeat(1_000_000), 'brace'],
		['more braces than a question may have characters', '{'.repeat(5_000_000), 'too-long'],
		['answers', `Q{${'=a'.repeat(900_000)}}`, 'too-many'],
		['blocks that are never closed', '{\n\n'.repeat(1_000_000), 'brace'],
		['questions', 'Q{=a ~b}\n\n'.repeat(500_000), 'repeated'],
		['titles', `${'::'.repeat(2_000_000)}{}`, 'too-long'],
		['one long line', 'a'.repeat(5_000_000), 'no-questions'],
		['line ends', `\n`.repeat(5_000_000), 'no-questions'],
		[
			'options',
			`<quiz><question type="multichoice">${'<answer fraction="100"><text>a</text></answer>'.repeat(100_000)}</question></quiz>`,
			'empty'
		],
		[
			'labels',
			`<questestinterop><item><presentation><response_lid><render_choice>${'<response_label ident="a"/>'.repeat(100_000)}</render_choice></response_lid></presentation></item></questestinterop>`,
			'empty'
		]
	])('%s', async (_, text, code) => {
		const { problems } = await imported(text);
		expect(problems[0]).toMatchObject({ code });
		expect(problems.length).toBeLessThan(1002);
	});

	it('megabytes of noise', async () => {
		let state = 1;
		const noise = (from: number, to: number) =>
			Uint8Array.from({ length: 5_000_000 }, () => {
				state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
				return from + ((state >>> 16) % (to - from));
			});
		for (const bytes of [noise(0, 256), noise(32, 127), noise(9, 127)]) {
			const { problems } = await expectSound(bytes);
			expect(problems.length).toBeGreaterThan(0);
		}
	});

	it('paths that lead out of an archive are names and nothing else', async () => {
		const quiz =
			'<questestinterop><item><presentation><material><mattext>Q</mattext></material><response_str/></presentation></item></questestinterop>';
		const { questions: read } = await importFile(
			'x',
			zip({ '../../etc/a.xml': quiz, '/b.xml': '<x/>' })
		);
		expect(read).toHaveLength(1);
	});
});

/** Payloads that have run in browsers, by the tricks that they use (OWASP, “XSS Filter Evasion”). */
const PAYLOADS = [
	'<script>alert(1)</script>',
	'<SCRIPT SRC=//x.org/a.js></SCRIPT>',
	'<scr<script>ipt>alert(1)</scr</script>ipt>',
	'<img src=x onerror=alert(1)>',
	'<IMG """><SCRIPT>alert(1)</SCRIPT>">',
	'<img src="javascript:alert(1)"',
	'<svg/onload=alert(1)>',
	'<svg><script>alert(1)</script></svg>',
	'<math><mtext></p><img src onerror=alert(1)></mtext></math>',
	'<a href="java&#10;script:alert(1)">x</a>',
	'<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
	'<style>@import url(//x.org/a.css)</style>',
	'<body onload=alert(1)>',
	'<details open ontoggle=alert(1)>',
	'<input autofocus onfocus=alert(1)>',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&amp;lt;img src=x onerror=alert(1)&amp;gt;',
	'<!--><img src=x onerror=alert(1)>-->',
	'<![CDATA[<img src=x onerror=alert(1)>]]>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<template><img src=x onerror=alert(1)></template>',
	'<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
	'"><img src=x onerror=alert(1)>',
	'<p/onclick=alert(1)>x',
	'<<img src=x onerror=alert(1)>',
	'<x onclick=alert(1)>x</x>'
] as const;

describe('no markup of a file survives as markup', () => {
	const escaped = (text: string) =>
		text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
	const inMoodle = (html: string) => {
		const text = `<text>Q ${escaped(html)} Q</text>`;
		return `<quiz><question type="multichoice"><questiontext format="html">${text}</questiontext><generalfeedback format="html">${text}</generalfeedback><answer fraction="100" format="html">${text}<feedback format="html">${text}</feedback></answer><answer fraction="0"><text>b</text></answer></question></quiz>`;
	};
	const inGift = (html: string) => {
		const text = html.replace(/[\\~=#{}:]/gu, '\\$&');
		return `[html]Q ${text} Q{=Q ${text} Q#Q ${text} ~b####Q ${text}}`;
	};

	it.each(PAYLOADS)('%s', async (payload) => {
		for (const file of [inMoodle(payload), inGift(payload)]) {
			const { questions: read } = await imported(file);
			expect(read).toHaveLength(1);
			const entries = read.map((question) => ({ question, evidence: [] }));
			const { files } = await exportSet('moodle-xml', {
				name: 'x',
				sources: {},
				misconceptions: {},
				entries
			});
			// What we write of it is paragraphs and breaks; an independent reader finds no other element.
			for (const { text, generalFeedback } of readMoodleXml(
				new TextDecoder().decode(files[0]?.bytes)
			).questions)
				for (const html of [text, generalFeedback]) expect(() => htmlLines(html)).not.toThrow();
		}
	});
});
