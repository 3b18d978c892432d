import {
	HeadingLevel,
	Paragraph,
	Tab,
	TabStopType,
	TextRun,
	UnderlineType,
	BorderStyle,
	type FileChild,
	type IRunOptions
} from 'docx';
import { markText, questionText, worthText } from '#lib/wording/en/worksheet.ts';
import type { Mark, MarkTask } from '../worksheet/answer-space.ts';
import type { PaperPassage, PaperQuestion } from '../worksheet/paper-question.ts';
import { spaceChildren } from './space-docx.ts';
import { paragraph, runs, TEXT_WIDTH } from './text-docx.ts';

/** How the words that name a mark are set, to show it; Word has no ring round words, but a frame. */
const MARK_RUNS: Record<Mark, IRunOptions> = {
	underline: { bold: true, underline: { type: UnderlineType.SINGLE } },
	circle: { bold: true, border: { style: BorderStyle.SINGLE, size: 6, space: 2, color: '000000' } },
	wave: { bold: true, underline: { type: UnderlineType.WAVE } }
};

/** A question under a heading of its own; all of it keeps together with what follows, but the last. */
export function questionChildren({
	number,
	points,
	prompt,
	passages,
	space
}: PaperQuestion): FileChild[] {
	const answer = spaceChildren(space);
	const last = passages.length - 1;
	return [
		new Paragraph({
			heading: HeadingLevel.HEADING_2,
			tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
			children: [
				...runs(questionText(number)),
				new TextRun({ children: [new Tab(), worthText(points)], bold: false, size: 18 })
			]
		}),
		...prompt.map((line) => paragraph('Prompt', runs(line), { keepNext: true })),
		...(space.type === 'marks' ? space.tasks.map(markParagraph) : []),
		...passages.map((passage, index) =>
			passageParagraph(passage, answer.length > 0 || index < last)
		),
		...answer
	];
}

function markParagraph({ mark, text }: MarkTask): Paragraph {
	return paragraph('Prompt', [...runs(markText(mark), MARK_RUNS[mark]), ...runs(` ${text}`)], {
		keepNext: true
	});
}

function passageParagraph(
	{ letter, quote, place, marked }: PaperPassage,
	keepNext: boolean
): Paragraph {
	return paragraph(
		marked ? 'MarkedPassage' : 'Passage',
		[
			...(letter === null ? [] : runs(`[${letter}] `, { bold: true })),
			...runs(`“${quote}”`),
			...(place === '' ? [] : runs(` (${place})`, { size: 17 }))
		],
		{ keepNext, keepLines: true }
	);
}
