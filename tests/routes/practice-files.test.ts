import { beforeEach, expect, it, vi } from 'vitest';
import type { Library } from '#lib/content/library.ts';
import type { Question } from '#lib/model/question.ts';
import { GET as getQuestion } from '../../src/routes/practice/bank/[lesson]/[name].json/+server.ts';
import { GET as getIndex } from '../../src/routes/practice/index/[lesson].json/+server.ts';

const library = vi.hoisted(() => vi.fn<() => Library>());
vi.mock('#lib/content/library.server.ts', () => ({ library }));

const question = (id: string, prompt: string) =>
	({
		id,
		lesson: id.split('.')[0],
		measures: 'chain',
		difficulty: 'infer',
		prompt,
		claims: [],
		excerpts: [
			{ source: 'valdai', paragraph: 3, quote: 'one' },
			{ source: 'valdai', paragraph: 3, quote: 'two' }
		]
	}) as unknown as Question;

/** What the content holds from now on. */
function hold(...questions: Question[]): void {
	library.mockReturnValue({
		lessons: new Map([['kursk', {}]]),
		sources: new Map([['valdai', { siglum: 'V', title: 'A title', author: null }]]),
		questions: new Map(questions.map((one) => [one.id, one]))
	} as unknown as Library);
}

const read = async (lesson: string, name: string): Promise<unknown> =>
	(await getQuestion({ params: { lesson, name } } as Parameters<typeof getQuestion>[0])).json();
const index = async (lesson: string): Promise<unknown> =>
	(await getIndex({ params: { lesson } } as Parameters<typeof getIndex>[0])).json();

beforeEach(() => hold(question('kursk.a', 'As it was'), question('other.b', 'Another')));

it('each question is a file of its own by its id', async () => {
	expect(await read('kursk', 'a')).toMatchObject({ questions: [{ id: 'kursk.a' }] });
	await expect(read('kursk', 'b')).rejects.toMatchObject({ status: 404 });
});

it('the index of a lesson says what drawing needs, and no more', async () => {
	const entry = {
		id: 'kursk.a',
		measures: 'chain',
		level: 'infer',
		sources: ['valdai'],
		passages: ['valdai:3']
	};
	expect(await index('kursk')).toEqual([entry]);
	expect(await index('all')).toEqual([entry, { ...entry, id: 'other.b' }]);
	await expect(index('moon')).rejects.toMatchObject({ status: 404 });
});

it('a question that is edited while authors write is served as it now is', async () => {
	hold(question('kursk.new', 'Put before it'), question('kursk.a', 'As it is'));
	expect(await read('kursk', 'a')).toMatchObject({ questions: [{ prompt: 'As it is' }] });
});
