import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { gist, imported, importedOne } from './imported.ts';

const choice = (options: string[], change: object = {}) => ({
	kind: 'choice',
	prompt: 'Q',
	feedback: '',
	points: 1,
	multiple: false,
	options,
	...change
});
const words = (accepted: string[], change: object = {}) => ({
	kind: 'short',
	prompt: 'Q',
	feedback: '',
	points: 1,
	accepted,
	exact: true,
	...change
});
const number = (value: number, tolerance: number) => ({
	kind: 'short',
	prompt: 'Q',
	feedback: '',
	points: 1,
	value,
	tolerance,
	unit: []
});

/** What Moodle’s importer reads, as it documents and does it (question/format/gift/format.php). */
const FORMS: [form: string, gift: string, question: object][] = [
	['one right option', 'Q{~a ~b =c}', choice(['-a', '-b', '+c'])],
	['options on lines of their own', 'Q {\n\t=a\n\t~b\n}', choice(['+a', '-b'])],
	['feedback on options', 'Q{=a#yes ~b # no}', choice(['+a # yes', '-b # no'])],
	[
		'several right options',
		'Q{~%50%a ~%50%b ~%-50%c}',
		choice(['+a', '+b', '-c'], { multiple: true })
	],
	[
		'one right option of several picks',
		'Q{~%100%a ~%-100%b}',
		choice(['+a', '-b'], { multiple: true })
	],
	[
		'thirds',
		'Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-33.33333%d}',
		choice(['+a', '+b', '+c', '-d'], { multiple: true })
	],
	['a tilde before the equals sign', 'Q{~=a ~b}', choice(['+a', '-b'])],
	['true', 'Q{T}', choice(['+True', '-False'])],
	['false', 'Q{FALSE}', choice(['-True', '+False'])],
	[
		'the first comment of a true statement is for the wrong answer',
		'Q{TRUE#w#r}',
		choice(['+True # r', '-False # w'])
	],
	[
		'and that of a false one',
		'Q{F#w#r####g}',
		choice(['-True # w', '+False # r'], { feedback: 'g' })
	],
	['a short answer', 'Q{=a}', words(['1 a'])],
	['a lone answer without a sign', 'Q{a}', words(['1 a'])],
	['several short answers', 'Q{=a =%50%b}', words(['1 a', '0.5 b'])],
	['a short answer of letters that also mean true', 'Q{=TRUE}', words(['1 TRUE'])],
	[
		'pairs',
		'Q{=a -> 1 =b->2 = -> 3}',
		{
			kind: 'match',
			prompt: 'Q',
			feedback: '',
			points: 1,
			pairs: ['a -> 1', 'b -> 2'],
			targets: ['1', '2', '3']
		}
	],
	['a number', 'Q{#5}', number(5, 0)],
	['a number with its tolerance', 'Q{#-1.5:0.25}', number(-1.5, 0.25)],
	['a range', 'Q{#3.141..3.142}', number(3.1415, 0.0005)],
	['a number after an equals sign', 'Q{#=1e3:2}', number(1000, 2)],
	[
		'an essay',
		'Q{}',
		{
			kind: 'essay',
			prompt: 'Q',
			feedback: '',
			points: 1,
			checklist: [],
			rubric: { basic: '', emergent: '', proficient: '' },
			example: ''
		}
	],
	[
		'general feedback',
		'Q{=a ~b\n####why\nand more}',
		choice(['+a', '-b'], { feedback: 'why\nand more' })
	],
	[
		'a gap in a sentence',
		'Grant is {~buried =entombed} here.',
		choice(['-buried', '+entombed'], { prompt: 'Grant is _____ here.' })
	],
	['a title', '::T:: Q{=a}', words(['1 a'])],
	['a title with an escaped colon', '::a\\:\\:b::Q{=a}', words(['1 a'])],
	['a title on a line of its own', '::T::\nQ\n{=a}', words(['1 a'])],
	['comments before and within', '// x\nQ{\n// y {\n=a\n}', words(['1 a'])],
	[
		'escapes',
		'Q \\{\\}\\~\\=\\#\\:\\\\ {=\\= 1 ~\\~}',
		choice(['+= 1', '-~'], { prompt: 'Q {}~=#:\\' })
	],
	['a line end within a text', 'a\\nb{=c}', words(['1 c'], { prompt: 'a\nb' })],
	[
		'a backslash that escapes nothing',
		'Q \\alpha{=\\frac}',
		words(['1 \\frac'], { prompt: 'Q \\alpha' })
	],
	['HTML', '[html]<p>Q</p>{=x}', words(['1 x'])],
	['options inherit the format', '[html]Q{=a &lt; b ~c}', choice(['+a < b', '-c'])],
	['and may have their own', '[html]Q{=[plain]a &lt; b ~c}', choice(['+a &lt; b', '-c'])],
	['plain text', '[plain]Q & <b>{=x}', words(['1 x'], { prompt: 'Q & <b>' })],
	['line ends of a text without a format', 'Q\nR{=x}', words(['1 x'], { prompt: 'Q\nR' })],
	[
		'what looks like a tag and is none',
		'Q x<y and y>z, vector<int>{=x}',
		words(['1 x'], { prompt: 'Q x<y and y>z, vector<int>' })
	],
	['typed answers are never HTML', '[html]Q{=a &lt; <b>}', words(['1 a &lt; <b>'])],
	['a star that is one', 'Q{=a\\*b}', words(['1 a*b'])],
	['line ends of Windows', 'Q{\r\n=a\r\n~b\r\n}\r\n', choice(['+a', '-b'])],
	['a dash that is no arrow', 'Q{=a - b ~c}', choice(['+a - b', '-c'])]
];

