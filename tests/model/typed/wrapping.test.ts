import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#lib/model/typed/fold.ts';
import { unwrap, withoutInnerMarks } from '#lib/model/typed/wrapping.ts';

describe('unwrap', () => {
	it.each([
		'“puppet”',
		'‘puppet’',
		'"puppet"',
		"'puppet'",
		'«puppet»',
		'»puppet«',
		'‹puppet›',
		'„puppet“',
		'‚puppet‘',
		'”puppet”',
		'″puppet″',
		'′puppet′',
		'`puppet`',
		"``puppet''",
		'「puppet」',
		'『puppet』',
		'《puppet》',
		'【puppet】',
		'〝puppet〟',
		'（puppet）',
		'(puppet)',
		'[puppet]',
		'{puppet}',
		'<puppet>',
		'＜puppet＞',
		'⟨puppet⟩',
		'*puppet*',
		'**puppet**',
		'_puppet_',
		'~~puppet~~',
		'“(puppet)”',
		'(“puppet”.)',
		'“puppet.”',
		'“puppet”.',
		'“puppet',
		'puppet)',
		'- puppet',
		'– puppet',
		'* puppet',
		'• puppet',
		'•puppet',
		'> puppet',
		'→ puppet',
		'= puppet',
		'1. puppet',
		'1) puppet',
		'(a) puppet',
		'- “puppet”',
		'puppet…',
		'puppet ?!',
		'puppet,',
		'puppet。',
		'puppet –',
		'…puppet',
		': puppet',
		'¿puppet?'
	])('takes everything off %s', (text) => {
		expect(unwrap(fold(text))).toBe('puppet');
	});

	it.each([
		['-5', '-5'],
		['- 5', '- 5'],
		['- -5', '-5'],
		['.5', '.5'],
		['(,5)', ',5'],
		['...5', '...5'],
		['~5', '~5'],
		['<5', '<5'],
		['>5', '>5'],
		['> 5', '> 5'],
		['5%', '5%'],
		['11,000+', '11,000+'],
		['1. july', '1. july'],
		['93. brigade', '93. brigade'],
		["o'neil", "o'neil"],
		["students' visas", "students' visas"],
		['c++', 'c++']
	])('leaves of %j what means something', (text, bare) => {
		expect(unwrap(text)).toBe(bare);
	});

	it.each(['', '“”', '?', '- …', '* *', '()', '<>', '~~'])('finds nothing in %j', (text) => {
		expect(unwrap(fold(text))).toBe('');
	});

	it('does nothing the second time', () => {
		const text = fc.string({
			unit: fc.constantFrom(...'“”"\'()[]<>*_~-+•.,!? 1a)5x'.split('')),
			maxLength: 12
		});
		fc.assert(
			fc.property(text, (typed) => {
				const once = unwrap(fold(typed));
				expect(unwrap(once)).toBe(once);
				expect(unwrap(fold(once))).toBe(once);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('withoutInnerMarks', () => {
	it.each([
		['a “puppet” state', 'a  puppet  state'],
		["o'neil", "o'neil"]
	])('%j becomes %j', (text, plain) => {
		expect(withoutInnerMarks(text)).toBe(plain);
	});
});
