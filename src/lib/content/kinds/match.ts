import type { QuestionOf } from '#lib/model/question.ts';
import { unknownId } from '../nearest.ts';
import { mappedCodesIn, textsIn, type ContentKind, type KindContext } from './content-kind.ts';
import { speakerOption } from './speaker-option.ts';

type MatchQuestion = QuestionOf['match'];

export const match: ContentKind<'match'> = {
	misconceptionCodes: ({ stems }) => mappedCodesIn('stems', stems),
	lists: ({ stems, targets }) => [textsIn('stems', stems), textsIn('targets', targets)],
	speakerClaims: ({ asks, stems }) =>
		asks === 'speaker' ? stems.flatMap(({ claim }) => claim ?? []) : [],
	check(question, context) {
		question.stems.forEach((stem, index) => {
			const fault =
				stem.claim === undefined ? null : unknownId('claim', stem.claim, context.claims);
			if (fault) context.report(['stems', index, 'claim'], fault);
			else if (question.asks === 'speaker') {
				const reason = speakerFault(question, stem, context);
				if (reason) context.report(['stems', index], reason);
			}
		});
	},
	keyedResponse: ({ stems }) => ({
		kind: 'match',
		pairs: Object.fromEntries(stems.map(({ id, answer }) => [id, answer]))
	})
};

/** Why a stem that asks who speaks is keyed wrongly; `null` where its answer says its claim. */
function speakerFault(
	question: MatchQuestion,
	stem: MatchQuestion['stems'][number],
	context: KindContext
): string | null {
	const about = stem.claim === undefined ? undefined : context.claims.get(stem.claim);
	if (about === undefined || !question.claims.includes(about.id))
		return 'names no claim out of the question’s claims';
	const speaker = speakerOption(context, about);
	return speaker === stem.answer
		? null
		: `"${about.id}" is said by "${speaker}", not "${stem.answer}"`;
}
