import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeBank } from '#lib/model/practice-bank.ts';
import type { IndexEntry } from '#lib/model/practice-bank.ts';
import type { PracticePlan } from '#lib/model/practice-plan.ts';
import type { PracticeRun } from '#lib/model/practice-run.ts';
import type { QuestionOf } from '#lib/model/question.ts';
import type { QuestionBank } from '#lib/browser/question-bank.ts';
import { planQuery } from '#lib/practice/plan.ts';
import { beginPractice } from '../../src/routes/practice/begin-practice.ts';
import { PracticeSession } from '../../src/routes/practice/practice-session.svelte.ts';

const store = vi.hoisted(() => ({
	loadRun: vi.fn(),
	keepAnswers: vi.fn(),
	deleteRun: vi.fn()
}));
vi.mock('#lib/browser/practice-store.ts', () => store);

/** What a browser that has lost nothing adds to what it kept. */
const OPENED = { opened: { all: 0, practice: 0 }, restored: { answers: 0, practices: 0 } };

const question = (id: string): QuestionOf['choice'] => ({
	kind: 'choice',
	id,
	lesson: id.split('.')[0] ?? '',
	measures: 'chain',
	prompt: 'Who says so?',
	excerpts: [],
	claims: ['valdai.a'],
	relations: [],
	feedback: 'Because.',
	points: 1,
	multiple: false,
	options: [
		{ id: 'right', text: 'Right', correct: true },
		{ id: 'wrong', text: 'Wrong', correct: false, misconception: 'nearest-name' }
	]
});

const IDS = ['kursk.a', 'kursk.b', 'kursk.c'];
const PLAN: PracticePlan = {
	lesson: 'kursk',
	measures: 'any',
	number: 3,
	seed: 'x',
	sure: true,
	questions: IDS,
	current: true
};
const RIGHT = { kind: 'choice' as const, picked: ['right'] };

/** A bank of three questions that says what was fetched of it. */
function bankOf(ids: readonly string[] = IDS) {
	const fetched: string[] = [];
	const bank: QuestionBank = {
		list: () => Promise.reject(new Error('no list')),
		index: () =>
			Promise.resolve(
				ids.map((id): IndexEntry => ({
					id,
					kind: 'choice',
					measures: 'chain',
					level: null,
					sources: [id.endsWith('c') ? 'politsturm' : 'valdai'],
					passages: []
				}))
			),
		question(id) {
			fetched.push(id);
			const bank: PracticeBank = { questions: [question(id)], evidence: {}, sources: {} };
			return Promise.resolve(bank);
		},
		lesson: () => Promise.reject(new Error('not asked for'))
	};
	return { bank, fetched };
}

const run = (answers: PracticeRun['answers']): PracticeRun => ({
	version: 1,
	key: planQuery(PLAN),
	questions: IDS,
	answers,
	certainties: { 'kursk.a': 3 },
	savedAt: 1
});

const begin = (bank: QuestionBank, hidden: ReadonlySet<string> = new Set()) =>
	beginPractice(PLAN, bank, hidden, (slug) => slug === 'kursk');

beforeEach(() => {
	vi.resetAllMocks();
	store.loadRun.mockResolvedValue({ status: 'none', ...OPENED });
	store.keepAnswers.mockResolvedValue({
		status: 'kept',
		opened: OPENED.opened,
		deletedElsewhere: false
	});
	store.deleteRun.mockResolvedValue({ status: 'deleted', opened: { all: 0, practice: 1 } });
});

describe('a practice that begins', () => {
	it('fetches its first question and no other', async () => {
		const { bank, fetched } = bankOf();
		const begun = await begin(bank);
		expect(begun.asked).toEqual(IDS);
		expect([...begun.loaded.keys()]).toEqual(['kursk.a']);
		expect(fetched).toEqual(['kursk.a']);
	});

	it('taken up again, fetches what was answered and the next question', async () => {
		store.loadRun.mockResolvedValue({
			status: 'found',
			run: run({ 'kursk.b': RIGHT }),
			...OPENED
		});
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		expect(session.answeredCount).toBe(1);
		expect(session.start).toBe(0);
		expect(session.loaded('kursk.c')).toBeUndefined();
		expect(session.answered.map(({ number }) => number)).toEqual([2]);
	});

	it('counts a stored response that is none as no answer', async () => {
		const broken = { kind: 'choice', picked: ['nobody'] };
		store.loadRun.mockResolvedValue({
			status: 'found',
			run: run({ 'kursk.a': broken, 'kursk.b': RIGHT }),
			...OPENED
		});
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		expect(session.answeredCount).toBe(1);
		expect(session.answerTo('kursk.a')).toBeUndefined();
		expect(session.start).toBe(0);
	});

	it.each([
		['set-aside', { status: 'set-aside', raw: 7, ...OPENED }, { code: 'set-aside', raw: 7 }],
		[
			'restored',
			{ status: 'none', ...OPENED, restored: { answers: 2, practices: 1 } },
			{ code: 'restored', restored: { answers: 2, practices: 1 } }
		],
		[
			'unavailable',
			{ status: 'unavailable', problem: 'quota' },
			{ code: 'not-kept', problem: 'quota' }
		]
	])('says that what was kept is %s', async (_, stored, notice) => {
		store.loadRun.mockResolvedValue(stored);
		expect((await begin(bankOf().bank)).notices).toEqual([notice]);
	});

	it('leaves out what rests on a hidden source, and keeps it', async () => {
		const begun = await begin(bankOf().bank, new Set(['politsturm']));
		expect(begun.asked).toEqual(['kursk.a', 'kursk.b']);
		expect(begun.kept).toEqual(IDS);
	});
});

