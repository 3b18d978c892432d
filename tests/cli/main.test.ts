import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cwd, env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { replace, writeSample, type Sample } from '../content/sample-content.ts';

interface Ran {
	code: number;
	out: string;
	err: string;
}

/** Runs the command line as an author does, in the checkout or in another folder. */
function run(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> {
	return new Promise((settle) => {
		execFile(
			'npx',
			['tsx', 'src/cli/main.ts', ...args],
			{ cwd: cwd(), env: { ...env, ...more } },
			(error, out, err) => settle({ code: Number(error?.code ?? 0), out, err })
		);
	});
}

const of = ({ content, sources }: Sample) => ({ CONTENT_DIR: content, SOURCES_DIR: sources });

/** A child that compiles TypeScript starts slowly on a busy machine. */
const PATIENT = { timeout: 60_000 };

describe('check', PATIENT, () => {
	it('passes the content of this checkout and prints the balance table', async () => {
		const { code, out, err } = await run(['check']);
		expect(code, err).toBe(0);
		expect(out).toMatch(
			/^content\/ is sound: 5 sources, \d+ claims, \d+ relations, 9 lessons, \d+ questions\.$/mu
		);
		expect(out).toMatch(/^source +claims +share +questions +share +ratio +quoted$/mu);
		expect(out).toMatch(/^voice +claims +keyed answers on who speaks$/mu);
	});

	it('prints every row of a sound folder, and that the texts were at hand', async () => {
		const { code, out, err } = await run(['check', '--draft'], of(writeSample()));
		expect(code, err).toBe(0);
		expect(out).toBe(`content/ is sound: 2 sources, 10 claims, 3 relations, 2 lessons, 15 questions.
Every quotation was held against the texts.

source          claims   share  questions   share   ratio  quoted
gazette              6  60.0 %        9.0  60.0 %    1.00  28.1 %
letter               4  40.0 %        6.0  40.0 %    1.00  25.6 %

voice        claims   keyed answers on who speaks
own               5       1
named             4       3
unnamed           1       0
`);
	});

	it('says which sources were held against their seals', async () => {
		const sample = writeSample();
		rmSync(join(sample.sources, 'letter.txt'));
		const { code, out } = await run(['check', '--draft'], of(sample));
		expect(code).toBe(0);
		expect(out).toContain('Held against seals, the texts not being here: letter.\n');
	});

	it('fails on a broken folder, with every fault on stderr and nothing on stdout', async () => {
		const sample = writeSample([
			replace('content/relations.yaml', 'gazette.handsome', 'gazette.handsum'),
			replace('content/lessons/02-mill.md', 'mill.speakers', 'mill.speaker')
		]);
		const { code, out, err } = await run(['check', '--draft'], of(sample));
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err)
			.toContain(`content/relations.yaml:16: looks-and-use › claims [1]: unknown claim "gazette.handsum"; did you mean "gazette.handsome"?
content/lessons/02-mill.md:11: <Check>: unknown question "mill.speaker"; did you mean "mill.speakers"?

2 faults in content/.
`);
	});

	it('fails on a folder that is not there, without a stack', async () => {
		const { code, err } = await run(['check'], { CONTENT_DIR: 'content/nowhere' });
		expect(code).toBe(1);
		expect(err).toContain('content/voices.yaml: the file is missing\n');
		expect(err).not.toMatch(/^ +at /mu);
	});

	it('takes no argument', async () => {
		const { code, err } = await run(['check', 'content']);
		expect(code).toBe(2);
		expect(err).toContain('check takes no argument but --draft, and got "content".\n');
	});
});

