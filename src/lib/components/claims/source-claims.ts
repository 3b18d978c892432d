/*
 * The one script of a page with all claims of a source. Their cards are in the page; only a link to one of
 * them needs help, because a browser scrolls to it and leaves it closed.
 */
import { openTarget } from './open-target.ts';

addEventListener('hashchange', () => openTarget(location.hash));
openTarget(location.hash);