describe('an answer', () => {
	const given = { at: 5, id: 'attempt-1' };

	it('is judged, kept in the practice with its confidence, and logged', async () => {
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		await session.answer(question('kursk.a'), RIGHT, 2, given);
		expect(session.answerTo('kursk.a')).toEqual(RIGHT);
		expect(session.confidenceOf('kursk.a')).toBe(2);
		expect(session.firstOpen).toBe(1);
		expect(session.answered).toMatchObject([{ number: 1, confidence: 2, judged: { score: 1 } }]);
		const [run, attempts] = store.keepAnswers.mock.calls[0] ?? [];
		expect(run).toMatchObject({
			key: session.key,
			questions: IDS,
			answers: { 'kursk.a': RIGHT },
			savedAt: 5
		});
		expect(attempts).toMatchObject([
			{
				version: 2,
				id: 'attempt-1',
				question: 'kursk.a',
				response: RIGHT,
				origin: 'practice',
				confidence: 2
			}
		]);
		expect(session.keptCount).toBe(1);
		expect(session.notices).toEqual([]);
	});

	it('that the browser does not keep is said once, and kept with the next that it does', async () => {
		store.keepAnswers.mockResolvedValueOnce({ status: 'not-kept', problem: 'quota' });
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		await session.answer(question('kursk.a'), RIGHT, undefined, given);
		expect(session.notices).toEqual([{ code: 'not-kept', problem: 'quota' }]);
		expect([session.answeredCount, session.keptCount]).toEqual([1, 0]);
		await session.load('kursk.b');
		await session.answer(question('kursk.b'), RIGHT, undefined, { at: 6, id: 'attempt-2' });
		expect(store.keepAnswers.mock.calls[1]?.[1]).toMatchObject([
			{ id: 'attempt-1' },
			{ id: 'attempt-2' }
		]);
		expect(session.notices).toEqual([]);
		expect(session.keptCount).toBe(2);
	});

	it('given after another tab deleted the practice is the only one left', async () => {
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		await session.answer(question('kursk.a'), RIGHT, undefined, given);
		store.keepAnswers.mockResolvedValueOnce({
			status: 'kept',
			opened: { all: 1, practice: 0 },
			deletedElsewhere: true
		});
		await session.load('kursk.b');
		await session.answer(question('kursk.b'), RIGHT, undefined, { at: 6, id: 'attempt-2' });
		expect(session.answered.map(({ question: { id } }) => id)).toEqual(['kursk.b']);
		expect(session.notices).toEqual([{ code: 'deleted-elsewhere' }]);
	});

	it('is forgotten when the practice starts over', async () => {
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		await session.answer(question('kursk.a'), RIGHT, 1, given);
		await session.restart();
		expect(session.answeredCount).toBe(0);
		expect(store.deleteRun).toHaveBeenCalledWith(session.key);
	});

	it('stays where the browser would not delete it, and the reader is told', async () => {
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		await session.answer(question('kursk.a'), RIGHT, 1, given);
		store.deleteRun.mockResolvedValue({ status: 'not-deleted', problem: 'failed' });
		await session.restart();
		expect(session.answeredCount).toBe(1);
		expect(session.notices).toEqual([{ code: 'not-deleted', problem: 'failed' }]);
	});
});

describe('a question', () => {
	it('is loaded once, when it is needed', async () => {
		const { bank, fetched } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), bank);
		const asked = await session.load('kursk.b');
		expect(asked.question.id).toBe('kursk.b');
		expect(session.loaded('kursk.b')).toBe(asked);
		await session.load('kursk.b');
		expect(fetched).toEqual(['kursk.a', 'kursk.b']);
	});

	it('whose file holds another one is refused', async () => {
		const { bank } = bankOf();
		const session = new PracticeSession(PLAN, await begin(bank), {
			...bank,
			question: () => bankOf().bank.question('kursk.x')
		});
		await expect(session.load('kursk.b')).rejects.toThrow('kursk.b');
	});
});
