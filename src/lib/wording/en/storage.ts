import type { StorageProblem } from '#lib/model/storage-problem.ts';
import { counted } from './numbers.ts';

const PROBLEM_TEXTS: Readonly<Record<StorageProblem, string>> = {
	unavailable:
		'This browser keeps no data for this page: it is a private window, or its settings forbid it. Open the site in an ordinary window, or allow it to keep data.',
	'later-version':
		'A newer version of this site has written the data in this browser, and this page cannot read it. Reload this page to get the newer version; nothing of the data is lost.',
	'missing-stores':
		'The data of this site in this browser is damaged and could not be repaired. Close the other tabs of this site and reload this page.',
	blocked:
		'Another tab of this site uses the data in this browser in an older form. Close the other tabs of this site, then try again.',
	'no-answer':
		'This browser did not answer when this page asked for its data. Close the other tabs of this site and reload this page.',
	quota:
		'This browser has no space left for the data of this page. Free some space on this device, then try again.',
	failed:
		'This browser gave up on a change to its data. Try again; if it does so again, reload this page.'
};

/** Why this browser did not do what was asked of it, and what the reader can do. */
export function storageProblemText(problem: StorageProblem): string {
	return PROBLEM_TEXTS[problem];
}

/** What follows for a practice whose answers are not kept. */
export const NOT_KEPT_TEXT =
	'This browser does not keep what you answer here, so a reload will lose the answers. You can go on answering.';

/** What was restored from the second copy after the browser had lost it; at least one of the two is over 0. */
export function restoredText({
	answers,
	practices
}: {
	answers: number;
	practices: number;
}): string {
	const what = [
		...(answers > 0 ? [counted(answers, 'answer')] : []),
		...(practices > 0 ? [counted(practices, 'practice')] : [])
	].join(' and ');
	return `This browser had lost some of its data. Restored from the second copy that this site keeps: ${what}.`;
}

/** What a tab says when another one deletes what it shows. */
export const DELETED_ELSEWHERE_TEXT = 'These answers were deleted in another tab.';

/** What became of all that a reader wanted deleted. */
export function deletedText(
	deleted: { status: 'deleted' | 'copy-left' } | { status: 'not-deleted'; problem: StorageProblem }
): string {
	switch (deleted.status) {
		case 'deleted':
			return 'Your answers, practices and copies of articles are deleted.';
		case 'copy-left':
			return 'Your answers, practices and copies of articles are deleted, but a second copy of the answers is still on this device. It is not shown again and will be deleted on your next visit. To delete it now, delete the data of this site in the settings of the browser.';
		case 'not-deleted':
			return `This browser did not delete anything. Close its other tabs of this site and try again, or delete the data of this site in the settings of the browser. ${storageProblemText(deleted.problem)}`;
	}
}
