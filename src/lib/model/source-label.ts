/** How a source is named where its title is not stated in our copy. */
export function sourceLabel(source: { title: string | null; author: string | null }): string {
	if (source.title !== null) return source.title;
	return source.author === null ? 'Untitled text' : `Untitled text by ${source.author}`;
}