/** What gift-pegjs calls our kinds. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
	choice: ['MC', 'TF'],
	match: ['Matching'],
	short: ['Short', 'Numerical'],
	essay: ['Essay']
};

/** Forms that gift-pegjs has no rule for, and Moodle has. */
const REFUSED: readonly string[] = [
	'a tilde before the equals sign',
	'a number after an equals sign',
	'comments before and within'
];

describe('GIFT is read in all its forms', () => {
	it.each(FORMS)('%s', async (_, gift, expected) => {
		const { question, problems } = await importedOne(gift);
		expect(gist(question)).toEqual(expected);
		expect(problems.filter(({ code }) => code !== 'labels')).toEqual([]);
	});

	it.each(FORMS.filter(([form]) => !REFUSED.includes(form)))(
		'an independent reader reads the same type: %s',
		async (_, gift) => {
			const [theirs, ...more] = parse(`${gift}\n`) as { type: string }[];
			const { question } = await importedOne(gift);
			expect(more).toEqual([]);
			expect(TYPES[question.kind]).toContain(theirs?.type);
		}
	);
});

describe('what is not as it was is said, with its line', () => {
	it.each<[string, string, object[], object?]>([
		[
			'a share beside the one right option',
			'Q{=a ~%50%b ~c}',
			[{ code: 'share-dropped', text: 'b', percent: 50, line: 1 }],
			choice(['+a', '-b', '-c'])
		],
		[
			'a penalty beside it',
			'Q{=a ~%-25%b}',
			[{ code: 'share-dropped', text: 'b', percent: -25, line: 1 }],
			choice(['+a', '-b'])
		],
		[
			'wrong picks that cost nothing',
			'Q{~%50%a ~%50%b ~c}',
			[{ code: 'equal-shares', line: 1 }],
			choice(['+a', '+b', '-c'], { multiple: true })
		],
		[
			'unequal shares',
			'Q{~%75%a ~%25%b ~%-100%c}',
			[{ code: 'equal-shares', line: 1 }],
			choice(['+a', '+b', '-c'], { multiple: true })
		],
		[
			'two answers of which one is enough',
			'Q{=a =b ~c}',
			[{ code: 'all-right-picked', line: 1 }],
			choice(['+a', '+b', '-c'], { multiple: true })
		],
		[
			'a share that is not ours',
			'Q{=a =%37%b}',
			[{ code: 'nearest-share', text: 'b', percent: 37, becomes: 33.33333, line: 1 }],
			words(['1 a', '0.3333333 b'])
		],
		[
			'a share below all of ours',
			'Q{=a =%2%b}',
			[{ code: 'share-dropped', text: 'b', percent: 2, line: 1 }],
			words(['1 a'])
		],
		[
			'feedback on typed answers',
			'Q{=a#yes =%0%*#no}',
			[
				{ code: 'feedback', place: 'answer', text: 'yes', line: 1 },
				{ code: 'feedback', place: 'answer', text: 'no', line: 1 }
			],
			words(['1 a'])
		],
		[
			'a wildcard',
			'Q{=*Kim*Jong*}',
			[{ code: 'wildcard', text: '*Kim*Jong*', line: 1 }],
			words(['1 KimJong'])
		],
		[
			'a second number',
			'Q{#=1822:0 =%50%1822:2}',
			[{ code: 'other-numbers', kept: '1822:0', left: ['1822:2'], line: 1 }],
			number(1822, 0)
		],
		[
			'a comment on every other number',
			'Q{#3:2~#no}',
			[{ code: 'feedback', place: 'answer', text: 'no', line: 1 }],
			number(3, 2)
		],
		[
			'formatting',
			'[html]<b>Q</b>{=a}',
			[{ code: 'formatting', tags: ['b'], line: 1 }],
			words(['1 a'])
		],
		[
			'formatting without a format',
			'Q<br><i>x</i>{=a}',
			[{ code: 'formatting', tags: ['i'], line: 1 }],
			words(['1 a'], { prompt: 'Q\nx' })
		],
		[
			'a picture',
			'[html]Q<img src\\="a/b.png">{=a}',
			[{ code: 'media', names: ['b.png'], line: 1 }],
			words(['1 a'])
		],
		[
			'a link',
			'[html]Q<a href\\="http\\://x.org">y</a>{=a}',
			[
				{ code: 'links', addresses: ['http://x.org'], line: 1 },
				{ code: 'formatting', tags: ['a'], line: 1 }
			],
			words(['1 a'], { prompt: 'Qy' })
		],
		[
			'a script',
			'[html]Q<script>alert(1)</script>{=a}',
			[{ code: 'script', line: 1 }],
			words(['1 a'])
		],
		[
			'Markdown',
			'[markdown]**Q**{=a}',
			[{ code: 'markdown', line: 1 }],
			words(['1 a'], { prompt: '**Q**' })
		],
		[
			'a blank line between the braces',
			'Q{\n=a\n\n~b\n}',
			[{ code: 'blank-line', line: 3 }],
			choice(['+a', '-b'])
		],
		[
			'an option on its own line',
			'Q{\n=a\n~<b>c</b>\n}',
			[{ code: 'formatting', tags: ['b'], line: 3 }],
			choice(['+a', '-c'])
		]
	])('%s', async (_, gift, expected, question) => {
		const read = await importedOne(gift);
		expect(read.problems).toEqual(expected);
		if (question) expect(gist(read.question)).toEqual(question);
	});

	it.each<[string, string, object]>([
		[
			'a category',
			'$CATEGORY: $course$/top/x\n\nQ{=a}',
			{ code: 'category', name: '$course$/top/x', line: 1 }
		],
		[
			'a text that asks nothing',
			'Just so.\n\nQ{=a}',
			{ code: 'description', text: 'Just so.', line: 1 }
		],
		['a brace that is not closed', 'Q{=b ~c\n\nQ{=a}', { code: 'brace', line: 1 }],
		['a brace that is not opened', 'Q=b}\n\nQ{=a}', { code: 'brace', line: 1 }],
		['braces in a text', 'What is $\\frac{1}{2}$? {=b}\n\nQ{=a}', { code: 'brace', line: 1 }],
		[
			'a pair without an arrow',
			'Q{=b -> c\n=d}\n\nQ{=a}',
			{ code: 'bad-answer', text: 'd', line: 2 }
		],
		['no number', 'Q{#five}\n\nQ{=a}', { code: 'not-a-number', text: 'five', line: 1 }],
		['half a range', 'Q{#1..}\n\nQ{=a}', { code: 'not-a-number', text: '1..', line: 1 }],
		['a number without an answer', 'Q{#}\n\nQ{=a}', { code: 'no-key', line: 1 }],
		['a choice without a key', 'Q{~b ~c}\n\nQ{=a}', { code: 'no-key', line: 1 }],
		[
			'one option',
			'Q{~b}\n\nQ{=a}',
			{ code: 'too-few', part: 'option', count: 1, limit: 2, line: 1 }
		],
		['no question before the answers', '{=b}\n\nQ{=a}', { code: 'empty', part: 'prompt', line: 1 }],
		[
			'thousands of answers',
			`Q{${'=b '.repeat(2000)}}\n\nQ{=a}`,
			{ code: 'too-many', part: 'answer', count: 2000, limit: 50, line: 1 }
		],
		['a question that is there already', 'Q{=a}\n\nQ{=a}', { code: 'repeated', first: 1, line: 3 }]
	])('%s is left out, and the next is read', async (_, gift, problem) => {
		const { question, problems } = await importedOne(gift);
		expect(gist(question)).toEqual(words(['1 a']));
		expect(problems).toContainEqual(problem);
	});

	it('names, tags and ids are counted', async () => {
		const { problems } = await imported(
			'::Name::Q{=a}\n\n// [id:x]\nR{=a}\n\n// [tag:y]\nS{=a}\n\nT{=a}\n\n::U::U{=a}'
		);
		expect(problems).toEqual([{ code: 'labels', count: 3, line: null }]);
	});

	it('a text without a brace is no file of questions', async () => {
		expect(await imported('Dear colleague,\n\nhow are you?')).toEqual({
			questions: [],
			problems: [{ code: 'no-questions', line: null }]
		});
	});

	it('an answer block that another question cuts off is not joined with it', async () => {
		const { questions, problems } = await imported('Q{=a ~b\n\n::T::R{=c}\n\nS\n\n}');
		expect(questions.map(({ prompt }) => prompt)).toEqual(['R']);
		expect(problems.map(({ code, line }) => [code, line])).toContainEqual(['brace', 1]);
	});
});
