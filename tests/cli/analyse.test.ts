import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runAnalyse } from '../../src/cli/analyse.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'says-who-analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

interface Given {
	points?: string | Uint8Array;
	ids?: string;
}

async function analyse(scores: string | Uint8Array, { points, ids }: Given = {}) {
	const args = ['--scores', file('scores.csv', scores)];
	if (points !== undefined) args.push('--points', file('points.csv', points));
	if (ids !== undefined) args.push('--ids', ids);
	const { code, out, err } = await runCommand(runAnalyse, args);
	return { code, out, err: err.replaceAll(`${folder}/`, '') };
}

/** What an analysis says of its students and questions, with what was noted on the way. */
async function read(scores: string | Uint8Array, given: Given = {}) {
	const { code, out, err } = await analyse(scores, given);
	expect(code, err).toBe(0);
	const { students, absent, items } = JSON.parse(out) as {
		students: number;
		absent: number;
		items: { id: string; points: number; byAttempted: { facility: { value: number } } }[];
	};
	return { students, absent, items, notes: err.split('\n').filter((line) => line !== '') };
}

/** Facility by question. */
type Facility = Record<string, number>;

async function expectRead(
	scores: string | Uint8Array,
	students: number,
	facility: Facility,
	notes: string[] = [],
	given: Given = {}
) {
	const analysis = await read(scores, given);
	expect(analysis.students).toBe(students);
	expect(analysis.items.map(({ id, byAttempted }) => [id, byAttempted.facility.value])).toEqual(
		Object.entries(facility)
			.toSorted(([a], [b]) => orderOf(analysis.items, a) - orderOf(analysis.items, b))
			.map(([id, value]) => [id, expect.closeTo(value, 10)])
	);
	expect(analysis.notes).toEqual(notes);
}

/** An object puts keys that are numbers first, wherever they were written. */
function orderOf(items: { id: string }[], id: string): number {
	return items.findIndex((item) => item.id === id);
}

describe('a table is read with every student and every question', () => {
	it.each<[string, string, number, Facility]>([
		['ids and a header', 'id,a,b\nann,0.5,1\nben,0,1\ncem,1,0\n', 3, { a: 0.5, b: 2 / 3 }],
		['ids without a header', 'ann,0.5,1\nben,0,1\ncem,1,0\n', 3, { q1: 0.5, q2: 2 / 3 }],
		['ids whose first student left all out', 'ann,,\nben,1,0\n', 2, { q1: 1, q2: 0 }],
		['a header without ids', 'a,b\n0.5,1\n0,1\n', 2, { a: 0.25, b: 1 }],
		['numbers alone', '0.5,1\n0,1\n', 2, { q1: 0.25, q2: 1 }],
		['one column with a header', 'a\n1\n0\n', 2, { a: 0.5 }],
		['one column without a header', '1\n0\n', 2, { q1: 0.5 }],
		['decimal commas between semicolons', 'ann;0,5;1\nben;,5;0\n', 2, { q1: 0.5, q2: 0.5 }],
		['decimal commas between tabs', 'ann\t0,5\t1\nben\t0,5\t0\n', 2, { q1: 0.5, q2: 0.5 }],
		['decimal points between semicolons', 'id;a\nann;0.5\nben;1\n', 2, { a: 0.75 }],
		['commas inside ids between semicolons', 'Ek, Ann;1\nEk, Ben;0\n', 2, { q1: 0.5 }],
		['commas inside quoted ids', '"Ek, Ann",1,0\n"Ek, Ben",0,0\n', 2, { q1: 0.5, q2: 0 }],
		['semicolons inside quoted ids', '"Ek; Ann",1,0\n"Ek; Ben",0,0\n', 2, { q1: 0.5, q2: 0 }],
		['line breaks inside quoted ids', 'id,a\n"Ek\nAnn",1\n"Ek\r\nBen",0\n', 2, { a: 0.5 }],
		['a byte order mark', '\ufeffid,a\nann,1\nben,0\n', 2, { a: 0.5 }],
		['lines that end with CR', 'id,a\rann,1\rben,0\r', 2, { a: 0.5 }],
		['line ends of all kinds', 'id,a\r\nann,1\nben,0\rcem,1\r\n', 3, { a: 2 / 3 }],
		['blank lines', '\nid,a\n\nann,1\n\n\nben,0\n\n', 2, { a: 0.5 }],
		['dashes for questions that were left out', 'id,a,b\nann,-,1\nben,1,–\n', 2, { a: 1, b: 1 }],
		['empty columns and rows of a spreadsheet', 'id,a,,\nann,1,,\nben,0,,\n,,,\n', 2, { a: 0.5 }],
		['empty cells beyond the table', 'id,a\nann,1,,\nben,0\n', 2, { a: 0.5 }],
		['a separator told by Excel', 'sep=;\nid;a\nann;0,5\nben;1\n', 2, { a: 0.75 }],
		['a comma told by Excel', '"sep=,"\r\nid,a\r\nann,0.5\r\nben,1\r\n', 2, { a: 0.75 }],
		['a bar told by Excel, after a mark', '\ufeffsep=|\nid|a\nann|0.5\nben|1\n', 2, { a: 0.75 }]
	])('%s', async (_, scores, students, facility) => {
		await expectRead(scores, students, facility);
	});

	it('a student who left everything out counts, though there are no ids', async () => {
		expect(await read('a,b\n1,0\n,\n')).toMatchObject({ students: 2, absent: 1 });
	});
});

