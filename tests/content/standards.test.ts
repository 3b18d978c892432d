import { describe, expect, it } from 'vitest';
import { formatFault } from '#lib/content/content-error.ts';
import { loadContent } from '#lib/content/library.server.ts';
import type { CourseLimits } from '#lib/content/standards/course-limits.ts';
import { replace, writeSample, type Change } from './sample-content.ts';

const BRIDGE = 'content/lessons/01-bridge.md';
const MILL_BANK = 'content/questions/02-mill.yaml';

/** Limits that the sample just keeps to. */
const MET: CourseLimits = {
	lessons: 2,
	lessonWords: [9, 60],
	readingGrade: 8,
	checks: 1,
	compares: 0,
	questions: 15,
	lessonQuestions: 7,
	skillQuestions: 1,
	kindQuestions: 1,
	knowledgeShare: [0.1, 0.2],
	severalSourcesShare: 0.1,
	sourceRatio: 1.1,
	positionShare: 1,
	positionQuestions: 2,
	feedbackWords: 15,
	keyLengthRatio: 1.4
};

function faultsOf(limits: Partial<CourseLimits>, changes: readonly Change[] = []): string[] {
	return loadContent(writeSample(changes), { limits: { ...MET, ...limits } }).faults.map(
		formatFault
	);
}

it('the sample keeps to limits that are set for it', () => {
	expect(faultsOf({})).toEqual([]);
});

describe('what falls short of a limit is told with the figure and by how much', () => {
	it.each<[string, Partial<CourseLimits>, string[]]>([
		['lessons', { lessons: 9 }, ['content/lessons: the course has 2 lessons, 7 short of 9']],
		[
			'words, too few',
			{ lessonWords: [10, 60] },
			['content/lessons/02-mill.md: the lesson has 9 words, 1 short of 10']
		],
		[
			'words, too many',
			{ lessonWords: [9, 40] },
			['content/lessons/01-bridge.md: the lesson has 50 words, 10 over 40']
		],
		[
			'reading level',
			{ readingGrade: 2 },
			[
				'content/lessons/02-mill.md: the lesson reads at grade 2.3, 0.3 over 2.0; use shorter sentences and words'
			]
		],
		[
			'checks',
			{ checks: 2 },
			[
				'content/lessons/01-bridge.md: the lesson has 1 <Check>, 1 short of 2',
				'content/lessons/02-mill.md: the lesson has 1 <Check>, 1 short of 2'
			]
		],
		[
			'compares',
			{ compares: 1 },
			['content/lessons/02-mill.md: the lesson has 0 <Compare>, 1 short of 1']
		],
		[
			'questions',
			{ questions: 20 },
			['content/questions: the bank has 15 questions, 5 short of 20']
		],
		[
			'questions of a lesson',
			{ lessonQuestions: 8 },
			['content/questions: mill: the lesson has 7 questions, 1 short of 8']
		],
		[
			'questions of a skill',
			{ skillQuestions: 2 },
			[
				'content/questions: chain: the skill has 1 question, 1 short of 2',
				'content/questions: certainty: the skill has 1 question, 1 short of 2',
				'content/questions: limits: the skill has 1 question, 1 short of 2',
				'content/questions: wording: the skill has 1 question, 1 short of 2'
			]
		],
		[
			'questions of a kind',
			{ kindQuestions: 2 },
			[
				'content/questions: match: the kind has 1 question, 1 short of 2',
				'content/questions: order: the kind has 1 question, 1 short of 2',
				'content/questions: highlight: the kind has 1 question, 1 short of 2',
				'content/questions: scale: the kind has 1 question, 1 short of 2',
				'content/questions: relation: the kind has 1 question, 1 short of 2',
				'content/questions: figure: the kind has 1 question, 1 short of 2',
				'content/questions: essay: the kind has 1 question, 1 short of 2'
			]
		],
		[
			'knowledge, too little',
			{ knowledgeShare: [0.2, 0.5] },
			[
				'content/questions: knowledge: 13.3 % of the questions ask for knowledge, 6.7 % short of 20.0 %'
			]
		],
		[
			'knowledge, too much',
			{ knowledgeShare: [0, 0.1] },
			['content/questions: knowledge: 13.3 % of the questions ask for knowledge, 3.3 % over 10.0 %']
		],
		[
			'questions on several texts',
			{ severalSourcesShare: 0.5 },
			[
				'content/questions: claims: 13.3 % of the questions rest on several texts, 36.7 % short of 50.0 %'
			]
		],
		[
			'questions of a source',
			{ sourceRatio: 0.9 },
			[
				'content/questions: gazette: its share of the questions is 1.00 times its share of the claims, 0.10 over 0.90',
				'content/questions: letter: its share of the questions is 1.00 times its share of the claims, 0.10 over 0.90'
			]
		],
		[
			'keys in one place',
			{ positionShare: 0.6, positionQuestions: 1 },
			[
				'content/questions: options: of 1 choices of 3 options, 100.0 % have the right one in place 1, 40.0 % over 60.0 %'
			]
		],
		[
			'words of feedback',
			{ feedbackWords: 10 },
			[
				'content/questions/02-mill.yaml:38: mill.two-lengths › feedback: the feedback has 14 words, 4 over 10'
			]
		],
		[
			'length of a key',
			{ keyLengthRatio: 1 },
			[
				'content/questions/02-mill.yaml:40: mill.two-lengths › options: the right option has 14 characters, 3 over 11, which is 1 times the longest wrong one: its length gives it away',
				'content/questions/02-mill.yaml:70: mill.word › options: the right option has 8 characters, 2 over 6, which is 1 times the longest wrong one: its length gives it away'
			]
		]
	])('%s', (_, limits, faults) => {
		expect(faultsOf(limits)).toEqual(faults);
	});
});

it('a lesson missing from the row of numbers is told', () => {
	expect(
		faultsOf({}, [
			(files) => {
				files.set(
					'content/lessons/03-mill.md',
					(files.get('content/lessons/02-mill.md') ?? '').replace('order: 2', 'order: 3')
				);
				files.delete('content/lessons/02-mill.md');
			}
		])
	).toEqual([
		'content/lessons/03-mill.md: order: the lesson is number 3, but there is no number 2'
	]);
});

it('feedback that quotes nothing is told, with its line', () => {
	const sample = writeSample([
		replace(MILL_BANK, 'feedback: It was “a Friday”.', 'feedback: It was so.')
	]);
	expect(loadContent(sample, { limits: MET }).faults).toEqual([
		{
			file: MILL_BANK,
			line: sample.lineOf(MILL_BANK, 'It was so.'),
			path: 'mill.weekday › feedback',
			reason: 'the feedback quotes no word of the text that decides'
		}
	]);
});

it('content in the making is not held to them', () => {
	expect(
		loadContent(writeSample([replace(BRIDGE, '<Check question="bridge.mason" />', '')])).faults
	).toEqual([]);
});
