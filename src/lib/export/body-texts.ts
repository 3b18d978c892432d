import type { Body } from './item.ts';

/** Every text of a body that is in view while it is answered. */
export function textsOf(body: Body): string[] {
	switch (body.type) {
		case 'choice':
		case 'several':
			return body.options.map(({ text }) => text);
		case 'match':
			return [...body.stems, ...body.targets].map(({ text }) => text);
		case 'order':
			return body.items.map(({ text }) => text);
		case 'chain':
			return [...body.items, ...body.distractors].map(({ text }) => text);
		case 'parts':
			return body.parts.flatMap(({ label, body: part }) => [label, ...textsOf(part)]);
		case 'number':
		case 'text':
		case 'essay':
		case 'spans':
			return [];
	}
}
