import { balanceOf } from '#lib/content/balance.ts';
import { formatFault } from '#lib/content/content-error.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { COURSE_LIMITS } from '#lib/content/standards/course-limits.ts';
import { keyFaults } from './check-keys.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';

const CHECK_HELP = `npm run -s cli -- check: checks content/

  --draft
      Leaves out what only a finished course keeps to: numbers of questions, lengths, shares.

  Reads all of content/ and lists every fault on standard error, with file, line and reason.
  If there are none, it prints the counts, what the quotations were checked against, and the
  balance table. Set CONTENT_DIR to read another folder than content/, and SOURCES_DIR to read
  the texts from another folder than ../shared/sources.

Exit: 0 no faults, 1 faults, 2 wrong use.`;

/** Checks `content/` and prints every fault, or else the counts and the balance table. */
export const runCheck: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(CHECK_HELP);
		return 0;
	}
	const draft = args[0] === '--draft';
	const strange = args[draft ? 1 : 0];
	if (strange !== undefined) {
		console.err(`check takes no argument but --draft, and got "${strange}".`);
		return 2;
	}
	const loaded = loadContent(contentFolders(), draft ? {} : { limits: COURSE_LIMITS });
	const { library } = loaded;
	const faults = [...loaded.faults, ...keyFaults(loaded)];
	for (const fault of faults) console.err(formatFault(fault));
	if (faults.length > 0) {
		console.err(`\n${counted(faults.length, 'fault')} in content/.`);
		return 1;
	}
	const { sources, claims, relations, lessons, questions } = library;
	console.out(
		`content/ has no faults: ${counted(sources.size, 'source')}, ${counted(claims.size, 'claim')}, ` +
			`${counted(relations.size, 'relation')}, ${counted(lessons.size, 'lesson')}, ` +
			`${counted(questions.size, 'question')}.`
	);
	const bySeal = [...library.verifiedAgainst].filter(([, by]) => by === 'seal').map(([id]) => id);
	console.out(
		bySeal.length === 0
			? 'Every quotation was checked against the texts.'
			: `The texts of these sources are missing, so their seals were checked: ${bySeal.join(', ')}.`
	);
	const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
	const balance = balanceOf(library);
	console.out('\nsource          claims   share  questions   share   ratio  quoted');
	for (const one of balance.sources)
		console.out(
			`${one.source.padEnd(15)} ${String(one.claims).padStart(6)}${percent(one.claimShare)} ` +
				`${one.questions.toFixed(1).padStart(10)}${percent(one.questionShare)} ` +
				`${one.ratio.toFixed(2).padStart(7)}${percent(library.quotedShare.get(one.source) ?? 0)}`
		);
	console.out('\nvoice        claims   keyed answers on who speaks');
	for (const { voice, claims: count, keyed } of balance.voices)
		console.out(`${voice.padEnd(11)} ${String(count).padStart(7)} ${String(keyed).padStart(7)}`);
	return 0;
};
