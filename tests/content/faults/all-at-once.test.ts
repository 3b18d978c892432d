import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample } from '../sample-content.ts';
import { BRIDGE, BRIDGE_BANK, expectFaults, GAZETTE } from './expect-faults.ts';

it('the sample as it stands has no fault', () => {
	expect(loadContent(writeSample()).faults).toEqual([]);
});

describe('everything that is wrong is told at once', () => {
	expectFaults([
		[
			'five faults in five files',
			[
				replace('content/sources/letter.yaml', 'siglum: L', 'siglum: G'),
				replace(GAZETTE, 'quote: a handsome bridge', 'quote: a handsome brigde'),
				replace('content/relations.yaml', 'letter.old-better]', 'letter.old-beter]'),
				replace(BRIDGE, '</Gap>\n', ''),
				replace(BRIDGE_BANK, 'modality: possible', 'modality: certain')
			],
			{ file: BRIDGE, on: '<Gap>', path: '<Gap>', reason: '<Gap> is opened and never closed' },
			{
				file: 'content/sources/letter.yaml',
				on: 'siglum: G',
				path: 'letter › siglum',
				reason: '"G" already means gazette'
			},
			{
				file: 'content/relations.yaml',
				on: 'letter.old-beter',
				path: 'looks-and-use › claims [2]',
				reason: 'unknown claim "letter.old-beter"; did you mean "letter.old-better"?'
			},
			{
				file: BRIDGE_BANK,
				on: 'key: { modality',
				path: 'bridge.how-sure › key',
				reason: 'the key is certain, affirmed, but "gazette.load" is possible, affirmed'
			},
			{
				file: GAZETTE,
				on: 'a handsome brigde',
				path: 'gazette.handsome › quote',
				reason: '“a handsome brigde” is not in paragraph 8 of gazette'
			}
		]
	]);
});
