import { BorderStyle, type IStylesOptions } from 'docx';
import { INDENT, LINE_HEIGHT } from './text-docx.ts';

const SERIF = 'Georgia';
const SANS = 'Arial';
const BLACK = '000000';

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** A style of ours, on the text as Word has it; sizes in half points. */
function style(
	id: string,
	run: ParagraphStyle['run'],
	paragraph: ParagraphStyle['paragraph'] = {}
): ParagraphStyle {
	return { id, name: id, basedOn: 'Normal', quickFormat: true, run: run ?? {}, paragraph };
}

/** Black on white; headings are Word’s own, so that they are in its navigation. */
export const STYLES: IStylesOptions = {
	default: {
		document: { run: { font: SERIF, size: 21, color: BLACK } },
		heading1: {
			run: { font: SERIF, size: 36, bold: true, color: BLACK },
			paragraph: {
				keepNext: true,
				spacing: { before: 200, after: 80 },
				border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: BLACK } }
			}
		},
		heading2: {
			run: { font: SERIF, size: 23, bold: true, color: BLACK },
			paragraph: { keepNext: true, spacing: { before: 260, after: 60 } }
		},
		heading3: {
			run: { font: SERIF, size: 21, bold: true, color: BLACK },
			paragraph: { keepNext: true, spacing: { before: 220, after: 40 } }
		}
	},
	paragraphStyles: [
		style('Prompt', {}, { indent: { left: INDENT }, spacing: { after: 40 } }),
		style(
			'Passage',
			{ size: 20 },
			{
				indent: { left: INDENT + 200 },
				spacing: { before: 60, after: 60 },
				border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: BLACK } }
			}
		),
		style(
			'MarkedPassage',
			{ size: 24 },
			{
				indent: { left: INDENT + 200 },
				spacing: { before: 60, after: 60, line: 520 },
				border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: BLACK } }
			}
		),
		style(
			'Task',
			{ font: SANS, size: 18, italics: true },
			{ indent: { left: INDENT }, spacing: { before: 100, after: 40 } }
		),
		style('Option', {}, { indent: { left: INDENT + 900, hanging: 900 }, spacing: { after: 60 } }),
		style('Cell', {}, { spacing: { before: 50, after: 50 } }),
		style('Ruled', {}, { spacing: { line: LINE_HEIGHT, lineRule: 'exact' } }),
		style(
			'Blanks',
			{ font: SANS, size: 20 },
			{ spacing: { line: LINE_HEIGHT, lineRule: 'exact' } }
		),
		style('Small', { font: SANS, size: 17 }, { spacing: { after: 30 } }),
		style('KeyLine', {}, { indent: { left: INDENT }, spacing: { after: 40 } }),
		style(
			'KeyNote',
			{ font: SANS, size: 17 },
			{ indent: { left: INDENT }, spacing: { after: 30 } }
		),
		style(
			'Evidence',
			{ font: SANS, size: 17 },
			{
				indent: { left: INDENT + 200 },
				spacing: { after: 30 },
				border: { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: BLACK } }
			}
		)
	]
};
