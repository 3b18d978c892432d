import { loadComponent } from '#lib/components/kinds/kinds.ts';
import { loadJudge } from '#lib/grading/load-judge.ts';
import type { Kind } from '#lib/model/kind.ts';

/** Loads the code that asks, judges and explains questions of a kind; rejects where it does not come. */
export async function loadKind(kind: Kind): Promise<void> {
	await Promise.all([
		loadComponent(kind),
		loadJudge(kind),
		kind === 'essay' ? import('#lib/components/EssayFeedback.svelte') : null
	]);
}
