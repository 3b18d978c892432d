import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFault } from '#lib/content/content-error.ts';
import { contentFolders, loadContent } from '#lib/content/library.server.ts';
import { writeSeal } from '#lib/content/quotation.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';

const SEAL_HELP = `npm run -s cli -- seal: records the verified quotations

  Writes content/sources/<id>.seal.yaml, with a hash of every quotation that was found word
  for word in its text, so that a checkout without the texts can check quotations too. It
  needs all the texts, in ../shared/sources or in SOURCES_DIR, and content without faults.
  It takes no arguments.

Exit: 0 sealed, 1 nothing was sealed (the reason is on standard error), 2 wrong use.`;

/** Records a hash of every verified quotation, for checkouts without the texts. */
export const runSeal: Command = async (args, console) => {
	if (args.includes('--help')) {
		console.out(SEAL_HELP);
		return 0;
	}
	if (args.length > 0) {
		console.err(`seal takes no arguments, but got "${args[0]}".`);
		return 2;
	}
	const folders = contentFolders();
	const { library, faults, quotations } = loadContent(folders, { sealing: true });
	for (const fault of faults) console.err(formatFault(fault));
	if (faults.length > 0) {
		console.err('\nNothing was sealed. Fix these faults first.');
		return 1;
	}
	const missing = [...library.sources.keys()].filter((id) => !quotations.texts.has(id));
	if (missing.length > 0) {
		console.err(
			`Nothing was sealed: ${folders.sources} lacks the ${missing.length === 1 ? 'text' : 'texts'} of ${missing.join(', ')}. Set SOURCES_DIR to the folder with the texts.`
		);
		return 1;
	}
	for (const [source, text] of quotations.texts) {
		const verified = quotations.verified.get(source) ?? [];
		writeFileSync(
			join(folders.content, 'sources', `${source}.seal.yaml`),
			writeSeal(text, verified)
		);
		console.out(`${source}: ${counted(verified.length, 'quotation')} sealed`);
	}
	return 0;
};
