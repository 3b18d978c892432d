import type { Component } from 'svelte';
import type { Kind } from '#lib/model/kind.ts';
import Choice from './Choice.svelte';
import Grid from './Grid.svelte';
import type { KindProps } from './kind-props.ts';
import Match from './Match.svelte';
import Order from './Order.svelte';
import Scale from './Scale.svelte';
import Short from './Short.svelte';

type KindComponent<K extends Kind> = Component<KindProps<K>, object, 'response'>;

/** The component of each kind of question. */
const KIND_COMPONENTS = {
	choice: Choice,
	match: Match,
	order: Order,
	scale: Scale,
	grid: Grid,
	short: Short
} satisfies { [K in Kind]: KindComponent<K> };

/**
 * The component of a kind. TypeScript cannot follow that a question and its response have the kind in
 * common, so the pair is widened here, once.
 */
export function componentOf(kind: Kind): KindComponent<Kind> {
	return KIND_COMPONENTS[kind] as unknown as KindComponent<Kind>;
}
