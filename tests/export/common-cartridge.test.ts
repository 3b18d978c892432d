import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { essayGuide } from '#lib/export/essay-guide.ts';
import { FORMATS } from '#lib/export/formats.ts';
import type { ExportSet, Item } from '#lib/export/item.ts';
import { explanationLines, promptLines } from '#lib/export/item-text.ts';
import { Notices } from '#lib/export/notices.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { processQti1, readAssessment, type Qti1Question } from './qti-1-rules.ts';
import { randomSets } from './random-sets.ts';
import { htmlLines, htmlText } from './read-html.ts';
import { realSet } from './real-set.ts';
import { BODIES, option, sampleItem } from './sample-item.ts';
import { HAS_SCHEMAS, validator } from './schemas.ts';
import { fileOf, unzipped } from './unzipped.ts';
import { attribute, child, descendants, elements, parseXml, textOf } from './xml-tree.ts';

const FILE = 'assessment/assessment.xml';

const REAL = realSet();

const lines = (all: readonly string[]) =>
	all.flatMap((one) => one.split('\n')).filter((line) => line.trim() !== '');

const PROFILES: Partial<Record<Item['body']['type'], string>> = {
	choice: 'cc.multiple_choice.v0p1',
	several: 'cc.multiple_response.v0p1',
	text: 'cc.fib.v0p1',
	essay: 'cc.essay.v0p1'
};

/** A question as Moodle has it after the import (backup/cc/entity11.quiz.class.php). */
interface ReadBack {
	profile: string;
	title: string;
	/** 1 where the file says nothing. */
	points: number;
	prompt: string[];
	general: string[];
	options: string[];
	right: string[];
	told: Record<string, string>;
}

function readBack(question: Qti1Question): ReadBack {
	const { fields, conditions, feedback, responses } = question;
	const profile = fields['cc_profile'] ?? '';
	const labels = responses[0]?.labels ?? [];
	const nameOf = (ident: string) =>
		htmlText(labels.find((one) => one.ident === ident)?.text ?? '?');
	const weighting = Number(fields['cc_weighting'] ?? 1);
	const right = conditions
		.filter(({ scores }) => scores.some(({ value }) => value === 100))
		.flatMap(({ test }) => {
			const negated = descendants(test, 'not').flatMap(elements);
			const named = descendants(test, 'varequal').filter((one) => !negated.includes(one));
			// Of several right options only those that are compared exactly are found.
			return profile === PROFILES.several
				? named.filter((one) => one.attributes['case'] === 'Yes')
				: named;
		})
		.map(textOf);
	return {
		profile,
		title: question.title,
		points: Number.isInteger(weighting) && weighting >= 0 && weighting <= 99 ? weighting : 1,
		prompt: lines(htmlLines(question.prompt)),
		// The feedback of every condition that goes on is taken for feedback on all answers.
		general: conditions
			.filter(({ goesOn }) => goesOn)
			.flatMap(({ shows }) => shows)
			.flatMap((name) => lines(htmlLines(feedback.get(name) ?? ''))),
		options: labels.map(({ ident }) => nameOf(ident)).sort(),
		right: profile === PROFILES.text ? right : right.map(nameOf).sort(),
		told: Object.fromEntries(
			labels.flatMap(({ ident }) =>
				conditions
					.filter(({ test }) => elements(test).some((one) => textOf(one) === ident))
					.flatMap(({ shows }) => shows)
					.map((name) => [nameOf(ident), htmlText(feedback.get(name) ?? '')])
			)
		)
	};
}

/** The same of an item that was written. */
function written(item: Item): ReadBack {
	const { body, points } = item;
	const question: ReadBack = {
		profile: PROFILES[body.type] ?? 'none',
		title: item.name,
		points: Number.isInteger(points) ? points : 1,
		prompt: lines(promptLines(item)),
		general: [
			...lines(explanationLines(item)),
			...(body.type === 'essay' ? lines(essayGuide(body)) : [])
		],
		options: [],
		right: [],
		told: {}
	};
	switch (body.type) {
		case 'choice':
		case 'several':
			return {
				...question,
				options: body.options.map(({ text }) => text).sort(),
				right: body.options
					.filter(({ weight }) => (body.type === 'choice' ? weight === 1 : weight > 0))
					.map(({ text }) => text)
					.sort(),
				told: Object.fromEntries(
					body.options.flatMap(({ text, feedback }) =>
						feedback === null ? [] : [[text, feedback]]
					)
				)
			};
		case 'text':
			return {
				...question,
				right: body.accepted.filter(({ weight }) => weight === 1).map(({ text }) => text)
			};
		case 'essay':
			return question;
		default:
			throw new Error(`A cartridge has no ${body.type}.`);
	}
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('common-cartridge', set);
	const files = unzipped(result.bytes);
	const { title, questions } = readAssessment(fileOf(files, FILE));
	expect(questions.map(readBack)).toEqual(result.items.map(written));
	return { ...result, files, title, questions };
}

