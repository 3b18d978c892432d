import type { GradeNote, Overlap } from '#lib/model/grade.ts';
import type { Question } from '#lib/model/question.ts';
import { elementLabel } from './labels.ts';
import { counted, decimal, percent } from './numbers.ts';

/** How a score came about: in words, and as the sum behind them. */
export interface NoteText {
	words: string;
	/** `null` where the words say it all. */
	formula: string | null;
}

/** What a receipt says of how its score came about. */
export function noteText(question: Question, note: GradeNote): NoteText {
	switch (note.code) {
		case 'picks': {
			const { right, wrong, keyed } = note;
			const cost =
				wrong === 1
					? '1 wrong one, which takes a share away'
					: `${wrong} wrong ones, each of which takes a share away`;
			return {
				words: `You picked ${right} of ${counted(keyed, 'right answer')} and ${cost}.`,
				formula: `${right} right − ${wrong} wrong = ${atLeastZero(right - wrong)} of ${keyed}`
			};
		}
		case 'pairs':
			return {
				words: `${pairsText(note.concordant, note.pairs)} the right way round.`,
				formula: null
			};
		case 'chain': {
			const { links, concordant, pairs, factor } = note;
			const right = overlapText(links, 'link');
			const sum = `Links: ${f1Text(links, 'placed')}`;
			// With fewer than two right links there is no order to judge.
			if (pairs === 0) return { words: `${right}.`, formula: sum };
			const share = `2 × ${concordant} ÷ ${pairs} − 1`;
			return {
				words: `${right}. ${pairsText(concordant, pairs)} the right way round.`,
				formula: `${sum}. Order: ${share} = ${atLeastZero((2 * concordant) / pairs - 1)}. Links × order = ${decimal(f1Of(links) * factor)}`
			};
		}
		case 'words': {
			const name = elementLabel(note.element, question.measures);
			return {
				words: `${name}: ${overlapText(note.overlap, 'word')}.`,
				formula: `${name}: ${f1Text(note.overlap, 'marked')}`
			};
		}
		case 'words-ignored':
			return { words: 'Some of the words you marked count neither way.', formula: null };
		case 'polarity':
			return { words: 'You mixed up affirming and denying: no points.', formula: null };
		case 'levels-off':
			return {
				words:
					note.levels === 1
						? 'One step off on certainty: half the points.'
						: 'Two steps off on certainty: no points.',
				formula: null
			};
		case 'neighbour':
			return {
				words: 'One step off between agree, differ and conflict: half the points for the relation.',
				formula: null
			};
		case 'passages':
			return {
				words: `${overlapText(note.overlap, 'passage')}.`,
				formula: `Passages: ${f1Text(note.overlap, 'picked')}`
			};
		case 'typo':
			return { words: `Read as “${note.read}”: the typo is forgiven.`, formula: null };
		case 'partly':
			return { words: `Partly right: ${percent(note.weight)} of the points.`, formula: null };
	}
}

/** A difference that may fall below 0 and then counts as 0. */
function atLeastZero(difference: number): string {
	return difference < 0 ? `${decimal(difference)}, counted as 0` : decimal(difference);
}

/** "2 of 3 pairs are". */
function pairsText(right: number, pairs: number): string {
	return `${right} of ${counted(pairs, 'pair')} ${right === 1 || pairs === 1 ? 'is' : 'are'}`;
}

/** "1 of 3 links is right, 1 too many". */
function overlapText({ hits, picked, keyed }: Overlap, noun: string): string {
	const extra = picked - hits;
	return `${hits} of ${counted(keyed, noun)} ${hits === 1 || keyed === 1 ? 'is' : 'are'} right${
		extra > 0 ? `, ${extra} too many` : ''
	}`;
}

/** The F1 of two sets as a sum. */
function f1Text(overlap: Overlap, verb: string): string {
	const { hits, picked, keyed } = overlap;
	return `2 × ${hits} right ÷ (${picked} ${verb} + ${keyed} in the right answer) = ${decimal(f1Of(overlap))}`;
}

/** As `grading/overlap.ts` computes it, which this layer does not know. */
function f1Of({ hits, picked, keyed }: Overlap): number {
	return hits === 0 ? 0 : (2 * hits) / (picked + keyed);
}
