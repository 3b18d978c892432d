/** 128 random bits as an id; `crypto.randomUUID` is missing where a school serves the site without TLS. */
export function randomId(): string {
	return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
