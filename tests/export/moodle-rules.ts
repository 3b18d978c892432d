import { XMLParser } from 'fast-xml-parser';

/** A question as Moodle keeps it after an import. */
export interface MoodleQuestion {
	type: string;
	name: string;
	/** HTML. */
	text: string;
	/** HTML. */
	generalFeedback: string;
	defaultGrade: number;
	idnumber: string;
	tags: string[];
	/** Whether one option is picked; of a choice only. */
	single: boolean;
	shuffled: boolean;
	gradingType: string;
	answers: MoodleAnswer[];
	/** Of a matching: HTML of the stem, and the text of its target. */
	pairs: { stem: string; target: string }[];
	units: string[];
	/** HTML. */
	graderInfo: string;
}

export interface MoodleAnswer {
	/** HTML in a choice and an order, plain in all others. */
	text: string;
	/** In per cent; of an order the place. */
	fraction: number;
	/** HTML. */
	feedback: string;
	tolerance: number;
}

/** What a student hands in. */
export type MoodleResponse =
	/** Indices of the picked options. */
	| { type: 'multichoice'; picked: number[] }
	/** The target that each stem is given, by the index of the stem; a stem left out has none. */
	| { type: 'matching'; targets: Map<number, string> }
	/** Indices of the items in the order in which they were put. */
	| { type: 'ordering'; order: number[] }
	| { type: 'numerical' | 'shortanswer'; text: string };

type Parsed = Record<string, unknown>;

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	trimValues: false,
	parseTagValue: false,
	processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
	htmlEntities: true,
	isArray: (name) => ['question', 'answer', 'subquestion', 'tag', 'unit'].includes(name)
});

/** Reads a file as Moodle does; the category is no question. */
export function readMoodleXml(xml: string): { category: string; questions: MoodleQuestion[] } {
	const { quiz } = parser.parse(xml) as { quiz: Parsed };
	const all = list(quiz['question']);
	const category = all.filter((one) => one['@type'] === 'category');
	return {
		category: category.map((one) => textIn(one['category'])).join(),
		questions: all.filter((one) => one['@type'] !== 'category').map(readQuestion)
	};
}

function readQuestion(one: Parsed): MoodleQuestion {
	return {
		type: String(one['@type']),
		name: textIn(one['name']),
		text: textIn(one['questiontext']),
		generalFeedback: textIn(one['generalfeedback']),
		defaultGrade: Number(one['defaultgrade']),
		idnumber: String(one['idnumber']),
		tags: list((one['tags'] as Parsed | undefined)?.['tag']).map(textIn),
		single: one['single'] === 'true',
		shuffled: one['shuffleanswers'] === 'true',
		gradingType: String(one['gradingtype'] ?? ''),
		answers: list(one['answer']).map((answer) => ({
			text: textIn(answer),
			fraction: Number(answer['@fraction']),
			feedback: textIn(answer['feedback']),
			tolerance: Number(answer['tolerance'] ?? 0)
		})),
		pairs: list(one['subquestion']).map((pair) => ({
			stem: textIn(pair),
			target: textIn(list(pair['answer'])[0])
		})),
		units: list((one['units'] as Parsed | undefined)?.['unit']).map((unit) =>
			String(unit['unit_name'])
		),
		graderInfo: textIn(one['graderinfo'])
	};
}

function list(value: unknown): Parsed[] {
	return Array.isArray(value) ? (value as Parsed[]) : [];
}

function textIn(value: unknown): string {
	const text = (value as Parsed | undefined)?.['text'];
	return typeof text === 'string' ? text : '';
}

/** The share of the grade that Moodle gives, in [0, 1]. */
export function moodleScore(question: MoodleQuestion, response: MoodleResponse): number {
	switch (response.type) {
		case 'multichoice':
			return scoreChoice(question, response.picked);
		case 'matching':
			return scoreMatching(question, response.targets);
		case 'ordering':
			return scoreOrder(question, response.order);
		case 'numerical':
			return scoreNumber(question, response.text);
		case 'shortanswer':
			return scoreText(question, response.text);
	}
}

/** One option earns its fraction; of several the fractions add up, to no less than 0 (qtype_multichoice). */
function scoreChoice({ single, answers }: MoodleQuestion, picked: readonly number[]): number {
	if (single && picked.length !== 1) throw new Error('One option is picked.');
	const sum = picked.reduce((all, index) => all + (answers[index]?.fraction ?? 0), 0) / 100;
	return Math.min(1, Math.max(0, sum));
}

/** The share of the stems with their target; a pair without a stem is a distractor (qtype_match). */
function scoreMatching({ pairs }: MoodleQuestion, targets: ReadonlyMap<number, string>): number {
	const stems = pairs.flatMap(({ stem, target }, index) =>
		stem === '' ? [] : [{ target, index }]
	);
	return stems.filter(({ target, index }) => targets.get(index) === target).length / stems.length;
}

/**
 * "Relative to all the previous and next items": of each item, how many of those before it in the key
 * stand before it, and of those after it after it (qtype_ordering).
 */
function scoreOrder({ answers, gradingType }: MoodleQuestion, order: readonly number[]): number {
	if (gradingType !== 'RELATIVE_ALL_PREVIOUS_AND_NEXT') throw new Error('Another rule.');
	const place = (index: number) => order.indexOf(index);
	let right = 0;
	let all = 0;
	answers.forEach((item, index) =>
		answers.forEach((other, at) => {
			if (index === at) return;
			all += 1;
			if (item.fraction < other.fraction === place(index) < place(at)) right += 1;
		})
	);
	return right / all;
}

/** The first answer whose tolerance has the number, a known unit or none beside it (qtype_numerical). */
function scoreNumber({ answers, units }: MoodleQuestion, text: string): number {
	const [, number = '', unit = ''] = /^(-?[\d.]+)\s*(.*)$/u.exec(text.trim()) ?? [];
	if (unit !== '' && !units.includes(unit)) throw new Error(`An unknown unit: ${unit}.`);
	const value = Number(number);
	const found = answers.find((answer) => {
		const key = Number(answer.text);
		// "A tiny fraction depending on the set precision" of PHP, which is 14 digits.
		const tolerance = answer.tolerance + 1e-14 * Math.max(1, Math.abs(key));
		return key - tolerance <= value && value <= key + tolerance;
	});
	return (found?.fraction ?? 0) / 100;
}

/** The first answer that it is, stars standing for anything unless escaped, without case (qtype_shortanswer). */
function scoreText({ answers }: MoodleQuestion, text: string): number {
	const found = answers.find((answer) => {
		const bits = answer.text.normalize('NFC').split(/(?<!\\)\*+/u);
		const pattern = bits
			.map((bit) => bit.replaceAll('\\*', '*').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
			.join('.*');
		return new RegExp(`^${pattern}$`, 'iu').test(text.normalize('NFC').trim());
	});
	return (found?.fraction ?? 0) / 100;
}
