import type { ExportSet, Body } from '../item.ts';

/** What a kind makes of a question. */
export interface Asked {
	body: Body;
	/** What stands below the prompt: the statements that are compared, a card’s title. */
	below?: string[];
}

/** What a kind may look up. */
export interface KindContext {
	/** What to say to who gives an answer that reveals a misconception; `null` where it reveals none. */
	feedbackOf(misconception: string | undefined): string | null;
	sources: ExportSet['sources'];
}
