import type { ChoiceResponse } from '#lib/model/kinds/choice.ts';
import { known, unknown, type Figure, type IntervalFigure } from './figure.ts';
import { wilsonInterval } from './wilson.ts';

/** How often one option was picked. */
export interface OptionCount {
	id: string;
	/** Students who picked it, alone or among others. */
	picked: number;
	/** Of those who answered, in [0, 1]; if several may be picked, the shares may add up to more than 1. */
	share: Figure;
	/** Wilson's interval of the share. */
	interval: IntervalFigure;
}

/** What was picked in a choice question. */
export interface OptionCounts {
	/** Students who picked anything. */
	answered: number;
	/** Students who picked nothing. */
	unanswered: number;
	/** Students who picked something that is not an option, perhaps in an older version. */
	unknown: number;
	/** In the order given. */
	options: OptionCount[];
}

/**
 * Counts the students who picked each option; a repeated pick counts once.
 *
 * @param options ids of the options
 * @param responses one per student; `null` or an empty list if nothing was picked
 * @param z as for `wilsonInterval`
 */
export function countOptions(
	options: readonly string[],
	responses: Iterable<ChoiceResponse['picked'] | null>,
	z?: number
): OptionCounts {
	const counts = new Map(options.map((id) => [id, 0]));
	let answered = 0;
	let unanswered = 0;
	let strange = 0;
	for (const response of responses) {
		const picked = new Set(response);
		if (picked.size === 0) unanswered += 1;
		else answered += 1;
		let known = true;
		for (const id of picked) {
			const count = counts.get(id);
			if (count === undefined) known = false;
			else counts.set(id, count + 1);
		}
		if (!known) strange += 1;
	}
	return {
		answered,
		unanswered,
		unknown: strange,
		options: options.map((id) => {
			const picked = counts.get(id) ?? 0;
			const none = answered === 0;
			return {
				id,
				picked,
				share: none ? unknown('too-few-students', 0) : known(picked / answered, answered),
				interval: none
					? { lower: null, upper: null, n: 0, reason: 'too-few-students' }
					: { ...wilsonInterval(picked, answered, z), n: answered }
			};
		})
	};
}
