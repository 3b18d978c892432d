import type {
	FeedbackPlace,
	ImportProblem,
	JsonReason,
	OtherFormat,
	XmlReason
} from '#lib/model/import-problem.ts';
import { listed } from './lists.ts';
import { counted, decimal } from './numbers.ts';
import { ownFaultText } from './own-questions.ts';

const FORMAT_TEXTS: Record<OtherFormat, string> = {
	'qti-2': 'This is QTI 2. Export the questions as QTI 1.2, Moodle XML or GIFT.',
	'qti-3': 'This is QTI 3. Export the questions as QTI 1.2, Moodle XML or GIFT.',
	aiken: 'This looks like Aiken. Import it into Moodle and export it from there as Moodle XML.',
	html: 'This is a web page, not a file of questions.',
	pdf: 'This is a PDF, which holds no questions that can be read.',
	office:
		'This is a document of an office program. Save the questions in one of the formats above, as text.',
	rtf: 'This is formatted text (RTF). Save it as plain text, in UTF-8.',
	archive: 'This is an archive of another kind. Unpack it, and choose the file in it.'
};

const XML_TEXTS: Record<XmlReason, string> = {
	'ends-early': 'the file ends too early: a part of it is missing',
	'bad-tag': 'a “<” begins no tag',
	'bad-attribute': 'an attribute is not written as name="value", or is there twice',
	'bad-reference': 'a “&” does not begin &amp;, &lt;, &gt;, &quot;, &apos; or a number',
	'other-end': 'an end tag does not belong to the element that is open',
	'bad-character': 'there is a control character',
	'beside-root': 'there is something beside the one element that holds everything',
	doctype:
		'it declares a document type (“<!DOCTYPE”), which is never read, for safety. Delete the declaration',
	'too-deep': 'elements are nested more than 100 deep',
	'too-many': 'there are more than 500,000 elements'
};

const JSON_TEXTS: Record<JsonReason, string> = {
	syntax: 'from here on this is not JSON',
	'too-deep': 'brackets are nested more than 100 deep',
	'too-many': 'there are more than 500,000 brackets'
};

const FEEDBACK_TEXTS: Record<FeedbackPlace, string> = {
	answer: 'Feedback on a typed answer',
	part: 'Feedback on a part',
	right: 'Feedback on every right answer',
	partly: 'Feedback on every partly right answer',
	wrong: 'Feedback on every wrong answer',
	hint: 'A hint',
	grader: 'A note for who grades it',
	template: 'A text in the field for the answer'
};

