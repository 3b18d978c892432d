import { isOwnId, LONGEST_OWN } from '#lib/model/own-question.ts';
import { sayFeedback } from '../import-answers.ts';
import { ImportLog, pieceOf, type ImportResult } from '../import-log.ts';
import { readText, textOf } from '../import-text.ts';
import { GUIDE_CLASS } from '../html.ts';
import { lineCounter } from '../line-counter.ts';
import { restoreOwn } from '../restore-own.ts';
import { blocksOf, type GiftBlock } from './gift-blocks.ts';
import { GiftSource } from './gift-source.ts';
import { readAnswers } from './read-answers.ts';

/** Stands where the answer goes in a sentence with a gap, as Moodle has it. */
const GAP = '_____';

/** A longer one is left out without a look; a picture may be written out within one. */
const LONGEST_QUESTION = 2_000_000;

/** Reads GIFT as Moodle does (question/format/gift/format.php), and names what it is no question of. */
export function readGift(text: string, log = new ImportLog()): ImportResult {
	// Any text at all would be a file of descriptions.
	if (/[{}]/u.test(text)) readBlocks(text, log);
	else log.add(null, { code: 'no-questions' });
	return log.result();
}

function readBlocks(text: string, log: ImportLog): void {
	for (const block of blocksOf(text)) {
		if (log.isFull) {
			log.addTooMany(block.line);
			return;
		}
		const [first = '', ...rest] = block.lines;
		const category = /^\s*\$CATEGORY:(.*)$/u.exec(first)?.[1];
		if (category === undefined) readBlock(block, log);
		else {
			log.add(block.line, { code: 'category', name: pieceOf(category) });
			if (rest.some((line) => line.trim() !== ''))
				readBlock({ ...block, line: block.line + 1, lines: rest }, log);
		}
	}
}

function readBlock(block: GiftBlock, all: ImportLog): void {
	const log = all.begin(block.line);
	const length = block.lines.reduce((sum, line) => sum + line.length, 0);
	if (length > LONGEST_QUESTION) {
		log.leaveOut({ code: 'too-long', part: 'prompt', length, limit: LONGEST_OWN.prompt });
		return;
	}
	for (const line of block.blanks) log.change({ code: 'blank-line' }, line);
	const { name, body } = titleOf(GiftSource.of(block.lines.join('\n')));
	const start = body.source.indexOf('{');
	const end = body.source.indexOf('}', start + 1);
	if (start < 0 && end < 0) {
		log.leaveOut({ code: 'description', text: pieceOf(body.source.text) });
		return;
	}
	const after = body.source.slice(end + 1);
	if (start < 0 || end < 0 || after.has('{') || after.has('}')) {
		log.leaveOut({ code: 'brace' });
		return;
	}
	const rest = after.isEmpty ? '' : `${GAP}${after.raw}`;
	const asked = GiftSource.of(`${body.source.slice(0, start).raw}${rest}`).format('moodle');
	const answers = body.source.slice(start + 1, end);
	const linesBefore = lineCounter(body.source.raw);
	const general = answers.lastIndexOf('####');
	const context = {
		frame: {
			id: null,
			prompt: textOf(readText(asked.rest.text, asked.format, log)),
			feedback: '',
			points: 1
		},
		format: asked.format,
		log,
		lineOf: (offset: number) => block.line + body.line + linesBefore(start + 1 + offset)
	};
	const draft = readAnswers(general < 0 ? answers : answers.slice(0, general), context);
	if (draft === null) return;

	const feedback = general < 0 ? null : answers.slice(general + 4).format(asked.format);
	const explanation = feedback === null ? [] : readText(feedback.rest.text, feedback.format, log);
	const { id, tags } = commentOf(block.comments);
	const isGuide = ({ className }: { className: string }) =>
		draft.kind === 'essay' && className === GUIDE_CLASS;
	const restored = restoreOwn({
		draft: { ...draft, id: id !== null && isOwnId(id) ? id : null },
		tags,
		explanation: explanation.filter((one) => !isGuide(one)),
		guide: explanation.filter(isGuide)
	});
	for (const { text } of restored.guide) sayFeedback('grader', text, log);
	all.addLabels({ name, id: id ?? '', tags, prompt: restored.draft.prompt });
	log.keep(restored.draft);
}

/** A question’s name between double colons, and the rest of it. */
function titleOf(source: GiftSource) {
	const whole = source.trim();
	const linesBefore = lineCounter(source.raw);
	const start = source.raw.length - source.raw.trimStart().length;
	const end = whole.startsWith('::') ? whole.indexOf('::', 2) : -1;
	if (end < 0) {
		const rest = whole.startsWith('::') ? whole.slice(2) : whole;
		return { name: '', body: { source: rest, line: linesBefore(start) } };
	}
	const body = whole.slice(end + 2);
	return {
		name: whole.slice(2, end).text,
		body: { source: body, line: linesBefore(start + end + 2) }
	};
}

/** The id and the tags that Moodle writes into a comment before a question. */
function commentOf(comments: readonly string[]): { id: string | null; tags: string[] } {
	const marks = (name: string) =>
		comments.flatMap((comment) =>
			[...comment.matchAll(new RegExp(`\\[${name}:([^\\]]{1,300})\\]`, 'gu'))].map(
				([, value = '']) => value
			)
		);
	return { id: marks('id')[0] ?? null, tags: marks('tag') };
}
