import { loadKind } from './load-kind.ts';
import type { PracticeSession } from './practice-session.svelte.ts';

/**
 * Loads what a practice still needs while its first question is read: the receipt, then the questions
 * with the code of their kinds, then the summary. Once it resolves, the practice needs no network. What
 * does not come is asked for again when it is needed.
 *
 * @param loadSummary loads the code of the summary
 */
export async function fetchAhead(
	session: PracticeSession,
	loadSummary: () => Promise<unknown>
): Promise<void> {
	const attempt = (load: () => Promise<unknown>) => load().catch(() => undefined);
	// On a slow line nothing comes before what the open question itself needs.
	const open = session.loaded(session.ids[session.start] ?? '');
	if (open) await attempt(() => loadKind(open.question.kind));
	await new Promise((later) => setTimeout(later));
	await attempt(() => import('#lib/components/Receipt.svelte'));
	await attempt(() => import('#lib/wording/en/problems.ts'));
	await Promise.all(
		session.ids.map((id) =>
			attempt(async () => {
				const { question } = await session.load(id);
				await loadKind(question.kind);
			})
		)
	);
	await attempt(loadSummary);
	await attempt(() => import('./Notices.svelte'));
}
