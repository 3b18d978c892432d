import { balanceOf } from '#lib/content/balance.ts';
import { formatFault } from '#lib/content/content-error.ts';
import { codingPairs } from '#lib/content/coding-pairs.ts';
import { coverageOf } from '#lib/content/coverage.ts';
import { keyedPositions } from '#lib/content/keyed-positions.ts';
import type { Library } from '#lib/content/library.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { readingLevel } from '#lib/content/reading-level.ts';
import { similarQuestions } from '#lib/content/similar-questions.ts';
import { DIFFICULTIES } from '#lib/model/difficulty.ts';
import { KINDS } from '#lib/model/kind.ts';
import { MEASURES } from '#lib/model/measures.ts';
import { nominalAgreement } from '#lib/statistics/agreement.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';

const REPORT_HELP = `npm run -s cli -- report: prints figures about content/

  Prints, as text: coverage by paragraph, agreement of the two codings, balance, the bank by
  lesson, skill, kind and difficulty, similar questions, positions of the right options, and
  reading levels. It takes no arguments. CONTENT_DIR and SOURCES_DIR set other folders
  (see check --help).

Exit: 0 printed, 1 faults in the content (listed on standard error), 2 wrong use.`;

/** Prints figures about the content: coverage, agreement, balance, bank, reading levels. */
export const runReport: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(REPORT_HELP);
		return 0;
	}
	if (args.length > 0) {
		console.err(`report takes no arguments, but got "${args[0]}".`);
		return 2;
	}
	const { library, faults } = loadContent(contentFolders());
	for (const fault of faults) console.err(formatFault(fault));
	if (faults.length > 0) return 1;
	for (const part of [coverage, agreement, balance, bank, similar, positions, readingLevels])
		console.out(`${part(library).join('\n')}\n`);
	return 0;
};

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function coverage(library: Library): string[] {
	return [
		'Coverage by paragraph: number of claims, or – and the reason where a paragraph needs none',
		...[...library.sources.values()].flatMap((source) => {
			const paragraphs = coverageOf(library, source.id);
			const share = library.quotedShare.get(source.id) ?? 0;
			return [
				`  ${source.id}: ${counted(
					paragraphs.reduce((sum, one) => sum + one.claims, 0),
					'claim'
				)}, ${percent(share)} of its words quoted (claims and excerpts; at most 50 %)`,
				`    ${paragraphs.map(({ paragraph, claims, noClaim }) => `${paragraph}:${noClaim === null ? claims : '–'}`).join(' ')}`,
				...paragraphs.flatMap(({ paragraph, noClaim }) =>
					noClaim === null ? [] : `    ${paragraph}: ${noClaim}`
				)
			];
		})
	];
}

function agreement(library: Library): string[] {
	return [
		'Agreement of two independent codings: share of claims, Krippendorff’s alpha',
		...[...library.sources.keys()].flatMap((source) => {
			const { coded, fields } = codingPairs(library, source);
			return [
				`  ${source}: ${counted(coded, 'claim')}`,
				...fields.map(({ field, pairs }) => {
					const { alpha, agreed, units } = nominalAgreement(pairs);
					return `    ${field.padEnd(9)} ${units === 0 ? '–' : percent(agreed / units).padStart(8)}  ${alpha === null ? '–' : alpha.toFixed(2)}`;
				})
			];
		})
	];
}

function balance(library: Library): string[] {
	const { sources, voices } = balanceOf(library);
	return [
		'Balance: each source’s share of the claims, its share of the questions, and their ratio (at most 1.5)',
		...sources.map(
			({ source, claimShare, questionShare, ratio }) =>
				`  ${source.padEnd(14)} ${percent(claimShare).padStart(7)} ${percent(questionShare).padStart(7)}  ${ratio.toFixed(2)}`
		),
		...voices.map(
			({ voice, claims, keyed }) =>
				`  ${voice.padEnd(14)} ${counted(claims, 'claim').padStart(14)}, the right answer to ${counted(keyed, 'question')} about who speaks`
		)
	];
}

function bank(library: Library): string[] {
	const questions = [...library.questions.values()];
	const count = (name: string, test: (question: (typeof questions)[number]) => boolean) =>
		`  ${name.padEnd(30)} ${String(questions.filter(test).length).padStart(4)}`;
	return [
		`Bank: ${counted(questions.length, 'question')}`,
		...[...library.lessons.keys()].map((slug) => count(slug, ({ lesson }) => lesson === slug)),
		...MEASURES.map((measure) => count(measure, ({ measures }) => measures === measure)),
		...KINDS.map((kind) => count(kind, (question) => question.kind === kind)),
		...DIFFICULTIES.map((level) => count(level, ({ difficulty }) => difficulty === level)),
		count(
			'about several sources',
			({ claims }) => new Set(claims.map((id) => library.claims.get(id)?.source)).size > 1
		)
	];
}

/** Share of claims in common; pairs below it share a passage but ask different things about it. */
const SIMILAR = 0.5;

function similar(library: Library): string[] {
	return [
		`Similar questions: pairs of the same measure with ${percent(SIMILAR)} or more of their claims in common`,
		...similarQuestions(library.questions.values(), SIMILAR).map(
			({ first, second, overlap }) => `  ${percent(overlap).padStart(7)}  ${first}  ${second}`
		)
	];
}

function positions(library: Library): string[] {
	return [
		'Position of the right option in single-choice questions, in the order of the bank (pages shuffle them)',
		...keyedPositions(library.questions.values()).map(
			({ options, keyed }) => `  of ${options}: ${keyed.join(' ')}`
		)
	];
}

function readingLevels(library: Library): string[] {
	return [
		'Reading level of the lessons: Flesch–Kincaid grade (at most 10), words',
		...[...library.lessons.values()].map(({ lesson, prose, words }) => {
			const { grade } = readingLevel(prose.join('\n'));
			return `  ${lesson.slug.padEnd(30)} ${grade.toFixed(1).padStart(4)}  ${words}`;
		})
	];
}
