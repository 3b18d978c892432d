import { NOTE_TYPE } from '#lib/wording/en/anki.ts';
import { ankiId } from './ids.ts';

/** Never changes: with another id, a second import would double what is there. */
export const NOTE_TYPE_ID = ankiId('note-type', 'question-1');

const { question, options, answer, explanation, source } = NOTE_TYPE.fields;

/** A field where a note has something in it. */
function where(field: string, name: string): string {
	return `{{#${field}}}<div class="${name}">{{${field}}}</div>{{/${field}}}`;
}

/** Texts of ours are no formulas: the two classes keep MathJax from them. */
const FRONT = `<div class="says-who mathjax_ignore tex2jax_ignore"><div class="question">{{${question}}}</div>${where(options, 'options')}</div>`;

const BACK = `{{FrontSide}}<hr id="answer"><div class="says-who mathjax_ignore tex2jax_ignore"><div class="answer">{{${answer}}}</div>${where(explanation, 'explanation')}${where(source, 'source')}</div>`;

const CSS = `.card { font: 20px/1.45 Georgia, 'Noto Serif', serif; color: #1a1a1a; background: #fff; text-align: left; }
.card.nightMode { color: #eee; background: #222; }
.says-who { max-width: 36rem; margin: 0 auto; }
.says-who p { margin: 0.4em 0; }
.says-who blockquote { margin: 0.6em 0; padding-left: 0.8em; border-left: 3px solid; }
.says-who .legend, .says-who .source, .says-who .explanation ul { font: 0.8em/1.4 Arial, 'Noto Sans', sans-serif; }
.says-who .options { margin-top: 0.8em; }
.says-who .option { padding-left: 1.6em; text-indent: -1.6em; }
.says-who .option b { display: inline-block; min-width: 1.6em; text-indent: 0; }
.says-who .answer { font-weight: 600; }
.says-who .source { border-top: 1px solid; margin-top: 0.8em; }`;

/** The note type as schema 11 has it: five fields, one card. */
export function noteType(deck: number): object {
	return {
		id: NOTE_TYPE_ID,
		name: NOTE_TYPE.name,
		type: 0,
		mod: NOTE_TYPE_ID / 1000 - ((NOTE_TYPE_ID / 1000) % 1),
		usn: -1,
		sortf: 0,
		did: deck,
		tmpls: [
			{
				name: NOTE_TYPE.card,
				ord: 0,
				qfmt: FRONT,
				afmt: BACK,
				bqfmt: '',
				bafmt: '',
				did: null
			}
		],
		flds: [question, options, answer, explanation, source].map((name, ord) => ({
			name,
			ord,
			sticky: false,
			rtl: false,
			font: 'Arial',
			size: 20,
			media: []
		})),
		css: CSS,
		latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
		latexPost: '\\end{document}',
		latexsvg: false,
		req: [[0, 'any', [0]]],
		tags: [],
		vers: []
	};
}
