import { decodeEntities } from './html-entities.ts';
import { tagsOf, type HtmlTag } from './html-tags.ts';

/** A block of text between two block tags. */
export interface TextBlock {
	/** Its lines, as `<br>` parts them, each with single spaces. */
	text: string;
	/** The class of the innermost block that it stands in; empty: none. */
	className: string;
}

/** What of a piece of HTML is no text. */
export interface HtmlLoss {
	/** Tags that gave the text its look or meaning: `b`, `sup`, `table`. */
	formatting: string[];
	/** Pictures, films, sound, programs of others: their alternative text, else the name of their file. */
	media: string[];
	/** Where links led. */
	links: string[];
	/** Whether there were programs or styles. */
	script: boolean;
}

export interface HtmlText {
	/** None of them empty. */
	blocks: TextBlock[];
	lost: HtmlLoss;
}

const BLOCKS = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
		'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol ' +
		'optgroup option p pre section summary table tbody td tfoot th thead title tr ul'
	).split(' ')
);

/** Cells of a row stand in one line. */
const CELLS = new Set(['td', 'th']);

/** Tags that are only there to hold the text. */
const PLAIN = new Set(
	'p div br span html head body small blockquote font meta link wbr section article'.split(' ')
);

/** Tags whose content is not text of the page (HTML, "raw text elements" and embedded content). */
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg']);

const MEDIA = new Set(
	'img picture video audio iframe object embed applet canvas svg source'.split(' ')
);

const SPACES = /[ \t\n\f\r]+/gu;

/**
 * Reads HTML as text: block tags end a block, `<br>` a line, references become characters, white space
 * is collapsed, and no tag is ever kept or run. Works on broken HTML, in time linear in its length.
 *
 * @param lineEnds `break`: a line end is one in the text, as in Moodle’s auto-format; `space`: as in HTML
 */
export function readHtml(html: string, lineEnds: 'space' | 'break' = 'space'): HtmlText {
	const blocks: TextBlock[] = [];
	const lost = {
		formatting: new Set<string>(),
		media: new Set<string>(),
		links: new Set<string>()
	};
	let script = false;
	let text = '';
	let classes: { name: string; className: string }[] = [];
	let pre = 0;
	const close = () => {
		const lines = text
			.split('\n')
			.map((line) => line.replace(/ {2,}/gu, ' ').trim())
			.filter((line) => line !== '');
		if (lines.length > 0)
			blocks.push({ text: lines.join('\n'), className: classes.at(-1)?.className ?? '' });
		text = '';
	};
	const add = (raw: string) => {
		const keeps = pre > 0 || lineEnds === 'break';
		text += decodeEntities(keeps ? raw.replace(/[ \t\f\r]+/gu, ' ') : raw.replace(SPACES, ' '));
	};
	for (const piece of tagsOf(html, HIDDEN)) {
		if (typeof piece === 'string') {
			add(piece);
			continue;
		}
		const { name, end } = piece;
		if (name === 'script' || name === 'style') script = true;
		else if (MEDIA.has(name)) {
			if (!end) lost.media.add(mediaName(piece));
		} else if (!PLAIN.has(name)) lost.formatting.add(name);
		const address = name === 'a' && !end ? piece.attribute('href') : null;
		if (address !== null && address.trim() !== '') lost.links.add(address.trim());
		if (name === 'br') text += '\n';
		else if (CELLS.has(name)) text += ' ';
		else if (BLOCKS.has(name)) {
			close();
			if (!end)
				classes = [...classes, { name, className: piece.attribute('class') ?? '' }].slice(-50);
			else {
				const open = classes.findLastIndex((one) => one.name === name);
				if (open >= 0) classes = classes.slice(0, open);
			}
			if (name === 'pre') pre = Math.max(0, pre + (end ? -1 : 1));
		}
	}
	close();
	return {
		blocks,
		lost: {
			formatting: [...lost.formatting],
			media: [...lost.media],
			links: [...lost.links],
			script
		}
	};
}

/** What a picture or film is called. */
function mediaName(tag: HtmlTag): string {
	const alternative = tag.attribute('alt')?.trim() ?? '';
	if (alternative !== '') return alternative;
	const source = tag.attribute('src') ?? tag.attribute('data') ?? '';
	if (source === '' || source.startsWith('data:')) return tag.name;
	return source.split(/[?#]/u)[0]?.split('/').at(-1) || tag.name;
}
