import { createHash } from 'node:crypto';
import { PLACES } from '#lib/components/places.ts';
import { library } from '#lib/content/library.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const STYLE = `:root{color-scheme:light dark}body{max-width:36rem;margin:0 auto;padding:4rem 1.25rem;font:400 1.125rem/1.6 Georgia,'Noto Serif',serif;background:#fbfaf6;color:#1b1a17}h1{font-size:2.2rem;line-height:1.1;margin:0 0 1rem}a{color:#1c5266}li{margin-bottom:.4rem}@media(prefers-color-scheme:dark){body{background:#15161a;color:#ece8df}a{color:#8ec7d9}}`;

const FOLDERS = [...PLACES.map(({ href }) => href.slice(1, -1)), 'data'];

// A host shows this page at any depth and under any sub-path, neither of which is known at build time.
// The part of the address before one of the site's own folders is the root; in an address without any,
// it is the longest part that has the site's icon.
const SCRIPT = `(function(){
var path=location.pathname,known=/^(.*?\\/)(?:${FOLDERS.join('|')})(?:\\/|$)/.exec(path),parts=path.split('/').slice(1,-1).slice(0,8);
function lead(root){document.querySelectorAll('a').forEach(function(a){a.href=root+a.getAttribute('href').slice(1)})}
function probe(depth){
var root='/'+parts.slice(0,depth).map(function(part){return part+'/'}).join(''),icon=new Image();
icon.onload=function(){lead(root)};
icon.onerror=function(){if(depth>0)probe(depth-1)};
icon.src=root+'icon.svg'}
if(known)lead(known[1]);else if(parts.length>0)probe(parts.length)
})()`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a host shows for an address that leads nowhere: one file with nothing to load. */
export const GET: RequestHandler = () => {
	const lessons = [...library().lessons.values()]
		.map(({ lesson }) => `<li><a href="/lessons/${lesson.slug}/">${escape(lesson.title)}</a></li>`)
		.join('');
	const places = PLACES.map(({ href, text }) => `<li><a href="${href}">${text}</a></li>`).join('');
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>No such page · Says Who</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>There is no such page</h1>
<p>The address may be cut short or out of date. These pages exist:</p>
<ul>
<li><a href="/">Says Who, the first page</a></li>
${lessons}
${places}
</ul>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
