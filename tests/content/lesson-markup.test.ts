import { compile } from 'mdsvex';
import { describe, expect, it } from 'vitest';
import { apparatus, headingId, lessonTags } from '#lib/content/lesson-markup.js';

/** The body of a lesson as the build compiles it. */
async function compiled(body: string): Promise<string> {
	const result = await compile(body, {
		extensions: ['.md'],
		layoutPropForwarding: 'runes',
		smartypants: false,
		rehypePlugins: [apparatus]
	});
	return (result?.code ?? '').trim();
}

describe('the apparatus', () => {
	it('numbers the claims in the order of the text and puts the notes behind their paragraph, each with the first on its claim', async () => {
		const code = await compiled(
			`G says <Claim id="a.one">one</Claim> and <Claim id="a.two">two</Claim>.

L says *also* <Claim id="a.one">one</Claim>.`
		);
		expect(code).toBe(
			`<div class="noted" data-rests-on="a"><p>G says <Claim id="a.one" note={1}>one</Claim> and <Claim id="a.two" note={2}>two</Claim>.</p><Notes notes={[[1,"a.one",1],[2,"a.two",2]]} /></div>
<div class="noted" data-rests-on="a"><p>L says <em>also</em> <Claim id="a.one" note={3}>one</Claim>.</p><Notes notes={[[3,"a.one",1]]} /></div>`
		);
	});

	it('puts the notes of an item inside it', async () => {
		const code = await compiled('- G: <Claim id="a.one">one</Claim>\n- nothing');
		expect(code).toBe(`<ul>
<li class="noted" data-rests-on="a"><p>G: <Claim id="a.one" note={1}>one</Claim></p><Notes notes={[[1,"a.one",1]]} /></li>
<li>nothing</li>
</ul>`);
	});

	it('notes each paragraph of an item that holds paragraphs, and puts none inside another', async () => {
		const code = await compiled(
			'- G: <Claim id="a.one">one</Claim>\n\n- L: <Claim id="a.two">two</Claim>'
		);
		expect(code).toBe(`<ul>
<li>
<div class="noted" data-rests-on="a"><p>G: <Claim id="a.one" note={1}>one</Claim></p><Notes notes={[[1,"a.one",1]]} /></div>
</li>
<li>
<div class="noted" data-rests-on="a"><p>L: <Claim id="a.two" note={2}>two</Claim></p><Notes notes={[[2,"a.two",2]]} /></div>
</li>
</ul>`);
	});

	it('numbers the claims of a table and puts their notes behind it', async () => {
		const code = await compiled(
			'| text | says |\n| - | - |\n| G | so <Claim id="a.one">one</Claim> |'
		);
		expect(code).toContain('<div class="noted"><table>');
		expect(code).toContain(
			'<td>so <Claim id="a.one" note={1}>one</Claim></td>\n</tr>\n</tbody>\n</table><Notes notes={[[1,"a.one",1]]} /></div>'
		);
	});

	it('reaches into asides and quoted blocks', async () => {
		const code = await compiled(
			`<Aside>

Ask <Claim id="a.one">one</Claim>.

</Aside>

> said <Claim id="a.two">two</Claim>`
		);
		expect(code).toContain(
			'<Claim id="a.one" note={1}>one</Claim>.</p><Notes notes={[[1,"a.one",1]]} />'
		);
		expect(code).toContain(
			'<Claim id="a.two" note={2}>two</Claim></p><Notes notes={[[2,"a.two",2]]} />'
		);
	});

	it.each([
		['a line', 'G says <Claim\nid="a.one">one</Claim>.'],
		['spaces', 'G says <Claim  id="a.one" >one</Claim>.']
	])('numbers a claim whose tag is broken by %s', async (_, body) => {
		expect(await compiled(body)).toBe(
			'<div class="noted" data-rests-on="a"><p>G says <Claim id="a.one" note={1}>one</Claim>.</p><Notes notes={[[1,"a.one",1]]} /></div>'
		);
	});

	it('gives a heading its id, from its words without their marks', async () => {
		const code = await compiled('## Who *says* it?\n\n### The article’s own voice');
		expect(code).toBe(
			'<h2 id="who-says-it">Who <em>says</em> it?</h2>\n<h3 id="the-articles-own-voice">The article’s own voice</h3>'
		);
	});

	it('leaves everything else as it was', async () => {
		const code = await compiled(
			'## Heading\n\nPlain *words*.\n\n<Compare relation="x" />\n\n<Gap>\n\nNo text says.\n\n</Gap>'
		);
		expect(code).toBe(
			'<h2 id="heading">Heading</h2>\n<p>Plain <em>words</em>.</p>\n<Compare relation="x" />\n<Gap>\n<p>No text says.</p>\n</Gap>'
		);
	});
});

it.each([
	['Heading', 'heading'],
	['How long did it take?', 'how-long-did-it-take'],
	['  The treaty of 1961 — Article 1  ', 'the-treaty-of-1961-article-1'],
	['The article’s own voice', 'the-articles-own-voice'],
	["The article's own voice", 'the-articles-own-voice'],
	['“Who says so?”', 'who-says-so'],
	['…', '']
])('the id of the heading %j is %j', (heading, id) => {
	expect(headingId(heading)).toBe(id);
});

describe('the tags of a lesson', () => {
	const { markup } = lessonTags();

	it('are imported behind its text', async () => {
		const result = await markup?.({ content: '<p>Text</p>', filename: '01-bridge.md' });
		expect(result?.code).toBe(`<p>Text</p>
<script>
${['Claim', 'Quote', 'Compare', 'Figures', 'Timeline', 'Check', 'Term', 'Gap', 'Aside', 'Notes']
	.map((tag) => `import ${tag} from '#lib/components/lesson/${tag}.svelte';`)
	.join('\n')}
</script>
`);
	});

	it.each(['Page.svelte', undefined])('are not imported into %s', async (filename) => {
		expect(
			await markup?.({ content: '<p>Text</p>', ...(filename === undefined ? {} : { filename }) })
		).toBeUndefined();
	});
});