/** What a problem of an import means for what was to be read, in a sentence. */
export function importProblemText(problem: ImportProblem): string {
	switch (problem.code) {
		case 'empty-file':
			return 'The file is empty.';
		case 'file-too-big':
			return `The file is larger than ${megabytes(problem.limit)}. Export fewer questions at a time.`;
		case 'other-format':
			return FORMAT_TEXTS[problem.format];
		case 'encoding':
			return `The file is not in UTF-8${problem.encoding === null ? '' : ` but in ${problem.encoding}`}. Save it as UTF-8, and choose it again.`;
		case 'bad-zip':
			return 'The archive is damaged, or locked with a password.';
		case 'zip-too-big':
			return `What is in the archive comes to more than ${megabytes(problem.limit)}. Nothing beyond that was read.`;
		case 'zip-too-many':
			return `The archive holds more than ${problem.limit} files. Nothing beyond that was read.`;
		case 'nothing-in-zip':
			return 'No file in the archive is a quiz in QTI 1.2.';
		case 'bad-xml':
			return `Not XML from here on (column ${problem.column}): ${XML_TEXTS[problem.reason]}. What comes after it was not read.`;
		case 'unknown-xml':
			return `This is XML, but neither Moodle XML (<quiz>) nor QTI 1.2 (<questestinterop>): it begins with <${problem.root}>.`;
		case 'bad-json':
			return `Not read (column ${problem.column}): ${JSON_TEXTS[problem.reason]}.`;
		case 'other-json':
			return 'This is JSON, but not a file of questions of Says Who.';
		case 'later-version':
			return `A later edition of Says Who wrote this file (form ${problem.version}). Use that edition to read it.`;
		case 'no-questions':
			return 'There are no questions in this file.';
		case 'too-many-questions':
			return `${counted(problem.limit, 'question')} of a file are read at most. The rest, from here on, was not read.`;
		case 'more-problems':
			return `${counted(problem.count, 'more problem')} ${problem.count === 1 ? 'is' : 'are'} not listed.`;
		case 'empty':
		case 'too-long':
		case 'too-few':
		case 'too-many':
		case 'same-text':
		case 'no-key':
		case 'all-right':
		case 'several-right':
		case 'share':
		case 'number':
		case 'points':
			return leftOut(ownFaultText(problem));
		case 'no-such-kind':
			return leftOut(`There is no such kind of question here: ${problem.type}.`);
		case 'description':
			return leftOut(`This text asks nothing: “${problem.text}”`);
		case 'course-question':
			return leftOut(`${problem.id} is a question of the course. Choose it among those.`);
		case 'repeated':
			return leftOut(
				`It is the same as the one on line ${problem.first}${problem.firstFile === undefined ? '' : ` of ${problem.firstFile}`}.`
			);
		case 'elsewhere':
			return leftOut('These questions are in a question bank, which is a file of its own.');
		case 'brace':
			return leftOut(
				'A brace { or } has no other half, or is one too many. In a text, write \\{ and \\}.'
			);
		case 'bad-answer':
			return leftOut(`This answer cannot be read: “${problem.text}”`);
		case 'not-a-number':
			return leftOut(`This answer is not a number: “${problem.text}”`);
		case 'bad-field':
			return leftOut(`The field “${problem.path}” is missing, unknown or of another type.`);
		case 'category':
			return `Categories are not kept: your questions stand in one list. This one was “${problem.name}”.`;
		case 'labels':
			return `Names, tags and id numbers of questions are not kept (${counted(problem.count, 'question')}).`;
		case 'share-dropped':
			return `“${problem.text}” was worth ${percentText(problem.percent)}. Here only the whole right answer earns points.`;
		case 'equal-shares':
			return 'Here each right option is worth the same, and each wrong pick takes as much away.';
		case 'all-right-picked':
			return 'Any of several right options was enough. Here all of them are to be picked; check the question.';
		case 'nearest-share':
			return `“${problem.text}” was worth ${percentText(problem.percent)} and is now worth ${percentText(problem.becomes)}.`;
		case 'other-scoring':
			return 'Partly right answers were scored by another rule. Here they are scored as Says Who does.';
		case 'other-numbers':
			return `Only one number can be right: ${problem.kept}. Left out: ${listed(problem.left)}.`;
		case 'open-range':
			return 'An end of the range was itself wrong. Here it is right.';
		case 'wildcard':
			return `“${problem.text}” stood for any text around it. Here only the words themselves are right.`;
		case 'case':
			return 'Capitals counted. Here they never do.';
		case 'points-changed':
			return `It was worth ${decimal(problem.points)} points and is now worth ${problem.becomes}: 1 to 10 whole points are possible.`;
		case 'feedback':
			return `${FEEDBACK_TEXTS[problem.place]} has no place here and is left out: “${problem.text}”`;
		case 'formatting':
			return `Only the text is kept, without its formatting (${listed(problem.tags.map((tag) => `<${tag}>`))}).`;
		case 'media':
			return `Pictures, sound and films are left out: ${listed(problem.names)}.`;
		case 'links':
			return `Only the words of links are kept. They led to ${listed(problem.addresses)}.`;
		case 'script':
			return 'A program or style in the text is left out.';
		case 'markdown':
			return 'Signs of Markdown stay in the text as they are.';
		case 'fixed-order':
			return 'The options stood in one fixed order. Here they are shuffled.';
		case 'draw':
			return 'Each student got some of these at random. Here all are kept.';
		case 'attachments':
			return 'Files could be handed in. Here only the text is.';
		case 'units':
			return `Units that need a conversion are left out: ${listed(problem.units)}.`;
		case 'blank-line':
			return 'There is a blank line between the braces. It was read as one question; Moodle would cut it here.';
		case 'same-id':
			return `The id ${problem.id} was taken. This question has another.`;
	}
}

function leftOut(why: string): string {
	return `Left out: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

function percentText(percent: number): string {
	return `${decimal(percent)}% of the points`;
}

function megabytes(bytes: number): string {
	return `${Math.round(bytes / 1_000_000)} MB`;
}
