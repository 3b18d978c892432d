import type { ChoiceResponse } from '#lib/model/kinds/choice.ts';
import { correlate, discriminativeEfficiency } from './discrimination.ts';
import { describeTotals, type Distribution } from './distribution.ts';
import { formExtremeGroups, upperMinusLower, type ExtremeGroups } from './extreme-groups.ts';
import { known, unknown, type Figure, type FigureReason, type IntervalFigure } from './figure.ts';
import { countOptions, type OptionCounts } from './option-counts.ts';
import { cronbachAlpha, kr20, kr21, standardErrorOfMeasurement } from './reliability.ts';
import { standardDeviation, takeSample, type Sample } from './sample.ts';
import type { ScoreMatrix } from './score-matrix.ts';
import { readSitting, type Column, type Sitting } from './sitting.ts';
import {
	ALPHA_QUESTIONS,
	ALPHA_STUDENTS,
	FEW_STUDENTS,
	UNATTEMPTED_SHARE,
	type Warning
} from './warnings.ts';
import { wilsonInterval } from './wilson.ts';

/** What was picked in one choice question. */
export interface ChoiceRecord {
	/** Id of a question of the matrix. */
	question: string;
	/** Ids of the options on offer. */
	options: readonly string[];
	/** Per student, in the order of the matrix, the picked ids; `null` where nothing was picked. */
	picked: readonly (ChoiceResponse['picked'] | null)[];
}

export interface AnalyseOptions {
	/** Quantile for the intervals, over 0; 1.96 (95 %) by default. */
	z?: number;
	/** What was picked in choice questions; their options are then counted. */
	choices?: readonly ChoiceRecord[];
}

/** One question, by the students who attempted it; the others are not counted. */
export interface AttemptedFigures {
	/** Mean fraction of the points, in [0, 1]. */
	facility: Figure;
	/** Wilson's interval of the facility, if every answer is right or wrong. */
	interval: IntervalFigure;
	/** Standard deviation of the fractions, with n − 1, in [0, 1]. */
	standardDeviation: Figure;
	/**
	 * Correlation with the points on the rest of the test, in [−1, 1]; the corrected point-biserial if
	 * answers are right or wrong. Other questions that were not attempted count as 0.
	 */
	itemRestCorrelation: Figure;
}

/**
 * One question as Moodle's quiz report shows it: by all who took the test, with unattempted questions
 * counting as 0, all in percent.
 */
export interface MoodleFigures {
	/** Mean / points possible, in [0, 100]. */
	facilityIndex: Figure;
	/** Standard deviation / points possible, with n − 1; Moodle's table shows it so. */
	standardDeviation: Figure;
	/** Correlation with the rest of the test, in [−100, 100]. */
	discriminationIndex: Figure;
	/** Covariance with the rest of the test in percent of the highest possible: at most 100, perhaps below −100. */
	discriminativeEfficiency: Figure;
}

export interface ItemAnalysis {
	id: string;
	/** Points possible. */
	points: number;
	/** Students who attempted it. */
	attempted: number;
	/** Students who took the test and did not attempt it. */
	unattempted: number;
	byAttempted: AttemptedFigures;
	moodle: MoodleFigures;
	/**
	 * Facility in the upper 27 % by total minus facility in the lower 27 %, with unattempted questions
	 * counting as 0, in [−1, 1]. It is the discrimination index of many textbooks, not Moodle's; the
	 * total includes the question itself.
	 */
	upperLower27: Figure;
	/** Counts per option, if `choices` has this question. */
	options?: OptionCounts;
	warnings: Warning[];
}

/** How consistently the test ranks students. Unattempted questions count as 0. */
export interface Reliability {
	/** Of the points. Withheld below `ALPHA_QUESTIONS` and `ALPHA_STUDENTS`. */
	alpha: Figure;
	/** Standard error of measurement in points, by alpha; withheld with it. */
	standardError: Figure;
	/** Of the number of right answers, regardless of points; only if every answer is right or wrong. */
	kr20: Figure;
	/** As KR-20, assuming that all questions are equally hard. */
	kr21: Figure;
}

/** Figures of a test and its questions; plain JSON, without `NaN`, `Infinity` or `undefined`. */
export interface TestAnalysis {
	/** Rows of the matrix. */
	students: number;
	/** Students who attempted nothing: they did not take the test and count in no other figure. */
	absent: number;
	questions: number;
	/** Points possible. */
	points: number;
	/** Share of the questions that the students who took the test did not attempt, in [0, 1]. */
	unattemptedShare: Figure;
	distribution: Distribution;
	reliability: Reliability;
	/** One per question, in the order of the matrix; none is ever dropped. */
	items: ItemAnalysis[];
	/** Of the test as a whole; each question has its own. */
	warnings: Warning[];
}

