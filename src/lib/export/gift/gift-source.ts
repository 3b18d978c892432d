import type { TextFormat } from '../import-text.ts';

/** Signs that a backslash escapes, and the line end. */
const ESCAPED = /\\([\\~=#{}:n])/gu;

/** A part of a question in GIFT, in which what is escaped is never found as a sign. */
export class GiftSource {
	private constructor(
		/** As it is written. */
		readonly raw: string,
		/** The same with everything escaped blanked out. */
		private readonly mask: string
	) {}

	static of(raw: string): GiftSource {
		return new GiftSource(raw, raw.replace(ESCAPED, '\0\0'));
	}

	get isEmpty(): boolean {
		return this.raw.trim() === '';
	}

	/** Where a sign is; −1 where it is not. */
	indexOf(sign: string, from = 0): number {
		return this.mask.indexOf(sign, from);
	}

	lastIndexOf(sign: string): number {
		return this.mask.lastIndexOf(sign);
	}

	has(sign: string): boolean {
		return this.mask.includes(sign);
	}

	startsWith(sign: string): boolean {
		return this.mask.trimStart().startsWith(sign);
	}

	slice(from: number, to?: number): GiftSource {
		return new GiftSource(this.raw.slice(from, to), this.mask.slice(from, to));
	}

	trim(): GiftSource {
		const start = this.raw.length - this.raw.trimStart().length;
		return this.slice(start, start + this.raw.trim().length);
	}

	/** What stands before a sign and after it; `null` after where it is not there. */
	cut(sign: string): [before: GiftSource, after: GiftSource | null] {
		const at = this.indexOf(sign);
		return at < 0 ? [this, null] : [this.slice(0, at), this.slice(at + sign.length)];
	}

	/** How many parts `partsAt` makes. */
	countAt(signs: string): number {
		return this.mask.replace(new RegExp(`[^${signs}]+`, 'gu'), '').length;
	}

	/** The parts that begin with one of some signs, each with its sign and its offset; the first may have none. */
	partsAt(signs: string): { sign: string; offset: number; part: GiftSource }[] {
		const starts = [...this.mask.matchAll(new RegExp(`[${signs}]`, 'gu'))].map(
			({ index }) => index
		);
		const bounds = [...starts, this.mask.length];
		const first = { sign: '', offset: 0, part: this.slice(0, bounds[0]) };
		return [
			...(first.part.isEmpty ? [] : [first]),
			...starts.map((start, index) => ({
				sign: this.mask.charAt(start),
				offset: start,
				part: this.slice(start + 1, bounds[index + 1])
			}))
		];
	}

	/** A weight such as `%50%` at the beginning, in per cent, and what follows it. */
	weight(): { percent: number | null; rest: GiftSource } {
		const trimmed = this.trim();
		const found = /^%(-?\d+(?:\.\d*)?)%/u.exec(trimmed.mask);
		return found === null
			? { percent: null, rest: trimmed }
			: { percent: Number(found[1]), rest: trimmed.slice(found[0].length) };
	}

	/** The format that a text names at its beginning, such as `[html]`, and the text without it. */
	format(inherited: TextFormat): { format: TextFormat; rest: GiftSource } {
		const trimmed = this.trim();
		const name = /^\[(html|moodle|plain|markdown)\]/u.exec(trimmed.mask)?.[1];
		return name === undefined
			? { format: inherited, rest: trimmed }
			: { format: name as TextFormat, rest: trimmed.slice(name.length + 2) };
	}

	/** The text that is meant. */
	get text(): string {
		return this.raw.replace(ESCAPED, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();
	}
}
