import type { Definition, Link, Nodes } from 'mdast';
import type { LessonFindings } from './lesson-findings.ts';

/** Where a lesson could stand; a name that is nobody's (RFC 2606). */
const LESSON = 'https://site.invalid/lessons/a-lesson/';

/**
 * Whether a link of a lesson stays on the site, wherever that is served: a path from the lesson's own
 * address or a fragment. Read by the rules of the browser, which takes "\\" for "//" and drops tabs.
 */
export function staysOnSite(url: string): boolean {
	// A path from the root would leave a site that is served from a folder.
	if (/^[\s/\\]/u.test(url)) return false;
	const resolved = URL.canParse(url, LESSON) ? new URL(url, LESSON) : null;
	return resolved !== null && resolved.origin === new URL(LESSON).origin && !/^https?:/iu.test(url);
}

/** Refuses a link that leaves the site, inline or in a definition. */
export function checkLink(
	{ url, title }: Link | Definition,
	block: Nodes,
	findings: LessonFindings
): void {
	if (!staysOnSite(url))
		findings.fault(
			block,
			`the link leads to “${url}”: in a lesson it stays on this site, as a relative path or a #heading`
		);
	else findings.checkHiddenBraces(block, url + (title ?? ''));
}