describe('the whole bank', () => {
	it('is read back question by question, with its keys, feedback and evidence', async () => {
		const { included, omitted, notices, title, questions } = await expectReadBack(REAL);
		expect(title).toBe('Says Who');
		// Only a number with a tolerance has no place.
		expect(omitted.length).toBeLessThan(5);
		expect(included.length + omitted.length).toBe(REAL.entries.length);
		for (const id of omitted) expect(codesOf(notices, id)).toEqual(['no-such-type']);
		const idents = questions.map(({ ident }) => ident);
		expect(new Set(idents).size).toBe(idents.length);
	});

	it('names every question whose points the file has no place for', async () => {
		const { items, notices } = await expectReadBack(REAL);
		const fractions = items.filter(({ points }) => !Number.isInteger(points));
		expect(fractions.length).toBeGreaterThan(0);
		expect(notices).toContainEqual({
			code: 'no-points',
			questions: [...new Set(fractions.map(({ question }) => question))]
		});
	});

	it('is in a manifest that a course shows at one place', async () => {
		const { files } = await expectReadBack(REAL);
		expect(Object.keys(files)).toEqual(['imsmanifest.xml', FILE]);
		const manifest = parseXml(fileOf(files, 'imsmanifest.xml'));
		const [resource] = descendants(manifest, 'resource');
		if (resource === undefined) throw new Error('No resource.');
		expect(attribute(resource, 'type')).toBe('imsqti_xmlv1p2/imscc_xmlv1p1/assessment');
		expect(attribute(child(resource, 'file'), 'href')).toBe(FILE);
		const places = descendants(manifest, 'item').filter(
			(one) => one.attributes['identifierref'] !== undefined
		);
		expect(
			places.map((one) => [attribute(one, 'identifierref'), textOf(child(one, 'title'))])
		).toEqual([[attribute(resource, 'identifier'), 'Says Who']]);
	});

	it.skipIf(!HAS_SCHEMAS)('is valid, in the manifest and in the questions', async () => {
		const manifest = validator('cc1.1/ccv1p1_imscp_v1p2_v1p0.xsd');
		const questions = validator('cc1.1/ccv1p1_qtiasiv1p2p1_v1p0.xsd');
		const sets = [REAL, ...Object.values(HOSTILE_TEXTS).map((text) => hostileSet(text))];
		for (const set of sets) {
			const files = unzipped((await exported('common-cartridge', set)).bytes);
			expect(manifest(fileOf(files, 'imsmanifest.xml'))).toEqual([]);
			expect(questions(fileOf(files, FILE))).toEqual([]);
		}
	});
});

describe('the file’s own rules', () => {
	it('give 100 for the key, and nothing for no answer, each wrong option and every option at once', async () => {
		const { questions } = await expectReadBack(REAL);
		for (const question of questions) {
			const { profile, right } = readBack(question);
			const labels = question.responses[0]?.labels ?? [];
			const score = (...values: string[]) => processQti1(question, { response1: values }).score;
			expect(score(), question.ident).toBe(0);
			expect(processQti1(question, {}).shown).toEqual(['general_fb']);
			const keyed = labels.filter(({ text }) => right.includes(htmlText(text)));
			if (profile === PROFILES.essay) continue;
			if (profile === PROFILES.text) {
				for (const text of right) expect(score(text), `${question.ident}: ${text}`).toBe(100);
				expect(score('something that nobody listed')).toBe(0);
				continue;
			}
			expect(score(...keyed.map(({ ident }) => ident)), question.ident).toBe(100);
			for (const label of labels)
				if (!keyed.includes(label)) expect(score(label.ident), question.ident).toBe(0);
			if (profile === PROFILES.several)
				expect(score(...labels.map(({ ident }) => ident)), question.ident).toBe(0);
		}
	});

	it('show what is said to a pick, and the general feedback once', async () => {
		const question = await only(
			sampleItem({
				type: 'choice',
				ordered: true,
				options: [option('a', 1, 'yes'), option('b', 0, 'not b'), option('c', 0)]
			})
		);
		const shown = (picked: string) =>
			processQti1(question, { response1: [picked] }).shown.map((name) =>
				name === 'general_fb' ? name : htmlText(question.feedback.get(name) ?? '')
			);
		expect(shown('1001')).toEqual(['general_fb', 'yes']);
		expect(shown('1002')).toEqual(['general_fb', 'not b']);
		expect(shown('1003')).toEqual(['general_fb']);
	});

	it.each([
		[1, '1'],
		[99, '99'],
		[100, undefined],
		[0.5, undefined]
	])('%s points are in the file as %s', async (points, weighting) => {
		const notices = new Notices();
		const question = await only(sampleItem(BODIES.choice, { points }), notices);
		expect(question.fields['cc_weighting']).toBe(weighting);
		expect(notices.list().map(({ code }) => code)).toEqual(
			weighting === undefined ? ['no-points'] : []
		);
	});

	it('a passage that questions share is in each of them', async () => {
		const stimulus = {
			id: 's',
			title: 'A passage',
			passages: [{ letter: null, quote: 'two ships', place: 'K, paragraph 1' }]
		};
		const { prompt } = await only(sampleItem(BODIES.choice, { stimulus }));
		expect(htmlLines(prompt)).toEqual([
			'A passage',
			'“two ships” (K, paragraph 1)',
			'Who says it?'
		]);
	});
});

