import { utf8 } from '../bytes.ts';
import { KEEPS_ALL } from '../capabilities.ts';
import type { ExportFormat } from '../format.ts';

/** The name and version of our own form, which a later edition must still read. */
export const JSON_FORM = { form: 'says-who-questions', version: 1 } as const;

/** The records as they are, with the evidence and the sources that they name. */
export const format: ExportFormat = {
	capabilities: { ...KEEPS_ALL, anyCharacter: true },
	write({ name, set: { entries, sources } }) {
		const evidence = entries.flatMap((entry) => entry.evidence);
		const file = {
			...JSON_FORM,
			name,
			questions: entries.map(({ question }) => question),
			evidence: Object.fromEntries(evidence.map((one) => [one.claim.id, one])),
			sources: Object.values(sources)
		};
		return utf8(`${JSON.stringify(file, null, '\t')}\n`);
	}
};
