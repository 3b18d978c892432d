import { KINDS } from '#lib/model/kind.ts';
import { SKILL_IDS } from '#lib/model/measures.ts';
import type { Question } from '#lib/model/question.ts';
import { balanceOf } from '../balance.ts';
import type { Faults } from '../faults.ts';
import { keyedPositions } from '../keyed-positions.ts';
import type { Library } from '../library.ts';
import { outside, over, percent, shortOf } from '../limits.ts';
import type { CourseLimits } from './course-limits.ts';

const BANK = 'content/questions';

/** Checks that the bank is large enough and evenly spread. */
export function checkBank(library: Library, limits: CourseLimits, faults: Faults): void {
	const questions = [...library.questions.values()];
	const fault = (path: string, reason: string) => faults.add({ file: BANK, path }, reason);
	const atLeast = (wanted: number, path: string, whose: string, of: (one: Question) => boolean) => {
		const count = questions.filter(of).length;
		if (count >= wanted) return;
		const noun = count === 1 ? 'question' : 'questions';
		fault(path, `${whose} ${count} ${noun}, ${shortOf(count, wanted)}`);
	};

	atLeast(limits.questions, '', 'the bank has', () => true);
	for (const slug of library.lessons.keys())
		atLeast(limits.lessonQuestions, slug, 'the lesson has', ({ lesson }) => lesson === slug);
	for (const skill of SKILL_IDS)
		atLeast(limits.skillQuestions, skill, 'the skill has', ({ measures }) => measures === skill);
	for (const kind of KINDS)
		atLeast(limits.kindQuestions, kind, 'the kind has', (question) => question.kind === kind);

	const shareOf = (test: (one: Question) => boolean) =>
		questions.filter(test).length / Math.max(1, questions.length);
	const knowledge = shareOf(({ measures }) => measures === 'knowledge');
	const unbalanced = outside(knowledge, limits.knowledgeShare, percent);
	if (unbalanced !== null)
		fault('knowledge', `${percent(knowledge)} of the questions ask for knowledge, ${unbalanced}`);
	const several = shareOf(
		({ claims }) => new Set(claims.map((id) => library.claims.get(id)?.source)).size > 1
	);
	if (several < limits.severalSourcesShare)
		fault(
			'claims',
			`${percent(several)} of the questions rest on several texts, ${shortOf(several, limits.severalSourcesShare, percent)}`
		);

	const hundredths = (ratio: number) => ratio.toFixed(2);
	for (const { source, ratio } of balanceOf(library).sources)
		if (ratio > limits.sourceRatio)
			fault(
				source,
				`its share of the questions is ${hundredths(ratio)} times its share of the claims, ${over(ratio, limits.sourceRatio, hundredths)}`
			);
	for (const { options, keyed } of keyedPositions(questions)) {
		const all = keyed.reduce((sum, count) => sum + count, 0);
		const most = Math.max(...keyed);
		if (all >= limits.positionQuestions && most / all > limits.positionShare)
			fault(
				'options',
				`of ${all} choices of ${options} options, ${percent(most / all)} have the right one in place ${keyed.indexOf(most) + 1}, ${over(most / all, limits.positionShare, percent)}`
			);
	}
}