/** The one question of a cartridge with an item. */
async function only(item: Item, notices = new Notices()): Promise<Qti1Question> {
	const { write } = await FORMATS['common-cartridge'].load();
	const bytes = await write({
		name: 'A set',
		notices,
		set: { name: 'A set', entries: [], sources: {}, misconceptions: {} },
		items: [item]
	});
	const [question] = readAssessment(fileOf(unzipped(bytes), FILE)).questions;
	if (question === undefined) throw new Error('No question.');
	return question;
}

describe('hostile texts', () => {
	it.each(Object.entries(HOSTILE_TEXTS))('“%s” survives in every place', async (name, text) => {
		const { notices, omitted } = await expectReadBack(hostileSet(text, 'A set'));
		// A number with a tolerance has no place; a star in an accepted answer would stand for anything.
		expect(omitted).toEqual(
			name === 'wildcards' ? ['hostile.short', 'hostile.number'] : ['hostile.number']
		);
		if (name === 'wildcards')
			expect(notices).toContainEqual({
				code: 'misread',
				part: 'answer',
				questions: ['hostile.short']
			});
		expect(codesOf(notices, 'hostile.essay').includes('characters-dropped')).toBe(
			name === 'control characters'
		);
	});

	it.each(Object.entries(HOSTILE_TEXTS))(
		'“%s” survives as the name of the set',
		async (_, text) => {
			const { title, files } = await expectReadBack({
				...REAL,
				name: text,
				entries: REAL.entries.slice(0, 1)
			});
			// eslint-disable-next-line no-control-regex
			const kept = text.replace(/[\0\u0007\u001b\ufffe]/gu, '');
			expect(title).toBe(kept);
			const [place] = descendants(parseXml(fileOf(files, 'imsmanifest.xml')), 'title').slice(-1);
			expect(place === undefined ? '' : textOf(place)).toBe(kept);
		}
	);

	it('a stem of 5,000 characters survives', async () => {
		await expectReadBack(hostileSet(LONG_STEM, 'A set'));
	});

	it('a name of 255 characters is in, and one of 256 is left out with both numbers', async () => {
		const [entry] = realSet(({ kind }) => kind === 'choice').entries;
		if (entry === undefined) throw new Error('The bank has no choice.');
		const named = (id: string) => ({ ...entry, question: { ...entry.question, id } });
		const set = { ...REAL, entries: [named('a'.repeat(255)), named('b'.repeat(256))] };
		const { included, notices } = await expectReadBack(set);
		expect(included).toEqual(['a'.repeat(255)]);
		expect(notices).toContainEqual({
			code: 'too-long',
			part: 'name',
			length: 256,
			limit: 255,
			questions: ['b'.repeat(256)]
		});
	});
});

describe('random sets', () => {
	it('are read back with the same questions, keys and points', async () => {
		await fc.assert(
			fc.asyncProperty(randomSets, async (set) => {
				// A set of typed answers alone may have none that a cartridge can ask.
				fc.pre(set.entries.some(({ question }) => question.kind !== 'short'));
				await expectReadBack(set);
			}),
			{ numRuns: 40 }
		);
	});
});
