import {
	attribute,
	child,
	children,
	descendants,
	elements,
	parseXml,
	textOf,
	type XmlNode
} from './xml-tree.ts';

/** A question of QTI 1.2. */
export interface Qti1Question {
	ident: string;
	title: string;
	/** Its metadata by their labels. */
	fields: Record<string, string>;
	/** HTML. */
	prompt: string;
	responses: Qti1Response[];
	conditions: Qti1Condition[];
	/** HTML by the names of the feedback. */
	feedback: Map<string, string>;
}

export interface Qti1Response {
	ident: string;
	several: boolean;
	/** HTML of what stands beside it. */
	stem: string;
	/** What is offered; empty where something is typed. */
	labels: { ident: string; type: string; text: string }[];
	fibtype: string | undefined;
}

export interface Qti1Condition {
	test: XmlNode;
	goesOn: boolean;
	/** Set or added. */
	scores: { action: string; value: number }[];
	shows: string[];
}

/** The questions of a document, and what it is called. */
export function readAssessment(text: string): { title: string; questions: Qti1Question[] } {
	const assessment = child(parseXml(text), 'assessment');
	return {
		title: attribute(assessment, 'title'),
		questions: children(child(assessment, 'section'), 'item').map(questionOf)
	};
}

function questionOf(item: XmlNode): Qti1Question {
	const presentation = child(item, 'presentation');
	return {
		ident: attribute(item, 'ident'),
		title: attribute(item, 'title'),
		fields: Object.fromEntries(
			descendants(item, 'qtimetadatafield').map((field) => [
				textOf(child(field, 'fieldlabel')),
				textOf(child(field, 'fieldentry'))
			])
		),
		prompt: html(child(presentation, 'material')),
		responses: elements(presentation)
			.filter(({ name }) => name.startsWith('response_'))
			.map(responseOf),
		conditions: descendants(item, 'respcondition').map((one) => ({
			test: child(one, 'conditionvar'),
			goesOn: attribute(one, 'continue') === 'Yes',
			scores: children(one, 'setvar').map((set) => ({
				action: attribute(set, 'action'),
				value: Number(textOf(set))
			})),
			shows: children(one, 'displayfeedback').map((show) => attribute(show, 'linkrefid'))
		})),
		feedback: new Map(
			children(item, 'itemfeedback').map((one) => [
				attribute(one, 'ident'),
				html(child(one, 'flow_mat', 'material'))
			])
		)
	};
}

function responseOf(response: XmlNode): Qti1Response {
	return {
		ident: attribute(response, 'ident'),
		several: response.attributes['rcardinality'] === 'Multiple',
		stem: children(response, 'material').map(html).join(''),
		labels: children(response, 'render_choice').flatMap((choice) =>
			children(choice, 'response_label').map((label) => {
				const text = child(label, 'material', 'mattext');
				return {
					ident: attribute(label, 'ident'),
					type: attribute(text, 'texttype'),
					text: textOf(text)
				};
			})
		),
		fibtype: children(response, 'render_fib')[0]?.attributes['fibtype']
	};
}

function html(material: XmlNode): string {
	const text = child(material, 'mattext');
	if (text.attributes['texttype'] !== 'text/html') throw new Error('Not HTML.');
	return textOf(text);
}

/** What is picked or typed, by the responses. */
export type Qti1Answer = Readonly<Record<string, readonly string[]>>;

/**
 * What an answer comes to by the conditions of the file, one after the other, until one that holds does
 * not go on (QTI 1.2, ASI Best Practice, “Response processing”).
 */
export function processQti1(
	{ conditions }: Qti1Question,
	answer: Qti1Answer
): { score: number; shown: string[] } {
	let score = 0;
	const shown: string[] = [];
	for (const { test, goesOn, scores, shows } of conditions) {
		if (!elements(test).some((one) => holds(one, answer))) continue;
		for (const { action, value } of scores) score = action === 'Set' ? value : score + value;
		shown.push(...shows);
		if (!goesOn) break;
	}
	return { score: Math.min(100, Math.max(0, score)), shown };
}

function holds(test: XmlNode, answer: Qti1Answer): boolean {
	const inside = elements(test);
	const given = answer[test.attributes['respident'] ?? ''] ?? [];
	switch (test.name) {
		case 'other':
			return true;
		case 'and':
			return inside.every((one) => holds(one, answer));
		case 'or':
			return inside.some((one) => holds(one, answer));
		case 'not':
			return !inside.some((one) => holds(one, answer));
		case 'varequal':
			return given.some((one) => one.toLowerCase() === textOf(test).toLowerCase());
		case 'vargte':
			return given.some((one) => Number(one) >= Number(textOf(test)));
		case 'varlte':
			return given.some((one) => Number(one) <= Number(textOf(test)));
		default:
			throw new Error(`A condition that importers may lack: ${test.name}.`);
	}
}
