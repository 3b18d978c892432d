import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportSet } from '#lib/export/item.ts';
import { codesOf, exported } from './exported.ts';
import { HOSTILE_TEXTS, hostileSet, LONG_STEM } from './hostile-set.ts';
import { expectNoFavouritePlace, keyedChoice, sorted } from './keyed-choice.ts';
import { randomSets } from './random-sets.ts';
import { realSet } from './real-set.ts';

interface Question {
	prompt: string;
	options: string[];
	key: number;
}

/** Reads line by line as Moodle does (question/format/aiken/format.php), and refuses what it would lose. */
function readAiken(text: string): Question[] {
	const questions: Question[] = [];
	let prompt: string | null = null;
	let options: string[] = [];
	for (const line of text.split('\n').map((one) => one.trim())) {
		if (line.length < 2) {
			if (line !== '') throw new Error(`Passed over: ${line}`);
		} else if (/^[A-Z][).]/u.test(line)) {
			if (line.charCodeAt(0) - 65 !== options.length) throw new Error(`Out of order: ${line}`);
			options.push(line.slice(2).trim());
		} else if (line.startsWith('ANSWER:')) {
			const key = line.slice('ANSWER:'.length).trim().charCodeAt(0) - 65;
			if (prompt === null || options[key] === undefined) throw new Error(`No key: ${line}`);
			questions.push({ prompt, options, key });
			prompt = null;
			options = [];
		} else {
			if (prompt !== null) throw new Error(`Only this line would stay: ${line}`);
			prompt = line;
		}
	}
	return questions;
}

async function expectReadBack(set: ExportSet) {
	const result = await exported('aiken', set);
	const questions = readAiken(result.text);
	expect(
		questions.map(({ prompt, options, key }) =>
			sorted({ prompt, options, right: [options[key] ?? ''] })
		)
	).toEqual(result.items.map(keyedChoice));
	return { ...result, questions };
}

describe('the whole bank', () => {
	it('is read back but for what is no choice, and every line is understood', async () => {
		const { questions, included, omitted, notices } = await expectReadBack(realSet());
		expect(included.length).toBeGreaterThan(200);
		const kinds = new Set(
			realSet().entries.flatMap(({ question: { id, kind } }) =>
				omitted.includes(id) ? [kind] : []
			)
		);
		expect([...kinds].sort()).toEqual(['choice', 'essay', 'figure', 'short']);
		for (const id of omitted) expect(codesOf(notices, id)).toContain('no-such-type');
		expectNoFavouritePlace(questions.map(({ key, options }) => ({ at: key, of: options.length })));
	});
});

describe('hostile texts', () => {
	it.each(Object.entries({ ...HOSTILE_TEXTS, 'a long stem': LONG_STEM }))(
		'%s survives, its white space aside',
		async (_, text) => {
			const { included } = await expectReadBack(hostileSet(text, 'A set'));
			expect(included).toContain('hostile.choice');
		}
	);

	it.each(['A. is no option', 'B) nor this', 'ANSWER: A', 'Z.'])(
		'a question that begins with “%s” is left out and named',
		async (text) => {
			const set = hostileSet(text, 'A set');
			const { included, omitted, notices } = await expectReadBack({
				...set,
				entries: [...set.entries, ...realSet(({ kind }) => kind === 'scale').entries]
			});
			expect(included.every((id) => !id.startsWith('hostile'))).toBe(true);
			expect(omitted).toContain('hostile.choice');
			expect(codesOf(notices, 'hostile.choice')).toEqual(['misread']);
		}
	);

	it.each(['a. is no option', 'AB. neither', 'The ANSWER: A', 'A.I. is'])(
		'“%s” is read as it is, or left out',
		async (text) => {
			await expectReadBack({
				...hostileSet(text, 'A set'),
				entries: [
					...hostileSet(text, 'A set').entries,
					...realSet(({ kind }) => kind === 'scale').entries
				]
			});
		}
	);
});

it('random sets are read back with the same questions and keys', async () => {
	const one = realSet(({ kind }) => kind === 'scale').entries.slice(0, 1);
	await fc.assert(
		fc.asyncProperty(randomSets, async (set) => {
			const entries = set.entries.some(({ question }) => question.id === one[0]?.question.id)
				? set.entries
				: [...set.entries, ...one];
			await expectReadBack({ ...set, entries });
		}),
		{ numRuns: 40 }
	);
});
