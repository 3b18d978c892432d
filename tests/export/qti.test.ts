import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '#lib/export/formats.ts';
import type { Body, ExportSet } from '#lib/export/item.ts';
import { Notices } from '#lib/export/notices.ts';
import { grade } from '#lib/grading/grade.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_NAME, LONG_STEM } from './hostile-set.ts';
import { answersTo, inQti } from './qti-answers.ts';
import { asIn22, choicesOf, process, type QtiItem } from './qti-item.ts';
import { paragraphsOf, readBack, readPackage, written, type Read } from './qti-read-back.ts';
import { mixedSet, randomSets } from './random-sets.ts';
import { realSet } from './real-set.ts';
import { BODIES, option, sampleItem } from './sample-item.ts';
import { HAS_SCHEMAS, validator } from './schemas.ts';
import { fileOf, unzipped } from './unzipped.ts';
import {
	attribute,
	child,
	children,
	descendants,
	parseXml,
	textOf,
	type XmlNode
} from './xml-tree.ts';

const EDITIONS = [
	{ id: 'qti-2.2', version: 'v2p2', schema: 'qtiv2p2p2/imsqti_v2p2p2.xsd' },
	{ id: 'qti-3', version: 'v3p0', schema: 'qti3/imsqti_asiv3p0_sbac.xsd' }
] as const;

type Edition = (typeof EDITIONS)[number]['id'];

const REAL = realSet();

async function expectReadBack(edition: Edition, set: ExportSet) {
	const result = await exported(edition, set);
	const read = readPackage(result.bytes);
	expect(read.qti.map(readBack)).toEqual(result.items.map(written));
	return { ...result, ...read };
}

/** Feeds the right answer to every response. */
function keyOf(qti: QtiItem) {
	return Object.fromEntries(
		qti.responses.map((declared) => {
			const identifier = attribute(declared, 'identifier');
			const values = qti.key.get(identifier) ?? [];
			const [first = null] = values;
			if (declared.attributes['cardinality'] !== 'single') return [identifier, values];
			return [
				identifier,
				first !== null && declared.attributes['baseType'] === 'float' ? Number(first) : first
			];
		})
	);
}

