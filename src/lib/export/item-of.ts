import { lettersOf, namesLetter } from '#lib/model/letters.ts';
import { isOwnId } from '#lib/model/own-id.ts';
import type { Question } from '#lib/model/question.ts';
import { citationText, legendText, placeText } from '#lib/wording/en/citation.ts';
import { misconceptionText } from '#lib/wording/en/export-text.ts';
import { textsOf } from './body-texts.ts';
import { withLineFeeds } from './characters.ts';
import type { Body, ExportSet, Item, Passage, SetEntry } from './item.ts';
import { askedOf } from './kinds/kinds.ts';
import { ownTags } from './own-tags.ts';

/** The longest beginning of a prompt that serves as a name. */
const LONGEST_NAME = 60;

/** A question of a set in the neutral form. */
export function itemOf({ question, evidence }: SetEntry, set: ExportSet): Item {
	const { id, kind, prompt, points, feedback, measures, lesson, difficulty } = question;
	const { body, below = [] } = askedOf(question, {
		sources: set.sources,
		feedbackOf(code) {
			const misconception = code === undefined ? undefined : set.misconceptions[code];
			return misconception === undefined ? null : misconceptionText(misconception);
		}
	});
	const whole = [prompt, ...below].join('\n');
	const own = isOwnId(id);
	return withLineFeeds<Item>({
		id,
		question: id,
		kind,
		name: own ? beginningOf(prompt) : id,
		prompt: whole,
		passages: passagesOf(question, set),
		// A teacher’s own words may have a letter that happens to be a siglum.
		legend: own ? [] : legendOf(question, whole, body, set),
		points,
		explanation: feedback,
		citations: evidence.map(citationText),
		tags: own ? [] : [measures, lesson, ...(difficulty === undefined ? [] : [difficulty])],
		ownTags: own ? ownTags(question) : [],
		stimulus: null,
		body
	});
}

function passagesOf({ excerpts, prompt }: Question, { sources }: ExportSet): Passage[] {
	const lettered = excerpts.length > 1 || namesLetter(prompt);
	const letters = lettersOf(excerpts);
	return excerpts.map(({ source, paragraph, quote }, index) => ({
		letter: lettered ? (letters[index] ?? null) : null,
		quote,
		place: placeText(sources[source] ?? { siglum: source }, paragraph)
	}));
}

/**
 * What the sigla in view stand for. A source that is only in the evidence is not named: where the
 * question asks for the source, its name would be the key.
 */
function legendOf(
	{ excerpts }: Question,
	prompt: string,
	body: Body,
	{ sources }: ExportSet
): string[] {
	const shown = new Set(excerpts.map(({ source }) => source));
	const words = new Set(`${prompt} ${textsOf(body).join(' ')}`.match(/[\p{L}\p{N}]+/gu));
	return Object.values(sources)
		.filter(({ id, siglum }) => shown.has(id) || words.has(siglum))
		.map(legendText);
}

/** The first words of a prompt, for lists. */
function beginningOf(prompt: string): string {
	const characters = [...(prompt.split('\n')[0] ?? '')];
	if (characters.length <= LONGEST_NAME) return characters.join('');
	const cut = characters.slice(0, LONGEST_NAME).join('');
	const end = cut.lastIndexOf(' ');
	return `${end > LONGEST_NAME / 2 ? cut.slice(0, end) : cut} …`;
}
