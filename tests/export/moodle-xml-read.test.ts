import { describe, expect, it } from 'vitest';
import { gist, imported, importedOne } from './imported.ts';

/** A file of one question. */
function quiz(type: string, inside: string, text = '<p>Q</p>'): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="${type}">
<name><text>Q</text></name>
<questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>
${inside}
</question>
</quiz>`;
}

const answer = (fraction: number, text: string, more = '') =>
	`<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`;

const feedback = (text: string, name = 'feedback') =>
	`<${name} format="html"><text>${text}</text></${name}>`;

const pair = (stem: string, target: string) =>
	`<subquestion format="html"><text>${stem}</text><answer><text>${target}</text></answer></subquestion>`;

const base = { prompt: 'Q', feedback: '', points: 1 };
const choice = (options: string[], change: object = {}) => ({
	...base,
	kind: 'choice',
	multiple: false,
	options,
	...change
});
const words = (accepted: string[], change: object = {}) => ({
	...base,
	kind: 'short',
	accepted,
	exact: true,
	...change
});
const number = (value: number, tolerance: number, unit: string[] = []) => ({
	...base,
	kind: 'short',
	value,
	tolerance,
	unit
});
const essay = {
	...base,
	kind: 'essay',
	checklist: [],
	rubric: { basic: '', emergent: '', proficient: '' },
	example: ''
};
const order = {
	...base,
	kind: 'order',
	mode: 'timeline',
	ends: ['the beginning', 'the end'],
	items: ['x', 'y'],
	distractors: []
};

const ALL_PAIRS = '<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>';

describe('Moodle XML is read in all its types', () => {
	it.each<[string, string, object]>([
		[
			'a choice',
			quiz(
				'multichoice',
				answer(100, 'a', feedback('&lt;p&gt;yes&lt;/p&gt;')) + answer(0, 'b &amp;lt; c')
			),
			choice(['+a # yes', '-b < c'])
		],
		[
			'a choice of several',
			quiz(
				'multichoice',
				`<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-50, 'c')}`
			),
			choice(['+a', '+b', '-c'], { multiple: true })
		],
		[
			'a choice of several that is said with a number',
			quiz('multichoice', `<single>0</single>${answer(100, 'a')}${answer(-100, 'c')}`),
			choice(['+a', '-c'], { multiple: true })
		],
		[
			'true or false',
			quiz('truefalse', answer(0, 'true', feedback('no')) + answer(100, 'false', feedback('yes'))),
			choice(['-True # no', '+False # yes'])
		],
		[
			'pairs',
			quiz(
				'matching',
				`<shuffleanswers>true</shuffleanswers>${pair('a', '1')}${pair('b', 'x &lt; y')}${pair('', '3')}`
			),
			{ ...base, kind: 'match', pairs: ['a -> 1', 'b -> x < y'], targets: ['1', 'x < y', '3'] }
		],
		[
			'an order, by its fractions',
			quiz('ordering', ALL_PAIRS + answer(2, 'y') + answer(1, 'x')),
			order
		],
		[
			'a short answer, which is plain text',
			quiz(
				'shortanswer',
				`<usecase>0</usecase>${answer(100, 'a &lt;b&gt; \\*')}${answer(50, 'c')}`
			),
			words(['1 a <b> *', '0.5 c'])
		],
		[
			'a number',
			quiz('numerical', answer(100, '-1.5', '<tolerance>0.25</tolerance>')),
			number(-1.5, 0.25)
		],
		[
			'a number with a unit',
			quiz(
				'numerical',
				`${answer(100, '5')}<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>`
			),
			number(5, 0, ['km'])
		],
		[
			'an essay',
			quiz('essay', '<responseformat>editor</responseformat><attachments>0</attachments>'),
			essay
		],
		[
			'points and general feedback',
			quiz(
				'essay',
				`<defaultgrade>3.0000000</defaultgrade>${feedback('&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;', 'generalfeedback')}`
			),
			{ ...essay, points: 3, feedback: 'a\nb' }
		],
		[
			'a question in plain text',
			quiz('essay', '')
				.replace('format="html"', 'format="plain_text"')
				.replace('<p>Q</p>', 'a <b> &amp;'),
			{ ...essay, prompt: 'a <b> &amp;' }
		],
		[
			'a question in Moodle’s auto-format',
			quiz('essay', '', 'a\nb &lt;').replace('format="html"', 'format="moodle_auto_format"'),
			{ ...essay, prompt: 'a\nb <' }
		],
		[
			'what is not in CDATA',
			quiz('essay', '').replace('<![CDATA[<p>Q</p>]]>', '&lt;p&gt;Q &amp;amp; &amp;lt;&lt;/p&gt;'),
			{ ...essay, prompt: 'Q & <' }
		],
		[
			'Moodle’s own feedback on right and wrong, which says nothing',
			quiz(
				'multichoice',
				answer(100, 'a') +
					answer(0, 'b') +
					feedback('Your answer is correct.', 'correctfeedback') +
					feedback('Your answer is incorrect.', 'incorrectfeedback')
			),
			choice(['+a', '-b'])
		]
	])('%s', async (_, xml, expected) => {
		const { question, problems } = await importedOne(xml);
		expect(gist(question)).toEqual(expected);
		expect(problems.filter(({ code }) => code !== 'labels')).toEqual([]);
	});
});

describe('what is not as it was is said, with its line', () => {
	it.each<[string, string, object[], object?]>([
		[
			'a share beside the right option',
			quiz('multichoice', answer(100, 'a') + answer(50, 'b')),
			[{ code: 'share-dropped', text: 'b', percent: 50, line: 3 }],
			choice(['+a', '-b'])
		],
		[
			'wrong picks that cost nothing',
			quiz(
				'multichoice',
				`<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(0, 'c')}`
			),
			[{ code: 'equal-shares', line: 3 }]
		],
		[
			'a fixed order',
			quiz(
				'multichoice',
				`<shuffleanswers>false</shuffleanswers>${answer(100, 'a')}${answer(0, 'b')}`
			),
			[{ code: 'fixed-order', line: 3 }]
		],
		[
			'feedback by outcome',
			quiz(
				'multichoice',
				answer(100, 'a') + answer(0, 'b') + feedback('Well done', 'correctfeedback')
			),
			[{ code: 'feedback', place: 'right', text: 'Well done', line: 3 }]
		],
		[
			'hints',
			quiz('essay', feedback('Think', 'hint')),
			[{ code: 'feedback', place: 'hint', text: 'Think', line: 6 }]
		],
		[
			'a note for who grades',
			quiz('essay', feedback('Be kind', 'graderinfo')),
			[{ code: 'feedback', place: 'grader', text: 'Be kind', line: 3 }]
		],
		[
			'a template',
			quiz('essay', feedback('Dear', 'responsetemplate')),
			[{ code: 'feedback', place: 'template', text: 'Dear', line: 3 }]
		],
		[
			'files to hand in',
			quiz('essay', '<attachments>2</attachments>'),
			[{ code: 'attachments', line: 3 }]
		],
		[
			'points of another kind',
			quiz('essay', '<defaultgrade>2.5</defaultgrade>'),
			[{ code: 'points-changed', points: 2.5, becomes: 3, line: 3 }]
		],
		[
			'no points',
			quiz('essay', '<defaultgrade>0</defaultgrade>'),
			[{ code: 'points-changed', points: 0, becomes: 1, line: 3 }]
		],
		[
			'many points',
			quiz('essay', '<defaultgrade>100</defaultgrade>'),
			[{ code: 'points-changed', points: 100, becomes: 10, line: 3 }]
		],
		[
			'capitals',
			quiz('shortanswer', `<usecase>1</usecase>${answer(100, 'a')}`),
			[{ code: 'case', line: 3 }]
		],
		[
			'a wildcard',
			quiz('shortanswer', answer(100, 'a*') + answer(0, '*', feedback('no'))),
			[
				{ code: 'wildcard', text: 'a*', line: 3 },
				{ code: 'feedback', place: 'answer', text: 'no', line: 3 }
			],
			words(['1 a'])
		],
		[
			'another scoring of orders',
			quiz(
				'ordering',
				`<gradingtype>ABSOLUTE_POSITION</gradingtype>${answer(1, 'x')}${answer(2, 'y')}`
			),
			[{ code: 'other-scoring', line: 3 }],
			order
		],
		[
			'some of many to order',
			quiz(
				'ordering',
				`${ALL_PAIRS}<selecttype>RANDOM</selecttype><selectcount>2</selectcount>${answer(1, 'x')}${answer(2, 'y')}${answer(3, 'z')}`
			),
			[{ code: 'draw', line: 3 }]
		],
		[
			'feedback on what is ordered',
			quiz('ordering', ALL_PAIRS + answer(1, 'x', feedback('so')) + answer(2, 'y')),
			[{ code: 'feedback', place: 'part', text: 'so', line: 6 }]
		],
		[
			'a second number',
			quiz('numerical', answer(100, '5') + answer(50, '6')),
			[{ code: 'other-numbers', kept: '5', left: ['6'], line: 3 }],
			number(5, 0)
		],
		[
			'a unit that needs a conversion',
			quiz(
				'numerical',
				`${answer(100, '5')}<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit><unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>`
			),
			[{ code: 'units', units: ['m'], line: 3 }],
			number(5, 0, ['km'])
		],
		[
			'a picture with its file',
			quiz('essay', '', '<p>Q</p><img src="@@PLUGINFILE@@/a.png" alt="A map">').replace(
				'</text></questiontext>',
				'</text><file name="a.png" path="/" encoding="base64">iVBORw0KGgo=</file></questiontext>'
			),
			[
				{ code: 'media', names: ['a.png'], line: 5 },
				{ code: 'media', names: ['A map'], line: 5 }
			],
			essay
		],
		[
			'an old picture',
			quiz('essay', '<image>b.png</image><image_base64>iVBORw0KGgo=</image_base64>'),
			[{ code: 'media', names: ['b.png'], line: 3 }],
			essay
		]
	])('%s', async (_, xml, expected, question) => {
		const read = await importedOne(xml);
		expect(read.problems).toEqual(expected);
		if (question) expect(gist(read.question)).toEqual(question);
	});

	it.each([
		'cloze',
		'calculated',
		'calculatedmulti',
		'calculatedsimple',
		'ddwtos',
		'ddimageortext',
		'ddmarker',
		'gapselect',
		'random',
		'randomsamatch',
		''
	])('a question of the type “%s” is left out by its name', async (type) => {
		expect(await imported(quiz(type, ''))).toEqual({
			questions: [],
			problems: [{ code: 'no-such-kind', type, line: 3 }]
		});
	});

	it.each<[string, string, object]>([
		['a description', quiz('description', ''), { code: 'description', text: 'Q', line: 3 }],
		[
			'an essay of files only',
			quiz('essay', '<responseformat>noinline</responseformat>'),
			{ code: 'no-such-kind', type: 'essay/noinline', line: 3 }
		],
		[
			'no number',
			quiz('numerical', answer(100, 'five')),
			{ code: 'not-a-number', text: 'five', line: 3 }
		],
		['a number that earns nothing', quiz('numerical', answer(0, '5')), { code: 'no-key', line: 3 }],
		[
			'a choice without a key',
			quiz('multichoice', answer(50, 'a') + answer(0, 'b')),
			{ code: 'no-key', line: 3 }
		],
		[
			'a picture for an option',
			quiz('multichoice', answer(100, '&lt;img src="a.png"&gt;') + answer(0, 'b')),
			{ code: 'empty', part: 'option', line: 3 }
		],
		[
			'nine options',
			quiz(
				'multichoice',
				answer(100, 'a') + [...'bcdefghi'].map((text) => answer(0, text)).join('')
			),
			{ code: 'too-many', part: 'option', count: 9, limit: 8, line: 3 }
		],
		[
			'a long question',
			quiz('essay', '', 'a'.repeat(10_001)),
			{ code: 'too-long', part: 'prompt', length: 10_001, limit: 10_000, line: 3 }
		]
	])('%s is left out', async (_, xml, problem) => {
		expect(await imported(xml)).toEqual({ questions: [], problems: [problem] });
	});

	it('categories are named, and names, tags and id numbers are counted', async () => {
		const xml = `<quiz><question type="category"><category><text>$course$/top/x</text></category></question>${quiz('essay', '<idnumber>7</idnumber><tags><tag><text>t</text></tag></tags>').replace(/^[\s\S]*<quiz>/u, '')}`;
		expect((await imported(xml)).problems).toEqual([
			{ code: 'category', name: '$course$/top/x', line: 1 },
			{ code: 'labels', count: 1, line: null }
		]);
	});

	it('what stands before a fault is read', async () => {
		const whole = quiz('essay', '');
		const xml = whole.replace('</quiz>', '<question type="essay"><questiontext></question></quiz>');
		const { questions, problems } = await imported(xml);
		expect(questions).toHaveLength(1);
		expect(problems).toEqual([{ code: 'bad-xml', reason: 'other-end', line: 8, column: 38 }]);
	});
});
