import {
	Document,
	Footer,
	HeadingLevel,
	PageNumber,
	Paragraph,
	SectionType,
	TextRun,
	type FileChild,
	type ISectionOptions
} from 'docx';
import { SITE_NAME } from '#lib/wording/en/export-text.ts';
import {
	KEY_NOTE,
	keyHeading,
	ofPointsText,
	versionText,
	WORKSHEET_LABELS
} from '#lib/wording/en/worksheet.ts';
import { passageText } from '../item-text.ts';
import type { Stimulus } from '../item.ts';
import type { Worksheet, WorksheetVersion } from '../worksheet/worksheet.ts';
import { allowedInXml } from '../xml.ts';
import { keyChildren } from './key-docx.ts';
import { questionChildren } from './question-docx.ts';
import { STYLES } from './styles.ts';
import { blanks, paragraph, runs, TEXT_WIDTH } from './text-docx.ts';

/** A4 in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 907, right: 964, bottom: 1021, left: 964, footer: 510 };

/** A worksheet as a Word document: a section for every version and for the key to each. */
export function worksheetDocument({ title, versions }: Worksheet): Document {
	return new Document({
		title: allowedInXml(title),
		creator: SITE_NAME,
		lastModifiedBy: SITE_NAME,
		description: '',
		styles: STYLES,
		sections: [
			...versions.map((version) =>
				section(versionText(version.version), versionChildren(title, version))
			),
			...versions.map((version) =>
				section(keyHeading(version.version), [
					heading(keyHeading(version.version)),
					paragraph('Small', runs(title)),
					paragraph('Small', runs(KEY_NOTE)),
					...keyChildren(version)
				])
			)
		]
	});
}

/** Each begins on a right-hand page with number 1: no key on the back of questions. */
function section(foot: string, children: FileChild[]): ISectionOptions {
	return {
		properties: {
			type: SectionType.ODD_PAGE,
			page: { size: PAGE, margin: MARGIN, pageNumbers: { start: 1 } }
		},
		footers: {
			default: new Footer({
				children: [
					paragraph('Small', [
						new TextRun({ text: `${foot} · ` }),
						new TextRun({ children: [PageNumber.CURRENT] })
					])
				]
			})
		},
		children
	};
}

function heading(text: string): Paragraph {
	return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text) });
}

function versionChildren(title: string, version: WorksheetVersion): FileChild[] {
	return [
		blanks([
			{ label: WORKSHEET_LABELS.name, to: 5200 },
			{ label: WORKSHEET_LABELS.class, to: 7400 },
			{ label: WORKSHEET_LABELS.date, to: TEXT_WIDTH }
		]),
		heading(`${title} · ${versionText(version.version)}`),
		blanks([{ label: '', to: 1100 }], ` ${ofPointsText(version.points)}`),
		...version.legend.map((line, index) =>
			paragraph('Small', [
				...(index === 0 ? runs(`${WORKSHEET_LABELS.texts}: `, { bold: true }) : []),
				...runs(line)
			])
		),
		...version.sections.flatMap(({ stimulus, questions }) => [
			...stimulusChildren(stimulus),
			...questions.flatMap(questionChildren)
		])
	];
}

/** A passage that the questions below it share. */
function stimulusChildren(stimulus: Stimulus | null): Paragraph[] {
	if (stimulus === null) return [];
	return [
		new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(stimulus.title) }),
		...stimulus.passages.map((passage) =>
			paragraph('Passage', runs(passageText(passage)), { keepNext: true })
		)
	];
}
