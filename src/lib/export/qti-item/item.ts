import { explanationHtml, paragraphs, promptHtml } from '../html.ts';
import type { Item } from '../item.ts';
import type { Notices } from '../notices.ts';
import type { XmlElement } from '../xml.ts';
import { askBody } from './ask.ts';
import {
	outcomeDeclaration,
	responseDeclaration,
	type OutcomeDeclaration
} from './declarations.ts';
import { FEEDBACK, rulesOf, SCORE } from './rules.ts';
import { rootAttributes, type Vocabulary } from './vocabulary.ts';

/** The feedback that every answer gets. */
const EXPLANATION = 'EXPLANATION';

const RESPONSE = 'RESPONSE';

/**
 * An item as a document of its own. Its score is the points that an answer earns; what is shown after
 * it is in modal feedback: what is said to the answer first, then the explanation with the evidence.
 *
 * @param identifier unique in the package
 * @param stimulus identifier and address of the passage that it shares
 */
export function itemElement(
	vocabulary: Vocabulary,
	item: Item,
	identifier: string,
	stimulus: { identifier: string; href: string } | undefined,
	notices: Notices
): XmlElement {
	const { tag } = vocabulary;
	const rules = rulesOf(vocabulary);
	const { body, points } = item;
	const asked = askBody(
		body,
		{ vocabulary, rules, response: RESPONSE, points, seed: item.id, label: null },
		item,
		notices
	);
	const explanation = explanationHtml(item);
	const outcomes: OutcomeDeclaration[] = [
		{
			identifier: SCORE,
			baseType: 'float',
			initially: 0,
			most: points,
			byHand: body.type === 'essay'
		},
		{ identifier: 'MAXSCORE', baseType: 'float', initially: points },
		{ identifier: FEEDBACK, cardinality: 'multiple', baseType: 'identifier' },
		...(asked.outcomes ?? [])
	];
	return tag(
		'assessmentItem',
		{
			...rootAttributes(vocabulary.namespace, vocabulary.schema),
			identifier,
			title: item.name,
			adaptive: false,
			timeDependent: false
		},
		asked.responses.map((one) => responseDeclaration(vocabulary, one)),
		outcomes.map((one) => outcomeDeclaration(vocabulary, one)),
		stimulus === undefined ? null : tag('assessmentStimulusRef', stimulus),
		tag(
			'itemBody',
			{},
			promptHtml(item),
			asked.body,
			asked.guide === undefined || asked.guide.length === 0
				? null
				: tag(
						'rubricBlock',
						{ view: 'scorer', use: 'scoring' },
						vocabulary.content(paragraphs(asked.guide))
					)
		),
		tag(
			'responseProcessing',
			{},
			asked.rules,
			explanation.length === 0 ? null : rules.show(EXPLANATION)
		),
		(asked.feedback ?? []).map((one) =>
			feedbackElement(vocabulary, one.identifier, paragraphs([one.text]))
		),
		explanation.length === 0 ? null : feedbackElement(vocabulary, EXPLANATION, explanation)
	);
}

function feedbackElement(
	{ tag, content }: Vocabulary,
	identifier: string,
	parts: readonly XmlElement[]
): XmlElement {
	return tag(
		'modalFeedback',
		{ outcomeIdentifier: FEEDBACK, identifier, showHide: 'show' },
		content(parts)
	);
}
