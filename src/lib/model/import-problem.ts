import type { OwnFault } from './own-fault.ts';

/** Where a feedback stood that a question of ours has no place for. */
export type FeedbackPlace =
	/** Beside an answer that is typed. */
	| 'answer'
	/** Beside a pair or a thing to be put in order. */
	| 'part'
	/** For an answer that is right, partly right or wrong as a whole. */
	| 'right'
	| 'partly'
	| 'wrong'
	/** For another try. */
	| 'hint'
	/** For who grades it. */
	| 'grader'
	/** In the field, before anything is written. */
	| 'template';

/** Why a text is no XML. */
export type XmlReason =
	/** It ends inside of a tag, a comment or an element. */
	| 'ends-early'
	| 'bad-tag'
	| 'bad-attribute'
	/** `&` that begins no reference, or one to what XML does not know. */
	| 'bad-reference'
	/** An end tag of another element. */
	| 'other-end'
	/** A control character. */
	| 'bad-character'
	/** Text or a second element beside the root. */
	| 'beside-root'
	/** Declares entities, which are never followed. */
	| 'doctype'
	| 'too-deep'
	| 'too-many';

/** Why a text is not read as JSON. */
export type JsonReason = 'syntax' | 'too-deep' | 'too-many';

/** Formats that are recognised and not read. */
export type OtherFormat =
	'qti-2' | 'qti-3' | 'aiken' | 'html' | 'pdf' | 'office' | 'rtf' | 'archive';

/** Why nothing, or nothing more, of a file was read. */
export type FileProblem =
	| { code: 'empty-file' }
	/** In bytes. */
	| { code: 'file-too-big'; limit: number }
	| { code: 'other-format'; format: OtherFormat }
	/** Its characters are in no encoding that is read; the name where it says one. */
	| { code: 'encoding'; encoding: string | null }
	| { code: 'bad-zip' }
	/** What is in it has more bytes than are unpacked. */
	| { code: 'zip-too-big'; limit: number }
	| { code: 'zip-too-many'; limit: number }
	/** No file in it has questions. */
	| { code: 'nothing-in-zip' }
	| { code: 'bad-xml'; reason: XmlReason; column: number }
	| { code: 'unknown-xml'; root: string }
	| { code: 'bad-json'; reason: JsonReason; column: number }
	/** JSON that Says Who did not write. */
	| { code: 'other-json' }
	/** A later edition of Says Who wrote it. */
	| { code: 'later-version'; version: number }
	| { code: 'no-questions' }
	| { code: 'too-many-questions'; limit: number }
	| { code: 'more-problems'; count: number };

/** Why a question is not there. */
export type LeftOutProblem =
	| OwnFault
	/** A type of question that we have no kind for, by its name in the format. */
	| { code: 'no-such-kind'; type: string }
	/** A text that asks nothing. */
	| { code: 'description'; text: string }
	/** One of the course’s, which is in the bank. */
	| { code: 'course-question'; id: string }
	/** The same as one before it, of which the line is given, and the file where it is another. */
	| { code: 'repeated'; first: number; firstFile?: string }
	/** Questions that are only named here, and kept in another file. */
	| { code: 'elsewhere' }
	/** A brace of GIFT without its other half. */
	| { code: 'brace' }
	/** An answer in a form that the format does not have. */
	| { code: 'bad-answer'; text: string }
	| { code: 'not-a-number'; text: string }
	/** A field of our own form that is missing, unknown or of another type. */
	| { code: 'bad-field'; path: string };

