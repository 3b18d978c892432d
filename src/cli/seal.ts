import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFault } from '#lib/content/content-error.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { writeSeal } from '#lib/content/quotation.ts';
import type { Command } from './command.ts';

const SEAL_HELP = `npm run -s cli -- seal: records the verified quotations

  Writes content/sources/<id>.seal.yaml, the hashes of every quotation that stands to the
  letter in its text, so that a checkout without the texts can check them. It needs all the
  texts, in ../shared/sources or in SOURCES_DIR, and content without a fault. It takes no
  argument.

Exit: 0 sealed, 1 nothing was sealed (the reason on standard error), 2 wrong use.`;

/** Records, while the texts are at hand, the hash of every quotation that was verified. */
export const runSeal: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(SEAL_HELP);
		return 0;
	}
	if (args.length > 0) {
		console.err(`seal takes no argument, but got "${args[0]}".`);
		return 2;
	}
	const folders = contentFolders();
	const { library, faults, quotations } = loadContent(folders, { sealing: true });
	for (const fault of faults) console.err(formatFault(fault));
	if (faults.length > 0) {
		console.err('\nNothing was sealed: mend these first.');
		return 1;
	}
	const missing = [...library.sources.keys()].filter((id) => !quotations.texts.has(id));
	if (missing.length > 0) {
		console.err(
			`Nothing was sealed: the texts of ${missing.join(', ')} are not in ${folders.sources}. Set SOURCES_DIR to the folder that holds them.`
		);
		return 1;
	}
	for (const [source, text] of quotations.texts) {
		const verified = quotations.verified.get(source) ?? [];
		writeFileSync(
			join(folders.content, 'sources', `${source}.seal.yaml`),
			writeSeal(text, verified)
		);
		console.out(`${source}: ${verified.length} quotations sealed`);
	}
	return 0;
};
