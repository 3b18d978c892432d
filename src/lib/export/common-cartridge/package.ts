import type { Item } from '../item.ts';
import type { Notices } from '../notices.ts';
import { metadata, questestinterop } from '../qti-1.2/elements.ts';
import { element, ncNames, xmlDocument, type XmlElement } from '../xml.ts';
import { questionElement } from './question.ts';

const PATH = 'assessment/assessment.xml';

const RESOURCE = 'assessment';

const CONTENT_PACKAGE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const PROFILE = 'http://www.imsglobal.org/profile/cc/ccv1p1';

/** The files of a cartridge, the manifest first. */
export function cartridgeFiles(
	name: string,
	items: readonly Item[],
	notices: Notices
): Record<string, string> {
	const idents = ncNames(
		'q-',
		items.map(({ id }) => id)
	);
	return {
		'imsmanifest.xml': xmlDocument(manifest(name)),
		[PATH]: xmlDocument(
			questestinterop(
				`${PROFILE}/ccv1p1_qtiasiv1p2p1_v1p0.xsd`,
				element(
					'assessment',
					{ ident: RESOURCE, title: name },
					metadata({
						cc_profile: 'cc.exam.v0p1',
						qmd_assessmenttype: 'Examination',
						qmd_scoretype: 'Percentage'
					}),
					element(
						'section',
						{ ident: 'root_section' },
						items.map((item, index) => questionElement(item, idents[index] ?? '', notices))
					)
				)
			)
		)
	};
}

/** What is in the cartridge, and where a course shows it: in one place, under the name of the set. */
function manifest(name: string): XmlElement {
	return element(
		'manifest',
		{
			identifier: 'says-who',
			xmlns: CONTENT_PACKAGE,
			'xmlns:lom': LOM,
			'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
			'xsi:schemaLocation': [
				`${CONTENT_PACKAGE} ${PROFILE}/ccv1p1_imscp_v1p2_v1p0.xsd`,
				`${LOM} ${PROFILE}/LOM/ccv1p1_lommanifest_v1p0.xsd`
			].join(' ')
		},
		element(
			'metadata',
			{},
			element('schema', {}, 'IMS Common Cartridge'),
			element('schemaversion', {}, '1.1.0'),
			element(
				'lom:lom',
				{},
				element('lom:general', {}, element('lom:title', {}, element('lom:string', {}, name)))
			)
		),
		element(
			'organizations',
			{},
			element(
				'organization',
				{ identifier: 'organization', structure: 'rooted-hierarchy' },
				element(
					'item',
					{ identifier: 'root' },
					element(
						'item',
						{ identifier: 'item', identifierref: RESOURCE },
						element('title', {}, name)
					)
				)
			)
		),
		element(
			'resources',
			{},
			element(
				'resource',
				{ identifier: RESOURCE, type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment' },
				element('file', { href: PATH })
			)
		)
	);
}
