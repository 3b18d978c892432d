import { mount } from 'svelte';
import type { Evidence } from '#lib/model/evidence.ts';
import FetchedCard from './FetchedCard.svelte';

/** What the card of an opened claim is shown with. */
export interface CardData {
	evidence: Evidence;
	/** The way to the site's root, ending in a slash. */
	root: string;
}

/** Puts a card in the place of whatever is there. */
export function mountCard(place: Element, data: CardData): void {
	place.replaceChildren();
	mount(FetchedCard, { target: place, props: data });
}
