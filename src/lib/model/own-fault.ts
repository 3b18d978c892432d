/** A part of a teacher’s own question that a fault may be about. */
export type OwnPart =
	| 'id'
	| 'prompt'
	| 'feedback'
	| 'option'
	| 'stem'
	| 'target'
	| 'item'
	| 'distractor'
	| 'end'
	| 'why'
	| 'answer'
	| 'unit'
	| 'check'
	| 'rubric'
	| 'example';

/** What keeps a question of a teacher’s own from being one, as a code; `wording/` has the sentence. */
export type OwnFault =
	/** A text is missing that it cannot do without. */
	| { code: 'empty'; part: OwnPart }
	/** In UTF-16 code units. */
	| { code: 'too-long'; part: OwnPart; length: number; limit: number }
	| { code: 'too-few'; part: OwnPart; count: number; limit: number }
	| { code: 'too-many'; part: OwnPart; count: number; limit: number }
	/** Nobody could tell the two apart. */
	| { code: 'same-text'; part: OwnPart; text: string }
	/** No answer is the right one. */
	| { code: 'no-key' }
	/** Every option is right. */
	| { code: 'all-right' }
	/** Several options are right, but only one can be picked. */
	| { code: 'several-right' }
	/** A share of the points that is not one of `ANSWER_SHARES`. */
	| { code: 'share'; share: number }
	/** No number, one beyond all measure, or a tolerance below 0. */
	| { code: 'number'; value: number }
	/** Points are whole and from 1 to 10. */
	| { code: 'points'; points: number };
