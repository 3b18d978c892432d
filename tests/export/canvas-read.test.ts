import { describe, expect, it } from 'vitest';
import { importFile } from '#lib/export/import-file.ts';
import { zip } from '#lib/export/zip.ts';
import { gist, imported, importedOne } from './imported.ts';

interface Item {
	type?: string;
	presentation?: string;
	conditions?: string;
	feedback?: string;
	fields?: Record<string, string>;
	title?: string;
}

/** An item as Canvas exports it. */
function item({
	type,
	presentation = '',
	conditions = '',
	feedback = '',
	fields = {},
	title = 'Question'
}: Item): string {
	const all = { ...(type === undefined ? {} : { question_type: type }), ...fields };
	return `<item ident="i${title}" title="${title}">
<itemmetadata><qtimetadata>${Object.entries(all)
		.map(
			([label, entry]) =>
				`<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`
		)
		.join('')}</qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">&lt;div&gt;&lt;p&gt;Q&lt;/p&gt;&lt;/div&gt;</mattext></material>${presentation}</presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions}</resprocessing>
${feedback}</item>`;
}

function quiz(...items: string[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="T"><section ident="root_section">
${items.join('\n')}
</section></assessment></questestinterop>`;
}

const material = (text: string, texttype = 'text/plain') =>
	`<material><mattext texttype="${texttype}">${text}</mattext></material>`;

const options = (labels: Record<string, string>, cardinality = 'Single', texttype?: string) =>
	`<response_lid ident="response1" rcardinality="${cardinality}"><render_choice>${Object.entries(
		labels
	)
		.map(
			([ident, text]) =>
				`<response_label ident="${ident}">${material(text, texttype)}</response_label>`
		)
		.join('')}</render_choice></response_lid>`;

const equal = (value: string, response = 'response1', more = '') =>
	`<varequal respident="${response}"${more}>${value}</varequal>`;

const condition = (test: string, then = '') =>
	`<respcondition continue="No"><conditionvar>${test}</conditionvar>${then}</respcondition>`;

const score = (value: number, action = 'Set') =>
	`<setvar action="${action}" varname="SCORE">${value}</setvar>`;

const shows = (ident: string) => `<displayfeedback feedbacktype="Response" linkrefid="${ident}"/>`;

const feedback = (ident: string, text: string) =>
	`<itemfeedback ident="${ident}"><flow_mat>${material(text, 'text/html')}</flow_mat></itemfeedback>`;

const field = (fibtype = '') =>
	`<response_str ident="response1" rcardinality="Single"><render_fib${fibtype === '' ? '' : ` fibtype="${fibtype}"`}><response_label ident="answer1"/></render_fib></response_str>`;

const side = (ident: string, stem: string, labels: Record<string, string>) =>
	`<response_lid ident="response_${ident}">${material(stem)}<render_choice>${Object.entries(labels)
		.map(([label, text]) => `<response_label ident="${label}">${material(text)}</response_label>`)
		.join('')}</render_choice></response_lid>`;

const bounds = (low: string, high: string, lowName = 'vargte') =>
	`<${lowName} respident="response1">${low}</${lowName}><varlte respident="response1">${high}</varlte>`;

const base = { prompt: 'Q', feedback: '', points: 1 };
const choice = (all: string[], change: object = {}) => ({
	...base,
	kind: 'choice',
	multiple: false,
	options: all,
	...change
});
const words = (accepted: string[]) => ({ ...base, kind: 'short', accepted, exact: true });
const number = (value: number, tolerance: number) => ({
	...base,
	kind: 'short',
	value,
	tolerance,
	unit: []
});
const essay = {
	...base,
	kind: 'essay',
	checklist: [],
	rubric: { basic: '', emergent: '', proficient: '' },
	example: ''
};
const targets = { x: '1', y: '2', z: '3' };

/** All kinds that we have, as Canvas exports them; and as other tools do, which do not name the type. */
const TYPES: [name: string, item: Item, question: object][] = [
	[
		'a choice',
		{
			type: 'multiple_choice_question',
			presentation: options({ 1: 'a', 2: 'b &lt; c' }),
			conditions: condition(equal('2'), score(100))
		},
		choice(['-a', '+b < c'])
	],
	[
		'a choice in HTML, with feedback',
		{
			type: 'multiple_choice_question',
			presentation: options({ 1: '&lt;p&gt;a&lt;/p&gt;', 2: 'b' }, 'Single', 'text/html'),
			conditions:
				condition('<other/>', shows('general_fb')) +
				condition(equal('2'), shows('2_fb')) +
				condition(equal('1'), score(100)),
			feedback: feedback('general_fb', '&lt;p&gt;why&lt;/p&gt;') + feedback('2_fb', 'no')
		},
		choice(['+a', '-b # no'], { feedback: 'why' })
	],
	[
		'true or false',
		{
			type: 'true_false_question',
			presentation: options({ 1: 'True', 2: 'False' }),
			conditions: condition(equal('2'), score(100))
		},
		choice(['-True', '+False'])
	],
	[
		'several answers',
		{
			type: 'multiple_answers_question',
			presentation: options({ 1: 'a', 2: 'b', 3: 'c' }, 'Multiple'),
			conditions: condition(
				`<and>${equal('1')}<not>${equal('2')}</not>${equal('3')}</and>`,
				score(100)
			)
		},
		choice(['+a', '-b', '+c'], { multiple: true })
	],
	[
		'pairs',
		{
			type: 'matching_question',
			presentation: side('1', 'a', targets) + side('2', 'b', targets),
			conditions:
				condition(equal('y', 'response_1'), score(50, 'Add')) +
				condition(equal('x', 'response_2'), score(50, 'Add'))
		},
		{ ...base, kind: 'match', pairs: ['a -> 2', 'b -> 1'], targets: ['2', '1', '3'] }
	],
	[
		'a short answer',
		{
			type: 'short_answer_question',
			presentation: field(),
			conditions: condition(equal('a &lt;b&gt; *') + equal('c'), score(100))
		},
		words(['1 a <b> *', '1 c'])
	],
	[
		'a number with a margin',
		{
			type: 'numerical_question',
			presentation: field('Decimal'),
			conditions: condition(
				`<or>${equal('77.0')}<and>${bounds('70.0', '84.0')}</and></or>`,
				score(100)
			)
		},
		number(77, 7)
	],
	[
		'an exact number',
		{
			type: 'numerical_question',
			presentation: field('Decimal'),
			conditions: condition(`<or>${equal('5')}<and>${bounds('5', '5')}</and></or>`, score(100))
		},
		number(5, 0)
	],
	[
		'a range',
		{
			type: 'numerical_question',
			presentation: field('Decimal'),
			conditions: condition(bounds('0.1', '0.4'), score(100))
		},
		number(0.25, 0.15)
	],
	[
		'a number by itself',
		{
			type: 'numerical_question',
			presentation: field('Decimal'),
			conditions: condition(equal('-1.5e3'), score(100))
		},
		number(-1500, 0)
	],
	[
		'an essay',
		{ type: 'essay_question', presentation: field(), conditions: condition('<other/>') },
		essay
	]
];

describe('QTI 1.2 of Canvas is read in all its types', () => {
	it.each(TYPES)('%s', async (_, given, expected) => {
		const { question, problems } = await importedOne(quiz(item(given)));
		expect(gist(question)).toEqual(expected);
		expect(problems).toEqual([]);
	});

	it.each(TYPES)(
		'%s, without the name of its type',
		async (_, { type: _type, ...given }, expected) => {
			const { question } = await importedOne(quiz(item(given)));
			expect(gist(question)).toEqual(expected);
		}
	);

	it.each([
		['cc.multiple_choice.v0p1', 0],
		['cc.true_false.v0p1', 2],
		['cc.multiple_response.v0p1', 3],
		['cc.fib.v0p1', 5],
		['cc.essay.v0p1', 10]
	])('%s of Common Cartridge', async (profile, index) => {
		const [, { type: _, ...given }, expected] = TYPES[index] ?? ['', {}, {}];
		const { question } = await importedOne(
			quiz(item({ ...given, fields: { cc_profile: profile } }))
		);
		expect(gist(question)).toEqual(expected);
	});

	it('points', async () => {
		const { question } = await importedOne(
			quiz(item({ type: 'essay_question', fields: { points_possible: '3.0' } }))
		);
		expect(question.points).toBe(3);
	});
});

describe('what is not as it was is said, with its line', () => {
	it.each<[string, Item, object[], object?]>([
		[
			'points that vary by answer',
			{
				type: 'multiple_choice_question',
				presentation: options({ 1: 'a', 2: 'b' }),
				conditions: condition(equal('1'), score(10)) + condition(equal('2'), score(5))
			},
			[{ code: 'share-dropped', text: 'b', percent: 50, line: 3 }],
			choice(['+a', '-b'])
		],
		[
			'all or nothing',
			{
				presentation: options({ 1: 'a', 2: 'b' }, 'Multiple'),
				conditions: condition(`<and>${equal('1')}<not>${equal('2')}</not></and>`, score(100))
			},
			[{ code: 'other-scoring', line: 3 }]
		],
		[
			'picks that each add',
			{
				presentation: options({ 1: 'a', 2: 'b', 3: 'c' }, 'Multiple'),
				conditions: condition(equal('1'), score(3, 'Add')) + condition(equal('2'), score(3, 'Add'))
			},
			[{ code: 'equal-shares', line: 3 }],
			choice(['+a', '+b', '-c'], { multiple: true })
		],
		[
			'feedback by outcome',
			{
				type: 'essay_question',
				feedback: feedback('correct_fb', 'good') + feedback('general_incorrect_fb', 'bad')
			},
			[
				{ code: 'feedback', place: 'right', text: 'good', line: 3 },
				{ code: 'feedback', place: 'wrong', text: 'bad', line: 3 }
			]
		],
		[
			'feedback on a typed answer',
			{
				type: 'short_answer_question',
				presentation: field(),
				conditions: condition(equal('a'), shows('9_fb')) + condition(equal('a'), score(100)),
				feedback: feedback('9_fb', 'so')
			},
			[{ code: 'feedback', place: 'answer', text: 'so', line: 3 }],
			words(['1 a'])
		],
		[
			'feedback on a pair',
			{
				type: 'matching_question',
				presentation: side('1', 'a', targets) + side('2', 'b', targets),
				conditions:
					condition(equal('y', 'response_1'), score(50, 'Add')) +
					condition(equal('x', 'response_2'), score(50, 'Add')),
				feedback: feedback('1_fb', 'so')
			},
			[{ code: 'feedback', place: 'part', text: 'so', line: 3 }]
		],
		[
			'notes for who grades',
			{ type: 'essay_question', fields: { grading_notes: 'Be kind' } },
			[{ code: 'feedback', place: 'grader', text: 'Be kind', line: 3 }]
		],
		[
			'capitals',
			{
				type: 'short_answer_question',
				presentation: field(),
				conditions: condition(equal('a', 'response1', ' case="Yes"'), score(100))
			},
			[{ code: 'case', line: 3 }]
		],
		[
			'a part of the answer',
			{
				type: 'short_answer_question',
				presentation: field(),
				conditions: condition('<varsubstring respident="response1">a</varsubstring>', score(100))
			},
			[{ code: 'wildcard', text: 'a', line: 3 }],
			words(['1 a'])
		],
		[
			'an open range',
			{
				type: 'numerical_question',
				presentation: field('Decimal'),
				conditions: condition(bounds('1', '3', 'vargt'), score(100))
			},
			[{ code: 'open-range', line: 3 }],
			number(2, 1)
		],
		[
			'a second number',
			{
				type: 'numerical_question',
				presentation: field('Decimal'),
				conditions: condition(equal('1'), score(100)) + condition(equal('2'), score(100))
			},
			[{ code: 'other-numbers', kept: '1', left: ['2'], line: 3 }],
			number(1, 0)
		],
		[
			'a picture',
			{ type: 'essay_question', presentation: '<material><matimage uri="a.png"/></material>' },
			[{ code: 'media', names: ['a.png'], line: 5 }],
			essay
		],
		[
			'a name',
			{ type: 'essay_question', title: 'Chapter 3' },
			[{ code: 'labels', count: 1, line: null }]
		]
	])('%s', async (_, given, expected, question) => {
		const read = await importedOne(quiz(item(given)));
		expect(read.problems).toEqual(expected);
		if (question) expect(gist(read.question)).toEqual(question);
	});

	it.each([
		'fill_in_multiple_blanks_question',
		'multiple_dropdowns_question',
		'calculated_question',
		'file_upload_question',
		'hot_spot_question',
		'categorization_question',
		'cc.pattern_match.v0p1'
	])('a question of the type %s is left out by its name', async (type) => {
		expect(await imported(quiz(item({ type })))).toEqual({
			questions: [],
			problems: [{ code: 'no-such-kind', type, line: 3 }]
		});
	});

	it.each<[string, Item, object]>([
		['a text', { type: 'text_only_question' }, { code: 'description', text: 'Q', line: 3 }],
		[
			'an order',
			{ presentation: options({ 1: 'a', 2: 'b' }, 'Ordered') },
			{ code: 'no-such-kind', type: 'rcardinality="Ordered"', line: 3 }
		],
		[
			'several fields',
			{ presentation: field() + field() },
			{ code: 'no-such-kind', type: '2 × response_str', line: 3 }
		],
		[
			'a choice without a key',
			{ type: 'multiple_choice_question', presentation: options({ 1: 'a', 2: 'b' }) },
			{ code: 'no-key', line: 3 }
		],
		[
			'no number',
			{
				type: 'numerical_question',
				presentation: field('Decimal'),
				conditions: condition(equal('five'), score(100))
			},
			{ code: 'not-a-number', text: 'five', line: 3 }
		]
	])('%s is left out', async (_, given, problem) => {
		expect(await imported(quiz(item(given)))).toEqual({ questions: [], problems: [problem] });
	});

	it('a group of which each learner got some, and a question of another file, are named', async () => {
		const group = `<section ident="g"><selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering>${item({ type: 'essay_question' })}</section>`;
		const { questions, problems } = await imported(quiz(group, '<bankentry_item item_ref="x"/>'));
		expect(questions).toHaveLength(1);
		expect(problems).toEqual([
			{ code: 'draw', line: 3 },
			{ code: 'elsewhere', line: 8 }
		]);
	});
});

describe('a package', () => {
	const essays = (...titles: string[]) =>
		quiz(
			...titles.map((title) => item({ type: 'essay_question' }).replaceAll('Q&lt;', `${title}&lt;`))
		);

	it('is read file by file, and problems say in which', async () => {
		const bytes = zip({
			'imsmanifest.xml': '<manifest/>',
			'g1/assessment_meta.xml': '<quiz/>',
			'g1/g1.xml': quiz(item({ type: 'essay_question' }), item({ type: 'hot_spot_question' })),
			'g2/g2.xml': essays('Another'),
			'web_resources/a.png': new Uint8Array([1, 2, 3]),
			'course_settings/course_settings.xml': '<course/>'
		});
		const { questions, problems } = await importFile('quiz.zip', bytes);
		expect(questions.map(({ prompt }) => prompt)).toEqual(['Q', 'Another']);
		expect(problems).toEqual([
			{ code: 'no-such-kind', type: 'hot_spot_question', line: 8, file: 'g1/g1.xml' }
		]);
	});

	it('of a whole course is read in the full form of each quiz, with the banks', async () => {
		const bytes = zip({
			'imsmanifest.xml': '<manifest/>',
			'i1/assessment_qti.xml': essays('in short'),
			'i2/assessment_qti.xml': essays('only in short'),
			'non_cc_assessments/i1.xml.qti': essays('in full'),
			'non_cc_assessments/bank.xml.qti': essays('of the bank', 'in full')
		});
		const { questions, problems } = await importFile('course.imscc', bytes);
		expect(questions.map(({ prompt }) => prompt)).toEqual([
			'only in short',
			'in full',
			'of the bank'
		]);
		expect(problems).toMatchObject([
			{
				code: 'repeated',
				first: 3,
				firstFile: 'non_cc_assessments/i1.xml.qti',
				file: 'non_cc_assessments/bank.xml.qti'
			}
		]);
	});
});
