import { relation as grader } from '#lib/grading/relation.ts';
import type { RelationQuestion } from '#lib/model/kinds/relation.ts';
import { lettersOf } from '#lib/model/letters.ts';
import { RELATION_KINDS } from '#lib/model/relation-kinds.ts';
import { numberedText, relationOptionText } from '#lib/wording/en/export-text.ts';
import { FIELD_LABELS } from '#lib/wording/en/labels.ts';
import { lettersText } from '#lib/wording/en/lists.ts';
import type { Option } from '../item.ts';
import type { Asked, KindContext } from './export-kind.ts';
import { graded } from './graded.ts';

/** How two statements relate, and the passages that show it; a tool with one answer asks the first. */
export function relation(question: RelationQuestion, { feedbackOf }: KindContext): Asked {
	const { statements, excerpts, evidence } = question;
	const relations = RELATION_KINDS.map((kind): Option => {
		const { parts, misconceptions } = graded(
			grader.grade(question, {
				kind: 'relation',
				relation: kind,
				evidence
			})
		);
		const part = parts.find(({ field }) => field === 'relation');
		return {
			id: kind,
			text: relationOptionText(kind),
			weight: part === undefined ? 0 : part.earned / part.possible,
			feedback: feedbackOf(misconceptions[0])
		};
	});
	const share = 1 / evidence.length;
	const passages = lettersOf(excerpts).map((letter): Option => {
		const keyed = evidence.includes(letter);
		return {
			id: letter,
			text: lettersText([letter], 'and'),
			weight: keyed ? share : -share,
			feedback: null
		};
	});
	return {
		below: numberedText(statements),
		body: {
			type: 'parts',
			fallback: 'first',
			parts: [
				{
					id: 'relation',
					name: FIELD_LABELS.relation,
					label: FIELD_LABELS.relation,
					share: 0.5,
					body: { type: 'choice', ordered: true, options: relations }
				},
				{
					id: 'passages',
					name: FIELD_LABELS.passages,
					label: FIELD_LABELS.passages,
					share: 0.5,
					body: { type: 'several', ordered: true, options: passages, byF1: true }
				}
			]
		}
	};
}