describe('numbers of students are read as ids', () => {
	it.each<[string, string, number, Facility]>([
		['under "id"', 'id,q1,q2\n1001,1,0.5\n1002,0,1\n', 2, { q1: 0.5, q2: 0.75 }],
		['0 and 1 under "id"', 'id,q1,q2\n0,1,0\n1,1,1\n', 2, { q1: 1, q2: 0.5 }],
		['under "Matrikel-Nr."', 'Matrikel-Nr.;q1\n1;1\n0;0\n', 2, { q1: 0.5 }],
		['under "Student_ID"', 'Student_ID,q1\n1,1\n0,0\n', 2, { q1: 0.5 }],
		['under "#"', '#,q1\n1,1\n0,0\n', 2, { q1: 0.5 }],
		['under "No."', 'No.,q1\n1,1\n0,0\n', 2, { q1: 0.5 }],
		['under an empty name', ',q1,q2\n0,1,0\n1,1,1\n', 2, { q1: 1, q2: 0.5 }],
		[
			'above numbered questions',
			',1,2,3\n1001,1,0.5,0\n1002,0,1,1\n',
			2,
			{ 1: 0.5, 2: 0.75, 3: 0.5 }
		],
		['above some numbered questions', ',3,7,\n1001,1,0\n1002,0,0\n', 2, { 3: 0.5, 7: 0 }],
		['under "id", above numbered questions', 'id,0,1\n7,1,1\n8,0,1\n', 2, { 0: 0.5, 1: 1 }],
		[
			'under another name, above numbered questions',
			'Kürzel,1,2\nan,1,1\nbo,0,1\n',
			2,
			{ 1: 0.5, 2: 1 }
		]
	])('%s', async (_, scores, students, facility) => {
		await expectRead(scores, students, facility);
	});

	it('numbered questions need no ids beside them', async () => {
		await expectRead('1,2,3\n0,1,1\n1,1,0.5\n', 2, { 1: 0.5, 2: 1, 3: 0.75 });
	});

	it.each<[string, string, string, Facility]>([
		['under another name', 'Kürzel,q1\n1001,1\n1002,0\n', 'column 1 (Kürzel)', { q1: 0.5 }],
		['without a header', '1001,1,0\n1002,0,0\n', 'column 1', { q1: 0.5, q2: 0 }],
		['that begin with 0 and 1', '0,1,0\n1,1,0\n2,1,0\n', 'column 1', { q1: 1, q2: 0 }]
	])('%s, with a note of how to say otherwise', async (_, scores, column, facility) => {
		await expectRead(scores, scores.includes('\n2,') ? 3 : 2, facility, [
			`scores.csv: note: ${column} holds whole numbers over 1, so it was read as the students’ ids; to read it as scores, add --ids no`
		]);
	});

	it('text among scores is read as ids with a note, since it may be a typo', async () => {
		await expectRead('a,b\n1,0\nx,1\n', 2, { b: 0.5 }, [
			'scores.csv: note: column 1 (a) holds text and scores, so it was read as the students’ ids; if it is a question, correct the text or add --ids no'
		]);
	});

	it.each<[string, string, string, Facility]>([
		['a first column of 0 and 1 is ids', 'yes', 'x,q1\n0,1\n1,1\n', { q1: 1 }],
		['a first column called id is scores', 'no', 'id,q1\n0,1\n1,1\n', { id: 0.5, q1: 1 }],
		['a first column without a name is ids', 'yes', '0,1\n1,1\n', { q1: 1 }]
	])('%s where --ids %s says so', async (_, ids, scores, facility) => {
		await expectRead(scores, 2, facility, [], { ids });
	});

	it.each([
		[
			'of ids that are taken for scores',
			'x,q1\n10.5,1\n',
			undefined,
			'scores.csv:2: column 1 (x): 10.5 is not from 0 to 1; divide points by the points possible and percent by 100, or add --ids yes if these are the students’ ids'
		],
		[
			'of ids that are said to be scores',
			'id,q1\n1001,1\n',
			'no',
			'scores.csv:2: column 1 (id): 1001 is not from 0 to 1; divide points by the points possible and percent by 100, or add --ids yes if these are the students’ ids'
		],
		[
			'of ids alone',
			'id\n1\n0\n',
			undefined,
			'scores.csv:1: there are no questions, only ids of students in column 1 (id); add a column for each question, or add --ids no if the first column holds scores'
		]
	])('a refusal %s names the option', async (_, scores, ids, message) => {
		const given = ids === undefined ? {} : { ids };
		expect(await analyse(scores, given)).toEqual({ code: 1, out: '', err: `${message}\n` });
	});
});

