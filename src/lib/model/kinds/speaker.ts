/**
 * The two answers that are always on offer where a question asks who speaks: that the article says it
 * itself, and that the text does not name the speaker. Their ids are reserved in every such question.
 */
export const ARTICLE_ITSELF = 'the-article';
export const NOT_NAMED = 'not-named';
