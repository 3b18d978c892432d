import { pieceOf, type QuestionLog } from '../import-log.ts';
import { readText, textOf } from '../import-text.ts';
import type { TextBlock } from '../html-to-text.ts';
import { elementAt, elementsNamed, elementsOf, textIn, type XmlNode } from '../xml-read.ts';

/** What material may be that is no text (IMS QTI 1.2, 3.4.1). */
const MEDIA = new Set(['matimage', 'mataudio', 'matvideo', 'matapplet', 'matapplication']);

/** What lies between an element and its material, and says nothing by itself. */
const FRAMES = new Set([
	'material',
	'material_mat',
	'flow',
	'flow_mat',
	'flow_label',
	'altmaterial'
]);

/** The texts of an element, block by block, without those of what is answered. */
export function materialIn(node: XmlNode | undefined, log: QuestionLog): TextBlock[] {
	if (node === undefined) return [];
	return elementsOf(node).flatMap((child) => {
		if (FRAMES.has(child.name)) return materialIn(child, log);
		if (MEDIA.has(child.name)) {
			const name = child.attributes.get('label') ?? child.attributes.get('uri') ?? child.name;
			log.change({ code: 'media', names: [pieceOf(name)] }, child.line);
		}
		if (child.name !== 'mattext' && child.name !== 'matemtext') return [];
		const isHtml = child.attributes.get('texttype')?.toLowerCase() === 'text/html';
		return readText(textIn(child), isHtml ? 'html' : 'plain', log, child.line);
	});
}

/** The same as one text. */
export function materialText(node: XmlNode | undefined, log: QuestionLog): string {
	return textOf(materialIn(node, log));
}

/** Fields of the metadata by their labels. */
export function fieldsOf(item: XmlNode): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const metadata of [elementAt(item, 'itemmetadata'), item])
		for (const field of elementsNamed(
			(metadata && elementAt(metadata, 'qtimetadata')) ?? item,
			'qtimetadatafield'
		))
			fields.set(
				textIn(elementAt(field, 'fieldlabel')).trim(),
				textIn(elementAt(field, 'fieldentry')).trim()
			);
	return fields;
}

/** Something to pick. */
export interface Label {
	ident: string;
	text: string;
}

/** Something that is answered: one response of a question. */
export interface Response {
	ident: string;
	/** `response_lid` picks, `response_str` and `response_num` type. */
	name: string;
	cardinality: string;
	/** What it asks for by itself: the left-hand side of a pair. */
	text: string;
	labels: Label[];
	/** `Decimal` or `Integer` where a number is typed. */
	typed: string;
}

/** What is answered, in the order in which it stands. */
export function responsesIn(presentation: XmlNode, log: QuestionLog): Response[] {
	return elementsOf(presentation).flatMap((child) => {
		if (child.name === 'flow') return responsesIn(child, log);
		if (!child.name.startsWith('response_')) return [];
		const render = elementsOf(child).find(({ name }) => name.startsWith('render_'));
		return [
			{
				ident: child.attributes.get('ident') ?? '',
				name: child.name,
				cardinality: child.attributes.get('rcardinality') ?? 'Single',
				text: materialText(child, log),
				labels: child.name === 'response_lid' && render !== undefined ? labelsIn(render, log) : [],
				typed: child.name === 'response_num' ? 'Decimal' : (render?.attributes.get('fibtype') ?? '')
			}
		];
	});
}

function labelsIn(node: XmlNode, log: QuestionLog): Label[] {
	return elementsOf(node).flatMap((child) =>
		child.name === 'response_label'
			? [{ ident: child.attributes.get('ident') ?? '', text: materialText(child, log) }]
			: FRAMES.has(child.name)
				? labelsIn(child, log)
				: []
	);
}
