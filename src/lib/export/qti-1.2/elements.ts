import { inlineHtml, markup } from '../html.ts';
import { element, type XmlChild, type XmlElement } from '../xml.ts';

const NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** The one response of a question that is no matching. */
export const RESPONSE = 'response1';

/** What is right earns all; QTI 1.2 has no points, its tools multiply by theirs. */
const ALL = '100';

/**
 * A document of questions.
 *
 * @param schema where the schema is that it keeps to
 */
export function questestinterop(schema: string, child: XmlElement): XmlElement {
	return element(
		'questestinterop',
		{
			xmlns: NAMESPACE,
			'xmlns:xsi': XSI,
			'xsi:schemaLocation': `${NAMESPACE} ${schema}`
		},
		child
	);
}

/** Fields by their labels; those without a value are left out. */
export function metadata(fields: Record<string, string | null>): XmlElement {
	return element(
		'qtimetadata',
		{},
		Object.entries(fields).map(([label, entry]) =>
			entry === null
				? null
				: element(
						'qtimetadatafield',
						{},
						element('fieldlabel', {}, label),
						element('fieldentry', {}, entry)
					)
		)
	);
}

/** Markup that a tool shows as HTML. */
export function htmlMaterial(parts: readonly (XmlElement | string)[]): XmlElement {
	return element('material', {}, element('mattext', { texttype: 'text/html' }, markup(parts)));
}

/** A text of one line. Tools show it as HTML even where it is declared plain, so it is HTML. */
export function lineMaterial(text: string): XmlElement {
	return htmlMaterial(inlineHtml(text));
}

/** One of several things to pick from, under a number. */
export function responseLabel(ident: string, material: XmlElement): XmlElement {
	return element('response_label', { ident }, material);
}

/** A field to type in. */
export function responseText(fibtype?: 'Decimal'): XmlElement {
	return element(
		'response_str',
		{ ident: RESPONSE, rcardinality: 'Single' },
		element('render_fib', { fibtype }, element('response_label', { ident: 'answer1' }))
	);
}

/** What a condition looks at, and what it does where it holds. */
export interface Condition {
	test: XmlChild;
	/** Whether the conditions below it are looked at too. */
	goesOn: boolean;
	/** The answer is right. */
	right?: boolean;
	/** Adds a share of the score, in per cent. */
	adds?: string;
	/** Shows a feedback. */
	shows?: string | undefined;
}

export function respcondition({ test, goesOn, right, adds, shows }: Condition): XmlElement {
	return element(
		'respcondition',
		{ continue: goesOn ? 'Yes' : 'No' },
		element('conditionvar', {}, test),
		right === true ? element('setvar', { action: 'Set', varname: 'SCORE' }, ALL) : null,
		adds === undefined ? null : element('setvar', { action: 'Add', varname: 'SCORE' }, adds),
		shows === undefined
			? null
			: element('displayfeedback', { feedbacktype: 'Response', linkrefid: shows })
	);
}

/** Holds where a response is a value. */
export function varequal(
	value: string,
	{ response = RESPONSE, exactly = false }: { response?: string; exactly?: boolean } = {}
): XmlElement {
	return element('varequal', { respident: response, case: exactly ? 'Yes' : undefined }, value);
}

/** How answers become a score between 0 and 100, and which feedback is shown. */
export function resprocessing(conditions: readonly (XmlElement | null)[]): XmlElement {
	return element(
		'resprocessing',
		{},
		element(
			'outcomes',
			{},
			element('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' })
		),
		conditions
	);
}

/** The name by which tools know the feedback that every answer gets. */
export const GENERAL_FEEDBACK = 'general_fb';

/** Shows the feedback that every answer gets; `null` where there is none. */
export function generalCondition(parts: readonly XmlElement[]): XmlElement | null {
	return parts.length === 0
		? null
		: respcondition({ test: element('other'), goesOn: true, shows: GENERAL_FEEDBACK });
}

/** A feedback under its name; `null` where it is empty. */
export function itemFeedback(
	ident: string,
	parts: readonly (XmlElement | string)[]
): XmlElement | null {
	return parts.length === 0
		? null
		: element('itemfeedback', { ident }, element('flow_mat', {}, htmlMaterial(parts)));
}
