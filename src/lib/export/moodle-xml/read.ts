import { isOwnId } from '#lib/model/own-question.ts';
import { pointsOf, sayFeedback } from '../import-answers.ts';
import { ImportLog, pieceOf, type ImportResult } from '../import-log.ts';
import { textOf } from '../import-text.ts';
import { restoreOwn } from '../restore-own.ts';
import { elementAt, elementsNamed, readXml, textIn, type XmlNode } from '../xml-read.ts';
import { ANSWER_READERS, sayOtherFeedback } from './read-answers.ts';
import { blocksIn, numberIn, plainText } from './read-field.ts';

/** Reads Moodle XML as Moodle does (question/format/xml/format.php), up to its first fault. */
export function readMoodleXml(text: string, log = new ImportLog()): ImportResult {
	const { root, fault } = readXml(text);
	for (const node of root === null ? [] : elementsNamed(root, 'question')) {
		if (!node.whole) continue;
		if (log.isFull) {
			log.addTooMany(node.line);
			break;
		}
		readQuestion(node, log);
	}
	if (fault !== null)
		log.add(fault.line, { code: 'bad-xml', reason: fault.reason, column: fault.column });
	return log.result();
}

function readQuestion(node: XmlNode, all: ImportLog): void {
	const type = node.attributes.get('type')?.trim() ?? '';
	if (type === 'category') {
		const name = plainText(elementAt(node, 'category'));
		all.add(node.line, { code: 'category', name: pieceOf(name) });
		return;
	}
	const log = all.begin(node.line);
	const prompt = textOf(blocksIn(elementAt(node, 'questiontext'), log));
	const read = ANSWER_READERS.get(type);
	if (read === undefined) {
		log.leaveOut(
			type === 'description'
				? { code: 'description', text: pieceOf(prompt) }
				: { code: 'no-such-kind', type: pieceOf(type) }
		);
		return;
	}
	const picture = elementAt(node, 'image_base64');
	if (picture && textIn(picture).trim() !== '')
		log.change({ code: 'media', names: [pieceOf(textIn(elementAt(node, 'image')) || 'image')] });
	const id = textIn(elementAt(node, 'idnumber')).trim();
	const draft = read(
		node,
		{
			id: isOwnId(id) ? id : null,
			prompt,
			feedback: '',
			points: pointsOf(numberIn(elementAt(node, 'defaultgrade'), 1), log)
		},
		log
	);
	if (draft === null) return;

	sayOtherFeedback(node, log);
	const tags = ['tags', 'coursetags'].flatMap((name) =>
		elementsNamed(elementAt(node, name) ?? node, 'tag').map(plainText)
	);
	const restored = restoreOwn({
		draft,
		tags,
		explanation: blocksIn(elementAt(node, 'generalfeedback'), log),
		guide: blocksIn(elementAt(node, 'graderinfo'), log)
	});
	for (const { text: left } of restored.guide) sayFeedback('grader', left, log);
	const name = plainText(elementAt(node, 'name'));
	all.addLabels({ name, id, tags, prompt: restored.draft.prompt });
	log.keep(restored.draft);
}
