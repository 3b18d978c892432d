/** Why a figure cannot be given. */
export type FigureReason =
	/** The figure is not defined, or not shown, for so few students. */
	| 'too-few-students'
	/** The figure is not defined, or not shown, for so few questions. */
	| 'too-few-questions'
	/** All students have the same score, and the figure measures differences. */
	| 'zero-variance'
	/** The figure is for answers that are right or wrong, and some earned partial credit. */
	| 'partial-credit';

/** A figure with the number of students it is based on, or `null` and why it cannot be given. */
export type Figure =
	{ value: number; n: number } | { value: null; n: number; reason: FigureReason };

/** A confidence interval with the number of students it is based on, or `null` and why it cannot be given. */
export type IntervalFigure =
	| { lower: number; upper: number; n: number }
	| { lower: null; upper: null; n: number; reason: FigureReason };

/** A figure that is known. */
export function known(value: number, n: number): Figure {
	return { value, n };
}

/** A figure that cannot be given. */
export function unknown(reason: FigureReason, n: number): Figure {
	return { value: null, n, reason };
}
