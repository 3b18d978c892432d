import type { ExportNotice } from '#lib/model/export-notice.ts';

/** A notice without its questions. */
export type NoticeOf = {
	[Code in ExportNotice['code']]: Omit<Extract<ExportNotice, { code: Code }>, 'questions'>;
}[ExportNotice['code']];

/** Collects what a file does not have: one notice for all questions of which it is true. */
export class Notices {
	readonly #byKey = new Map<string, { notice: NoticeOf; questions: Set<string> }>();

	add(question: string, notice: NoticeOf): void {
		const key = JSON.stringify(notice);
		const found = this.#byKey.get(key);
		if (found) found.questions.add(question);
		else this.#byKey.set(key, { notice, questions: new Set([question]) });
	}

	/** In the order in which they first came up. */
	list(): ExportNotice[] {
		return [...this.#byKey.values()].map(
			({ notice, questions }) => ({ ...notice, questions: [...questions] }) as ExportNotice
		);
	}
}
