import type { Evidence, SourceName } from '#lib/model/evidence.ts';
import type { Kind } from '#lib/model/kind.ts';
import type { Question } from '#lib/model/question.ts';

/** A question of a set, with all that it rests on. */
export interface SetEntry {
	question: Question;
	/** Of its claims, in their order; empty for a question of a teacher’s own. */
	evidence: Evidence[];
}

/** What is exported. */
export interface ExportSet {
	/** What the teacher calls it. */
	name: string;
	entries: SetEntry[];
	/** Every source that a question may name, by id. */
	sources: Record<string, SourceName>;
	/** What wrong answers reveal, by code: the advice goes with the option. */
	misconceptions: Record<string, { name: string; advice: string }>;
}

/** Words of a source that a question shows. */
export interface Passage {
	/** "a", "b" …; `null` where a lone passage needs none. */
	letter: string | null;
	quote: string;
	/** Where it is from: “K, paragraph 6”. */
	place: string;
}

/** Something that can be picked. */
export interface Option {
	/** Unique among the options of its question. */
	id: string;
	text: string;
	/** The share of the points that picking it earns, in [−1, 1]. */
	weight: number;
	/** What to say to who picks it; `null`: nothing of its own. */
	feedback: string | null;
}

export interface Choice {
	type: 'choice';
	/** Exactly one has weight 1. */
	options: Option[];
	/** Whether the options have an order of their own, which nothing may shuffle. */
	ordered: boolean;
}

/** The weights of the right options add up to 1; what is picked adds up, and never to less than 0. */
export interface Several {
	type: 'several';
	options: Option[];
	ordered: boolean;
	/**
	 * Whether the score is F1 instead: 2 × right picks / (picks + right options). Tools without it go by
	 * the weights, which then are near it.
	 */
	byF1?: boolean;
}

/** Each stem has one target; each right pair earns an equal share. */
export interface Match {
	type: 'match';
	stems: MatchStem[];
	/** May serve several stems or none. */
	targets: { id: string; text: string }[];
	/** Whether the targets have an order of their own. */
	ordered: boolean;
	/** Whether the passage that shows it is asked for too: half of what a stem earns that has one. */
	asksPassages: boolean;
}

export interface MatchStem {
	id: string;
	text: string;
	/** Id of its target. */
	answer: string;
	/** Why it is right. */
	feedback: string | null;
	/** Letters of the passages, any of which shows it. */
	shownBy: string[];
}

/** All items are to be put in order; the score is the share of pairs that are the right way round. */
export interface Order {
	type: 'order';
	/** In their right order. */
	items: { id: string; text: string }[];
	/** What the first and the last place mean. */
	ends: [string, string];
}

/** Some of the items are to be chosen and put in order. */
export interface Chain {
	type: 'chain';
	items: { id: string; text: string }[];
	ends: [string, string];
	distractors: Option[];
}

export interface NumberBody {
	type: 'number';
	value: number;
	/** Largest absolute difference that still counts. */
	tolerance: number;
	/** Accepted spellings; the first is shown. */
	unit: string[];
	/** Answers to recognise as wrong, and what to say to them. */
	wrong: { text: string; feedback: string | null }[];
}

export interface TextBody {
	type: 'text';
	/** The first has weight 1. */
	accepted: { text: string; weight: number }[];
	/** Whether typos count as mistakes. */
	exact: boolean;
	/** The answer as a key on paper has it, where all that is accepted are spellings of it. */
	shown?: string;
	wrong: { text: string; feedback: string | null }[];
}

export interface EssayBody {
	type: 'essay';
	/** What an answer at each level does, lowest first; empty where there is no rubric. */
	rubric: { level: string; text: string }[];
	/** `null` where there is none. */
	example: string | null;
}

/** Words of a passage are to be marked. */
export interface Spans {
	type: 'spans';
	/** The passage, to the letter. */
	text: string;
	elements: SpanElement[];
	/** Spans that are wrong for every element and tempting. */
	tempting: { text: string; feedback: string | null }[];
}

export interface SpanElement {
	id: string;
	/** What it is called: “Source”. */
	name: string;
	/** “the source: the words that name who says it”. */
	task: string;
	/** Any of these is right; the first is the fullest. */
	accepted: string[];
	/** Words that count neither way. */
	ignored: string[];
	/** Its share of the points, in (0, 1]; those of a question add up to 1. */
	share: number;
}

/** Several things asked at once, each with its share of the points. */
export interface Parts {
	type: 'parts';
	parts: Part[];
	/** What a tool with one answer a question asks: every part by itself, or the first alone. */
	fallback: 'each' | 'first';
}

export interface Part {
	id: string;
	/** What it is called: “Lower end”. */
	name: string;
	/** What is asked for: its name, and where it is typed, what to write. */
	label: string;
	/** In (0, 1]; those of a question add up to 1. */
	share: number;
	body: Choice | Several | NumberBody | TextBody;
}

/** What is asked and keyed. */
export type Body =
	Choice | Several | Match | Order | Chain | NumberBody | TextBody | EssayBody | Spans | Parts;

/**
 * A question as no tool in particular has it: what is asked, keyed, explained and cited, in plain text.
 * Every kind is brought to it, every format is written from it, and what is imported is read into it.
 */
export interface Item {
	/** The question’s id; of one that was split, with `--` and the part. */
	id: string;
	/** Id of the question it is of. */
	question: string;
	kind: Kind;
	/** What lists call it. */
	name: string;
	prompt: string;
	passages: Passage[];
	/** “K is …”, for each source that the question calls by its siglum; a line each. */
	legend: string[];
	/** > 0; a part of a split question may have a fraction. */
	points: number;
	/** Shown after every answer; empty: nothing. */
	explanation: string;
	/** The evidence, a line a claim: source, paragraph, quotation, chain of voices, certainty. */
	citations: string[];
	/** What it measures, its lesson and its level. */
	tags: string[];
	/** What other tools have no place for of a teacher’s own question, as tags for an import here. */
	ownTags: string[];
	/** Items with the same shared passage stand together; the bank has none yet. */
	stimulus: Stimulus | null;
	body: Body;
}

/** A text that several items are about. */
export interface Stimulus {
	id: string;
	/** Its heading. */
	title: string;
	passages: Passage[];
}
