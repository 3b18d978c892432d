import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { grade } from '#lib/grading/grade.ts';
import { KINDS } from '#lib/model/kind.ts';
import type { Question, Response } from '#lib/model/question.ts';
import { analyse } from '#lib/statistics/analyse.ts';
import { buildScoreMatrix } from '#lib/statistics/score-matrix.ts';
import { keyedResponse } from '../e2e/sample-responses.ts';
import type { Budget } from './budget.ts';
import { median } from './median.ts';
import { runCommandLine } from './project-commands.ts';
import { formatTable, formatWhole } from './table.ts';

/** For how long each kind is graded. */
const KIND_MS = 500;

const STUDENTS = 10_000;
const QUESTIONS = 100;
const ANALYSES = 5;
const MAX_ANALYSIS_MS = 250;

const RESPONSES = 100_000;
const MAX_BATCH_SECONDS = 10;
const MAX_BATCH_MB = 300;

interface Answered {
	question: Question;
	response: Response;
}

/** Measures the grading of each kind, of a batch at the command line, and the analysis of a big test. */
export async function benchGrades(root: string): Promise<Budget[]> {
	const { library } = loadContent(contentFolders());
	const answered = [...library.questions.values()].map((question) => ({
		question,
		response: keyedResponse(question)
	}));
	reportKinds(answered);
	return [timeAnalysis(), ...(await measureBatch(root, answered))];
}

function reportKinds(answered: readonly Answered[]): void {
	const rows = KINDS.map((kind) => {
		const ofKind = answered.filter(({ question }) => question.kind === kind);
		const start = performance.now();
		let grades = 0;
		let passed = 0;
		while (ofKind.length > 0 && passed < KIND_MS) {
			for (const { question, response } of ofKind) grade(question, response);
			grades += ofKind.length;
			passed = performance.now() - start;
		}
		return [kind, formatWhole(ofKind.length), formatWhole((1000 * grades) / passed)];
	});
	console.log('Right answers to the questions of the bank, over and over:\n');
	console.log(formatTable(['kind', 'questions', 'grades/s'], rows));
}

function timeAnalysis(): Budget {
	const result = buildScoreMatrix({
		students: Array.from({ length: STUDENTS }, (_, row) => `s${row}`),
		questions: Array.from({ length: QUESTIONS }, (_, column) => `q${column}`),
		points: Array.from({ length: QUESTIONS }, (_, column) => 1 + (column % 3)),
		// Quarter points that differ from student to student and from question to question.
		rows: Array.from({ length: STUDENTS }, (_, row) =>
			Array.from(
				{ length: QUESTIONS },
				(_, column) => ((row * 7 + column * 13 + row * column) % 5) / 4
			)
		)
	});
	if (result.outcome !== 'valid') throw new Error(JSON.stringify(result.faults));
	const runs = Array.from({ length: ANALYSES }, () => {
		const start = performance.now();
		analyse(result.matrix);
		return performance.now() - start;
	});
	console.log(
		`\nAnalysis of ${formatWhole(STUDENTS)} students on ${QUESTIONS} questions: ${runs.map((ms) => ms.toFixed(0)).join(' ')} ms`
	);
	return {
		what: `analysis of ${formatWhole(STUDENTS)} students on ${QUESTIONS} questions`,
		measured: median(runs),
		limit: MAX_ANALYSIS_MS,
		unit: 'ms'
	};
}

async function measureBatch(root: string, answered: readonly Answered[]): Promise<Budget[]> {
	const folder = mkdtempSync(join(tmpdir(), 'says-who-bench-'));
	try {
		const set = join(folder, 'set.json');
		const responses = join(folder, 'responses.jsonl');
		writeFileSync(set, JSON.stringify(answered.map(({ question }) => question)));
		const lines = answered.map(({ question, response }) =>
			JSON.stringify({ question: question.id, response })
		);
		writeFileSync(
			responses,
			Array.from({ length: RESPONSES }, (_, row) => `${lines[row % lines.length]}\n`).join('')
		);
		const { seconds, peakBytes } = await runCommandLine(root, [
			'grade',
			'--set',
			set,
			'--responses',
			responses
		]);
		console.log(
			`\nCommand line, ${formatWhole(RESPONSES)} responses: ${seconds.toFixed(1)} s, ${formatWhole(peakBytes / 1e6)} MB at most`
		);
		const what = `grading ${formatWhole(RESPONSES)} responses at the command line`;
		return [
			{ what: `${what}: time`, measured: seconds, limit: MAX_BATCH_SECONDS, unit: 's' },
			{ what: `${what}: memory`, measured: peakBytes / 1e6, limit: MAX_BATCH_MB, unit: 'MB' }
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
