import type { GradePart } from '#lib/model/grade.ts';
import { ELEMENT_WEIGHTS, type Element } from '#lib/model/kinds/elements.ts';
import type { HighlightQuestion, HighlightResponse } from '#lib/model/kinds/highlight.ts';
import { tokensOf, tokensOfSpan, type Token } from '#lib/model/kinds/tokens.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { lettersOf } from './letters.ts';
import { f1, f1InWords, overlapOf, type Overlap } from './overlap.ts';
import { isRecord, own, readIndices } from './untrusted.ts';
import { listed, points, sentenceOf } from './words.ts';

type Asked = HighlightQuestion['elements'][number];

/** What an element is called in a receipt. */
const LABELS: Record<Element, string> = { source: 'Source', cue: 'Cue', content: 'Content' };

/** What was found out about the marks of one element. */
interface Finding {
	element: Element;
	/** All marked tokens. */
	marked: ReadonlySet<number>;
	/** The accepted span that comes closest to them. */
	span: string;
	overlap: Overlap;
	score: number;
	/** Whether a marked token is one that counts neither for nor against. */
	ignored: boolean;
}

/**
 * The token F1 of each element, weighted source .5, cue .25 and content .25, those that are asked
 * brought to 1 (specification, "Kinds"). Of several accepted spans the best counts, the first of
 * equals; tokens of ignored spans are left out of both sides. An element without marks earns 0.
 */
export const highlight: Grader<'highlight'> = {
	rule(question) {
		const asked = question.elements.map(({ element }) => `the ${element}`);
		const others = asked.filter((name) => name !== 'the source');
		const double =
			others.length > 0 && others.length < asked.length
				? `, the source counting twice as much as ${listed(others)}`
				: '';
		return `Mark the words of ${listed(asked)}: ${points(question.points)} for exactly the right words, less for every word that is missing or too many${double}.`;
	},

	read(response, question) {
		const given = own(response, 'marks');
		if (!isRecord(given)) return malformed('This answer does not list any marks.');
		const count = tokensOf(textOf(question)).length;
		const marks: HighlightResponse['marks'] = {};
		for (const [name, tokens] of Object.entries(given)) {
			const asked = question.elements.find(({ element }) => element === name);
			if (asked === undefined) return malformed('Some of these marks are not asked for.');
			// A cleared field may leave `undefined` behind, which JSON would drop.
			if (tokens === undefined) continue;
			const indices = readIndices(tokens, count);
			if (indices === null)
				return malformed('A word is marked twice or is not part of the passage.');
			if (indices.length > 0) marks[asked.element] = indices;
		}
		if (Object.keys(marks).length === 0) return notAnswered('Mark at least one word first.');
		return { kind: 'highlight', marks };
	},

	grade(question, response) {
		const text = textOf(question);
		const tokens = tokensOf(text);
		const findings = question.elements.map((asked) =>
			findingOf(asked, new Set(response.marks[asked.element]), text)
		);
		let [earned, possible] = [0, 0];
		for (const { element, score } of findings) {
			earned += ELEMENT_WEIGHTS[element] * score;
			possible += ELEMENT_WEIGHTS[element];
		}
		const parts = findings.map(({ element, marked, span, score }): GradePart => {
			const share = (ELEMENT_WEIGHTS[element] / possible) * question.points;
			return {
				asked: LABELS[element],
				answered: marked.size === 0 ? null : wordsOf(tokens, marked),
				expected: score === 1 ? null : span,
				earned: share * score,
				possible: share,
				why: null
			};
		});
		return graded(question, {
			score: earned / possible,
			parts,
			arithmetic: sumOf(findings),
			misconceptions: slipsOf(question, findings, text)
		});
	}
};

/**
 * What the marks of one element are held against: the tokens of the accepted span that comes closest to
 * them, and those that count neither way.
 *
 * @param element one that the question asks for
 */
export function keyFor(
	question: HighlightQuestion,
	element: Element,
	marked: readonly number[]
): { keyed: ReadonlySet<number>; ignored: ReadonlySet<number> } {
	const text = textOf(question);
	const asked = question.elements.find((one) => one.element === element);
	if (asked === undefined) return { keyed: new Set(), ignored: new Set() };
	const ignored = tokensIn(text, asked.ignored);
	const { span } = findingOf(asked, new Set(marked), text);
	return { keyed: without(tokensIn(text, [span]), ignored), ignored };
}

/** The excerpt that is marked. */
function textOf({ excerpt, excerpts }: HighlightQuestion): string {
	return excerpts[lettersOf(excerpts).indexOf(excerpt)]?.quote ?? '';
}

/** The tokens of all the spans. */
function tokensIn(text: string, spans: readonly string[]): Set<number> {
	return new Set(spans.flatMap((span) => tokensOfSpan(text, span) ?? []));
}

function findingOf(asked: Asked, marked: ReadonlySet<number>, text: string): Finding {
	const ignored = tokensIn(text, asked.ignored);
	const counted = without(marked, ignored);
	const { span, overlap, score } = asked.accepted
		.map((accepted) => {
			const keyed = without(tokensIn(text, [accepted]), ignored);
			const found = overlapOf(counted, keyed);
			return { span: accepted, overlap: found, score: f1(found) };
		})
		.reduce((best, next) => (next.score > best.score ? next : best));
	return {
		element: asked.element,
		marked,
		span,
		overlap,
		score,
		ignored: counted.size < marked.size
	};
}

function without(tokens: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> {
	return new Set([...tokens].filter((token) => !others.has(token)));
}

/** The marked words in the order of the text, "…" between those that do not touch. */
export function wordsOf(tokens: readonly Token[], marked: ReadonlySet<number>): string {
	const runs: string[][] = [];
	for (const { index, text } of tokens) {
		if (!marked.has(index)) continue;
		const run = marked.has(index - 1) ? runs.at(-1) : undefined;
		if (run === undefined) runs.push([text]);
		else run.push(text);
	}
	return runs.map((run) => run.join(' ')).join(' … ');
}

/** The sums of what is partly right, which the receipt's lines do not explain. */
function sumOf(findings: readonly Finding[]): string | null {
	const partly = findings.filter(({ score }) => score > 0 && score < 1);
	const clauses = partly.map(
		({ element, overlap }) => `${element}: ${f1InWords(overlap, 'marked')}`
	);
	if (partly.some(({ ignored }) => ignored))
		clauses.push('words that count neither way are left out');
	return sentenceOf(clauses);
}

/** The slips whose words are marked as a source that is not fully right. */
function slipsOf(
	{ slips }: HighlightQuestion,
	findings: readonly Finding[],
	text: string
): string[] {
	const source = findings.find(({ element }) => element === 'source');
	if (source === undefined || source.score === 1) return [];
	return slips
		.filter((slip) => overlapOf(source.marked, tokensIn(text, [slip.text])).hits > 0)
		.map((slip) => slip.misconception);
}
