import type { PracticeNotice } from '#lib/model/practice-plan.ts';
import { counted } from './numbers.ts';

/** What the reader should know of a practice. */
export function noticeText(notice: PracticeNotice): string {
	switch (notice.code) {
		case 'fewer':
			return `You asked for ${counted(notice.wanted, 'question')}. ${notice.found} ${
				notice.found === 1 ? 'is' : 'are'
			} available.`;
		case 'gone':
			return `${
				notice.ids.length === 1 ? 'This question has' : 'These questions have'
			} been removed and ${notice.ids.length === 1 ? 'is' : 'are'} left out: ${notice.ids.join(', ')}.`;
		case 'hidden':
			return `${counted(notice.questions, 'question')} ${
				notice.questions === 1 ? 'is left out, because it rests' : 'are left out, because they rest'
			} on a text that is hidden here.`;
		case 'earlier-edition':
			return 'This link is from an earlier edition of Says Who. It now draws other questions than it did then. To give your class the same questions, share the address of this page as it is now.';
	}
}
