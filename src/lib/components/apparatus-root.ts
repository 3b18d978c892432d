import { createContext } from 'svelte';

/**
 * The way from the current page to the site's root, ending in a slash. Cards and marks build their links
 * from it, not with `resolve()`: the scripts of lessons and of the claims mount them on pages without Kit's
 * client, where `resolve()` does not know under which path the site is served.
 */
export const [useRoot, provideRoot] = createContext<() => string>();
