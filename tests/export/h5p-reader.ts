import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';

/**
 * Reads a question set as the content types themselves do: each function follows what the named file of the
 * content type does with its parameters.
 */

export interface H5pQuestion {
	library: string;
	subContentId: string;
	metadata: { title: string; license: string };
	params: Record<string, unknown>;
}

export interface H5pPackage {
	manifest: {
		title: string;
		mainLibrary: string;
		preloadedDependencies: { machineName: string; majorVersion: number; minorVersion: number }[];
	};
	content: { questions: H5pQuestion[]; introPage: { title: string } };
	paths: string[];
}

export function openH5p(bytes: Uint8Array): H5pPackage {
	const entries = unzipSync(bytes);
	const read = (path: string): unknown => JSON.parse(strFromU8(entries[path] ?? new Uint8Array()));
	return {
		manifest: read('h5p.json') as H5pPackage['manifest'],
		content: read('content/content.json') as H5pPackage['content'],
		paths: Object.keys(entries)
	};
}

/** What a browser shows of HTML: its texts, with a space between blocks. */
export function shown(html: unknown): string {
	const document = XmlDocument.fromString(
		`<x>${String(html).replace(/<(?:\/p|br ?\/)>/gu, ' $&')}</x>`
	);
	const text = document.root.content.replace(/\s+/gu, ' ').trim();
	document.dispose();
	return text;
}

/** H5P.Blanks, js/blanks.js: handleBlanks and parseSolution. */
export function gapsOfBlanks(question: string): { solutions: string[]; tip: string | null }[] {
	return [...question.matchAll(/\*([^*]+)\*/gu)].map(([, content = '']) => {
		const bare = content.replaceAll(/<\/?[a-z]*\d?>/giu, '');
		const [solution = '', ...tip] = bare.split(':');
		return {
			solutions: solution.split('/').map((one) => shown(one.trim())),
			tip: tip.length === 0 ? null : tip.join(':')
		};
	});
}

/** H5P.DragText, src/scripts/parse-text.js: parseText and lex; texts beside gaps, gaps, and spare words. */
export function gapsOfDragText(textField: string, distractors: string) {
	const parts = (text: string) =>
		text
			.replace(/\r\n|\n|\r/gu, '<br/>')
			.split(/(\*.*?\*)/u)
			.filter((part) => part !== '');
	const isGap = (part: string) => part.startsWith('*') && part.endsWith('*');
	const lexed = (part: string) => ({
		text: part.slice(1, -1).trimEnd(),
		marked: /:[^\\*]+|\\\+[^\\*:]+|\\-[^\\*:]+/u.test(part)
	});
	const all = parts(textField);
	return {
		beside: all.filter((part) => !isGap(part)).map(shown),
		gaps: all.filter(isGap).map(lexed),
		spares: parts(distractors).filter(isGap).map(lexed)
	};
}

/** H5P.MarkTheWords, scripts/mark-the-words.js createHtmlForWords and scripts/word.js checkForAnswer. */
export function wordsOfMarking(textField: string): { word: string; correct: boolean }[] {
	const entries = shown(textField).match(/ \*[^* ]+\* |[^\s]+/gu) ?? [];
	return entries.flatMap((entry) => {
		const word = entry
			.trim()
			.replace(/^[[({⟨¿¡“"«„]+/u, '')
			.replace(/[",….:;?!\])}⟩»”]+$/u, '');
		if (word === '') return [];
		const single = word.replaceAll('**', '');
		const correct = single.length > 2 && single.startsWith('*') && single.endsWith('*');
		return [{ word: correct ? word.slice(1, -1) : word, correct }];
	});
}