/** What one question contributes to the reliability of the test. */
interface Item {
	analysis: ItemAnalysis;
	/** Mean fraction, with unattempted questions counting as 0. */
	mean: number;
	/** Sum of squared deviations in points, with unattempted questions counting as 0. */
	squares: number;
	/** Whether every attempt was right or wrong. */
	dichotomous: boolean;
}

/**
 * Analyses a test question by question and as a whole. The order of students or questions changes no
 * figure, and a student who attempted nothing changes only `students` and `absent`.
 *
 * @throws RangeError if `choices` names a question that is not in the matrix, names a question twice or
 * does not have one entry per student, or if an interval is needed and z is not a number over 0
 */
export function analyse(matrix: ScoreMatrix, options: AnalyseOptions = {}): TestAnalysis {
	const choices = indexChoices(matrix, options.choices ?? []);
	const sitting = readSitting(matrix);
	const { n, possible } = sitting;
	const cells = n * matrix.questions.length;
	const totals = takeSample(sitting.totals, possible);
	const groups = n < 2 || totals.constant ? null : formExtremeGroups(sitting.totals, possible);

	const items = matrix.questions.map((id, index) => {
		const item = analyseItem(id, index, matrix, sitting, groups, options.z);
		const choice = choices.get(id);
		if (choice !== undefined)
			item.analysis.options = countOptions(
				choice.options,
				Array.from(sitting.rows, (row) => choice.picked[row] ?? null),
				options.z
			);
		return item;
	});

	return {
		students: matrix.students.length,
		absent: matrix.students.length - n,
		questions: items.length,
		points: possible,
		unattemptedShare:
			n === 0 ? unknown('too-few-students', 0) : known(1 - sitting.attempts / cells, n),
		distribution: describeTotals(totals),
		reliability: analyseReliability(items, sitting, totals),
		items: items.map((item) => item.analysis),
		warnings: warnOfTest(items.length, sitting, totals)
	};
}

function indexChoices(
	matrix: ScoreMatrix,
	choices: readonly ChoiceRecord[]
): Map<string, ChoiceRecord> {
	const records = new Map(choices.map((choice) => [choice.question, choice]));
	if (records.size < choices.length) throw new RangeError('choices name a question twice');
	for (const { question, picked } of choices) {
		if (!matrix.questions.includes(question))
			throw new RangeError(`choices name "${question}", which is not in the matrix`);
		if (picked.length !== matrix.students.length)
			throw new RangeError(
				`choices of "${question}" have ${picked.length} entries for ${matrix.students.length} students`
			);
	}
	return records;
}

function analyseItem(
	id: string,
	index: number,
	matrix: ScoreMatrix,
	sitting: Sitting,
	groups: ExtremeGroups | null,
	z: number | undefined
): Item {
	const { n, possible } = sitting;
	const column = sitting.columns[index] as Column;
	const points = matrix.points[index] as number;
	const { attempted, dichotomous } = column;

	const filled = fillGaps(column, n);
	const rest = subtract(sitting.totals, filled, points);
	const all = takeSample(filled, 1);
	const others = takeSample(rest, possible);
	const correlation = correlate(all, others);

	let own = all;
	let ownCorrelation = correlation;
	if (attempted < n) {
		own = takeSample(whereAttempted(column.fractions, column), 1);
		ownCorrelation = correlate(own, takeSample(whereAttempted(rest, column), possible));
	}

	const correlated = (value: number | null, of: number, unit: 1 | 100) => {
		if (of < 2) return unknown('too-few-students', of);
		if (matrix.questions.length < 2) return unknown('too-few-questions', of);
		return value === null ? unknown('zero-variance', of) : known(unit * value, of);
	};
	const least = (students: number, of: number, value: () => number) =>
		of < students ? unknown('too-few-students', of) : known(value(), of);

	const analysis: ItemAnalysis = {
		id,
		points,
		attempted,
		unattempted: n - attempted,
		byAttempted: {
			facility: least(1, attempted, () => own.mean),
			interval: intervalOf(own, dichotomous, z),
			standardDeviation: least(2, attempted, () => standardDeviation(own)),
			itemRestCorrelation: correlated(ownCorrelation, attempted, 1)
		},
		moodle: {
			facilityIndex: least(1, n, () => 100 * all.mean),
			standardDeviation: least(2, n, () => 100 * standardDeviation(all)),
			discriminationIndex: correlated(correlation, n, 100),
			discriminativeEfficiency: correlated(discriminativeEfficiency(all, others), n, 100)
		},
		upperLower27:
			n < 2
				? unknown('too-few-students', n)
				: groups === null
					? unknown('zero-variance', n)
					: known(upperMinusLower(filled, groups), n),
		warnings: warnOfItem(own, n, correlation)
	};
	return { analysis, mean: all.mean, squares: all.squares * points * points, dichotomous };
}

/** The fractions of a question, with 0 for students who did not attempt it. */
function fillGaps({ fractions, attempted }: Column, n: number): Float64Array {
	return attempted === n
		? fractions
		: fractions.map((fraction) => (Number.isNaN(fraction) ? 0 : fraction));
}

