import { element, type XmlElement } from '../xml.ts';
import { rootAttributes, type Vocabulary } from './vocabulary.ts';

/** Metadata on learning objects (IEEE 1484.12.1). */
const LOM = 'http://ltsc.ieee.org/xsd/LOM';

/** A file of a package. */
export interface Resource {
	identifier: string;
	path: string;
	type: 'item' | 'test' | 'stimulus';
	/** What to find it by. */
	keywords: readonly string[];
	/** Identifiers of the resources that it refers to. */
	needs: readonly string[];
}

/** What is in a package. */
export function manifestElement(
	{ packageNamespace, packageSchema, packageName, version }: Vocabulary,
	name: string,
	resources: readonly Resource[]
): XmlElement {
	const [schema, schemaversion] = packageName;
	return element(
		'manifest',
		{ ...rootAttributes(packageNamespace, packageSchema), identifier: 'says-who' },
		element(
			'metadata',
			{},
			element('schema', {}, schema),
			element('schemaversion', {}, schemaversion),
			general(element('title', {}, text(name)))
		),
		element('organizations'),
		element(
			'resources',
			{},
			resources.map(({ identifier, path, type, keywords, needs }) =>
				element(
					'resource',
					{ identifier, type: `imsqti_${type}_xml${version}`, href: path },
					keywords.length === 0
						? null
						: element(
								'metadata',
								{},
								general(keywords.map((keyword) => element('keyword', {}, text(keyword))))
							),
					element('file', { href: path }),
					needs.map((identifierref) => element('dependency', { identifierref }))
				)
			)
		)
	);
}

function general(children: XmlElement | XmlElement[]): XmlElement {
	return element('lom', { xmlns: LOM }, element('general', {}, children));
}

function text(words: string): XmlElement {
	return element('string', {}, words);
}
