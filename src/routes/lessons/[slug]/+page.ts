import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import type { PageLoad } from './$types';

/** The compiled texts of the lessons, by path. Only the build reads them: a lesson runs no client. */
const BODIES = import.meta.env.SSR
	? import.meta.glob<{ default: Component }>('/content/lessons/*.md')
	: {};

/** Adds the lesson's text, a component, which a server load cannot return. */
export const load: PageLoad = async ({ data }) => {
	const body = await BODIES[`/${data.file}`]?.();
	if (body === undefined) error(404, 'There is no such lesson.');
	return { ...data, Body: body.default };
};
