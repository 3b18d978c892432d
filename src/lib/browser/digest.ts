/** What a store holds, in two figures: the same for the same records in any order. */
export interface Digest {
	count: number;
	/** The sum of the records' hashes, modulo 2^32. */
	hash: number;
}

export const EMPTY_DIGEST: Digest = { count: 0, hash: 0 };

/** The digest of records. */
export function digestOf(records: Iterable<unknown>): Digest {
	let digest = EMPTY_DIGEST;
	for (const record of records) digest = withRecord(digest, record);
	return digest;
}

/** The digest once a record is added. */
export function withRecord({ count, hash }: Digest, record: unknown): Digest {
	return { count: count + 1, hash: (hash + hashOf(record)) >>> 0 };
}

/** The digest once a record is taken away. */
export function withoutRecord({ count, hash }: Digest, record: unknown): Digest {
	return { count: count - 1, hash: (hash - hashOf(record)) >>> 0 };
}

/** Whether two digests are of the same records; a digest that is missing is of none that are known. */
export function isSameDigest(one: Digest | undefined, other: Digest | undefined): boolean {
	return one !== undefined && one.count === other?.count && one.hash === other.hash;
}

/** A record as a text; two records with the same text are the same. */
export function textOf(record: unknown): string {
	try {
		return JSON.stringify(record) ?? String(record);
	} catch {
		// A stored value may be anything that can be cloned, such as a bigint or a list that holds itself.
		return String(record);
	}
}

/**
 * FNV-1a in 32 bits, over UTF-16 units. It finds damage, not forgery; `crypto.subtle` would answer too late
 * for the transaction, and is missing where a school serves the site without TLS.
 */
function hashOf(record: unknown): number {
	const text = textOf(record);
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
