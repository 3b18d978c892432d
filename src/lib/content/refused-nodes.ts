import type { Nodes } from 'mdast';

/** What a lesson may not have, by the type of its node, with what an author would call it. */
const REFUSED: Partial<Record<Nodes['type'], string>> = {
	code: 'code',
	inlineCode: 'code',
	image: 'a picture',
	imageReference: 'a picture',
	break: 'a forced line break',
	thematicBreak: 'a line across the page'
};

/** The fault of a node that a lesson may not have. */
export function refusal({ type }: Nodes): string {
	return `${REFUSED[type] ?? type} is not allowed in a lesson`;
}
