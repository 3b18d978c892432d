import type { Component } from 'svelte';
import type { Kind } from '#lib/model/kind.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import type { KindProps } from './kind-props.ts';

type KindComponent<K extends Kind> = Component<KindProps<K>, object, 'response'>;

/** What the interface knows of one kind. */
interface KindForm<K extends Kind> {
	/** Loads the component; called when a question of the kind is first shown. */
	load(): Promise<{ default: KindComponent<K> }>;
	/**
	 * Whether an answer has several parts. Enter then does not hand it in: the first of six rows is not
	 * the end of the question.
	 */
	severalParts(question: QuestionOf[K]): boolean;
}

const always = () => true;
const never = () => false;

const KIND_FORMS = {
	choice: { load: () => import('./Choice.svelte'), severalParts: ({ multiple }) => multiple },
	match: { load: () => import('./Match.svelte'), severalParts: always },
	order: { load: () => import('./Order.svelte'), severalParts: always },
	highlight: { load: () => import('./Highlight.svelte'), severalParts: always },
	scale: { load: () => import('./Scale.svelte'), severalParts: always },
	relation: { load: () => import('./Relation.svelte'), severalParts: always },
	grid: { load: () => import('./Grid.svelte'), severalParts: always },
	figure: { load: () => import('./Figure.svelte'), severalParts: always },
	short: { load: () => import('./Short.svelte'), severalParts: never },
	essay: { load: () => import('./Essay.svelte'), severalParts: always }
} satisfies { [K in Kind]: KindForm<K> };

/**
 * Loads the component of a kind. TypeScript cannot follow that a question and its response have the
 * kind in common, so the pair is widened here, once.
 */
export async function loadComponent(kind: Kind): Promise<KindComponent<Kind>> {
	const { default: component } = await KIND_FORMS[kind].load();
	return component as unknown as KindComponent<Kind>;
}

/** Whether an answer to a question has several parts. */
export function hasSeveralParts(question: Question): boolean {
	return severalPartsAs(question.kind, question);
}

function severalPartsAs<K extends Kind>(kind: K, question: QuestionOf[K]): boolean {
	const forms: { [L in Kind]: KindForm<L> } = KIND_FORMS;
	return forms[kind].severalParts(question);
}