describe('an export of a learning platform', () => {
	it('of Moodle is read by its names, without its total and its average', async () => {
		await expectRead(
			`Surname,First name,Email address,Status,Started on,Completed,Time taken,Grade/10.00,Q. 1 /1.00,Q. 2 /1.00
Ek,Ann,ann@example.org,Finished,3 May 2024 9:00,3 May 2024 9:30,30 mins,7.50,1.00,0.50
Ek,Ben,ben@example.org,Finished,3 May 2024 9:00,3 May 2024 9:20,20 mins,5.00,0.00,-
Overall average,,,,,,,6.25,0.50,0.50
`,
			2,
			{ 'Q. 1 /1.00': 0.5, 'Q. 2 /1.00': 0.5 },
			[
				'scores.csv:4: note: “Overall average” is not a student, so this row is left out',
				'scores.csv: note: column 8 (Grade/10.00) is a total and not a question, so it is left out; if it is a question, rename it'
			]
		);
	});

	it('of Canvas is read by its names, without its points possible', async () => {
		await expectRead(
			`Student,ID,SIS User ID,SIS Login ID,Section,Bridge (11),Mill (12),Final Score
    Points Possible,,,,,1,1,(read only)
"Ek, Ann",101,,ann,9b,1,0.5,75
"Ek, Ben",102,,ben,9b,0,1,50
`,
			2,
			{ 'Bridge (11)': 0.5, 'Mill (12)': 0.75 },
			[
				'scores.csv:2: note: “Points Possible” is not a student, so this row is left out',
				'scores.csv: note: column 8 (Final Score) is a total and not a question, so it is left out; if it is a question, rename it'
			]
		);
	});

	it('may list the same surname twice, and the same student only once', async () => {
		const header = 'Surname,First name,Started on,q1\n';
		await expectRead(`${header}Ek,Ann,May,1\nEk,Ben,May,0\n`, 2, { q1: 0.5 });
		expect(await analyse(`${header}Ek,Ann,May,1\nEk,Ann,June,0\n`)).toEqual({
			code: 1,
			out: '',
			err: 'scores.csv:3: student “Ek Ann” is listed twice (also on line 2); keep one of the rows, or give each student a different id\n'
		});
	});

	it.each([
		'Average',
		'mean:',
		'Total',
		'Maximum',
		'Max points',
		'Points possible',
		'Std. deviation'
	])('has no student called %j', async (name) => {
		await expectRead(`id,a\n1001,1\n${name},0.5\n1002,0\n`, 2, { a: 0.5 }, [
			`scores.csv:3: note: “${name}” is not a student, so this row is left out`
		]);
	});

	it.each([
		['called Max', 'Name,a\nMax,1\nMin,0\n'],
		['of the surname Mean', 'Surname,First name,a\nMean,Ann,1\nTotal,Ben,0\n']
	])('keeps students %s', async (_, scores) => {
		await expectRead(scores, 2, { a: 0.5 });
	});

	it('keeps questions that are called like something else', async () => {
		await expectRead('student,name,date\nann,1,0\nben,0,0\n', 2, { name: 0.5, date: 0 });
		await expectRead('date,place\n1,0\n0,0\n', 2, { date: 0.5, place: 0 });
		await expectRead('id,total\nann,1\nben,0\n', 2, { total: 0.5 });
	});

	it('with words in a second column that is not known is read with a note', async () => {
		const note = (column: string) =>
			`scores.csv: note: ${column} holds words, so it was read as part of the students’ ids; if it is a question, replace the words with scores from 0 to 1`;
		const rows = 'Ek,Ann,1\nEk,Ben,0\n';
		await expectRead(`Familia,Persona,a\n${rows}`, 2, { a: 0.5 }, [note('column 2 (Persona)')]);
		await expectRead(rows, 2, { q1: 0.5 }, [note('column 2')]);
	});
});

