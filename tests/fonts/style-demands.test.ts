import { expect, it } from 'vitest';
import { styleDemands } from '../../src/fonts/style-demands.ts';

it.each([
	['', 400, 700],
	['h1 { font-weight: 600; }', 400, 700],
	['h1 { font-weight: 800; }', 400, 800],
	['p { font: 300 1rem/1.5 var(--serif); }', 300, 700],
	['p { font: italic 900 1rem var(--serif) }', 400, 900],
	['p { font-size: 950px; }', 400, 700]
])('%j needs the weights %i to %i', (css, min, max) => {
	expect(styleDemands(css).weights).toEqual({ min, max });
});

it('features that are on by default are kept without being named', () => {
	expect(styleDemands('').features).toEqual(expect.arrayContaining(['kern', 'liga', 'rvrn']));
	expect(styleDemands('').features).not.toContain('lnum');
});

it('features that a declaration switches on are kept', () => {
	const { features } = styleDemands('td { font-variant-numeric: lining-nums\n tabular-nums; }');
	expect(features).toEqual(expect.arrayContaining(['lnum', 'tnum']));
});

it.each([
	['abbr { font-variant-caps: small-caps; }', 'font-variant-caps: small-caps'],
	['abbr { font-variant: normal oldstyle-nums }', 'font-variant: normal oldstyle-nums'],
	["abbr { font-feature-settings: 'ss01'; }", "font-feature-settings: 'ss01'"]
])('%s stops the build until its features are known', (css, declaration) => {
	expect(() => styleDemands(css)).toThrow(declaration);
});
