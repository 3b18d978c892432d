import { describe, expect, it } from 'vitest';
import { loadContent } from '#lib/content/library.server.ts';
import type { LoadedContent } from '#lib/content/library.server.ts';
import type { Question } from '#lib/model/question.ts';
import { keyFaults } from '../../src/cli/check-keys.ts';
import { writeSample } from '../content/sample-content.ts';

it('the keys of a sound bank, with a question of every kind, earn full marks', () => {
	const loaded = loadContent(writeSample());
	expect(new Set(Array.from(loaded.library.questions.values(), ({ kind }) => kind)).size).toBe(10);
	expect(keyFaults(loaded)).toEqual([]);
});

describe('a key that does not earn full marks is told with its line', () => {
	/** Changes a question behind the back of the content check, which would refuse it. */
	function changed<K extends Question['kind']>(
		id: string,
		kind: K,
		change: (question: Extract<Question, { kind: K }>) => void
	): { loaded: LoadedContent; line: number } {
		const sample = writeSample();
		const loaded = loadContent(sample);
		const bank = `content/questions/${id.startsWith('mill') ? '02-mill' : '01-bridge'}.yaml`;
		const question = loaded.library.questions.get(id);
		if (question?.kind !== kind) throw new Error(`${id} is not of kind ${kind}.`);
		change(question as Extract<Question, { kind: K }>);
		return { loaded, line: sample.lineOf(bank, `- id: ${id}`) };
	}

	it('one that earns less', () => {
		const { loaded, line } = changed('mill.two-days', 'relation', (question) => {
			question.evidence = ['a', 'a'];
		});
		expect(keyFaults(loaded)).toMatchObject([{ line, path: 'mill.two-days' }]);
	});

	it('one that is no answer', () => {
		const { loaded, line } = changed('mill.word', 'choice', ({ options }) => {
			for (const option of options) option.correct = false;
		});
		expect(keyFaults(loaded)).toMatchObject([
			{ line, path: 'mill.word', reason: expect.stringMatching(/^the key is no answer: /u) }
		]);
	});
});
