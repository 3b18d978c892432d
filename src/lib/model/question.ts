import { z } from 'zod';
import type { Kind } from './kind.ts';
import { ChoiceQuestionSchema, type ChoiceResponse } from './kinds/choice.ts';
import { EssayQuestionSchema, type EssayResponse } from './kinds/essay.ts';
import { FigureQuestionSchema, type FigureResponse } from './kinds/figure.ts';
import { GridQuestionSchema, type GridResponse } from './kinds/grid.ts';
import { HighlightQuestionSchema, type HighlightResponse } from './kinds/highlight.ts';
import { MatchQuestionSchema, type MatchResponse } from './kinds/match.ts';
import { OrderQuestionSchema, type OrderResponse } from './kinds/order.ts';
import { RelationQuestionSchema, type RelationResponse } from './kinds/relation.ts';
import { ScaleQuestionSchema, type ScaleResponse } from './kinds/scale.ts';
import { ShortQuestionSchema, type ShortResponse } from './kinds/short.ts';

/** The schema of each kind of question. */
export const QUESTION_SCHEMAS = {
	choice: ChoiceQuestionSchema,
	match: MatchQuestionSchema,
	order: OrderQuestionSchema,
	highlight: HighlightQuestionSchema,
	scale: ScaleQuestionSchema,
	relation: RelationQuestionSchema,
	grid: GridQuestionSchema,
	figure: FigureQuestionSchema,
	short: ShortQuestionSchema,
	essay: EssayQuestionSchema
} satisfies Record<Kind, z.ZodType<{ kind: Kind }>>;

/** The question type of each kind. */
export type QuestionOf = { [K in Kind]: z.infer<(typeof QUESTION_SCHEMAS)[K]> };

export type Question = QuestionOf[Kind];

/** The response type of each kind. */
export interface ResponseOf {
	choice: ChoiceResponse;
	match: MatchResponse;
	order: OrderResponse;
	highlight: HighlightResponse;
	scale: ScaleResponse;
	relation: RelationResponse;
	grid: GridResponse;
	figure: FigureResponse;
	short: ShortResponse;
	essay: EssayResponse;
}

/** What a learner answers; `kind` is that of the question. */
export type Response = ResponseOf[Kind];
