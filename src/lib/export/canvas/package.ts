import { isOwnId } from '#lib/model/own-id.ts';
import { paragraphs } from '../html.ts';
import { passageText } from '../item-text.ts';
import type { ExportSet, Item, Stimulus } from '../item.ts';
import { partTags } from '../own-tags.ts';
import { htmlMaterial, metadata, questestinterop } from '../qti-1.2/elements.ts';
import { element, ncNames, xmlDocument, type XmlElement } from '../xml.ts';
import { questionElement } from './question.ts';

/** The one quiz of a package: its ident, folder and file. */
const QUIZ = 'g1';

const CONTENT_PACKAGE = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/** The files of a package, the manifest first. */
export function packageFiles(
	name: string,
	items: readonly Item[],
	set: ExportSet
): Record<string, string> {
	return {
		'imsmanifest.xml': xmlDocument(manifest()),
		[`${QUIZ}/${QUIZ}.xml`]: xmlDocument(
			questestinterop(
				'http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd',
				element(
					'assessment',
					{ ident: QUIZ, title: name },
					element('section', { ident: 'root_section' }, entries(items, set))
				)
			)
		)
	};
}

function manifest(): XmlElement {
	return element(
		'manifest',
		{
			identifier: 'says-who',
			xmlns: CONTENT_PACKAGE,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': `${CONTENT_PACKAGE} http://www.imsglobal.org/xsd/imscp_v1p1.xsd`
		},
		element(
			'metadata',
			{},
			element('schema', {}, 'IMS Content'),
			element('schemaversion', {}, '1.1.3')
		),
		element('organizations'),
		element(
			'resources',
			{},
			element(
				'resource',
				// QTI 1.2 as a whole file: an item by itself is no resource there.
				{ identifier: QUIZ, type: 'imsqti_xmlv1p2', href: `${QUIZ}/${QUIZ}.xml` },
				element('file', { href: `${QUIZ}/${QUIZ}.xml` })
			)
		)
	);
}

/** The questions, each shared passage before the first of its own. */
function entries(items: readonly Item[], set: ExportSet): XmlElement[] {
	const idents = ncNames(
		'q-',
		items.map(({ id }) => id)
	);
	const stimuli = new Map<string, string>();
	const parts = new Map(set.entries.map(({ question }) => [question.id, partTags(question)]));
	return items.flatMap((item, index) => {
		const { stimulus } = item;
		const written: XmlElement[] = [];
		if (stimulus !== null && !stimuli.has(stimulus.id)) {
			const ident = `stimulus-${stimuli.size + 1}`;
			stimuli.set(stimulus.id, ident);
			written.push(stimulusElement(stimulus, ident));
		}
		const passage = stimulus === null ? undefined : stimuli.get(stimulus.id);
		return [...written, questionElement(item, idents[index] ?? '', passage, ownOf(item, parts))];
	});
}

/** What an import needs of a teacher’s own question. */
function ownOf(item: Item, parts: ReadonlyMap<string, string[]>): string[] {
	return isOwnId(item.question) ? [...item.ownTags, ...(parts.get(item.question) ?? [])] : [];
}

/** A text without a question; New Quizzes keep it beside the questions that name it. */
function stimulusElement({ title, passages }: Stimulus, ident: string): XmlElement {
	return element(
		'item',
		{ ident, title },
		element(
			'itemmetadata',
			{},
			metadata({ question_type: 'text_only_question', points_possible: '0' })
		),
		element('presentation', {}, htmlMaterial(paragraphs([title, ...passages.map(passageText)])))
	);
}
