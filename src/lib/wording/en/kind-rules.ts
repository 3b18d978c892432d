import type { Kind } from '#lib/model/kind.ts';
import { kindLabel } from './question-list.ts';

/** How each kind is scored, for a teacher who has no question at hand; students read the rule of theirs. */
const RULES: Record<Kind, string> = {
	choice:
		'One right option: all or nothing. Several: each right pick earns an equal share, and each wrong pick takes one away.',
	match: 'Each right pair earns an equal share.',
	order:
		'Events: the share of pairs that are the right way round. A chain of voices: less for each link that is missing, extra or out of order.',
	highlight:
		'The words that should be marked are compared with those that are: less for each word missing or extra. The source counts twice.',
	scale:
		'Full points for the exact certainty, half for one step off. Affirmed and denied mixed up earns nothing.',
	relation:
		'Half for how the claims relate, with half of that for a neighbour; half for the passages that show it.',
	grid: 'Each right row earns an equal share. Where the passage that shows it is asked for, it is half of the row.',
	figure:
		'Each field earns its share: the two ends most, then how the number is worded, its date and whose it is.',
	short:
		'Full points for an accepted answer. Capitals, articles and one typo in a longer word cost nothing; a number may be written in any usual way.',
	essay: 'You grade it by the rubric that stands with it: basic, emergent, proficient.'
};

/** Every kind with its rule, in the order of the model. */
export const KIND_RULES = Object.entries(RULES).map(([kind, rule]) => ({
	name: kindLabel(kind as Kind),
	rule
}));
