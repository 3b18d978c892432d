import { LONGEST_FOUND, MOST_POINTS, type MatrixFault } from '#lib/statistics/score-matrix.ts';
import { counted } from '../counted.ts';
import type { Note } from './note.ts';
import type { Points } from './points.ts';
import type { ScoreTable } from './score-table.ts';

/** Says in which file, where and how scores or points are wrong, and what to do. */
export function describeFault(
	fault: MatrixFault,
	scores: ScoreTable,
	points: Points | undefined
): Note & { of: 'scores' | 'points' } {
	const { row, column } = fault;
	const ofPoints = points !== undefined && fault.reason.startsWith('points-');
	const line = ofPoints
		? points.line
		: ((row === null ? null : scores.lines[row]) ?? scores.firstLine);
	const name = column === null ? '' : (scores.questions[column] ?? '');
	const place =
		column === null
			? ''
			: `column ${(ofPoints ? points : scores).columns[column] ?? column + 1}${name === '' ? '' : ` (${name})`}: `;
	return {
		of: ofPoints ? 'points' : 'scores',
		line,
		text: `${place}${reasonOf(fault, scores)}`
	};
}

function reasonOf({ reason, row, column, found }: MatrixFault, scores: ScoreTable): string {
	const { students, questions, lines, columns } = scores;
	switch (reason) {
		case 'empty-id':
			return row === null
				? 'the question has no name; write one in the first row'
				: 'the student’s id is empty; fill it in, or delete the row';
		case 'repeated-id': {
			const cut = found.length === LONGEST_FOUND ? `${found}…` : found;
			if (row !== null)
				return `student “${cut}” is listed twice (also on line ${lines[students.indexOf(students[row] ?? '')]}); keep one of the rows, or give each student a different id`;
			const other = column === null ? -1 : questions.indexOf(questions[column] ?? '');
			return `question “${cut}” is listed twice (also in column ${columns[other]}); give each question a different name`;
		}
		case 'points-range':
			return found === 'null'
				? 'the points are missing; write a number over 0'
				: `“${found}” cannot be a question’s points; write a number over 0, up to ${MOST_POINTS.toLocaleString('en')}`;
		case 'row-length':
			return `there ${found === '1' ? 'is' : 'are'} ${counted(Number(found), 'score')} for ${counted(questions.length, 'question')}; leave a cell empty where a question was not attempted`;
		case 'not-a-number':
			return `“${found}” is not a number; a score is a number from 0 to 1, and an empty cell was not attempted${adviceOn(found)}`;
		case 'out-of-range':
			return `${found} is not from 0 to 1; divide points by the points possible and percent by 100${
				columns[column ?? 0] === 1 ? ', or add --ids yes if these are the students’ ids' : ''
			}`;
		// Rows and points are counted before: these cannot come from a table.
		case 'row-count':
		case 'points-count':
			return `${reason}: ${found}`;
	}
}

function adviceOn(found: string): string {
	if (/^\d*,\d+$/u.test(found))
		return `; write ${found.replace(',', '.')}, or separate the cells by semicolons`;
	return /^[\d.,]+ ?%$/u.test(found) ? '; divide percent by 100' : '';
}
