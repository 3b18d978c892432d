import { beforeEach, expect, it, vi } from 'vitest';
import type { Library } from '#lib/content/library.ts';
import type { Question } from '#lib/model/question.ts';
import { GET as getPlaces } from '../../src/routes/practice/bank/[lesson]/places.json/+server.ts';
import { GET as getQuestion } from '../../src/routes/practice/bank/[lesson]/[slot].json/+server.ts';

const library = vi.hoisted(() => vi.fn<() => Library>());
vi.mock('#lib/content/library.server.ts', () => ({ library }));

const question = (id: string, prompt: string) =>
	({
		id,
		lesson: 'kursk',
		measures: 'chain',
		prompt,
		claims: [],
		excerpts: []
	}) as unknown as Question;

/** What the content holds from now on. */
function hold(...questions: Question[]): void {
	const held = {
		lessons: new Map([['kursk', {}]]),
		questions: new Map(questions.map((one) => [one.id, one]))
	} as unknown as Library;
	library.mockReturnValue(held);
}

/** What the site answers for a place, or for the list of places. */
async function read(slot?: string): Promise<unknown> {
	const response = await (slot === undefined
		? getPlaces({ params: { lesson: 'kursk' } } as Parameters<typeof getPlaces>[0])
		: getQuestion({ params: { lesson: 'kursk', slot } } as Parameters<typeof getQuestion>[0]));
	return response.json();
}

beforeEach(() => hold(question('kursk.a', 'As it was'), question('kursk.b', 'Another')));

it('the file of each place holds the question that the list of places says', async () => {
	expect(await read()).toEqual({ 'kursk.a': 'chain-0', 'kursk.b': 'chain-1' });
	expect(await read('chain-1')).toMatchObject({ questions: [{ id: 'kursk.b' }] });
});

it('a question that is edited while authors write is served as it stands now', async () => {
	expect(await read('chain-0')).toMatchObject({ questions: [{ prompt: 'As it was' }] });
	hold(question('kursk.new', 'Put before it'), question('kursk.a', 'As it is'));
	expect(await read('chain-0')).toMatchObject({ questions: [{ prompt: 'Put before it' }] });
	expect(await read('chain-1')).toMatchObject({ questions: [{ prompt: 'As it is' }] });
	expect(await read()).toEqual({ 'kursk.new': 'chain-0', 'kursk.a': 'chain-1' });
});