describe('the encoding of a table', () => {
	const text = 'name;Fräge\nJörg;1\nJärg;0\n';

	it('is UTF-16 by its mark', async () => {
		await expectRead(Buffer.from(`\ufeff${text}`, 'utf16le'), 2, { Fräge: 0.5 });
		await expectRead(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 2, { Fräge: 0.5 });
	});

	it('is taken for Windows-1252 where it is not UTF-8, with a note', async () => {
		await expectRead(Buffer.from(text, 'latin1'), 2, { Fräge: 0.5 }, [
			'scores.csv: note: this is not UTF-8, so it was read as Windows-1252; if names look wrong, save it as “CSV UTF-8”'
		]);
	});

	it('of a workbook is refused with what to do', async () => {
		expect(await analyse(Buffer.of(0x50, 0x4b, 3, 4, 0, 0xff))).toEqual({
			code: 1,
			out: '',
			err: 'scores.csv: this is not a text file; in the spreadsheet, save the table as “CSV UTF-8”\n'
		});
	});
});

describe('points', () => {
	const scores = 'id,a,b\nann,1,0\n';

	it.each<[string, string, Record<string, number>]>([
		['in the order of the questions', '2,3\n', { a: 2, b: 3 }],
		['beside a label', 'max,2,3\n', { a: 2, b: 3 }],
		['below names', 'a,b\n2,3\n', { a: 2, b: 3 }],
		['below names in another order', 'b,a\n3,2\n', { a: 2, b: 3 }],
		['below names, beside a label', 'id,b,a\nmax,3,2\n', { a: 2, b: 3 }],
		['below names, beside a label without a name', ',b,a\nmax,3,2\n', { a: 2, b: 3 }],
		['below names, with a total', 'b,a,Total\n3,2,5\n', { a: 2, b: 3 }],
		['with decimal commas', 'b;a\n2,5;1\n', { a: 1, b: 2.5 }],
		['with a byte order mark', '\ufeffb,a\n3,2\n', { a: 2, b: 3 }]
	])('%s are those of their questions', async (_, points, worth) => {
		const { items, notes } = await read(scores, { points });
		expect(Object.fromEntries(items.map(({ id, points }) => [id, points]))).toEqual(worth);
		expect(notes).toEqual([]);
	});

	it('below numbers are those of the questions with these numbers', async () => {
		const { items } = await read('id,1,2\nann,1,0\n', { points: '2,1\n5,4\n' });
		expect(items.map(({ id, points }) => [id, points])).toEqual([
			['1', 4],
			['2', 5]
		]);
	});

	it('in two rows of numbers are refused, since either could be meant', async () => {
		expect(await analyse('ann,1,0\n', { points: '2,3\n4,5\n' })).toEqual({
			code: 1,
			out: '',
			err: 'points.csv:2: expected one row of points, but there are 2 rows of numbers\n'
		});
	});

	it('below names are taken in order where the scores have no names, with a note', async () => {
		const { items, notes } = await read('ann,1,0\n', { points: 'a,b\n2,3\n' });
		expect(items.map(({ id, points }) => [id, points])).toEqual([
			['q1', 2],
			['q2', 3]
		]);
		expect(notes).toEqual([
			'points.csv: note: the scores do not name their questions, so the points were taken in the same order'
		]);
	});

	it.each([
		[
			'a question without points',
			'a\n2\n',
			'points.csv:1: the points of question “b” are missing; add a column for it'
		],
		[
			'points without a question',
			'a,b,c\n2,3,4\n',
			'points.csv:1: column 3: the scores have no question “c”; correct the name or delete the column'
		],
		[
			'points without a name',
			'a,b,\n2,3,4\n',
			'points.csv:1: column 3: these points have no name of a question above them; add it or delete them'
		],
		[
			'a question twice',
			'a,b,a\n2,3,4\n',
			'points.csv:1: column 3: question “a” is listed twice (also in column 1); keep one of them'
		],
		[
			'too few points',
			'2\n',
			'points.csv:1: there are points for 1 question, but scores for 2 questions; give one number for each question'
		],
		[
			'too many points',
			'2,3,4\n',
			'points.csv:1: there are points for 3 questions, but scores for 2 questions; give one number for each question'
		],
		['names alone', 'a,b\n', 'points.csv:1: there is no row of points; write it below the names'],
		[
			'a table',
			'a,b\n2,3\n2,3\n',
			'points.csv:3: expected a row of points below a row of names of questions, but there are 3 rows'
		],
		['nothing', '', 'points.csv:1: the file is empty'],
		[
			'points of 0',
			'2,0\n',
			'points.csv:1: column 2 (b): “0” cannot be a question’s points; write a number over 0, up to 1,000,000'
		],
		[
			'points of 0 below names in another order',
			'\nb,a\n0,2\n',
			'points.csv:3: column 1 (b): “0” cannot be a question’s points; write a number over 0, up to 1,000,000'
		],
		[
			'points that are text',
			'id,a,b\n\nmax,2,x\n',
			'points.csv:3: column 3 (b): “x” cannot be a question’s points; write a number over 0, up to 1,000,000'
		],
		[
			'an empty cell',
			'a,b\n2,\n',
			'points.csv:2: column 2 (b): the points are missing; write a number over 0'
		]
	])('%s is a fault with its place', async (_, points, message) => {
		expect(await analyse(scores, { points })).toEqual({ code: 1, out: '', err: `${message}\n` });
	});
});

