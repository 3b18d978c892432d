import { element, type XmlChild, type XmlElement } from '../xml.ts';

type Attributes = Record<string, string | number | boolean | undefined>;

/** How an edition of QTI writes the one model that 2.2 and 3.0 share. */
export interface Vocabulary {
	/** Namespace of items, tests and stimuli, and where its schema is. */
	namespace: string;
	schema: string;
	/** Namespace of the manifest, and where its schema is. */
	packageNamespace: string;
	packageSchema: string;
	/** What the manifest says that the package is. */
	packageName: [schema: string, version: string];
	/** Ends the types of its resources: “imsqti_item_xmlv2p2”. */
	version: 'v2p2' | 'v3p0';
	/** An element of QTI with its attributes, by their names in QTI 2.2. */
	tag(name: string, attributes?: Attributes, ...children: XmlChild[]): XmlElement;
	/** What a feedback or a rubric holds. */
	content(parts: readonly XmlElement[]): XmlChild;
}

/** QTI 2.2: names in camel case. */
export const QTI_2_2: Vocabulary = {
	namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
	schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd',
	packageNamespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
	packageSchema: 'http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd',
	packageName: ['QTIv2.2 Package', '1.0.0'],
	version: 'v2p2',
	tag: (name, attributes = {}, ...children) => element(name, written(attributes), ...children),
	content: (parts) => parts
};

/** QTI 3.0: the same names in kebab case, those of elements with a prefix. */
export const QTI_3_0: Vocabulary = {
	namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
	schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
	packageNamespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
	packageSchema:
		'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
	packageName: ['QTI Package', '3.0.0'],
	version: 'v3p0',
	tag: (name, attributes = {}, ...children) =>
		element(
			`qti-${kebab(name)}`,
			Object.fromEntries(
				Object.entries(written(attributes)).map(([key, value]) => [kebab(key), value])
			),
			...children
		),
	content: (parts) => element('qti-content-body', {}, ...parts)
};

function written(attributes: Attributes): Record<string, string | number | undefined> {
	return Object.fromEntries(
		Object.entries(attributes).map(([key, value]) => [
			key,
			typeof value === 'boolean' ? String(value) : value
		])
	);
}

/** “responseIdentifier” as “response-identifier”; names of namespaces stay as they are. */
function kebab(name: string): string {
	return name.includes(':')
		? name
		: name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** The attributes of a document’s root: its namespace, and where the schema is. */
export function rootAttributes(namespace: string, schema: string): Record<string, string> {
	return {
		xmlns: namespace,
		'xmlns:xsi': XSI,
		'xsi:schemaLocation': `${namespace} ${schema}`
	};
}

/** A number as XML Schema writes a double, without the noise of its last digits. */
export function decimal(value: number): string {
	return String(Number(value.toPrecision(15)));
}