describe.each(EDITIONS)('a package of $id', ({ id, version, schema }) => {
	it('has the whole bank, question by question, with keys, points, feedback and evidence', async () => {
		const { omitted, qti, title } = await expectReadBack(id, REAL);
		expect(omitted).toEqual([]);
		expect(qti).toHaveLength(REAL.entries.length);
		expect(title).toBe('Says Who');
	});

	it('has a manifest that lists every file once, with what it needs', async () => {
		const { bytes } = await exported(id, REAL);
		const files = unzipped(bytes);
		expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
		const manifest = parseXml(fileOf(files, 'imsmanifest.xml'));
		const resources = descendants(manifest, 'resource');
		const paths = resources.map((one) => attribute(one, 'href'));
		expect([...paths, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
		const identifiers = resources.map((one) => attribute(one, 'identifier'));
		expect(new Set(identifiers).size).toBe(identifiers.length);
		const items = identifiers.slice(1);
		expect(
			children(resources[0] as XmlNode, 'dependency').map((one) => attribute(one, 'identifierref'))
		).toEqual(items);
		for (const one of resources) {
			expect(attribute(child(one, 'file'), 'href')).toBe(attribute(one, 'href'));
			const type = one === resources[0] ? 'test' : 'item';
			expect(attribute(one, 'type')).toBe(`imsqti_${type}_xml${version}`);
		}
		for (const [index, identifier] of items.entries()) {
			const root = parseXml(fileOf(files, paths[index + 1] ?? ''));
			expect(attribute(root, 'identifier')).toBe(identifier);
			expect(identifier).toMatch(/^[A-Za-z_][A-Za-z0-9._-]*$/u);
		}
		// What a question is found by travels with it.
		expect(descendants(resources[1] as XmlNode, 'keyword').map(textOf)).toEqual(exportedTags(REAL));
	});

	it.skipIf(!HAS_SCHEMAS)(
		'is valid in every document',
		async () => {
			const validate = validator(schema);
			const sets = [REAL, ...Object.values(HOSTILE_TEXTS).map((text) => hostileSet(text))];
			for (const set of sets)
				for (const [path, text] of Object.entries(unzipped((await exported(id, set)).bytes)))
					if (path !== 'imsmanifest.xml') expect(validate(text), path).toEqual([]);
		},
		300_000
	);

	it('gives all points for its own key, and none for no answer', async () => {
		const { qti, items } = await expectReadBack(id, REAL);
		for (const [index, one] of qti.entries()) {
			const item = items[index];
			if (item === undefined || item.body.type === 'essay') continue;
			expect(process(one, keyOf(one)).score, one.identifier).toBeCloseTo(item.points, 9);
			expect(process(one, {}).score, one.identifier).toBe(0);
		}
	});

	it.each(Object.entries(HOSTILE_TEXTS))('keeps “%s” in every place', async (name, text) => {
		const { notices, omitted, title } = await expectReadBack(id, hostileSet(text, 'A set'));
		expect(omitted).toEqual([]);
		expect(title).toBe('A set');
		expect(codesOf(notices, 'hostile.essay').includes('characters-dropped')).toBe(
			name === 'control characters'
		);
	});

	it.each(Object.entries(HOSTILE_TEXTS))('keeps “%s” as the name of the set', async (_, text) => {
		const { title } = await expectReadBack(id, {
			...REAL,
			name: text,
			entries: REAL.entries.slice(0, 1)
		});
		// eslint-disable-next-line no-control-regex
		expect(title).toBe(text.replace(/[\0\u0007\u001b\ufffe]/gu, ''));
	});

	it('keeps a name of 300 characters and a stem of 5,000', async () => {
		await expectReadBack(id, hostileSet(LONG_STEM, LONG_NAME));
		const [entry] = REAL.entries;
		if (entry === undefined) throw new Error('An empty bank.');
		const named = { ...entry, question: { ...entry.question, id: LONG_NAME } };
		const { included } = await expectReadBack(id, { ...REAL, entries: [named] });
		expect(included).toEqual([LONG_NAME]);
	});

	it('has a passage that questions share in a document of its own', async () => {
		const stimulus = {
			id: 'a shared passage',
			title: 'A passage & more',
			passages: [{ letter: null, quote: 'two <ships>', place: 'K, paragraph 1' }]
		};
		const { write } = await FORMATS[id].load();
		const notices = new Notices();
		const bytes = await write({
			name: 'A set',
			notices,
			set: { name: 'A set', entries: [], sources: {}, misconceptions: {} },
			items: ['one', 'two', 'three'].map((name) =>
				sampleItem(BODIES.choice, {
					id: name,
					name,
					stimulus: name === 'three' ? null : stimulus
				})
			)
		});
		const { files, qti } = readPackage(bytes);
		const path = 'stimuli/s-a_shared_passage.xml';
		const shared = asIn22(parseXml(fileOf(files, path)));
		expect(attribute(shared, 'title')).toBe('A passage & more');
		expect(paragraphsOf(shared)).toEqual(['A passage & more', '“two <ships>” (K, paragraph 1)']);
		const identifier = attribute(shared, 'identifier');
		expect(
			qti.map(({ root }) =>
				children(root, 'assessmentStimulusRef').map(({ attributes }) => attributes)
			)
		).toEqual([[{ identifier, href: `../${path}` }], [{ identifier, href: `../${path}` }], []]);
		const resources = descendants(parseXml(fileOf(files, 'imsmanifest.xml')), 'resource');
		expect(
			resources.map((one) => [
				attribute(one, 'type'),
				...children(one, 'dependency').map((need) => attribute(need, 'identifierref'))
			])
		).toEqual([
			[`imsqti_test_xml${version}`, 'q-one', 'q-two', 'q-three'],
			[`imsqti_stimulus_xml${version}`],
			[`imsqti_item_xml${version}`, identifier],
			[`imsqti_item_xml${version}`, identifier],
			[`imsqti_item_xml${version}`]
		]);
		if (HAS_SCHEMAS)
			for (const name of [path, 'items/q-one.xml'])
				expect(validator(schema)(fileOf(files, name)), name).toEqual([]);
	});

	it('has the same questions, keys and points for any set', async () => {
		await fc.assert(
			fc.asyncProperty(randomSets, async (set) => {
				await expectReadBack(id, set);
			}),
			{ numRuns: 30 }
		);
	});
});

/** The tags of the first question of a set. */
function exportedTags({ entries }: ExportSet): string[] {
	const question = entries[0]?.question;
	return question === undefined
		? []
		: [question.measures, question.lesson, question.difficulty ?? ''].filter(Boolean);
}

it('both editions hold the same items in other words', async () => {
	const [older, newer] = await Promise.all(
		(['qti-2.2', 'qti-3'] as const).map(async (id) =>
			readPackage((await exported(id, mixedSet())).bytes)
		)
	);
	const inside = (read: Read | undefined) => read?.qti.map(({ root }) => root.children);
	expect(inside(newer)).toEqual(inside(older));
});

describe('scores', () => {
	const sets = [REAL, hostileSet(HOSTILE_TEXTS.wildcards), hostileSet(HOSTILE_TEXTS.markup)];

	it('every answer earns what we give it, in every kind', async () => {
		const kinds = new Set<string>();
		let [compared, partly] = [0, 0];
		for (const set of sets) {
			const { items, bytes } = await exported('qti-2.2', set);
			const { qti } = readPackage(bytes);
			for (const [index, { question }] of set.entries.entries()) {
				const [item, one] = [items[index], qti[index]];
				const answers = answersTo(question);
				if (item === undefined || one === undefined || answers === null) continue;
				kinds.add(question.kind);
				fc.assert(
					fc.property(answers, (answer) => {
						const ours = grade(question, answer);
						// What is handed back to be typed anew has no score.
						fc.pre(ours.outcome === 'graded');
						if (ours.outcome !== 'graded') return;
						compared += 1;
						if (ours.score > 0 && ours.score < 1) partly += 1;
						const { score } = process(one, inQti(answer, item, one));
						expect(score, question.id).toBeCloseTo(ours.score * question.points, 9);
					}),
					{ numRuns: 25 }
				);
			}
		}
		expect([...kinds].sort()).toEqual([
			'choice',
			'figure',
			'grid',
			'highlight',
			'match',
			'order',
			'relation',
			'scale',
			'short'
		]);
		expect(compared).toBeGreaterThan(5_000);
		expect(partly).toBeGreaterThan(1_000);
	});

	it('every listed spelling earns its weight in any case of letters, and a listed slip nothing', async () => {
		for (const set of sets) {
			const { items, bytes } = await exported('qti-2.2', set);
			const { qti } = readPackage(bytes);
			for (const [index, { body, points, id }] of items.entries()) {
				const one = qti[index];
				if (body.type !== 'text' || one === undefined) continue;
				const typed = (text: string) => process(one, { RESPONSE: text }).score;
				for (const { text, weight } of body.accepted)
					for (const form of [text, text.toUpperCase(), text.toLowerCase()])
						expect(typed(form), `${id}: ${form}`).toBeCloseTo(weight * points, 9);
				for (const { text } of body.wrong) expect(typed(text), `${id}: ${text}`).toBe(0);
				expect(typed('something that nobody listed')).toBe(0);
			}
		}
	});

	it('an answer beyond the mapping never earns less than nothing, nor more than all', async () => {
		const { write } = await FORMATS['qti-2.2'].load();
		const bytes = await write({
			name: 'A set',
			notices: new Notices(),
			set: { name: 'A set', entries: [], sources: {}, misconceptions: {} },
			items: [
				sampleItem(BODIES.several, { points: 3 }),
				sampleItem(BODIES.match, { points: 3, id: 'm' })
			]
		});
		const [several, match] = readPackage(bytes).qti;
		if (several === undefined || match === undefined) throw new Error('Not two items.');
		const pick = (...texts: string[]) => {
			const names = choicesOf(several.root, 'simpleChoice');
			return process(several, { RESPONSE: texts.map((text) => names.get(text) ?? '') }).score;
		};
		expect(pick('a')).toBeCloseTo(1.5, 9);
		expect(pick('a', 'c')).toBe(0);
		expect(pick('c')).toBe(0);
		expect(pick('a', 'b', 'c')).toBeCloseTo(1.5, 9);
		const everyPair = [1, 2, 3].flatMap((stem) =>
			[1, 2, 3].map((target) => `STEM_${stem} TARGET_${target}`)
		);
		expect(process(match, { RESPONSE: everyPair }).score).toBe(3);
	});
});

describe('feedback', () => {
	/** The texts that an answer is shown, the explanation left out. */
	const shown = (qti: QtiItem, answer: Parameters<typeof process>[1]) =>
		process(qti, answer)
			.shown.filter((one) => one !== 'EXPLANATION')
			.map((one) => paragraphsOf(qti.feedback.get(one) as XmlNode).join('\n'));

	const cases: [
		string,
		Body,
		Parameters<typeof process>[1] | ((qti: QtiItem) => Parameters<typeof process>[1]),
		string[]
	][] = [
		[
			'a picked option',
			{ type: 'choice', ordered: true, options: [option('a', 1), option('b', 0, 'not b')] },
			{ RESPONSE: 'CHOICE_2' },
			['not b']
		],
		[
			'the right option without feedback of its own',
			{ type: 'choice', ordered: true, options: [option('a', 1), option('b', 0, 'not b')] },
			{ RESPONSE: 'CHOICE_1' },
			[]
		],
		[
			'several picked options',
			{
				type: 'several',
				ordered: true,
				options: [option('a', 1, 'yes, a'), option('b', -1, 'not b'), option('c', -1, 'not c')]
			},
			{ RESPONSE: ['CHOICE_1', 'CHOICE_3'] },
			['yes, a', 'not c']
		],
		[
			'a link that does not belong',
			BODIES.chain,
			(qti) => ({ RESPONSE: [choicesOf(qti.root, 'simpleChoice').get('d1') ?? ''] }),
			['no link']
		],
		[
			'a wrong number',
			{
				...BODIES.number,
				wrong: [
					{ text: '-7.5', feedback: 'not that' },
					{ text: 'many', feedback: 'no number' }
				]
			},
			{ RESPONSE: -7.5 },
			['not that']
		],
		[
			'a wrong word, in any case',
			{ ...BODIES.text, wrong: [{ text: 'No', feedback: 'not that' }] },
			{ RESPONSE: 'nO' },
			['not that']
		],
		['a word of a tempting span', BODIES.spans, { RESPONSE_3: ['WORD_8'] }, ['the topic']],
		[
			'no answer',
			{ type: 'choice', ordered: true, options: [option('a', 1), option('b', 0, 'not b')] },
			{},
			[]
		]
	];

	it.each(cases)('to %s', async (_, body, answer, expected) => {
		const { write } = await FORMATS['qti-2.2'].load();
		const notices = new Notices();
		const bytes = await write({
			name: 'A set',
			notices,
			set: { name: 'A set', entries: [], sources: {}, misconceptions: {} },
			items: [sampleItem(body)]
		});
		const [qti] = readPackage(bytes).qti;
		if (qti === undefined) throw new Error('No item.');
		expect(shown(qti, typeof answer === 'function' ? answer(qti) : answer)).toEqual(expected);
		expect(process(qti, {}).shown).toEqual(['EXPLANATION']);
	});
});

describe('what a student sees', () => {
	it('no name and no place gives a key away', async () => {
		const { bytes, items } = await exported('qti-2.2', REAL);
		const { qti } = readPackage(bytes);
		let [first, choices] = [0, 0];
		for (const [index, one] of qti.entries()) {
			for (const interaction of one.interactions) {
				const names = [
					...descendants(interaction, 'simpleChoice'),
					...descendants(interaction, 'simpleAssociableChoice')
				].map((node) => attribute(node, 'identifier'));
				for (const name of names) expect(name).toMatch(/^(CHOICE|ITEM|STEM|TARGET|PASSAGE)_\d+$/u);
			}
			const body = items[index]?.body;
			if (body?.type !== 'choice' || body.ordered) continue;
			choices += 1;
			if (one.key.get('RESPONSE')?.[0] === 'CHOICE_1') first += 1;
		}
		expect(choices).toBeGreaterThan(50);
		// A quarter to a half of the choices have two to four options; about a third begins with the key.
		expect(first / choices).toBeLessThan(0.5);
		expect(first).toBeGreaterThan(0);
	});

	it('only what has no order of its own is shuffled', async () => {
		const { bytes, items } = await exported('qti-2.2', REAL);
		for (const [index, one] of readPackage(bytes).qti.entries()) {
			const body = items[index]?.body;
			if (body === undefined || !('ordered' in body)) continue;
			expect(one.interactions[0]?.attributes['shuffle'], one.identifier).toBe(
				String(!body.ordered)
			);
		}
	});
});