describe('a fault says where it is and what to do', () => {
	it.each([
		[
			'text in the first row of scores',
			'ann,x,1\nben,0,1\n',
			'scores.csv:1: column 2 (q1): “x” is not a number; a score is a number from 0 to 1, and an empty cell was not attempted'
		],
		[
			'text in the only column',
			'a\n1\nx\n',
			'scores.csv:3: column 1 (a): “x” is not a number; a score is a number from 0 to 1, and an empty cell was not attempted'
		],
		[
			'text beside the only student',
			'id,a,b\nann,x,1\n',
			'scores.csv:2: column 2 (a): “x” is not a number; a score is a number from 0 to 1, and an empty cell was not attempted'
		],
		[
			'a decimal comma where commas separate the cells',
			'ann,"0,5",1\n',
			'scores.csv:1: column 2 (q1): “0,5” is not a number; a score is a number from 0 to 1, and an empty cell was not attempted; write 0.5, or separate the cells by semicolons'
		],
		[
			'percent with their sign',
			'id,a\nann,85 %\n',
			'scores.csv:2: column 2 (a): “85 %” is not a number; a score is a number from 0 to 1, and an empty cell was not attempted; divide percent by 100'
		],
		[
			'percent',
			'id,a\ns1,85\n',
			'scores.csv:2: column 2 (a): 85 is not from 0 to 1; divide points by the points possible and percent by 100'
		],
		[
			'a short row',
			'id,a,b\ns1,1\n',
			'scores.csv:2: there is 1 score for 2 questions; leave a cell empty where a question was not attempted'
		],
		[
			'a long row',
			'id,a\ns1,1,,0\n',
			'scores.csv:2: there are 3 scores for 1 question; leave a cell empty where a question was not attempted'
		],
		[
			'a student twice',
			'id,a\nJ,1\nK,0\n\nJ,0\n',
			'scores.csv:5: student “J” is listed twice (also on line 2); keep one of the rows, or give each student a different id'
		],
		[
			'a student twice after a name of two lines',
			'id,a\n"Ek\nAnn",1\nJ,1\nJ,0\n',
			'scores.csv:5: student “J” is listed twice (also on line 4); keep one of the rows, or give each student a different id'
		],
		[
			'a student without an id',
			'id,a\nann,1\n,0\n',
			'scores.csv:3: the student’s id is empty; fill it in, or delete the row'
		],
		[
			'a question twice, below an empty line',
			'\nid,a,a\nann,1,0\n',
			'scores.csv:2: column 3 (a): question “a” is listed twice (also in column 2); give each question a different name'
		],
		[
			'a question without a name',
			'id,a,\nann,1,0\n',
			'scores.csv:1: column 3: the question has no name; write one in the first row'
		],
		[
			'a header alone',
			'sep=;\nid;a;b\n',
			'scores.csv:2: there are no students below the names of the columns; add a row for each'
		],
		['nothing', '', 'scores.csv:1: the file is empty'],
		['blank lines', '\n\r\n', 'scores.csv:1: the file is empty'],
		[
			'a quote that is not closed',
			'id,a\n"ann,1\nben,0\n',
			'scores.csv:2: a double quote opens here and is never closed; add the closing quote'
		],
		[
			'a quote inside a cell',
			'id,a\nan"n,1\n',
			'scores.csv:2: a double quote is in the middle of a cell; put the whole cell in quotes and write "" for a quote in it'
		]
	])('%s', async (_, scores, message) => {
		expect(await analyse(scores)).toEqual({ code: 1, out: '', err: `${message}\n` });
	});

	it('and a row of averages alone leaves no students', async () => {
		expect(await analyse('id,a\nAverage,0.5\n')).toMatchObject({
			code: 1,
			err: 'scores.csv:1: there are no students below the names of the columns; add a row for each\n'
		});
	});

	it('and where there are very many, how many more there are', async () => {
		const { err } = await analyse(
			`id,a\n${Array.from({ length: 101 }, (_, row) => `s${row},85\n`).join('')}`
		);
		expect(err.split('\n').slice(99)).toEqual([
			expect.stringMatching(/^scores\.csv:101: column 2 \(a\): 85 /u),
			'… and 1 more fault.',
			''
		]);
	});
});

it.each([
	[[], '--scores is missing.'],
	[['--scores', 'no-such.csv'], '--scores: there is no file no-such.csv.'],
	[['--scores', 'src'], '--scores: src is a folder, not a file.'],
	[['--scores', 'package.json', '--points', 'src'], '--points: src is a folder, not a file.'],
	[['--scores', 'package.json', '--ids', 'first'], '--ids must be yes or no, but got "first".'],
	[['--score', 'x'], '--score']
])('%j is wrong use: exit 2, and the argument is named', async (args, message) => {
	const { code, out, err } = await runCommand(runAnalyse, args);
	expect(code).toBe(2);
	expect(out).toBe('');
	expect(err).toContain(message);
});
