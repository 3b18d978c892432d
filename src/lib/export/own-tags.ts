import type { Question } from '#lib/model/question.ts';

/** Tells our tags from those of a teacher. */
const PREFIX = 'says-who:';

/** What the files of other tools have no place for of a teacher’s own question. */
export interface OwnTags {
	/** Whether it is an order, which some tools ask as a matching. */
	order: 'timeline' | 'chain' | null;
	/** Whether an answer in words forgives typos; `null` where it is none. */
	typos: 'forgiven' | 'refused' | null;
	/** The spellings of a unit. */
	units: string[];
	/** How many lines at the end of the prompt are a checklist. */
	checks: number;
}

/**
 * What a tool has no place for, as tags that come back with the question: only where a file could not
 * be read as what it was without them.
 */
export function ownTags(question: Question): string[] {
	switch (question.kind) {
		case 'order':
			return [`${PREFIX}order=${question.mode}`];
		case 'short': {
			const { answer } = question;
			return answer.type === 'text'
				? [`${PREFIX}typos=${answer.exact ? 'refused' : 'forgiven'}`]
				: answer.unit.map((unit) => `${PREFIX}unit=${escapeTag(unit)}`);
		}
		case 'essay':
			return question.checklist.length === 0
				? []
				: [`${PREFIX}checks=${question.checklist.length}`];
		default:
			return [];
	}
}

/** Whether a tag is one of ours. */
export function isOwnTag(tag: string): boolean {
	return tag.startsWith(PREFIX);
}

/** What our tags say; others say nothing here. */
export function readOwnTags(tags: readonly string[]): OwnTags {
	const read: OwnTags = { order: null, typos: null, units: [], checks: 0 };
	for (const tag of tags) {
		const [, key, value = ''] = /^says-who:([a-z]+)=(.*)$/su.exec(tag.trim()) ?? [];
		if (key === 'order' && (value === 'timeline' || value === 'chain')) read.order = value;
		if (key === 'typos' && (value === 'forgiven' || value === 'refused')) read.typos = value;
		if (key === 'unit') read.units.push(unescapeTag(value));
		if (key === 'checks' && /^\d$/u.test(value)) read.checks = Number(value);
	}
	return read;
}

/** A text without what tags and lists of them give a meaning to: spaces, brackets, commas, marks of HTML. */
function escapeTag(text: string): string {
	return text.replace(
		/[%[\]<>`,\\&"'\s]/gu,
		(character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`
	);
}

function unescapeTag(text: string): string {
	return text.replace(/%([\da-f]{2})/gu, (_, hex: string) =>
		String.fromCodePoint(parseInt(hex, 16))
	);
}
