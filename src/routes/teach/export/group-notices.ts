import type { ExportNotice } from '#lib/model/export-notice.ts';

/** A notice for all questions of which it is true but for the length of a text. */
export interface GroupedNotice {
	notice: ExportNotice;
	/** The shortest and the longest of the texts that are too long; `null` for other notices. */
	lengths: [number, number] | null;
}

/** One notice for all texts of a part that are over the same limit; the others as they are. */
export function groupNotices(notices: readonly ExportNotice[]): GroupedNotice[] {
	const groups: GroupedNotice[] = [];
	for (const notice of notices) {
		const lengths: [number, number] | null =
			notice.code === 'too-long' ? [notice.length, notice.length] : null;
		const known = groups.find(
			({ notice: other }) =>
				notice.code === 'too-long' &&
				other.code === 'too-long' &&
				other.part === notice.part &&
				other.limit === notice.limit
		);
		if (known?.lengths && lengths) {
			known.notice = {
				...known.notice,
				questions: [...new Set([...known.notice.questions, ...notice.questions])]
			};
			known.lengths = [
				Math.min(known.lengths[0], lengths[0]),
				Math.max(known.lengths[1], lengths[1])
			];
		} else groups.push({ notice, lengths });
	}
	return groups;
}
