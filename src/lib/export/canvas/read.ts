import { isOwnId } from '#lib/model/own-question.ts';
import { shuffle } from '#lib/practice/shuffle.ts';
import { GUIDE_CLASS } from '../html.ts';
import { pointsOf, sayFeedback } from '../import-answers.ts';
import { ImportLog, pieceOf, type ImportResult } from '../import-log.ts';
import { textOf } from '../import-text.ts';
import { restoreOwn } from '../restore-own.ts';
import { elementAt, elementsOf, readXml, type XmlNode } from '../xml-read.ts';
import { ANSWER_READERS } from './read-answers.ts';
import { conditionsOf, type Condition } from './read-conditions.ts';
import { feedbackIn } from './read-feedback.ts';
import { fieldsOf, materialIn, responsesIn, type Response } from './read-parts.ts';

/** Names of types in Common Cartridge, whose quizzes are QTI 1.2 too (profile, 4.2.3). */
const CARTRIDGE_TYPES: Readonly<Record<string, string>> = {
	'cc.multiple_choice.v0p1': 'multiple_choice_question',
	'cc.multiple_response.v0p1': 'multiple_answers_question',
	'cc.true_false.v0p1': 'true_false_question',
	'cc.fib.v0p1': 'short_answer_question',
	'cc.essay.v0p1': 'essay_question'
};

/** What stands for questions that are in another file, such as a question bank. */
const REFERENCES = new Set([
	'bankentry_item',
	'itemref',
	'sectionref',
	'sourcebank_ref',
	'objectbank_ref'
]);

/** Reads QTI 1.2 as Canvas exports it, and what other tools export in it, up to its first fault. */
export function readQti12(text: string, log = new ImportLog()): ImportResult {
	const { root, fault } = readXml(text);
	if (root !== null) readItems(root, log);
	if (fault !== null)
		log.add(fault.line, { code: 'bad-xml', reason: fault.reason, column: fault.column });
	return log.result();
}

/** The items in an element, of whatever depth. @returns false where there is no room for more */
function readItems(node: XmlNode, log: ImportLog): boolean {
	if (elementAt(node, 'selection_ordering', 'selection', 'selection_number') !== undefined)
		log.add(node.line, { code: 'draw' });
	for (const child of elementsOf(node)) {
		if (REFERENCES.has(child.name)) log.add(child.line, { code: 'elsewhere' });
		else if (child.name !== 'item') {
			if (!readItems(child, log)) return false;
		} else if (log.isFull) {
			log.addTooMany(child.line);
			return false;
		} else if (child.whole) readItem(child, log);
	}
	return true;
}

function readItem(item: XmlNode, all: ImportLog): void {
	const log = all.begin(item.line);
	const fields = fieldsOf(item);
	const presentation = elementAt(item, 'presentation');
	const prompt = textOf(materialIn(presentation, log));
	const responses = presentation === undefined ? [] : responsesIn(presentation, log);
	const conditions = conditionsOf(item);
	const named = fields.get('question_type');
	const type =
		named ??
		CARTRIDGE_TYPES[fields.get('cc_profile') ?? ''] ??
		fields.get('cc_profile') ??
		typeOf(responses, conditions);
	const read = ANSWER_READERS.get(type);
	if (read === undefined) {
		log.leaveOut(
			type === 'text_only_question'
				? { code: 'description', text: pieceOf(prompt) }
				: { code: 'no-such-kind', type: pieceOf(type) }
		);
		return;
	}
	const ident = item.attributes.get('ident') ?? '';
	const id = ident.replace(/^q-/u, '');
	const points = Number(fields.get('points_possible') ?? fields.get('cc_weighting') ?? 1);
	const feedback = feedbackIn(item, conditions, log);
	const draft = read({
		frame: {
			id: isOwnId(id) ? id : null,
			prompt,
			feedback: '',
			points: pointsOf(Number.isFinite(points) ? points : 1, log)
		},
		type,
		isCanvas: named !== undefined,
		responses: isOwnId(id) ? responses.map((one) => unshuffled(one, id)) : responses,
		conditions,
		feedback,
		log
	});
	if (draft === null) return;

	feedback.sayRest();
	const isGuide = ({ className }: { className: string }) => className === GUIDE_CLASS;
	const notes = fields.get('grading_notes') ?? '';
	const restored = restoreOwn({
		draft,
		tags: (fields.get('says_who') ?? '').split(' '),
		explanation: feedback.general.filter((block) => !isGuide(block)),
		guide: feedback.general.filter(isGuide)
	});
	if (draft.id === null) sayFeedback('grader', notes, log);
	for (const { text } of restored.guide) sayFeedback('grader', text, log);
	const title = item.attributes.get('title') ?? '';
	all.addLabels({
		// Canvas calls every question so that has no name.
		name: /^Question(?: \d+)?$/u.test(title) ? '' : title,
		id: '',
		tags: [],
		prompt: restored.draft.prompt
	});
	log.keep(restored.draft);
}

/** The type that the answers of an item tell. */
function typeOf(responses: readonly Response[], conditions: readonly Condition[]): string {
	const [first, ...more] = responses;
	if (first === undefined) return 'text_only_question';
	if (responses.some(({ cardinality }) => cardinality === 'Ordered'))
		return 'rcardinality="Ordered"';
	if (first.name === 'response_lid') {
		if (more.length === 0)
			return first.cardinality === 'Multiple'
				? 'multiple_answers_question'
				: 'multiple_choice_question';
		const isMatch = responses.every(
			({ labels, text }) => text !== '' && labels.length === first.labels.length
		);
		return isMatch ? 'matching_question' : `${responses.length} × response_lid`;
	}
	if (more.length > 0) return `${responses.length} × ${first.name}`;
	if (first.name !== 'response_str' && first.name !== 'response_num') return first.name;
	if (['Decimal', 'Integer', 'Scientific'].includes(first.typed)) return 'numerical_question';
	const isKeyed = conditions.some(
		({ comparisons, score }) => (score ?? 0) > 0 && comparisons.length > 0
	);
	return isKeyed ? 'short_answer_question' : 'essay_question';
}

/** Options in the order that they had before our export shuffled them. */
function unshuffled(response: Response, seed: string): Response {
	const { labels } = response;
	const isOurs = labels.every(({ ident }, index) => ident === String(1001 + index));
	if (!isOurs) return response;
	const order = shuffle(
		labels.map((_, index) => index),
		seed
	);
	const before = [...labels];
	labels.forEach((label, index) => {
		before[order[index] ?? index] = label;
	});
	return { ...response, labels: before };
}
