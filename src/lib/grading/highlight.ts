import type { GradeNote, GradePart, Overlap } from '#lib/model/grade.ts';
import { ELEMENT_WEIGHTS, type Element } from '#lib/model/kinds/elements.ts';
import type { HighlightQuestion, HighlightResponse } from '#lib/model/kinds/highlight.ts';
import { tokensOf, tokensOfSpan } from '#lib/model/kinds/tokens.ts';
import { excerptAt } from '#lib/model/letters.ts';
import { graded, malformed, notAnswered, type Grader } from './grader.ts';
import { f1, overlapOf } from './overlap.ts';
import { isRecord, own, readIndices } from './untrusted.ts';

type Asked = HighlightQuestion['elements'][number];

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
	read(response, question) {
		const given = own(response, 'marks');
		if (!isRecord(given)) return malformed();
		const count = tokensOf(textOf(question)).length;
		const marks: HighlightResponse['marks'] = {};
		for (const [name, tokens] of Object.entries(given)) {
			const asked = question.elements.find(({ element }) => element === name);
			if (asked === undefined) return malformed();
			// A cleared field may leave `undefined` behind, which JSON would drop.
			if (tokens === undefined) continue;
			const indices = readIndices(tokens, count);
			if (indices === null) return malformed();
			if (indices.length > 0) marks[asked.element] = indices;
		}
		if (Object.keys(marks).length === 0) return notAnswered();
		return { kind: 'highlight', marks };
	},

	grade(question, response) {
		const text = textOf(question);
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
				field: element,
				item: null,
				answered:
					marked.size === 0 ? null : { type: 'tokens', tokens: [...marked].sort((a, b) => a - b) },
				expected: score === 1 ? null : { type: 'span', text: span },
				earned: share * score,
				possible: share,
				why: null
			};
		});
		return graded(question, {
			score: earned / possible,
			parts,
			notes: notesOf(findings),
			misconceptions: misconceptionsOf(question, findings, text)
		});
	},

	blanks: (question, { marks }) => question.elements.length - Object.keys(marks).length,

	/** Nobody knows how a guess marks words. */
	chance: () => null,

	offersConfidence: () => false
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
	return excerptAt(excerpts, excerpt)?.quote ?? '';
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

/** The sums of what is partly right, which the receipt's lines do not explain. */
function notesOf(findings: readonly Finding[]): GradeNote[] {
	const partly = findings.filter(({ score }) => score > 0 && score < 1);
	const notes: GradeNote[] = partly.map(({ element, overlap }) => ({
		code: 'words',
		element,
		overlap
	}));
	if (partly.some(({ ignored }) => ignored)) notes.push({ code: 'words-ignored' });
	return notes;
}

/** What the author's spans show, where one of their words is marked as a source that is not fully right. */
function misconceptionsOf(
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
