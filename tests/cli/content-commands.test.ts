import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCheck } from '../../src/cli/check.ts';
import { runReport } from '../../src/cli/report.ts';
import { runSeal } from '../../src/cli/seal.ts';
import { replace, writeSample, type Sample } from '../content/sample-content.ts';
import { runCommand } from './run-command.ts';

// Reading all of content/ takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => {
	vi.unstubAllEnvs();
});

/** Makes commands read a sample instead of this checkout. */
function use(sample: Sample): Sample {
	vi.stubEnv('CONTENT_DIR', sample.content);
	vi.stubEnv('SOURCES_DIR', sample.sources);
	return sample;
}

describe('check', () => {
	it('passes the content of this checkout and prints the balance table', async () => {
		const { code, out, err } = await runCommand(runCheck, []);
		expect(code, err).toBe(0);
		expect(out).toMatch(
			/^content\/ has no faults: 5 sources, \d+ claims, \d+ relations, 9 lessons, \d+ questions\.$/mu
		);
		expect(out).toMatch(/^source +claims +share +questions +share +ratio +quoted$/mu);
		expect(out).toMatch(/^voice +claims +keyed answers on who speaks$/mu);
	});

	it('prints every row of a sound folder, and that the texts were at hand', async () => {
		use(writeSample());
		const { code, out, err } = await runCommand(runCheck, ['--draft']);
		expect(code, err).toBe(0);
		expect(out)
			.toBe(`content/ has no faults: 2 sources, 10 claims, 3 relations, 2 lessons, 15 questions.
Every quotation was checked against the texts.

source          claims   share  questions   share   ratio  quoted
gazette              6  60.0 %        9.0  60.0 %    1.00  28.1 %
letter               4  40.0 %        6.0  40.0 %    1.00  25.6 %

voice        claims   keyed answers on who speaks
own               5       1
named             4       3
unnamed           1       0
`);
	});

	it('says of which sources the seals were checked', async () => {
		const sample = use(writeSample());
		rmSync(join(sample.sources, 'letter.txt'));
		const { code, out } = await runCommand(runCheck, ['--draft']);
		expect(code).toBe(0);
		expect(out).toContain(
			'The texts of these sources are missing, so their seals were checked: letter.\n'
		);
	});

	it('fails on a broken folder, with every fault on stderr and nothing on stdout', async () => {
		use(
			writeSample([
				replace('content/relations.yaml', 'gazette.handsome', 'gazette.handsum'),
				replace('content/lessons/02-mill.md', 'mill.speakers', 'mill.speaker')
			])
		);
		const { code, out, err } = await runCommand(runCheck, ['--draft']);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err).toMatch(/^content\/relations\.yaml:16: .*"gazette\.handsum"/mu);
		expect(err).toMatch(/^content\/lessons\/02-mill\.md:11: .*"mill\.speaker"/mu);
		expect(err).toMatch(/\n\n2 faults in content\/\.\n$/u);
	});

	it('fails on a folder that is not there, without a stack', async () => {
		vi.stubEnv('CONTENT_DIR', 'content/nowhere');
		const { code, err } = await runCommand(runCheck, []);
		expect(code).toBe(1);
		expect(err).toContain('content/voices.yaml: the file is missing\n');
		expect(err).not.toMatch(/^ +at /mu);
	});

	it('takes no arguments', async () => {
		const { code, err } = await runCommand(runCheck, ['content']);
		expect(code).toBe(2);
		expect(err).toContain('check takes no arguments, but got "content".\n');
	});
});

describe('seal', () => {
	it('writes seals that hold once the texts are gone', async () => {
		const sample = use(writeSample());
		const seal = join(sample.content, 'sources', 'letter.seal.yaml');
		const before = readFileSync(seal, 'utf8');
		rmSync(seal);
		const sealed = await runCommand(runSeal, []);
		expect(sealed.code, sealed.err).toBe(0);
		expect(sealed.out).toBe('gazette: 37 quotations sealed\nletter: 27 quotations sealed\n');
		expect(readFileSync(seal, 'utf8')).toBe(before);
		rmSync(sample.sources, { recursive: true });
		expect((await runCommand(runCheck, ['--draft'])).code).toBe(0);
	});

	it('without the texts names their folder and leaves the seals alone', async () => {
		const sample = use(writeSample());
		rmSync(sample.sources, { recursive: true });
		const seal = join(sample.content, 'sources', 'letter.seal.yaml');
		const before = readFileSync(seal, 'utf8');
		const { code, err } = await runCommand(runSeal, []);
		expect(code).toBe(1);
		expect(err).toContain(
			`Nothing was sealed: ${sample.sources} lacks the texts of gazette, letter. Set SOURCES_DIR to the folder with the texts.\n`
		);
		expect(readFileSync(seal, 'utf8')).toBe(before);
	});

	it('of content with a fault names it and seals nothing', async () => {
		const sample = use(
			writeSample(
				[],
				[replace('content/claims/gazette.yaml', 'a handsome bridge', 'a handsome brigde')]
			)
		);
		const seal = join(sample.content, 'sources', 'letter.seal.yaml');
		rmSync(seal);
		const { code, out, err } = await runCommand(runSeal, []);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err).toContain('“a handsome brigde”');
		expect(err).toContain('\nNothing was sealed. Fix these faults first.\n');
		expect(existsSync(seal)).toBe(false);
	});

	it('takes no arguments', async () => {
		const { code, err } = await runCommand(runSeal, ['valdai']);
		expect(code).toBe(2);
		expect(err).toContain('seal takes no arguments, but got "valdai".\n');
	});
});

describe('report', () => {
	it('prints every part for the content of this checkout', async () => {
		const { code, out, err } = await runCommand(runReport, []);
		expect(code, err).toBe(0);
		for (const part of [
			'Coverage by',
			'Agreement of',
			'Balance:',
			'Bank:',
			'Similar questions:',
			'Position of',
			'Reading'
		])
			expect(out).toMatch(new RegExp(`^${part}`, 'mu'));
	});

	it('takes no arguments', async () => {
		expect((await runCommand(runReport, ['all'])).code).toBe(2);
	});
});
