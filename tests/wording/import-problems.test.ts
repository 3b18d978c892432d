import { describe, expect, it } from 'vitest';
import { PROBLEM_EFFECTS, type ImportProblem } from '#lib/model/import-problem.ts';
import { importProblemText } from '#lib/wording/en/import-problems.ts';

/** One problem of every code, as a reader finds it, with its sentence. */
const SENTENCES: [
	problem: Omit<ImportProblem, 'line'> & { code: ImportProblem['code'] },
	sentence: string
][] = [];

function told(
	problem: Record<string, unknown> & { code: ImportProblem['code'] },
	sentence: string
): void {
	SENTENCES.push([problem as (typeof SENTENCES)[number][0], sentence]);
}

told({ code: 'empty-file' }, 'The file is empty.');
told(
	{ code: 'file-too-big', limit: 10_000_000 },
	'The file is larger than 10 MB. Export fewer questions at a time.'
);
told(
	{ code: 'other-format', format: 'qti-2' },
	'This is QTI 2. Export the questions as QTI 1.2, Moodle XML or GIFT.'
);
told(
	{ code: 'encoding', encoding: null },
	'The file is not in UTF-8. Save it as UTF-8, and choose it again.'
);
told(
	{ code: 'encoding', encoding: 'Shift_JIS' },
	'The file is not in UTF-8 but in Shift_JIS. Save it as UTF-8, and choose it again.'
);
told({ code: 'bad-zip' }, 'The archive is damaged, or locked with a password.');
told(
	{ code: 'zip-too-big', limit: 20_000_000 },
	'What is in the archive comes to more than 20 MB. Nothing beyond that was read.'
);
told(
	{ code: 'zip-too-many', limit: 2000 },
	'The archive holds more than 2000 files. Nothing beyond that was read.'
);
told({ code: 'nothing-in-zip' }, 'No file in the archive is a quiz in QTI 1.2.');
told(
	{ code: 'bad-xml', reason: 'bad-tag', column: 3 },
	'Not XML from here on (column 3): a “<” begins no tag. What comes after it was not read.'
);
told(
	{ code: 'unknown-xml', root: 'svg' },
	'This is XML, but neither Moodle XML (<quiz>) nor QTI 1.2 (<questestinterop>): it begins with <svg>.'
);
told(
	{ code: 'bad-json', reason: 'syntax', column: 4 },
	'Not read (column 4): from here on this is not JSON.'
);
told({ code: 'other-json' }, 'This is JSON, but not a file of questions of Says Who.');
told(
	{ code: 'later-version', version: 2 },
	'A later edition of Says Who wrote this file (form 2). Use that edition to read it.'
);
told({ code: 'no-questions' }, 'There are no questions in this file.');
told(
	{ code: 'too-many-questions', limit: 5000 },
	'5000 questions of a file are read at most. The rest, from here on, was not read.'
);
told({ code: 'more-problems', count: 1 }, '1 more problem is not listed.');
told({ code: 'more-problems', count: 2 }, '2 more problems are not listed.');
told({ code: 'empty', part: 'prompt' }, 'Left out: fill in the question: it is empty.');
told(
	{ code: 'too-long', part: 'option', length: 2001, limit: 2000 },
	'Left out: shorten an option: it has 2001 characters, and at most 2000 fit.'
);
told(
	{ code: 'too-few', part: 'option', count: 1, limit: 2 },
	'Left out: it has 1 options, and needs at least 2.'
);
told(
	{ code: 'too-many', part: 'option', count: 9, limit: 8 },
	'Left out: it has 9 options, and may have at most 8.'
);
told(
	{ code: 'same-text', part: 'option', text: 'a' },
	'Left out: two of its options read the same: “a”.'
);
told({ code: 'no-key' }, 'Left out: nothing is marked as right.');
told(
	{ code: 'all-right' },
	'Left out: everything is marked as right: at least one option must be wrong.'
);
told(
	{ code: 'several-right' },
	'Left out: several options are right. Allow several picks, or mark only one.'
);
told({ code: 'share', share: 0.37 }, 'Left out: an answer cannot be worth 37% of the points.');
told({ code: 'number', value: -1 }, 'Left out: “-1” is not a number that can be used here.');
told(
	{ code: 'points', points: 0.5 },
	'Left out: a question is worth 1 to 10 whole points, not 0.5.'
);
told(
	{ code: 'no-such-kind', type: 'cloze' },
	'Left out: there is no such kind of question here: cloze.'
);
told({ code: 'description', text: 'Read this.' }, 'Left out: this text asks nothing: “Read this.”');
told(
	{ code: 'course-question', id: 'kursk.a' },
	'Left out: kursk.a is a question of the course. Choose it among those.'
);
told({ code: 'repeated', first: 7 }, 'Left out: it is the same as the one on line 7.');
told(
	{ code: 'repeated', first: 7, firstFile: 'a.xml' },
	'Left out: it is the same as the one on line 7 of a.xml.'
);
told(
	{ code: 'elsewhere' },
	'Left out: these questions are in a question bank, which is a file of its own.'
);
told(
	{ code: 'brace' },
	'Left out: a brace { or } has no other half, or is one too many. In a text, write \\{ and \\}.'
);
told({ code: 'bad-answer', text: 'x' }, 'Left out: this answer cannot be read: “x”');
told({ code: 'not-a-number', text: 'five' }, 'Left out: this answer is not a number: “five”');
told(
	{ code: 'bad-field', path: 'options.0' },
	'Left out: the field “options.0” is missing, unknown or of another type.'
);
told(
	{ code: 'category', name: 'a/b' },
	'Categories are not kept: your questions stand in one list. This one was “a/b”.'
);
told(
	{ code: 'labels', count: 1 },
	'Names, tags and id numbers of questions are not kept (1 question).'
);
told(
	{ code: 'share-dropped', text: 'a', percent: 33.33333 },
	'“a” was worth 33.33% of the points. Here only the whole right answer earns points.'
);
told(
	{ code: 'equal-shares' },
	'Here each right option is worth the same, and each wrong pick takes as much away.'
);
told(
	{ code: 'all-right-picked' },
	'Any of several right options was enough. Here all of them are to be picked; check the question.'
);
told(
	{ code: 'nearest-share', text: 'a', percent: 37, becomes: 33.33333 },
	'“a” was worth 37% of the points and is now worth 33.33% of the points.'
);
told(
	{ code: 'other-scoring' },
	'Partly right answers were scored by another rule. Here they are scored as Says Who does.'
);
told(
	{ code: 'other-numbers', kept: '5', left: ['6', '7'] },
	'Only one number can be right: 5. Left out: 6 and 7.'
);
told({ code: 'open-range' }, 'An end of the range was itself wrong. Here it is right.');
told(
	{ code: 'wildcard', text: '*a*' },
	'“*a*” stood for any text around it. Here only the words themselves are right.'
);
told({ code: 'case' }, 'Capitals counted. Here they never do.');
told(
	{ code: 'points-changed', points: 2.5, becomes: 3 },
	'It was worth 2.5 points and is now worth 3: 1 to 10 whole points are possible.'
);
told(
	{ code: 'feedback', place: 'hint', text: 'Think.' },
	'A hint has no place here and is left out: “Think.”'
);
told(
	{ code: 'formatting', tags: ['b', 'sup'] },
	'Only the text is kept, without its formatting (<b> and <sup>).'
);
told({ code: 'media', names: ['a.png'] }, 'Pictures, sound and films are left out: a.png.');
told(
	{ code: 'links', addresses: ['https://x.org'] },
	'Only the words of links are kept. They led to https://x.org.'
);
told({ code: 'script' }, 'A program or style in the text is left out.');
told({ code: 'markdown' }, 'Signs of Markdown stay in the text as they are.');
told({ code: 'fixed-order' }, 'The options stood in one fixed order. Here they are shuffled.');
told({ code: 'draw' }, 'Each student got some of these at random. Here all are kept.');
told({ code: 'attachments' }, 'Files could be handed in. Here only the text is.');
told({ code: 'units', units: ['m'] }, 'Units that need a conversion are left out: m.');
told(
	{ code: 'blank-line' },
	'There is a blank line between the braces. It was read as one question; Moodle would cut it here.'
);
told({ code: 'same-id', id: 'own.a' }, 'The id own.a was taken. This question has another.');

describe('a problem of an import', () => {
	it.each(SENTENCES)('%j', (problem, sentence) => {
		expect(importProblemText({ ...problem, line: 1 } as ImportProblem)).toBe(sentence);
	});

	it('has a sentence whatever its code', () => {
		expect(new Set(SENTENCES.map(([{ code }]) => code))).toEqual(
			new Set(Object.keys(PROBLEM_EFFECTS))
		);
	});
});
