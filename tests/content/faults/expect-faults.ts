import { expect, it } from 'vitest';
import type { ContentFault } from '#lib/content/content-error.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { copyOf, writeSample, type Change } from '../sample-content.ts';

export const GAZETTE = 'content/claims/gazette.yaml';
export const LETTER = 'content/claims/letter.yaml';
export const BRIDGE = 'content/lessons/01-bridge.md';
export const MILL = 'content/lessons/02-mill.md';
export const BRIDGE_BANK = 'content/questions/01-bridge.yaml';
export const MILL_BANK = 'content/questions/02-mill.yaml';

/** A fault as a row writes it: `on` is what the line holds, `null` where the fault names no line. */
interface Expected {
	file: string;
	on: string | null;
	path: string;
	reason: string;
}

/** One change, and everything that is then wrong. */
export type Row = [title: string, changes: Change[], ...faults: Expected[]];

/** Says that the sample with the changes of each row has the faults of that row, and no other. */
export function expectFaults(rows: readonly Row[]): void {
	it.each(rows.map(([title, changes, ...faults]) => ({ title, changes, faults })))(
		'$title',
		({ changes, faults }) => {
			const sample = writeSample(changes);
			const expected = faults.map(({ file, on, path, reason }): ContentFault => {
				const line = on === null ? {} : { line: sample.lineOf(file, on) };
				return { file, ...line, path, reason };
			});
			expect(loadContent(sample).faults).toEqual(expected);
		}
	);
}

/** A person of the sample, whose line other voices are put behind. */
export const PERSON = '- { id: tobias-reed, name: Tobias Reed, kind: person, role: mason }';

/** The record of a third source. */
export const NOTICE = `id: notice
siglum: N
title: null
author: null
publisher: null
published: null
genre: unknown
description: A notice on the church door.
termForTheWar: []
provenanceClues: []
noClaim: []
${copyOf('notice.txt', 'By order.\n')}
`;

/** The ledger of the third source. */
export const NOTICE_CLAIMS = `- id: notice.order
  paragraph: 1
  quote: By
  says: There is an order.
  chain: [notice]
  cue: null
  modality: certain
  polarity: affirmed
  kind: event
  figure: null
  when: null
  topics: [treaty-2000]
  gradable: true
`;
