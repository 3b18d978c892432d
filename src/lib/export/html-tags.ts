import { decodeEntities } from './html-entities.ts';

/** A tag of HTML. */
export interface HtmlTag {
	/** In lower case. */
	name: string;
	/** Whether it is an end tag. */
	end: boolean;
	/** The value of an attribute; `null` where there is none. */
	attribute(name: string): string | null;
}

/** The elements of HTML, with those it once had, and of MathML: `<int>` in a text is none of them. */
const KNOWN = new Set(
	(
		'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink ' +
		'blockquote body br button canvas caption center cite code col colgroup command content data ' +
		'datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font ' +
		'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ' +
		'ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta ' +
		'meter multicol nav nobr noembed noframes noscript object ol optgroup option output p param ' +
		'picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select ' +
		'shadow slot small source spacer span strike strong style sub summary sup svg table tbody td ' +
		'template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ' +
		'annotation mfenced mfrac mi mn mo mover mpadded mroot mrow ms mspace msqrt mstyle msub msubsup ' +
		'msup mtable mtd mtext mtr munder munderover semantics'
	).split(' ')
);

/** Quoted values that are looked for in one tag: the bound keeps broken HTML linear. */
const MOST_VALUES = 64;

/** How much of a tag is searched for attributes; a picture may be written out in one of them. */
const LONGEST_TAG = 4000;

/**
 * The texts and tags of a piece of HTML, in their order. Comments and declarations are left out; a `<`
 * that begins no tag of HTML is text. What tags of `hidden` hold is left out, the tags themselves are not.
 */
export function* tagsOf(html: string, hidden: ReadonlySet<string>): Generator<string | HtmlTag> {
	const last = { tag: html.lastIndexOf('>'), comment: html.lastIndexOf('-->') };
	const start = /<(?:!--|[!?]|\/?(?<name>[a-z][^\s/>]{0,40}))/giu;
	let from = 0;
	for (let found = start.exec(html); found !== null; found = start.exec(html)) {
		const at = found.index;
		const name = found.groups?.['name']?.toLowerCase();
		const end = name === undefined || isTag(name) ? endOf(html, found, last) : 0;
		// What never ends is no tag: it is read as text, from its second character on.
		start.lastIndex = end === 0 ? at + 1 : end;
		if (end === 0) continue;
		if (at > from) yield html.slice(from, at);
		from = end;
		if (name === undefined) continue;
		const source = html.slice(at, end);
		const tag = tagOf(source.slice(0, LONGEST_TAG), name);
		yield tag;
		if (!tag.end && hidden.has(name) && !source.endsWith('/>')) {
			from = hiddenEnd(html, name, end);
			start.lastIndex = from;
		}
	}
	if (from < html.length) yield html.slice(from);
}

/** Word processors and frameworks have tags of their own, such as `o:p`. */
function isTag(name: string): boolean {
	return KNOWN.has(name) || /[:-]/u.test(name);
}

/** Where a comment, a declaration or a tag ends; 0 where it does not. */
function endOf(
	html: string,
	{ 0: begun, index }: RegExpExecArray,
	last: { tag: number; comment: number }
): number {
	// “<!-->” is a whole comment.
	if (begun === '<!--') return index + 2 > last.comment ? 0 : html.indexOf('-->', index + 2) + 3;
	if (index > last.tag) return 0;
	return /[!?]$/u.test(begun) ? html.indexOf('>', index) + 1 : tagEnd(html, index);
}

/** Where a tag ends: at the first `>` that is in no quotation marks, else at the first there is. */
function tagEnd(html: string, start: number): number {
	const stop = /[>"']/gu;
	stop.lastIndex = start;
	for (let values = 0; values < MOST_VALUES; values += 1) {
		const found = stop.exec(html);
		if (found === null) break;
		if (found[0] === '>') return found.index + 1;
		const close = html.indexOf(found[0], found.index + 1);
		if (close < 0) break;
		stop.lastIndex = close + 1;
	}
	return html.indexOf('>', start) + 1;
}

/** Where the content of an element ends that is left out; at the end of the text where it is not closed. */
function hiddenEnd(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}`, 'giu');
	end.lastIndex = from;
	return end.exec(html)?.index ?? html.length;
}

function tagOf(source: string, name: string): HtmlTag {
	return {
		name,
		end: source.startsWith('</'),
		attribute(wanted) {
			const attributes = source.matchAll(
				/\s([a-z][\w-]{0,40})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu
			);
			for (const [, key = '', double, single, bare] of attributes)
				if (key.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? '');
			return null;
		}
	};
}
