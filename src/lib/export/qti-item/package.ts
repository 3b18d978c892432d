import { paragraphs } from '../html.ts';
import { passageText } from '../item-text.ts';
import type { Item, Stimulus } from '../item.ts';
import type { Notices } from '../notices.ts';
import { ncNames, xmlDocument, type XmlElement } from '../xml.ts';
import { itemElement } from './item.ts';
import { manifestElement, type Resource } from './manifest.ts';
import { testElement } from './test.ts';
import { rootAttributes, type Vocabulary } from './vocabulary.ts';

const TEST = { identifier: 'says-who-test', path: 'test.xml' };

/** The files of a package: the manifest first, then the test, the shared passages and the items. */
export function packageFiles(
	vocabulary: Vocabulary,
	name: string,
	items: readonly Item[],
	notices: Notices
): Record<string, string> {
	const stimuli = stimuliOf(items);
	const identifiers = ncNames(
		'q-',
		items.map(({ id }) => id)
	);
	const placed = items.map((item, index) => {
		const identifier = identifiers[index] ?? '';
		return { item, identifier, path: `items/${identifier}.xml` };
	});
	const resources: Resource[] = [
		{
			...TEST,
			type: 'test',
			keywords: [],
			needs: placed.map(({ identifier }) => identifier)
		},
		...[...stimuli.values()].map(({ identifier, path }): Resource => ({
			identifier,
			path,
			type: 'stimulus',
			keywords: [],
			needs: []
		})),
		...placed.map(({ item, identifier, path }): Resource => ({
			identifier,
			path,
			type: 'item',
			keywords: item.tags,
			needs: item.stimulus === null ? [] : [stimuli.get(item.stimulus.id)?.identifier ?? '']
		}))
	];
	return {
		'imsmanifest.xml': xmlDocument(manifestElement(vocabulary, name, resources)),
		[TEST.path]: xmlDocument(testElement(vocabulary, TEST.identifier, name, placed)),
		...Object.fromEntries(
			[...stimuli.values()].map(({ stimulus, identifier, path }) => [
				path,
				xmlDocument(stimulusElement(vocabulary, stimulus, identifier))
			])
		),
		...Object.fromEntries(
			placed.map(({ item, identifier, path }) => {
				const shared = item.stimulus === null ? undefined : stimuli.get(item.stimulus.id);
				const reference =
					shared === undefined
						? undefined
						: { identifier: shared.identifier, href: `../${shared.path}` };
				return [path, xmlDocument(itemElement(vocabulary, item, identifier, reference, notices))];
			})
		)
	};
}

/** Each shared passage once, by its id. */
function stimuliOf(
	items: readonly Item[]
): Map<string, { stimulus: Stimulus; identifier: string; path: string }> {
	const found = new Map(
		items.flatMap(({ stimulus }) => (stimulus ? [[stimulus.id, stimulus]] : []))
	);
	const identifiers = ncNames('s-', [...found.keys()]);
	return new Map(
		[...found.values()].map((stimulus, index) => {
			const identifier = identifiers[index] ?? '';
			return [stimulus.id, { stimulus, identifier, path: `stimuli/${identifier}.xml` }];
		})
	);
}

function stimulusElement(
	vocabulary: Vocabulary,
	{ title, passages }: Stimulus,
	identifier: string
): XmlElement {
	const { tag, namespace, schema } = vocabulary;
	return tag(
		'assessmentStimulus',
		{ ...rootAttributes(namespace, schema), identifier, title },
		tag('stimulusBody', {}, paragraphs([title, ...passages.map(passageText)]))
	);
}
