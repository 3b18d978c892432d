import { type FileChild, HeadingLevel, Paragraph, TabStopType, Tab, TextRun } from 'docx';
import { CITATION_LABEL, EXAMPLE_LABEL } from '#lib/wording/en/export-text.ts';
import { KEY_LABELS, worthText } from '#lib/wording/en/worksheet.ts';
import type { KeyEntry } from '../worksheet/key.ts';
import type { WorksheetVersion } from '../worksheet/worksheet.ts';
import { cell, table } from './table-docx.ts';
import { INDENT, paragraph, runs, TEXT_WIDTH } from './text-docx.ts';

/** All answers at a glance, then each with its reasons and its evidence. */
export function keyChildren({ key }: WorksheetVersion): FileChild[] {
	return [
		heading(KEY_LABELS.overview),
		overview(key),
		heading(KEY_LABELS.details),
		...key.flatMap(entryChildren)
	];
}

function heading(text: string): Paragraph {
	return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) });
}

function overview(key: readonly KeyEntry[]): FileChild {
	const narrow = 800;
	const wide = TEXT_WIDTH - INDENT - narrow;
	const row = (number: string, answer: string, bold = false) => [
		cell([paragraph('Cell', runs(number, { bold: true }))], narrow),
		cell([paragraph('Cell', runs(answer, { bold }))], wide)
	];
	return table(
		[narrow, wide],
		[
			row(KEY_LABELS.number, KEY_LABELS.answer, true),
			...key.map(({ number, brief }) => row(String(number), brief))
		],
		{ header: true }
	);
}

function entryChildren(entry: KeyEntry): Paragraph[] {
	const { number, points, answer, scoring, explanation, remarks, citations, rubric, example } =
		entry;
	return [
		new Paragraph({
			heading: HeadingLevel.HEADING_3,
			tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
			children: [
				...runs(`${number}.`),
				new TextRun({ children: [new Tab(), worthText(points)], bold: false, size: 18 })
			]
		}),
		...answer.map((line) => paragraph('KeyLine', runs(line, { bold: true }), { keepNext: true })),
		...scoring.map((line) => note(KEY_LABELS.scoring, line)),
		...explanation.map((line) => paragraph('KeyLine', runs(line))),
		...rubric.map(({ level, text }) => labelled('KeyLine', level, text)),
		...(example === null ? [] : [labelled('KeyLine', EXAMPLE_LABEL, example)]),
		...remarks.map((line, index) =>
			index === 0 ? note(KEY_LABELS.remarks, line) : paragraph('KeyNote', runs(line))
		),
		...citations.map((citation) => labelled('Evidence', CITATION_LABEL, citation))
	];
}

function note(label: string, text: string): Paragraph {
	return labelled('KeyNote', label, text);
}

function labelled(style: string, label: string, text: string): Paragraph {
	return paragraph(style, [...runs(`${label}: `, { bold: true }), ...runs(text)]);
}
