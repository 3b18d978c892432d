import type { XmlElement } from '../xml.ts';
import { outcomeDeclaration } from './declarations.ts';
import { SCORE } from './rules.ts';
import { rootAttributes, type Vocabulary } from './vocabulary.ts';

/** The items in their order, as one test whose score is the sum of theirs. */
export function testElement(
	vocabulary: Vocabulary,
	identifier: string,
	title: string,
	items: readonly { identifier: string; path: string }[]
): XmlElement {
	const { tag, namespace, schema } = vocabulary;
	return tag(
		'assessmentTest',
		{ ...rootAttributes(namespace, schema), identifier, title },
		outcomeDeclaration(vocabulary, { identifier: SCORE, baseType: 'float', initially: 0 }),
		tag(
			'testPart',
			// Each answer is judged at once, so that its feedback can be shown.
			{ identifier: 'part-1', navigationMode: 'nonlinear', submissionMode: 'individual' },
			tag('itemSessionControl', { showFeedback: true }),
			tag(
				'assessmentSection',
				{ identifier: 'section-1', title, visible: true },
				items.map((item) =>
					tag('assessmentItemRef', { identifier: item.identifier, href: item.path })
				)
			)
		),
		tag(
			'outcomeProcessing',
			{},
			tag(
				'setOutcomeValue',
				{ identifier: SCORE },
				tag('sum', {}, tag('testVariables', { variableIdentifier: SCORE }))
			)
		)
	);
}
