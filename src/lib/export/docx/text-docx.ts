import {
	AlignmentType,
	type IParagraphOptions,
	type IRunOptions,
	LeaderType,
	Paragraph,
	Tab,
	TabStopType,
	TextRun
} from 'docx';
import { allowedInXml } from '../xml.ts';

/** In twentieths of a point: the width between the margins of an A4 page. */
export const TEXT_WIDTH = 9978;

/** Nine millimetres from line to line: room for handwriting. */
export const LINE_HEIGHT = 510;

/** The indent of all that belongs to a question. */
export const INDENT = 397;

/** A text as runs, its line ends as breaks. What XML cannot hold is left out. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
	return allowedInXml(text)
		.split(/\r\n|\r|\n/u)
		.map((line, index) => new TextRun({ ...options, text: line, break: index === 0 ? 0 : 1 }));
}

/** A paragraph in a style of ours. */
export function paragraph(
	style: string,
	children: readonly TextRun[],
	options: Omit<IParagraphOptions, 'children' | 'style'> = {}
): Paragraph {
	return new Paragraph({ ...options, style, children: [...children] });
}

/** A line to write on, from one place to another. */
export function ruledLine(from: number, to: number, keepNext: boolean): Paragraph {
	return paragraph('Ruled', [new TextRun({ children: [new Tab()] })], {
		keepNext,
		indent: { left: from },
		tabStops: [{ type: TabStopType.RIGHT, position: to, leader: LeaderType.UNDERSCORE }]
	});
}

/** A blank behind each label, side by side. */
export function blanks(fields: readonly { label: string; to: number }[], end = ''): Paragraph {
	return paragraph(
		'Blanks',
		[
			...fields.flatMap(({ label }, index) => [
				new TextRun({ text: `${index === 0 ? '' : '  '}${label} ` }),
				new TextRun({ children: [new Tab()] })
			]),
			new TextRun({ text: end })
		],
		{
			alignment: AlignmentType.LEFT,
			tabStops: fields.map(({ to }) => ({
				type: TabStopType.LEFT,
				position: to,
				leader: LeaderType.UNDERSCORE
			}))
		}
	);
}
