import { hash64 } from '#lib/model/hash.ts';
import type { Body, Item } from '../item.ts';
import type { Notices } from '../notices.ts';
import { blanksQuestion } from './blanks.ts';
import { choiceQuestion } from './choice-h5p.ts';
import { dragTextQuestion } from './drag-text.ts';
import { plainHtml } from './h5p-text.ts';
import { LIBRARIES, libraryId, type LibraryName } from './libraries.ts';
import { markTheWordsQuestion } from './mark-the-words.ts';

/** A question as a content type asks it. */
export interface Asked {
	library: LibraryName;
	/** The most that it earns there. */
	points: number;
	/** By the content type’s semantics. */
	params: object;
}

/** The parameters of a question set, and the content types that are in it. */
export function questionSet(
	title: string,
	items: readonly Item[],
	notices: Notices
): { params: object; libraries: LibraryName[] } {
	const asked = items.map((item) => ({ item, ...questionOf(item, notices) }));
	return {
		params: {
			introPage: { showIntroPage: true, title: plainHtml(title), introduction: '' },
			progressType: 'textual',
			passPercentage: 50,
			disableBackwardsNavigation: false,
			randomQuestions: false,
			questions: asked.map(({ item, library, params }) => ({
				library: libraryId(library),
				params,
				subContentId: subContentId(item.id),
				metadata: {
					contentType: LIBRARIES[library].title,
					license: 'U',
					title: item.name,
					authors: [],
					changes: []
				}
			})),
			endGame: { showResultPage: true, showSolutionButton: true, showRetryButton: true },
			override: { checkButton: true }
		},
		libraries: ['questionSet', ...new Set(asked.map(({ library }) => library))]
	};
}

function questionOf(item: Item, notices: Notices): Asked {
	const asked = askedOf(item);
	if (asked.points !== item.points) notices.add(item.question, { code: 'own-points' });
	if (losesFeedback(item.body)) notices.add(item.question, { code: 'no-option-feedback' });
	return asked;
}

function askedOf(item: Item): Asked {
	const { body } = item;
	switch (body.type) {
		case 'choice':
		case 'several':
			return choiceQuestion(item, body);
		case 'match':
			return dragTextQuestion(item, body);
		case 'text':
			return blanksQuestion(item, body);
		case 'spans':
			return markTheWordsQuestion(item, body);
		default:
			throw new Error(`H5P has no place for ${body.type}.`);
	}
}

/** Only options have feedback of their own. */
function losesFeedback(body: Body): boolean {
	if (body.type === 'text') return body.wrong.some(({ feedback }) => feedback !== null);
	return body.type === 'spans' && body.tempting.some(({ feedback }) => feedback !== null);
}

/** A UUID, by which a site keeps the answers to a question: the same in every export. */
function subContentId(id: string): string {
	const digits = hash64(`h5p/${id}`) + hash64(`${id}/h5p`);
	const part = (from: number, to: number) => digits.slice(from, to);
	return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}