/** What is not as it was, or not there, of a question that was read, or of the file. */
export type ChangedProblem =
	/** A folder of questions: ours stand in one list. */
	| { code: 'category'; name: string }
	/** Names, tags and id numbers of questions. */
	| { code: 'labels'; count: number }
	/** A share of the points that is not kept: of a choice with one right option, or beside a number. */
	| { code: 'share-dropped'; text: string; percent: number }
	/** Several options: the right ones get equal shares, a wrong one takes one away. */
	| { code: 'equal-shares' }
	/** Any one of several right options was enough; now all are to be picked. */
	| { code: 'all-right-picked' }
	/** A share that is not one of ours became the nearest that is not greater. */
	| { code: 'nearest-share'; text: string; percent: number; becomes: number }
	/** All or nothing, or another rule, became ours. */
	| { code: 'other-scoring' }
	/** Of several numbers only one is kept. */
	| { code: 'other-numbers'; kept: string; left: string[] }
	/** One end of the range was not right itself; now it is. */
	| { code: 'open-range' }
	/** `*` stood for any characters; the answer is kept without it. */
	| { code: 'wildcard'; text: string }
	/** Capitals counted. */
	| { code: 'case' }
	| { code: 'points-changed'; points: number; becomes: number }
	| { code: 'feedback'; place: FeedbackPlace; text: string }
	/** Tags that gave a text its look. */
	| { code: 'formatting'; tags: string[] }
	/** Pictures, sound, films and other things that are no text, by their names. */
	| { code: 'media'; names: string[] }
	| { code: 'links'; addresses: string[] }
	/** Programs and styles within a text. */
	| { code: 'script' }
	/** Signs of Markdown stay in the text as they are. */
	| { code: 'markdown' }
	/** Its options stood in one order; ours are shuffled. */
	| { code: 'fixed-order' }
	/** Each learner got some of many; now all of them. */
	| { code: 'draw' }
	/** Files were to be handed in. */
	| { code: 'attachments' }
	/** Units that need a conversion. */
	| { code: 'units'; units: string[] }
	/** A blank line inside of the braces of GIFT, which ends a question elsewhere. */
	| { code: 'blank-line' }
	/** Its id was taken; it has another. */
	| { code: 'same-id'; id: string };

/**
 * What could not be read of a file of questions, or is not as it was there, as a code; `wording/` has the
 * sentence.
 */
export type ImportProblem = (FileProblem | LeftOutProblem | ChangedProblem) & {
	/** Where it is, from 1; `null` where it is of the file as a whole. */
	line: number | null;
	/** The file within an archive. */
	file?: string;
};

/** Every code, by what became of it: the file is not read further, the question left out, or changed. */
export const PROBLEM_EFFECTS = {
	'empty-file': 'file',
	'file-too-big': 'file',
	'other-format': 'file',
	encoding: 'file',
	'bad-zip': 'file',
	'zip-too-big': 'file',
	'zip-too-many': 'file',
	'nothing-in-zip': 'file',
	'bad-xml': 'file',
	'unknown-xml': 'file',
	'bad-json': 'file',
	'other-json': 'file',
	'later-version': 'file',
	'no-questions': 'file',
	'too-many-questions': 'file',
	'more-problems': 'file',
	empty: 'left-out',
	'too-long': 'left-out',
	'too-few': 'left-out',
	'too-many': 'left-out',
	'same-text': 'left-out',
	'no-key': 'left-out',
	'all-right': 'left-out',
	'several-right': 'left-out',
	share: 'left-out',
	number: 'left-out',
	points: 'left-out',
	'no-such-kind': 'left-out',
	description: 'left-out',
	'course-question': 'left-out',
	repeated: 'left-out',
	elsewhere: 'left-out',
	brace: 'left-out',
	'bad-answer': 'left-out',
	'not-a-number': 'left-out',
	'bad-field': 'left-out',
	category: 'changed',
	labels: 'changed',
	'share-dropped': 'changed',
	'equal-shares': 'changed',
	'all-right-picked': 'changed',
	'nearest-share': 'changed',
	'other-scoring': 'changed',
	'other-numbers': 'changed',
	'open-range': 'changed',
	wildcard: 'changed',
	case: 'changed',
	'points-changed': 'changed',
	feedback: 'changed',
	formatting: 'changed',
	media: 'changed',
	links: 'changed',
	script: 'changed',
	markdown: 'changed',
	'fixed-order': 'changed',
	draw: 'changed',
	attachments: 'changed',
	units: 'changed',
	'blank-line': 'changed',
	'same-id': 'changed'
} as const satisfies Record<ImportProblem['code'], 'file' | 'left-out' | 'changed'>;

/** What a problem means for what was to be read. */
export type ProblemEffect = (typeof PROBLEM_EFFECTS)[ImportProblem['code']];
