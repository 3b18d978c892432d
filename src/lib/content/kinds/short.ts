import type { QuestionOf } from '#lib/model/question.ts';
import { foldForComparison } from '#lib/model/text.ts';
import { isWithin, readNumber } from '#lib/model/typed/numbers.ts';
import { over } from '../limits.ts';
import { codesIn, type ContentKind, type KindContext } from './content-kind.ts';

type ShortQuestion = QuestionOf['short'];
type Answer<Type extends ShortQuestion['answer']['type']> = Extract<
	ShortQuestion['answer'],
	{ type: Type }
>;

/** Characters of an accepted answer: what a field of one line takes. */
export const MAX_ANSWER_CHARACTERS = 200;

export const short: ContentKind<'short'> = {
	misconceptionCodes: ({ slips }) => codesIn('slips', slips),
	lists: ({ slips }) => [slips.map(({ text }, index) => ({ text, path: ['slips', index] }))],
	speakerClaims: () => [],
	check({ answer, slips }, { report }) {
		if (answer.type === 'text') checkAccepted(answer, slips, report);
		else checkNumber(answer, slips, report);
	},
	keyedResponse: ({ answer }) => ({
		kind: 'short',
		text:
			answer.type === 'number'
				? [answer.value, ...answer.unit.slice(0, 1)].join(' ')
				: (answer.accepted.find(({ weight }) => weight === 1)?.text ?? '')
	})
};

function checkAccepted(
	{ accepted }: Answer<'text'>,
	wrong: ShortQuestion['slips'],
	report: KindContext['report']
): void {
	const seen = new Set<string>();
	accepted.forEach(({ text }, index) => {
		const path = ['answer', 'accepted', index];
		const folded = foldForComparison(text);
		if (seen.has(folded)) report(path, `“${text}” is accepted already`);
		seen.add(folded);
		if (text.length > MAX_ANSWER_CHARACTERS)
			report(
				path,
				`the answer has ${text.length} characters, ${over(text.length, MAX_ANSWER_CHARACTERS)}`
			);
		if (!/[\p{L}\p{N}\p{S}]/u.test(text))
			report(path, `“${text}” is punctuation only; nobody can type it as an answer`);
	});
	wrong.forEach(({ text }, index) => {
		if (seen.has(foldForComparison(text)))
			report(['slips', index], `“${text}” is also an accepted answer`);
	});
}

function checkNumber(
	{ value, tolerance, unit }: Answer<'number'>,
	wrong: ShortQuestion['slips'],
	report: KindContext['report']
): void {
	wrong.forEach(({ text }, index) => {
		const reading = readNumber(text, unit, !Number.isInteger(value));
		const listed = reading?.type === 'number' ? reading.values[0] : undefined;
		if (listed === undefined || !isWithin(listed, value, tolerance)) return;
		report(
			['slips', index],
			listed === value
				? `“${text}” is the right answer, ${value}`
				: `“${text}” is right, being within ${tolerance} of ${value}`
		);
	});
}