/** Points on the rest of the test. */
function subtract(totals: Float64Array, fractions: Float64Array, points: number): Float64Array {
	const rest = new Float64Array(totals.length);
	for (let student = 0; student < rest.length; student += 1)
		rest[student] = (totals[student] as number) - (fractions[student] as number) * points;
	return rest;
}

/** The values (one per student) of the students who attempted the question. */
function whereAttempted(values: Float64Array, { fractions, attempted }: Column): Float64Array {
	const kept = new Float64Array(attempted);
	let place = 0;
	for (let student = 0; student < fractions.length; student += 1) {
		if (Number.isNaN(fractions[student])) continue;
		kept[place] = values[student] as number;
		place += 1;
	}
	return kept;
}

function intervalOf(
	{ values, mean }: Sample,
	dichotomous: boolean,
	z: number | undefined
): IntervalFigure {
	const n = values.length;
	if (n === 0) return { lower: null, upper: null, n, reason: 'too-few-students' };
	if (!dichotomous) return { lower: null, upper: null, n, reason: 'partial-credit' };
	return { ...wilsonInterval(Math.round(mean * n), n, z), n };
}

function analyseReliability(items: readonly Item[], sitting: Sitting, totals: Sample): Reliability {
	const { n } = sitting;
	const k = items.length;
	const right = takeSample(sitting.sums, k);
	const variance = right.squares / n;
	const withheld = alphaReason(k, n, totals);
	const inapplicable = kuderRichardsonReason(items, n, right);

	const alpha = giveUnless(withheld, n, () =>
		cronbachAlpha(
			items.map((item) => item.squares / (n - 1)),
			totals.squares / (n - 1)
		)
	);
	const { value } = alpha;
	return {
		alpha,
		standardError: giveUnless(withheld, n, () =>
			value === null ? null : standardErrorOfMeasurement(standardDeviation(totals), value)
		),
		kr20: giveUnless(inapplicable, n, () =>
			kr20(
				items.map((item) => item.mean),
				variance
			)
		),
		kr21: giveUnless(inapplicable, n, () => kr21(k, right.mean, variance))
	};
}

function alphaReason(k: number, n: number, totals: Sample): FigureReason | null {
	if (k < ALPHA_QUESTIONS) return 'too-few-questions';
	if (n < ALPHA_STUDENTS) return 'too-few-students';
	return totals.constant ? 'zero-variance' : null;
}

function kuderRichardsonReason(
	items: readonly Item[],
	n: number,
	right: Sample
): FigureReason | null {
	if (items.some((item) => !item.dichotomous)) return 'partial-credit';
	if (items.length < 2) return 'too-few-questions';
	if (n < 2) return 'too-few-students';
	return right.constant ? 'zero-variance' : null;
}

/** A coefficient; once the other reasons are ruled out, it is `null` only if there is no variance. */
function giveUnless(
	reason: FigureReason | null,
	n: number,
	coefficient: () => number | null
): Figure {
	if (reason !== null) return unknown(reason, n);
	const value = coefficient();
	return value === null ? unknown('zero-variance', n) : known(value, n);
}

function warnOfItem(own: Sample, n: number, correlation: number | null): Warning[] {
	const attempted = own.values.length;
	const unattempted = n === 0 ? 0 : 1 - attempted / n;
	const warnings: Warning[] = [];
	if (attempted < FEW_STUDENTS)
		warnings.push({ code: 'few-students', found: attempted, limit: FEW_STUDENTS });
	if (attempted > 1 && own.constant) warnings.push({ code: 'zero-variance', found: 0, limit: 0 });
	if (correlation !== null && correlation < 0)
		warnings.push({
			code: 'negative-discrimination',
			found: 100 * correlation,
			limit: 0
		});
	if (unattempted > UNATTEMPTED_SHARE)
		warnings.push({ code: 'unattempted', found: unattempted, limit: UNATTEMPTED_SHARE });
	return warnings;
}

function warnOfTest(k: number, { n, attempts }: Sitting, totals: Sample): Warning[] {
	const unattempted = n === 0 ? 0 : 1 - attempts / (n * k);
	const warnings: Warning[] = [];
	if (n < FEW_STUDENTS) warnings.push({ code: 'few-students', found: n, limit: FEW_STUDENTS });
	if (n < ALPHA_STUDENTS)
		warnings.push({ code: 'few-students-for-alpha', found: n, limit: ALPHA_STUDENTS });
	if (k < ALPHA_QUESTIONS)
		warnings.push({ code: 'few-questions-for-alpha', found: k, limit: ALPHA_QUESTIONS });
	if (n > 1 && totals.constant) warnings.push({ code: 'zero-variance', found: 0, limit: 0 });
	if (unattempted > UNATTEMPTED_SHARE)
		warnings.push({ code: 'unattempted', found: unattempted, limit: UNATTEMPTED_SHARE });
	return warnings;
}
