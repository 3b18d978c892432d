// Plain JavaScript, because svelte.config.js imports it and Node 20 reads no TypeScript.

/** The components of the closed set of lesson tags, by the tag's name. */
const TAGS = [
	'Claim',
	'Quote',
	'Compare',
	'Figures',
	'Timeline',
	'Check',
	'Term',
	'Gap',
	'Aside',
	'Notes'
];

/**
 * The id of a heading: its words in lower case, joined by hyphens.
 *
 * @param {string} text
 */
export function headingId(text) {
	return text
		.toLowerCase()
		.replace(/[’']/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '');
}

/** The elements behind which notes are put. */
const NOTED = ['p', 'li', 'table'];

/** @param {HastNode} node */
function textOf(node) {
	/** @type {string} */
	let text = node.type === 'text' ? (node.value ?? '') : '';
	for (const child of node.children ?? []) text += textOf(child);
	return text;
}

/**
 * Gives every heading its id, and numbers the claims of a lesson in the order of the text. Puts the notes
 * of each paragraph, list item and table behind it, so that a note can open under its paragraph and print
 * there: a `<p>` or a `<tr>` may hold no card. Each says which sources it rests on: a claim's id begins
 * with its source's.
 *
 * `<p>… <Claim id="a.x">words</Claim> …</p>` becomes
 * `<div class="noted" data-rests-on="a"><p>… <Claim id="a.x" note={3}>words</Claim> …</p><Notes
 * notes={[[3,"a.x",1]]}/></div>`: note 3 cites claim a.x, which note 1 cited first.
 *
 * @returns {(tree: HastNode) => void}
 *
 * @typedef {{ type: string, tagName?: string, value?: string, properties?: object, children?: HastNode[] }} HastNode
 */
export function apparatus() {
	return (tree) => {
		let count = 0;
		/** @type {Map<string, number>} */
		const first = new Map();
		/** @param {HastNode} node */
		const visit = (node) => {
			if (!node.children) return;
			node.children = node.children.map((child) => {
				// Items with blank lines between them hold paragraphs, which are noted one by one.
				const loose = child.tagName === 'li' && child.children?.some((one) => one.tagName === 'p');
				if (child.type === 'element' && /^h[2-6]$/u.test(child.tagName ?? ''))
					child.properties = { ...child.properties, id: headingId(textOf(child)) };
				if (child.type !== 'element' || loose || !NOTED.includes(child.tagName ?? '')) {
					visit(child);
					return child;
				}
				/** @type {[number, string, number][]} */
				const notes = [];
				numberClaims(child, (id) => {
					count += 1;
					if (!first.has(id)) first.set(id, count);
					notes.push([count, id, first.get(id) ?? count]);
					return count;
				});
				if (notes.length === 0) return child;
				const sources = new Set(notes.map(([, id]) => id.split('.')[0]));
				const noted = { className: ['noted'], 'data-rests-on': [...sources].join(' ') };
				/** @type {HastNode} */
				const list = { type: 'raw', value: `<Notes notes={${JSON.stringify(notes)}} />` };
				// A list item may hold its notes itself; a paragraph or a table needs a wrapper beside it.
				if (child.tagName === 'li')
					return {
						...child,
						properties: { ...child.properties, ...noted },
						children: [
							{ type: 'element', tagName: 'p', properties: {}, children: child.children ?? [] },
							list
						]
					};
				return {
					type: 'element',
					tagName: 'div',
					properties: noted,
					children: [child, list]
				};
			});
		};
		visit(tree);
	};
}

/**
 * @param {HastNode} node
 * @param {(id: string) => number} next
 */
function numberClaims(node, next) {
	if (node.type === 'raw' && node.value)
		node.value = node.value.replace(
			/<Claim\s+id="([^"]*)"\s*>/gu,
			(_, id) => `<Claim id="${id}" note={${next(id)}}>`
		);
	for (const child of node.children ?? []) numberClaims(child, next);
}

/**
 * Imports the closed set of tags into every lesson, so that authors write no script.
 *
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function lessonTags() {
	return {
		name: 'lesson-tags',
		markup({ content, filename }) {
			if (!filename?.endsWith('.md')) return;
			const imports = TAGS.map(
				(tag) => `import ${tag} from '#lib/components/lesson/${tag}.svelte';`
			).join('\n');
			return { code: `${content}\n<script>\n${imports}\n</script>\n` };
		}
	};
}
