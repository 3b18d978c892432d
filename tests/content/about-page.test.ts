import { expect, it } from 'vitest';
import { aboutPage } from '#lib/content/about-page.ts';
import { balanceOf } from '#lib/content/balance.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { writeSample } from './sample-content.ts';

const sample = () => loadContent(writeSample()).library;

it('the page on method counts claims, those never scored, relations and questions', () => {
	const library = sample();
	expect(aboutPage(library).counts).toEqual({
		claims: 10,
		open: 1,
		relations: library.relations.size,
		questions: library.questions.size
	});
});

it('it names each source of the balance and says how much of it is quoted', () => {
	const library = sample();
	const { sources, voices } = aboutPage(library).balance;
	const balance = balanceOf(library);
	expect(voices).toEqual(balance.voices);
	expect(sources).toEqual([
		{
			...balance.sources[0],
			siglum: 'G',
			label: 'The New Bridge at Underhollow',
			quotedShare: library.quotedShare.get('gazette')
		},
		{
			...balance.sources[1],
			siglum: 'L',
			label: 'Untitled text by the miller of Underhollow',
			quotedShare: library.quotedShare.get('letter')
		}
	]);
	for (const { quotedShare } of sources) expect(quotedShare).toBeGreaterThan(0);
});

it('with each skill goes the number of questions that measure it, and knowledge is no skill', () => {
	const library = sample();
	const { skills } = aboutPage(library);
	expect(skills.map(({ id }) => id)).toEqual([...library.skills.keys()]);
	const knowledge = [...library.questions.values()].filter(
		({ measures }) => measures === 'knowledge'
	).length;
	expect(knowledge).toBeGreaterThan(0);
	expect(skills.reduce((sum, { questions }) => sum + questions, knowledge)).toBe(
		library.questions.size
	);
	expect(skills.find(({ id }) => id === 'chain')).toMatchObject({ can: 'do it', questions: 1 });
});
