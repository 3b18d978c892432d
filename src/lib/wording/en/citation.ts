import type { Evidence, SourceName } from '#lib/model/evidence.ts';
import { certaintyText } from './labels.ts';

/** Where words are from: “K, paragraph 6”. */
export function placeText(source: Pick<SourceName, 'siglum'>, paragraph: number): string {
	return `${source.siglum}, paragraph ${paragraph}`;
}

/** What a siglum stands for: “K is “North Koreans in Kursk …”.” */
export function legendText({ siglum, label }: SourceName): string {
	return `${siglum} is “${label}”.`;
}

/**
 * The evidence of a claim in one line, as an export carries it: source, paragraph, quotation, who says
 * so through whom, and how surely.
 */
export function citationText({ claim, source, chain }: Evidence): string {
	const voices = chain.map(({ name }) => name).join(' → ');
	return `“${claim.quote}” (${source.siglum}, “${source.label}”, paragraph ${claim.paragraph}). Who says so: ${voices}. How sure the wording is: ${certaintyText(claim)}.`;
}
