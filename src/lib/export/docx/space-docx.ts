import { AlignmentType, type FileChild, Paragraph } from 'docx';
import {
	gridTaskText,
	lettersTaskText,
	numbersTaskText,
	tickText,
	WORKSHEET_LABELS
} from '#lib/wording/en/worksheet.ts';
import type { AnswerSpace, Field, Lettered } from '../worksheet/answer-space.ts';
import { cell, openCell, table } from './table-docx.ts';
import { INDENT, paragraph, ruledLine, runs, TEXT_WIDTH } from './text-docx.ts';

/** A box to be ticked: a character, so that a teacher can copy and delete it. */
const BOX = '☐';

/** Where the letter of a passage is written. */
const PASSAGE_SLOT = '[       ]';

/** The space for an answer; all of it keeps together. */
export function spaceChildren(space: AnswerSpace): FileChild[] {
	switch (space.type) {
		case 'options':
			return [task(tickText(space.several)), ...options(space.options)];
		case 'grid':
			return [task(gridTaskText(space.passages)), grid(space)];
		case 'letters':
			return [task(lettersTaskText(space.passages)), letters(space)];
		case 'numbers':
			return [task(numbersTaskText(space.things.length, space.ends, space.some)), numbers(space)];
		case 'line':
			return ruled(1);
		case 'lines':
			return ruled(space.count);
		case 'marks':
			return [];
		case 'fields':
			return [fields(space.fields)];
	}
}

function task(text: string): Paragraph {
	return paragraph('Task', runs(text), { keepNext: true });
}

function options(all: readonly Lettered[]): Paragraph[] {
	return all.map(({ letter, text }, index) =>
		paragraph(
			'Option',
			[...runs(`${BOX}  `), ...runs(`${letter}  `, { bold: true }), ...runs(text)],
			{
				keepNext: index < all.length - 1,
				keepLines: true
			}
		)
	);
}

function ruled(count: number): Paragraph[] {
	return Array.from({ length: count }, (_, index) =>
		ruledLine(INDENT, TEXT_WIDTH, index < count - 1)
	);
}

function grid({ rows, columns, passages }: Extract<AnswerSpace, { type: 'grid' }>): FileChild {
	const heads = [
		...columns.map(({ text }) => text),
		...(passages ? [WORKSHEET_LABELS.passage] : [])
	];
	const narrow = 1360;
	const wide = TEXT_WIDTH - INDENT - narrow * heads.length;
	const centred = (text: string, width: number, keepNext: boolean, bold = false) =>
		cell(
			[paragraph('Cell', runs(text, { bold }), { keepNext, alignment: AlignmentType.CENTER })],
			width
		);
	return table(
		[wide, ...heads.map(() => narrow)],
		[
			[
				cell([paragraph('Cell', [], { keepNext: true })], wide),
				...heads.map((text) => centred(text, narrow, true, true))
			],
			...rows.map(({ text }, index) => {
				const keepNext = index < rows.length - 1;
				return [
					cell([paragraph('Cell', runs(`${index + 1}. ${text}`), { keepNext })], wide),
					...columns.map(() => centred(BOX, narrow, keepNext)),
					...(passages ? [centred(PASSAGE_SLOT, narrow, keepNext)] : [])
				];
			})
		],
		{ header: true }
	);
}

/** What is matched on the left, the letters to choose from on the right. */
function letters({
	rows,
	targets,
	passages
}: Extract<AnswerSpace, { type: 'letters' }>): FileChild {
	const right = 3500;
	const left = TEXT_WIDTH - INDENT - right;
	return table(
		[left, right],
		[
			[
				openCell(
					rows.map(({ text }, index) =>
						paragraph(
							'Cell',
							runs(`______  ${index + 1}. ${text}${passages ? `  ${PASSAGE_SLOT}` : ''}`),
							{
								indent: { left: 800, hanging: 800 }
							}
						)
					),
					left
				),
				cell(
					targets.map(({ letter, text }) =>
						paragraph('Cell', [...runs(`${letter}  `, { bold: true }), ...runs(text)])
					),
					right
				)
			]
		]
	);
}

function numbers({ things }: Extract<AnswerSpace, { type: 'numbers' }>): FileChild {
	const box = 560;
	const wide = TEXT_WIDTH - INDENT - box;
	return table(
		[box, wide],
		things.map(({ text }, index) => {
			const keepNext = index < things.length - 1;
			return [
				cell([paragraph('Cell', [], { keepNext })], box),
				openCell([paragraph('Cell', runs(text), { keepNext })], wide)
			];
		})
	);
}

function fields(all: readonly Field[]): FileChild {
	const left = 3400;
	const right = TEXT_WIDTH - INDENT - left;
	return table(
		[left, right],
		all.map(({ label, space }) => [
			cell([paragraph('Cell', runs(label), { keepNext: true })], left),
			cell(
				space.type === 'line'
					? [paragraph('Ruled', [], { keepNext: true })]
					: [task(tickText(space.several)), ...options(space.options)],
				right
			)
		])
	);
}
