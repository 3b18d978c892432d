import { createContext } from 'svelte';

/**
 * The way from the current page to the site's root, ending in a slash. Apparatus links are built from
 * it and not with `resolve()`, because a lesson's body is rendered outside a page's render, where
 * `resolve()` cannot know how deep the page lies.
 */
export const [useRoot, provideRoot] = createContext<() => string>();
