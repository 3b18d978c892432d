import type {
	ChangedProblem,
	FileProblem,
	ImportProblem,
	LeftOutProblem
} from '#lib/model/import-problem.ts';
import { idOf, makeOwn, type OwnDraft } from '#lib/model/own-draft.ts';
import { isOwnId, type OwnQuestion } from '#lib/model/own-question.ts';
import { ownLine, ownText } from '#lib/model/own-text.ts';
import { isOwnTag } from './own-tags.ts';

/** A question that was read, and where it was. */
export interface ReadQuestion {
	question: OwnQuestion;
	/** The line on which it begins, from 1. */
	line: number;
	/** The file within an archive. */
	file?: string;
}

/** What a file came to. */
export interface ImportResult {
	items: ReadQuestion[];
	/** In the order of the file. */
	problems: ImportProblem[];
}

/** Most questions of a file that are looked at, whether kept or left out. */
export const MOST_QUESTIONS = 5000;

/** Most problems that are listed; nobody reads more. */
const MOST_PROBLEMS = 1000;

/** Longest piece of a text that a problem repeats, in UTF-16 code units. */
const LONGEST_PIECE = 200;

/** Collects what is read of a file, with all that is not, or not as it was. */
export class ImportLog {
	readonly #items: ReadQuestion[] = [];
	readonly #problems: ImportProblem[] = [];
	readonly #ids = new Set<string>();
	/** By the id that a content makes. */
	readonly #placeByContent = new Map<string, { line: number; file: string | null }>();
	#begun = 0;
	#labels = 0;
	#more = 0;

	/** The file within an archive that is being read. */
	file: string | null = null;

	/** Whether as many questions were looked at as may be. */
	get isFull(): boolean {
		return this.#begun >= MOST_QUESTIONS;
	}

	/** Whether nothing was found yet, not even what could not be read. */
	get isEmpty(): boolean {
		return this.#items.length === 0 && this.#problems.length === 0;
	}

	/** Of the file as a whole, or of what is no question. */
	add(line: number | null, problem: FileProblem | LeftOutProblem | ChangedProblem): void {
		if (this.#problems.length >= MOST_PROBLEMS) this.#more += 1;
		else this.#problems.push({ ...problem, line, ...this.#inFile() });
	}

	/**
	 * A question may have a name, an id and tags, which are not kept, unless they are ours: the name is
	 * then the beginning of the prompt.
	 */
	addLabels(labels: { name: string; id: string; tags: readonly string[]; prompt: string }): void {
		const { name, id, tags, prompt } = labels;
		const isSaid = ownText(prompt).startsWith(ownLine(name).replace(/ …$/u, ''));
		if (!isSaid || (id !== '' && !isOwnId(id)) || !tags.every(isOwnTag)) this.#labels += 1;
	}

	/** Says that the file has more questions than are read. */
	addTooMany(line: number): void {
		this.add(line, { code: 'too-many-questions', limit: MOST_QUESTIONS });
	}

	/** Begins a question: what is found on the way to it counts only if there is one in the end. */
	begin(line: number): QuestionLog {
		this.#begun += 1;
		return new QuestionLog(line, this);
	}

	/** Adds the question of a draft, with what was found on the way to it; or says why there is none. */
	keep(line: number, draft: OwnDraft, found: readonly FoundChange[]): void {
		const made = makeOwn(draft);
		if ('faults' in made) {
			for (const fault of made.faults) this.add(line, fault);
			return;
		}
		const { id, ...content } = made.question;
		const madeId = idOf(content);
		const taken = this.#ids.has(id);
		const first = this.#placeByContent.get(madeId);
		if (first !== undefined && (taken || id === madeId)) {
			const isHere = first.file === this.file;
			this.add(line, {
				code: 'repeated',
				first: first.line,
				...(isHere || first.file === null ? {} : { firstFile: first.file })
			});
			return;
		}
		const question = taken ? { ...made.question, id: madeId } : made.question;
		this.#placeByContent.set(madeId, { line, file: this.file });
		this.#ids.add(question.id);
		this.#items.push({ question, line, ...this.#inFile() });
		for (const { at, problem } of found) this.add(at, problem);
		if (taken) this.add(line, { code: 'same-id', id });
	}

	result(): ImportResult {
		const problems = [...this.#problems];
		if (this.#labels > 0) problems.push({ code: 'labels', count: this.#labels, line: null });
		if (this.#more > 0) problems.push({ code: 'more-problems', count: this.#more, line: null });
		return { items: this.#items, problems };
	}

	#inFile() {
		return this.file === null ? {} : { file: this.file };
	}
}

/** Something that is not as it was, and the line that it is on. */
interface FoundChange {
	at: number;
	problem: ChangedProblem;
}

/** Collects what is found on the way to one question. */
export class QuestionLog {
	readonly #found = new Map<string, FoundChange>();

	constructor(
		readonly line: number,
		private readonly log: ImportLog
	) {}

	/** Something is not as it was, if there is a question in the end; each thing is said once. */
	change(problem: ChangedProblem, at = this.line): void {
		const key = JSON.stringify(problem);
		if (!this.#found.has(key)) this.#found.set(key, { at, problem });
	}

	/** There is no question. */
	leaveOut(problem: LeftOutProblem, at = this.line): void {
		this.log.add(at, problem);
	}

	/** There is one, unless the draft has faults. */
	keep(draft: OwnDraft): void {
		this.log.keep(this.line, draft, [...this.#found.values()]);
	}
}

/** A text as a problem repeats it. */
export function pieceOf(text: string): string {
	const plain = text.replace(/\s+/gu, ' ').trim();
	return plain.length <= LONGEST_PIECE ? plain : `${plain.slice(0, LONGEST_PIECE)}…`;
}