describe('seal', PATIENT, () => {
	it('writes seals that hold once the texts are gone', async () => {
		const sample = writeSample();
		const seal = join(sample.content, 'sources', 'letter.seal.yaml');
		const before = readFileSync(seal, 'utf8');
		rmSync(seal);
		const sealed = await run(['seal'], of(sample));
		expect(sealed.code, sealed.err).toBe(0);
		expect(sealed.out).toBe('gazette: 37 quotations sealed\nletter: 27 quotations sealed\n');
		expect(readFileSync(seal, 'utf8')).toBe(before);
		rmSync(sample.sources, { recursive: true });
		expect((await run(['check', '--draft'], of(sample))).code).toBe(0);
	});

	it('without the texts names their folder and leaves the seals alone', async () => {
		const sample = writeSample();
		rmSync(sample.sources, { recursive: true });
		const seal = join(sample.content, 'sources', 'letter.seal.yaml');
		const before = readFileSync(seal, 'utf8');
		const { code, err } = await run(['seal'], of(sample));
		expect(code).toBe(1);
		expect(err).toContain(
			`Nothing was sealed: the texts of gazette, letter are not in ${sample.sources}. Set SOURCES_DIR to the folder that holds them.\n`
		);
		expect(readFileSync(seal, 'utf8')).toBe(before);
	});

	it('of content with a fault names it and seals nothing', async () => {
		const sample = writeSample(
			[],
			[replace('content/claims/gazette.yaml', 'a handsome bridge', 'a handsome brigde')]
		);
		const seal = join(sample.content, 'sources', 'letter.seal.yaml');
		rmSync(seal);
		const { code, out, err } = await run(['seal'], of(sample));
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err).toContain('“a handsome brigde” is not in paragraph 8 of gazette\n');
		expect(err).toContain('\nNothing was sealed: mend these first.\n');
		expect(existsSync(seal)).toBe(false);
	});

	it('takes no argument', async () => {
		const { code, err } = await run(['seal', 'valdai']);
		expect(code).toBe(2);
		expect(err).toContain('seal takes no argument, but got "valdai".\n');
	});
});

describe('serve', PATIENT, () => {
	it.each([[['abc']], [['0']], [['65536']], [['-1']], [['4173.5']], [['']], [['4173', '4174']]])(
		'with %j as its port is wrong use',
		async (args) => {
			const { code, out, err } = await run(['serve', ...args]);
			expect(code).toBe(2);
			expect(out).toBe('');
			expect(err).toContain(
				`serve takes one argument, a port from 1 to 65535, but got "${args.join(' ')}".\n`
			);
		}
	);
});

describe('wrong use', PATIENT, () => {
	it.each(['chekc', 'constructor', '--version'])(
		'the command %j is not there, and help goes to stderr',
		async (name) => {
			const { code, out, err } = await run([name]);
			expect(code).toBe(2);
			expect(out).toBe('');
			expect(err).toContain(`There is no command "${name}".\n\nSays Who, from a terminal.\n`);
		}
	);

	it('no command at all shows the help', async () => {
		const { code, out } = await run([]);
		expect(code).toBe(2);
		expect(out).toContain('Says Who, from a terminal.');
	});
});

it.each(['--help', 'help'])('%s names every command', PATIENT, async (name) => {
	const { code, out } = await run([name]);
	expect(code).toBe(0);
	for (const command of ['check', 'seal', 'serve [PORT]'])
		expect(out).toContain(`npm run -s cli -- ${command}`);
});

it.each(['analyse', 'check', 'grade', 'report', 'seal', 'serve'])(
	'%s --help says what it takes and does nothing else, and exits 0',
	PATIENT,
	async (command) => {
		const { code, out, err } = await run([command, '--help']);
		expect(code).toBe(0);
		expect(out).toMatch(new RegExp(`^npm run -s cli -- ${command}: `, 'u'));
		expect(out).toContain('Exit: ');
		expect(err).toBe('');
	}
);

describe('report', PATIENT, () => {
	it('prints every part for the content of this checkout', async () => {
		const { code, out, err } = await run(['report']);
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

	it('takes no argument', async () => {
		expect((await run(['report', 'all'])).code).toBe(2);
	});
});
