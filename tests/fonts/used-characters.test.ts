import { expect, it } from 'vitest';
import { usedCharacters, withoutComments } from '../../src/fonts/used-characters.ts';

function beyondAscii(path: string, text: string): string {
	return [...usedCharacters([{ path, text }]).keys()].filter((one) => one > '~').join('');
}

it.each([
	['a string', 'src/a.ts', "const dash = '–'; // Σ", '–'],
	['a comment of several lines', 'src/a.ts', '/**\n * Σ\n */\nconst dash = "–";', '–'],
	['an address and a glob', 'src/a.ts', "'https://ą' + 'content/*.md' + 'ć' /* Σ */", 'ąć'],
	['a component', 'src/A.svelte', '<!-- Σ\n Σ --><p>“a”</p>\n<style>\n/* Σ */\n</style>', '“”'],
	['a lesson', 'content/a.md', 'Two // slashes and /* stars */ – <!-- Σ -->', '–'],
	['a record', 'content/a.yaml', 'name: Gdańsk # ń', 'ń'],
	['escapes of JavaScript', 'src/a.ts', String.raw`'\u00a0b\u{1F600}\ud83d\ude01'`, '\u00a0😀😁'],
	['an escape of CSS', 'src/a.css', String.raw`a::before { content: '\2190 b'; }`, '←'],
	['no code point', 'src/a.ts', String.raw`/\u{110000}/`, ''],
	['controls and marks of format', 'src/a.ts', '\u0007\u200b\u2028\u00ad–', '–']
])('the characters of %s are found', (_, path, text, found) => {
	expect(beyondAscii(path, text)).toBe(found);
});

it('each character has the place where it is used first', () => {
	const used = usedCharacters([
		{ path: 'content/a.md', text: '<!-- one\ntwo -->\n–' },
		{ path: 'content/b.md', text: '…–' }
	]);
	expect(used.get('–')).toBe('content/a.md:3');
	expect(used.get('…')).toBe('content/b.md:1');
});

it('comments leave their line breaks', () => {
	expect(withoutComments('src/a.css', 'a {}\n/* b\n c */\nd {}')).toBe('a {}\n\n\nd {}');
});
