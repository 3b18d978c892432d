const APOSTROPHES = /[‘’‛ʼ′`´]/gu;
const DASHES = /[‐‑‒–—―−]/gu;

/**
 * Text with its typing habits taken off, for comparison only: Unicode NFC, no difference of case,
 * spaces collapsed, one apostrophe and one hyphen for all their look-alikes, and a hyphen between
 * letters read as a space (Kim Jong-un, Kim Jong Un). Idempotent.
 */
export function fold(text: string): string {
	return (
		text
			.normalize('NFC')
			// JavaScript has no case folding. Down, up and down again comes to the same (ß and ẞ equal ss), but for
			// the Greek sigma, whose form at the end of a word full folding (Unicode 3.13) drops.
			.toLowerCase()
			.toUpperCase()
			.toLowerCase()
			.replaceAll('ς', 'σ')
			.normalize('NFC')
			.replace(APOSTROPHES, "'")
			.replace(DASHES, '-')
			.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
			.trim()
			.replace(/\s+/gu, ' ')
	);
}
