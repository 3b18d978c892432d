import { pieceOf, type QuestionLog } from '../import-log.ts';
import { readText, textOf, type TextFormat } from '../import-text.ts';
import type { TextBlock } from '../html-to-text.ts';
import { elementAt, elementsNamed, textIn, type XmlNode } from '../xml-read.ts';

/** Names of text formats (question/format/xml/format.php, `trans_format`). */
const FORMATS: Readonly<Record<string, TextFormat>> = {
	html: 'html',
	moodle_auto_format: 'moodle',
	plain_text: 'plain',
	markdown: 'markdown',
	wiki_like: 'plain'
};

/** A text that has a format: `<questiontext format="html"><text>…`. */
export function blocksIn(node: XmlNode | undefined, log: QuestionLog): TextBlock[] {
	if (node === undefined) return [];
	for (const file of elementsNamed(node, 'file'))
		log.change(
			{ code: 'media', names: [pieceOf(file.attributes.get('name') ?? 'file')] },
			file.line
		);
	return readText(
		textIn(elementAt(node, 'text')),
		FORMATS[node.attributes.get('format')?.trim() ?? 'html'] ?? 'html',
		log,
		node.line
	);
}

/** The same as one text. */
export function fieldText(node: XmlNode | undefined, log: QuestionLog): string {
	return textOf(blocksIn(node, log));
}

/** A text that is plain: a name, a typed answer, the right-hand side of a pair. */
export function plainText(node: XmlNode | undefined): string {
	return node === undefined ? '' : textIn(elementAt(node, 'text') ?? node).trim();
}

/** Whether a setting is on: `true` or `1`; what a setting says that is not there. */
export function isOn(node: XmlNode | undefined, otherwise: boolean): boolean {
	if (node === undefined) return otherwise;
	const said = textIn(node).trim().toLowerCase();
	return said !== '' && said !== 'false' && said !== '0';
}

/** A setting that is a number. */
export function numberIn(node: XmlNode | undefined, otherwise: number): number {
	const said = Number(textIn(node).trim() || otherwise);
	return Number.isFinite(said) ? said : otherwise;
}
