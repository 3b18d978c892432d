import type { Component } from 'svelte';
import type { Kind } from '#lib/model/kind.ts';
import type { KindProps } from './kind-props.ts';

type KindComponent<K extends Kind> = Component<KindProps<K>, object, 'response'>;

/** The component of each kind of question, loaded when a question of the kind is first shown. */
const KIND_COMPONENTS = {
	choice: () => import('./Choice.svelte'),
	match: () => import('./Match.svelte'),
	order: () => import('./Order.svelte'),
	highlight: () => import('./Highlight.svelte'),
	scale: () => import('./Scale.svelte'),
	relation: () => import('./Relation.svelte'),
	grid: () => import('./Grid.svelte'),
	figure: () => import('./Figure.svelte'),
	short: () => import('./Short.svelte'),
	essay: () => import('./Essay.svelte')
} satisfies { [K in Kind]: () => Promise<{ default: KindComponent<K> }> };

/**
 * Loads the component of a kind. TypeScript cannot follow that a question and its response have the
 * kind in common, so the pair is widened here, once.
 */
export async function loadComponent(kind: Kind): Promise<KindComponent<Kind>> {
	const { default: component } = await KIND_COMPONENTS[kind]();
	return component as unknown as KindComponent<Kind>;
}
