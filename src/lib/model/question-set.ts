import { FORMAT_IDS, type FormatId } from './export-format.ts';

/** The most questions of one set. */
export const MOST_IN_SET = 1000;

/** The longest name of a set, in characters. */
export const LONGEST_SET_NAME = 80;

/** A set of questions as its address has it. */
export interface QuestionSet {
	/** What the teacher calls it; empty where it has no name yet. */
	name: string;
	/** Ids in their order, each once. */
	questions: string[];
	/** The format that is chosen; `null` where none is. */
	format: FormatId | null;
}

/** What an address asks for that cannot be done; `wording/` has the sentence. */
export type SetFault =
	| { code: 'not-an-id'; found: string }
	| { code: 'unknown-format'; found: string }
	| { code: 'too-many'; count: number }
	| { code: 'name-too-long'; length: number };

const QUESTION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The most of a stranger’s text that is shown back. */
const SHOWN = 40;

/**
 * Reads a set from the fragment of an address. Never throws: what is wrong becomes a fault, and the
 * rest is kept.
 *
 * @param fragment with or without its “#”
 */
export function readQuestionSet(fragment: string): { set: QuestionSet; faults: SetFault[] } {
	const params = new URLSearchParams(fragment.replace(/^#/u, ''));
	const faults: SetFault[] = [];
	const set: QuestionSet = { name: '', questions: [], format: null };

	const name = [...(params.get('name') ?? '').trim()];
	if (name.length > LONGEST_SET_NAME) faults.push({ code: 'name-too-long', length: name.length });
	else set.name = name.join('');

	const format = params.get('format') ?? '';
	set.format = FORMAT_IDS.find((id) => id === format) ?? null;
	if (format !== '' && set.format === null)
		faults.push({ code: 'unknown-format', found: beginning(format) });

	const ids = [
		...new Set((params.get('questions') ?? '').split(',').map((id) => id.trim()))
	].filter((id) => id !== '');
	const wrong = ids.find((id) => !QUESTION_ID.test(id));
	if (wrong !== undefined) faults.push({ code: 'not-an-id', found: beginning(wrong) });
	const right = ids.filter((id) => QUESTION_ID.test(id));
	if (right.length > MOST_IN_SET) faults.push({ code: 'too-many', count: right.length });
	set.questions = right.slice(0, MOST_IN_SET);
	return { set, faults };
}

/**
 * The fragment that a set is read from again, with its “#”; empty where there is nothing to keep. It is
 * a fragment, since no server has to take it: a set of a hundred questions is longer than some accept.
 */
export function questionSetFragment({ name, questions, format }: QuestionSet): string {
	const parts = [
		name === '' ? null : `name=${encodeURIComponent(name.replace(/\p{Surrogate}/gu, ''))}`,
		format === null ? null : `format=${format}`,
		questions.length === 0 ? null : `questions=${questions.join(',')}`
	].filter((part) => part !== null);
	return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function beginning(text: string): string {
	const characters = [...text];
	return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}
