import { explanationHtml, guideHtml, inlineHtml, markup, paragraphs, promptHtml } from '../html.ts';
import { passageText } from '../item-text.ts';
import type { Item, Match, NumberBody, Option, Stimulus, TextBody } from '../item.ts';
import { moodleGrade } from '../moodle-grades.ts';
import { numericSlips } from '../numeric-slips.ts';
import type { Notices } from '../notices.ts';
import { allowedInXml, type XmlElement } from '../xml.ts';

/** Questions with one blank line between two: a blank line within one would end it. */
export function giftText(items: readonly Item[], notices: Notices): string {
	const stimuli = new Set<string>();
	return `${items
		.flatMap((item) => [...stimulusText(item.stimulus, stimuli), questionText(item, notices)])
		.join('\n\n')}\n`;
}

/** A text without an answer block is a description. */
function stimulusText(stimulus: Stimulus | null, written: Set<string>): string[] {
	if (stimulus === null || written.has(stimulus.id)) return [];
	written.add(stimulus.id);
	const { id, title, passages } = stimulus;
	return [
		[
			`// [id:${idText(id)}]`,
			`::${escapeGift(title)}:: [html]${html(paragraphs([title, ...passages.map(passageText)]))}`
		].join('\n')
	];
}

function questionText(item: Item, notices: Notices): string {
	// An essay has no other place for what it is graded by.
	const guide = item.body.type === 'essay' ? guideHtml(item.body) : [];
	const explanation = html([...explanationHtml(item), ...guide]);
	return [
		`// [id:${idText(item.id)}]${[...item.tags, ...item.ownTags].map((tag) => ` [tag:${idText(tag)}]`).join('')}`,
		`::${escapeGift(item.name)}:: [html]${html(promptHtml(item))} {${answerBlock(item, notices)}${
			explanation === '' ? '' : `\n\t####${explanation}`
		}\n}`
	].join('\n');
}

/** What stands between the braces, a line an answer. */
function answerBlock({ body, question }: Item, notices: Notices): string {
	const percent = (weight: number): string => {
		const grade = moodleGrade(weight);
		if (!grade.exact) notices.add(question, { code: 'other-partial-credit' });
		return `%${grade.percent}%`;
	};
	const lines = (all: string[]) => all.map((line) => `\n\t${line}`).join('');
	switch (body.type) {
		case 'choice':
			return lines(
				body.options.map((option) => {
					if (option.weight === 1) return `=${optionText(option)}`;
					return `~${option.weight === 0 ? '' : percent(option.weight)}${optionText(option)}`;
				})
			);
		case 'several':
			return lines(body.options.map((option) => `~${percent(option.weight)}${optionText(option)}`));
		case 'match':
			return lines(matchLines(body));
		case 'number':
			return `#${lines(numberLines(body, numericSlips(body, question, notices)))}`;
		case 'text':
			return lines(textLines(body, percent));
		case 'essay':
			return '';
		default:
			throw new Error(`GIFT has no place for ${body.type}.`);
	}
}

function optionText({ text, feedback }: Option): string {
	return `${inline(text)}${feedbackText(feedback)}`;
}

/** A text in a line. At its beginning a bracket would name a format, and a per cent sign a weight. */
function inline(text: string): string {
	const written = markup(inlineHtml(text)).replace(/^\s*[[%]/u, (start) =>
		start.replace('[', '&#91;').replace('%', '&#37;')
	);
	return escapeGift(written);
}

function matchLines({ stems, targets }: Match): string[] {
	const used = new Set(stems.map(({ answer }) => answer));
	const line = (stem: string, target: string) => `=${inline(stem)} -> ${escapeGift(target)}`;
	return [
		...stems.map((stem) =>
			line(stem.text, targets.find(({ id }) => id === stem.answer)?.text ?? '')
		),
		// A target that belongs to no stem.
		...targets.filter(({ id }) => !used.has(id)).map((target) => line('', target.text))
	];
}

function numberLines(
	{ value, tolerance }: NumberBody,
	slips: ReturnType<typeof numericSlips>
): string[] {
	return [
		`=${value}:${tolerance}`,
		...slips.map((slip) => `=%0%${slip.value}:0${feedbackText(slip.feedback)}`)
	];
}

function textLines({ accepted, wrong }: TextBody, percent: (weight: number) => string): string[] {
	return [
		// The weight is written in any case: a text that begins with a per cent sign would be read as one.
		...accepted.map(({ text, weight }) => `=${percent(weight)}${answerText(text)}`),
		...wrong.map(({ text, feedback }) => `=%0%${answerText(text)}${feedbackText(feedback)}`)
	];
}

/**
 * A typed answer, which is plain text. A star stands for anything, unless it is escaped; a bracket at the
 * beginning names a format, unless one is named already.
 */
function answerText(text: string): string {
	return `${text.startsWith('[') ? '[plain]' : ''}${escapeGift(text.replaceAll('*', '\\*'))}`;
}

function feedbackText(feedback: string | null): string {
	return feedback === null ? '' : `#${inline(feedback)}`;
}

/** Markup of ours as GIFT: every text in it is escaped twice, as HTML and as GIFT. */
function html(parts: readonly (XmlElement | string)[]): string {
	return escapeGift(markup(parts));
}

/** Escapes what GIFT gives a meaning to; a line end becomes `\n`. */
export function escapeGift(text: string): string {
	return allowedInXml(text)
		.replace(/[\\~=#{}:]/gu, '\\$&')
		.replace(/\r\n|\r|\n/gu, '\\n');
}

/** Inside the brackets of a comment. */
function idText(text: string): string {
	return allowedInXml(text).replace(/[[\]\r\n]/gu, '_');
}
