import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { cutFaces } from './cut-faces.ts';
import { cutFont } from './cut-font.ts';
import { formatFontFace, parseFontFaces, type FontFace } from './font-face.ts';
import { styleDemands } from './style-demands.ts';
import { usedCharacters, withoutComments, type TextFile } from './used-characters.ts';

/** Where text for the pages is. What src/cli writes goes to a terminal. */
const TEXT_FOLDERS = ['content', 'src/lib', 'src/routes', 'static'];
const TEXT_FILES = /(?<!\/README)\.(?:css|js|md|svelte|svg|ts|ya?ml)$/u;
/**
 * Name characters that readers may have typed, or that stand in files of other tools, and show none of
 * them on a page: English is in `wording/`.
 */
const TYPED_CHARACTERS = ['src/lib/grading/', 'src/lib/model/typed/', 'src/lib/export/'];
const STYLED_FILES = /\.(?:css|svelte)$/u;

/**
 * Cuts the fonts that a stylesheet imports down to what the pages use when the site is built. The
 * development server serves them whole. A build fails where a used character is in no font.
 *
 * @param stylesheet relative to the root of the project; nothing but `@import`s of `@font-face` rules
 */
export function cutFonts(stylesheet: string): Plugin {
	let config: ResolvedConfig;
	return {
		name: 'cut-fonts',
		apply: 'build',
		// Vite must find the cut files where it would find the whole ones.
		enforce: 'pre',
		configResolved(resolved) {
			config = resolved;
		},
		async transform(css, id) {
			const [path = '', query] = id.split('?');
			// What asks for the address of the stylesheet gets a script that imports it.
			if (posixPath(relative(config.root, path)) !== stylesheet || query === 'url') return null;

			const faces: FontFace[] = [];
			for (const [, imported = ''] of css.matchAll(/@import\s+'([^']+)'/gu)) {
				const resolved = await this.resolve(imported, path);
				if (resolved === null) return this.error(`${stylesheet}: there is no ${imported}.`);
				const folder = dirname(resolved.id);
				for (const face of parseFontFaces(readFileSync(resolved.id, 'utf8')))
					faces.push({ ...face, url: join(folder, face.url) });
			}
			const texts = readTexts(config.root);
			const used = usedCharacters(texts);
			const demands = styleDemands(
				texts
					.filter((file) => STYLED_FILES.test(file.path))
					.map((file) => withoutComments(file.path, file.text))
					.join('\n')
			);
			const shipped = await cutFaces(faces, used, (face, codePoints) =>
				cutFont(readFileSync(face.url), codePoints, demands)
			);

			const folder = join(config.cacheDir, 'fonts');
			mkdirSync(folder, { recursive: true });
			return shipped
				.map((face) => {
					const file = join(folder, face.url);
					writeFileSync(file, face.woff2);
					const url = posixPath(relative(dirname(path), file));
					return formatFontFace({ ...face, url }, demands.weights);
				})
				.join('\n');
		}
	};
}

/** In the same order on every machine, so that a message names the same place. */
function readTexts(root: string): TextFile[] {
	return TEXT_FOLDERS.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.map((file) => posixPath(join(folder, file)))
			.filter(
				(path) =>
					TEXT_FILES.test(path) && !TYPED_CHARACTERS.some((folder) => path.startsWith(folder))
			)
			.sort()
			.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
	);
}

function posixPath(path: string): string {
	return path.split(sep).join('/');
}
