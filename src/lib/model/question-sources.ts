import type { Question } from './question.ts';

/** The sources that a question rests on or shows, without repeats. */
export function sourcesOf({ claims, excerpts }: Pick<Question, 'claims' | 'excerpts'>): string[] {
	return [
		...new Set([
			...claims.map((claim) => claim.split('.')[0] ?? ''),
			...excerpts.map(({ source }) => source)
		])
	];
}
