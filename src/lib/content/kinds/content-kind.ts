import type { Kind } from '#lib/model/kind.ts';
import type { Claim } from '#lib/model/claim.ts';
import type { Relation } from '#lib/model/relation.ts';
import type { QuestionOf, ResponseOf } from '#lib/model/question.ts';
import type { Voice } from '#lib/model/voice.ts';
import type { YamlPath } from '../yaml-path.ts';

/** A text or code of a question, with its place in the question. */
export interface Placed {
	text: string;
	path: YamlPath;
}

/** What a question is checked against, and where its faults go. */
export interface KindContext {
	claims: ReadonlyMap<string, Claim>;
	relations: ReadonlyMap<string, Relation>;
	voices: ReadonlyMap<string, Voice>;
	/** Adds a fault in a field of the question. */
	report(path: YamlPath, reason: string): void;
}

/**
 * What the content check knows of one kind of question; each kind's file exports one under the kind's
 * name. What the kind's schema can see by itself is checked there.
 */
export interface ContentKind<K extends Kind> {
	/** The codes of the misconceptions that its wrong answers show. */
	misconceptionCodes(question: QuestionOf[K]): Placed[];
	/** The lists from which a learner picks, or whose lines are told apart: no two lines may read alike. */
	lists(question: QuestionOf[K]): Placed[][];
	/** The claims whose speaker the key names, one for each answer. */
	speakerClaims(question: QuestionOf[K]): string[];
	/** Reports where the key says something else than its claims, or where an answer cannot be right. */
	check(question: QuestionOf[K], context: KindContext): void;
	/** The answer that earns full marks; of an essay its example. */
	keyedResponse(question: QuestionOf[K]): ResponseOf[K];
}

/** The texts of a list of a question, for `lists`. */
export function textsIn(name: string, items: readonly { text: string }[]): Placed[] {
	return items.map(({ text }, index) => ({ text, path: [name, index] }));
}

/** The codes of a list whose items each show at most one misconception. */
export function codesIn(
	name: string,
	items: readonly { misconception?: string | undefined }[]
): Placed[] {
	return items.flatMap(({ misconception }, index) =>
		misconception === undefined
			? []
			: [{ text: misconception, path: [name, index, 'misconception'] }]
	);
}

/** The codes of a list whose items each show a misconception by the wrong answer. */
export function mappedCodesIn(
	name: string,
	items: readonly { misconceptions: Readonly<Record<string, string>> }[]
): Placed[] {
	return items.flatMap(({ misconceptions }, index) =>
		Object.entries(misconceptions).map(([answer, code]) => ({
			text: code,
			path: [name, index, 'misconceptions', answer]
		}))
	);
}
