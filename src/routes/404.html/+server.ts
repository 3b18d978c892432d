import { createHash } from 'node:crypto';
import { library } from '#lib/content/library.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

const STYLE = `:root{color-scheme:light dark}body{max-width:36rem;margin:0 auto;padding:4rem 1.25rem;font:400 1.125rem/1.6 Georgia,'Noto Serif',serif;background:#fbfaf6;color:#1b1a17}h1{font-size:2.2rem;line-height:1.1;margin:0 0 1rem}a{color:#1c5266}li{margin-bottom:.4rem}@media(prefers-color-scheme:dark){body{background:#15161a;color:#ece8df}a{color:#8ec7d9}}`;

// A host shows this page at any depth and under any sub-path, neither of which is known at build time:
// the part of the address before the site's own folders is the root.
const SCRIPT = `var m=/^(.*?\\/)(?:lessons|sources|claims|practice|progress|about|data)(?:\\/|$)/.exec(location.pathname),r=m?m[1]:location.pathname.replace(/[^/]*\\/?$/,'');document.querySelectorAll('a').forEach(function(a){a.href=r+a.getAttribute('href').replace(/^\\//,'')})`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a host shows for an address that leads nowhere: one file with nothing to load. */
export const GET: RequestHandler = () => {
	const lessons = [...library().lessons.values()]
		.map(({ lesson }) => `<li><a href="/lessons/${lesson.slug}/">${escape(lesson.title)}</a></li>`)
		.join('');
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'">
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
<li><a href="/sources/">Sources</a></li>
<li><a href="/claims/">Claims</a></li>
<li><a href="/practice/">Practice</a></li>
</ul>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
