import { keyHeading, versionText } from '#lib/wording/en/worksheet.ts';
import type { Version } from './versions.ts';

/**
 * The look on paper: black on white, A4 or Letter as the printer has it, lines 9 mm apart, a question whole
 * on its page wherever it fits. Without “>”, “&” and double quotation marks, which markup escapes.
 */
const LOOK = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 10.5pt/1.38 'Source Serif 4', 'Source Serif Pro', Charter, Georgia, 'Liberation Serif', serif; color: #000; background: #fff; }
body { max-width: 178mm; margin: 0 auto; padding: 6mm 4mm; }
ul, ol { list-style: none; }
h1 { font-size: 18pt; line-height: 1.15; font-weight: 600; text-wrap: balance; }
h2 { font-size: 11pt; font-weight: 600; }
p, li, h1, h2, th, td, blockquote { overflow-wrap: anywhere; orphans: 3; widows: 3; }
.sheet + .sheet { margin-top: 20mm; border-top: 1pt solid #000; padding-top: 10mm; }
.sheet, .blanks, .version, .worth, .task, .label, .legend, .number, .row-number, cite, .letter, th, .options b, .targets b { font-variant-numeric: lining-nums; }
.blanks, .version, .worth, .task, .total, .legend, cite, .field .label, .note, .scoring, .remarks, .evidence { font-family: 'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; }

.blanks { display: flex; gap: 5mm; font-size: 10pt; padding-top: 2mm; }
.blank { display: flex; align-items: flex-end; gap: 2mm; flex: 1; }
.blank.long { flex: 2.4; }
.rule { flex: 1; border-bottom: 0.5pt solid #000; height: 8mm; }
.title { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; margin-top: 7mm; padding-bottom: 2mm; border-bottom: 1.2pt solid #000; }
.version { font-size: 11pt; font-weight: 600; white-space: nowrap; }
.key .version { font-weight: 400; white-space: normal; text-align: right; }
.total { display: flex; justify-content: flex-end; align-items: flex-end; gap: 1.5mm; font-size: 10pt; margin-top: 3mm; }
.score { width: 18mm; height: 7mm; border-bottom: 0.5pt solid #000; }
.note { font-size: 9.5pt; margin-top: 2mm; }

.legend { display: flex; gap: 4mm; font-size: 9pt; line-height: 1.35; margin: 2mm 0 0; break-inside: avoid; }
.legend h2 { font-size: 9pt; white-space: nowrap; }

.stimulus { margin-top: 8mm; padding: 3mm 4mm; border: 0.6pt solid #000; break-inside: avoid; break-after: avoid; }
.stimulus p { margin-top: 1.5mm; }

.question { display: grid; grid-template-columns: 9mm 1fr; margin-top: 6.5mm; break-inside: avoid; }
.number { font-weight: 600; }
.worth { float: right; font-size: 9pt; margin: 0.5mm 0 1mm 5mm; white-space: nowrap; }
.prompt + .prompt { margin-top: 1mm; }
.task { clear: both; font-size: 9.5pt; font-style: italic; margin-top: 2.5mm; break-after: avoid; }

blockquote { display: flex; gap: 2.5mm; margin: 2.5mm 0 0 0; padding: 0.3mm 0 0.3mm 3.5mm; border-left: 1.6pt solid #000; font-size: 10pt; }
blockquote .letter { font-weight: 600; white-space: nowrap; }
blockquote cite { font-size: 8.5pt; font-style: normal; white-space: nowrap; }
blockquote.marked { font-size: 12pt; line-height: 2.3; }
blockquote.marked cite { line-height: 1; }

.marks { margin-top: 2mm; }
.marks li { margin-top: 1.2mm; }
.underline { text-decoration: underline; text-underline-offset: 0.15em; font-weight: 600; }
.wave { text-decoration: underline wavy 0.6pt; text-underline-offset: 0.2em; font-weight: 600; }
.circle { border: 0.8pt solid #000; border-radius: 50%; padding: 0 1.6mm; font-weight: 600; }

.box { display: inline-block; flex: none; width: 4mm; height: 4mm; border: 0.8pt solid #000; line-height: 1; }
.options { margin-top: 1.5mm; }
.options li { display: flex; align-items: baseline; gap: 2.2mm; padding: 0.9mm 0; break-inside: avoid; }
.options .box { align-self: flex-start; margin-top: 0.6mm; }
.options b, .targets b { flex: none; min-width: 3.6mm; font-weight: 600; }
.options.short { columns: 2; column-gap: 6mm; }

.grid { width: 100%; border-collapse: collapse; margin-top: 2mm; }
.grid th, .grid td { border-bottom: 0.4pt solid #000; padding: 1.4mm 2mm; text-align: center; vertical-align: middle; }
.grid thead th { font-size: 9.5pt; font-weight: 600; vertical-align: bottom; }
.grid tbody th { text-align: left; font-weight: 400; padding-left: 0; }
.grid td { width: 24mm; }
.grid thead td { width: auto; }
.grid tr { break-inside: avoid; }
.shown-by { white-space: nowrap; }

.letters { display: grid; grid-template-columns: 1.55fr 1fr; gap: 7mm; margin-top: 1.5mm; align-items: start; }
.rows li { display: flex; align-items: baseline; gap: 2mm; padding: 1.4mm 0; break-inside: avoid; }
.slot { flex: none; width: 11mm; height: 6.5mm; border-bottom: 0.5pt solid #000; }
.targets { border-left: 0.5pt solid #000; padding-left: 4mm; }
.targets li { display: flex; gap: 2mm; padding: 1.1mm 0; }

.numbers { margin-top: 1.5mm; }
.numbers li { display: flex; align-items: center; gap: 3mm; padding: 1mm 0; break-inside: avoid; }
.number-box { flex: none; width: 8mm; height: 8mm; border: 0.8pt solid #000; }

.ruled { margin-top: 1mm; }
.ruled div { height: 9mm; border-bottom: 0.5pt solid #000; break-inside: avoid; }

.fields { margin-top: 2mm; border-top: 0.5pt solid #000; }
.field { display: grid; grid-template-columns: 1fr 1.5fr; column-gap: 5mm; padding: 1.5mm 0 2mm; border-bottom: 0.4pt solid #000; break-inside: avoid; }
.field .label { font-size: 9.5pt; grid-row: 1 / span 2; padding-top: 1.5mm; }
.field .task, .field .options, .field .ruled { grid-column: 2; margin-top: 0; }
.field .task { padding-top: 1.5mm; }
.field .ruled div { border-bottom-style: solid; }

.key { font-size: 9.5pt; line-height: 1.35; }
.key h2 { margin-top: 5mm; padding-bottom: 0.8mm; border-bottom: 0.5pt solid #000; break-after: avoid; }
.overview { columns: 2; column-gap: 8mm; margin-top: 2mm; }
.overview li { display: flex; gap: 1.5mm; padding: 0.5mm 0; break-inside: avoid; }
.overview b { flex: none; min-width: 7mm; text-align: right; font-weight: 600; }
.entry { display: grid; grid-template-columns: 9mm 1fr; margin-top: 4mm; }
.entry p { margin-top: 0.6mm; }
.entry .number { margin-top: 0.6mm; }
.answer { font-weight: 600; break-after: avoid; }
.scoring, .remarks, .evidence { font-size: 8.5pt; line-height: 1.3; }
.scoring .label, .example .label { font-weight: 600; }
.remarks { margin-top: 1mm; }
.remarks li { padding-left: 3mm; text-indent: -3mm; margin-left: 3mm; }
.evidence { padding-left: 3mm; border-left: 1.2pt solid #000; }

@media screen and (max-width: 40rem) {
  .letters, .field { grid-template-columns: 1fr; }
  .blanks, .legend, .title { flex-wrap: wrap; }
  .overview, .options.short { columns: 1; }
}
@media print {
  body { max-width: none; padding: 0; }
  .sheet + .sheet { margin-top: 0; border-top: 0; padding-top: 0; break-before: recto; }
}
@page { margin: 16mm 17mm 18mm; }
`;

/** The style sheet: the foot of a page names its version, so that loose sheets find together. */
export function pageCss(versions: readonly Version[]): string {
	return `${LOOK}${versions
		.flatMap((version) => [
			foot(`version-${version.toLowerCase()}`, versionText(version)),
			foot(`key-${version.toLowerCase()}`, keyHeading(version))
		])
		.join('')}`;
}

/** A kind of page with a text and its number at the foot; a browser that knows no such places leaves it out. */
function foot(name: string, text: string): string {
	return `.${name} { page: ${name}; }
@page ${name} { @bottom-right { content: '${text} · ' counter(page); font: 8.5pt 'Source Sans 3', Arial, sans-serif; } }
`;
}
