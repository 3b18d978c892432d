import { expect, it } from 'vitest';
import { glossarySections } from '#lib/content/glossary-page.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { replace, writeSample, type Change } from './sample-content.ts';

const sections = (...changes: Change[]) =>
	glossarySections(loadContent(writeSample(changes)).library);

it('the glossary has a section for each kind that has an entry, in the order of the kinds', () => {
	expect(sections().map(({ kind, entries }) => [kind, entries.map(({ id }) => id)])).toEqual([
		['person', ['tobias-reed']],
		['loaded-word', ['handsome']]
	]);
});

it('entries of a kind are sorted by term, capitals or not', () => {
	const entry = (id: string, term: string) => `- id: ${id}
  term: ${term}
  kind: person
  says: A word.
  uses: [{ source: gazette, paragraph: 4, quote: the mason Tobias Reed }]
`;
	const [people] = sections(
		replace(
			'content/glossary.yaml',
			'- id: handsome',
			`${entry('zeno', 'Zeno')}${entry('ada', 'ada')}- id: handsome`
		)
	);
	expect(people?.entries.map(({ term }) => term)).toEqual(['ada', 'Tobias Reed', 'Zeno']);
});

it('each use of a word, and of what another text says instead, carries the letter of its text', () => {
	const [, loaded] = sections();
	expect(loaded?.entries[0]).toMatchObject({
		uses: [{ source: 'gazette', siglum: 'G', paragraph: 8, quote: 'a handsome bridge' }],
		opposed: [{ source: 'letter', siglum: 'L', paragraph: 3, quote: 'the old bridge was better' }],
		neutral: 'good to look at'
	});
});
