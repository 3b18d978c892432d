import type { Misconception, Skill } from '#lib/model/skill.ts';
import type { Library } from './library.ts';

/** A misconception with the place of the course that treats it. */
export interface Slip extends Misconception {
	taughtIn: Skill['taughtIn'];
}

/** Every misconception by its code: what feedback says of it, and where to read on. */
export function slipsOf(library: Library): Record<string, Slip> {
	const slips: Record<string, Slip> = {};
	for (const { misconceptions, taughtIn } of library.skills.values())
		for (const misconception of misconceptions)
			slips[misconception.id] = { ...misconception, taughtIn };
	return slips;
}
