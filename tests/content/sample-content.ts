import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ContentFolders } from '#lib/content/content-files.ts';
import { loadContent } from '#lib/content/library.server.ts';
import { writeSeal } from '#lib/content/quotation.ts';

const GAZETTE = `The New Bridge at Underhollow

By Ada Fenwick, 3 May 1931

The stone bridge over the Wend was opened on 1 May 1931 in bright weather, and the whole village of Underhollow walked across it behind the band.
According to the mason Tobias Reed, the work took about 40 weeks and used 1,200 blocks of grey stone from the quarry on the hill, all of them cut by hand.
The council clerk, citing the county surveyor, told this paper that the bridge may carry carts of up to four tons, though nobody has yet tried it with so much as a hay cart.
Reportedly the old wooden bridge was sold for firewood, but the buyer has not been named, the price is not known, and the planks have not been seen again.
The miller never opposed the plan. The miller never paid for it either, as the accounts in the vestry show to anyone who takes the trouble to ask for them.
It is a handsome bridge, and children already fish from it in the long evenings of the early summer, when the water is low and the trout lie in the shade of the arch.
`;

const LETTER = `A Letter from the Mill

Sir, the bridge was opened on 1 May, a Friday, and I was there with my wife, my two sons and the dog, who did not care for the band.
I hold that the old bridge was better, because it was wide enough for two carts and in all its years cost the parish nothing but a little tar.
Mr Reed the mason says the work took 50 weeks and not a day less, and he ought to know, since he kept the tally on the door of my barn.
We shall see how it stands the winter floods. My brother thinks that it will probably last a hundred years, and I wish him joy of the thought.
Your neighbour, the miller of Underhollow
`;

/** What a source's record says of the copy it was made from. */
export function copyOf(file: string, text: string): string {
	const paragraphs = text.split('\n').filter((line) => line !== '').length;
	const words = text.split(/\s+/u).filter(Boolean).length;
	const sha256 = createHash('sha256').update(text).digest('hex');
	return `text: { file: ${file}, sha256: '${sha256}', paragraphs: ${paragraphs}, words: ${words} }`;
}

const FILES: Readonly<Record<string, string>> = {
	'sources/gazette.txt': GAZETTE,
	'sources/letter.txt': LETTER,

	'content/sources/gazette.yaml': `id: gazette
siglum: G
title: The New Bridge at Underhollow
author: Ada Fenwick
publisher: null
published: '1931-05-03'
genre: news-report
description: A report of the opening of a bridge.
termForTheWar: []
provenanceClues:
  - clue: May suggest a newspaper; which one is not stated.
    quote: told this paper
    paragraph: 5
noClaim:
  - { paragraph: 1, reason: a headline that only names the subject }
  - { paragraph: 2, reason: by-line and date }
${copyOf('gazette.txt', GAZETTE)}
`,
	'content/sources/letter.yaml': `id: letter
siglum: L
title: null
author: the miller of Underhollow
publisher: null
published: null
genre: opinion
description: A letter to an editor.
termForTheWar:
  - { term: the winter floods, paragraph: 5 }
provenanceClues: []
noClaim:
  - { paragraph: 1, reason: a headline that only names the subject }
  - { paragraph: 6, reason: signature }
${copyOf('letter.txt', LETTER)}
`,

	'content/voices.yaml': `- { id: gazette, name: the article itself, kind: article }
- { id: letter, name: the letter itself, kind: article }
- { id: tobias-reed, name: Tobias Reed, kind: person, role: mason }
- { id: council-clerk, name: the council clerk, kind: person }
- { id: county-surveyor, name: the county surveyor, kind: institution }
- { id: millers-brother, name: the miller’s brother, kind: person }
- { id: reports, name: reports not named, kind: unnamed }
`,

	'content/glossary.yaml': `- id: handsome
  term: handsome
  kind: loaded-word
  says: A word of praise. The report calls the bridge so.
  uses: [{ source: gazette, paragraph: 8, quote: a handsome bridge }]
  opposed: [{ source: letter, paragraph: 3, quote: the old bridge was better }]
  neutral: good to look at
- id: tobias-reed
  term: Tobias Reed
  kind: person
  says: Both texts call him a mason.
  uses: [{ source: gazette, paragraph: 4, quote: the mason Tobias Reed }]
  voice: tobias-reed
`,

	'content/claims/gazette.yaml': `- id: gazette.opened
  paragraph: 3
  quote: was opened on 1 May 1931
  says: The bridge was opened on 1 May 1931.
  chain: [gazette]
  cue: null
  modality: certain
  polarity: affirmed
  kind: event
  figure: null
  when: '1931-05-01'
  topics: [treaty-2000]
  gradable: true
- id: gazette.weeks
  paragraph: 4
  quote: the work took about 40 weeks
  says: The work took some 40 weeks.
  chain: [gazette, tobias-reed]
  cue: According to the mason Tobias Reed
  modality: certain
  polarity: affirmed
  kind: figure
  figure: { quantity: work-weeks, low: 40, high: 40, unit: weeks, bound: estimate, asOf: null }
  when: '1930'
  topics: [treaty-2000, arms-and-technology]
  gradable: true
- id: gazette.load
  paragraph: 5
  quote: may carry carts of up to four tons
  says: The bridge may carry carts of at most four tons.
  chain: [gazette, council-clerk, county-surveyor]
  cue: citing the county surveyor, told this paper
  modality: possible
  polarity: affirmed
  kind: figure
  figure:
    quantity: load
    low: null
    high: 4
    unit: tons
    bound: at-most
    asOf: null
    words: up to four tons
  when: null
  topics: [arms-and-technology]
  gradable: true
- id: gazette.old-bridge-sold
  paragraph: 6
  quote: the old wooden bridge was sold for firewood
  says: The old bridge went for firewood.
  chain: [gazette, reports]
  cue: Reportedly
  modality: certain
  polarity: affirmed
  kind: event
  figure: null
  when: null
  topics: [sanctions-and-economy]
  gradable: true
- id: gazette.never-opposed
  paragraph: 7
  quote: The miller never
  suffix: ' opposed'
  says: The miller did not oppose the plan.
  chain: [gazette]
  cue: null
  modality: certain
  polarity: denied
  kind: event
  figure: null
  when: null
  topics: [sanctions-and-economy]
  gradable: true
- id: gazette.handsome
  paragraph: 8
  quote: a handsome bridge
  says: The bridge is handsome.
  chain: [gazette]
  cue: null
  modality: certain
  polarity: affirmed
  kind: evaluation
  figure: null
  when: '1931-05'
  topics: [treaty-2000]
  gradable: true
`,
	'content/claims/letter.yaml': `- id: letter.opened
  paragraph: 2
  quote: was opened on 1 May
  says: The bridge was opened on a 1 May.
  chain: [letter]
  cue: null
  modality: certain
  polarity: affirmed
  kind: event
  figure: null
  when: null
  topics: [treaty-2000]
  gradable: true
- id: letter.old-better
  paragraph: 3
  quote: the old bridge was better
  says: The old bridge was the better one.
  chain: [letter]
  cue: null
  modality: certain
  polarity: affirmed
  kind: evaluation
  figure: null
  when: null
  topics: [treaty-2000]
  gradable: false
  note: Readers differ on whether “I hold that” makes it less certain.
- id: letter.weeks
  paragraph: 4
  quote: the work took 50 weeks
  says: The work took 50 weeks.
  chain: [letter, tobias-reed]
  cue: Mr Reed the mason says
  modality: certain
  polarity: affirmed
  kind: figure
  figure: { quantity: work-weeks, low: 50, high: 50, unit: weeks, bound: exact, asOf: null }
  when: null
  topics: [treaty-2000]
  gradable: true
- id: letter.will-last
  paragraph: 5
  quote: it will probably last a hundred years
  says: The bridge will probably stand for a hundred years.
  chain: [letter, millers-brother]
  cue: My brother thinks
  modality: probable
  polarity: affirmed
  kind: prediction
  figure: null
  when: null
  topics: [treaty-2000]
  gradable: true
`,

	'content/relations.yaml': `- id: weeks-twice
  claims: [gazette.weeks, letter.weeks]
  relation: conflict
  about: the length of the work
  why: One voice gives “about 40 weeks” in G and “50 weeks” in L.
  independence: shared-origin
  gradable: true
- id: opening-day
  claims: [gazette.opened, letter.opened]
  relation: agree
  about: the day of the opening
  why: Both say “opened on 1 May”.
  independence: independent
  gradable: true
- id: looks-and-use
  claims: [gazette.handsome, letter.old-better]
  relation: not-comparable
  about: the worth of the bridges
  why: G speaks of looks, L of use.
  independence: not-shown
  gradable: false
`,

	'content/skills.yaml': [
		['sourcing', 'invented-metadata'],
		['attribution', 'voice-collapse'],
		['chain', 'chain-reversed'],
		['certainty', 'hedge-dropped'],
		['figures', 'bound-as-point'],
		['corroboration', 'shared-origin-missed'],
		['limits', 'filled-gap'],
		['wording', 'loaded-as-neutral']
	]
		.map(
			([skill, misconception]) => `- id: ${skill}
  name: The skill of ${skill}
  can: do it
  standard: a standard
  taughtIn: { lesson: bridge, heading: how-long-did-it-take }
  misconceptions:
    - { id: ${misconception}, name: a slip, advice: Read again. }
`
		)
		.join(''),

	'content/lessons/01-bridge.md': `---
title: The bridge
summary: What G says of the bridge.
minutes: 3
objectives: [attribution, certainty]
order: 1
---

G writes that the bridge <Claim id="gazette.opened">was opened in May</Claim>. It is <Claim id="gazette.handsome">“a handsome bridge”</Claim>, G adds.

## How long did it take?

- The mason Reed speaks of <Claim id="gazette.weeks">some 40 weeks</Claim>.
- In L he speaks of <Claim id="letter.weeks">“50 weeks”</Claim>.

<Quote id="gazette.load" />

<Compare relation="weeks-twice" />

<Figures quantity="work-weeks" />

<Timeline topic="treaty-2000" />

<Gap>

Neither text says who drew the plan.

</Gap>

<Aside>

Ask of every ‘sentence’ who says it.

</Aside>

<Check question="bridge.mason" />
`,
	'content/lessons/02-mill.md': `---
title: The mill
summary: What L says.
minutes: 2
objectives: [corroboration]
order: 2
---

The miller writes that <Claim id="letter.old-better">the old bridge was better</Claim>.

<Check question="mill.speakers" />
`,

	'content/questions/01-bridge.yaml': `- id: bridge.year
  measures: knowledge
  difficulty: infer
  kind: short
  prompt: In which year was the bridge opened, as G says?
  claims: [gazette.opened]
  feedback: It was opened on “1 May 1931”.
  answer: { type: number, value: 1931 }
- id: bridge.mason
  measures: attribution
  difficulty: infer
  kind: choice
  asks: speaker
  prompt: Who says how long the work took?
  excerpts:
    - { source: gazette, paragraph: 4, quote: 'According to the mason Tobias Reed, the work took' }
  claims: [gazette.weeks]
  feedback: “According to” hands over the floor.
  options:
    - { id: tobias-reed, text: Tobias Reed, correct: true }
    - { id: the-article, text: the article itself, misconception: voice-collapse }
    - { id: not-named, text: not named }
- id: bridge.surveyor
  measures: chain
  difficulty: infer
  kind: order
  mode: chain
  prompt: Through whom does it come to you?
  excerpts:
    - { source: gazette, paragraph: 5, quote: 'citing the county surveyor, told this paper' }
  claims: [gazette.load]
  feedback: The clerk was “citing” the surveyor.
  ends: [what you read, who first says it]
  items:
    - { id: article, text: the article }
    - { id: clerk, text: the clerk }
    - { id: surveyor, text: the surveyor }
  distractors:
    - { id: mason, text: the mason, misconception: voice-collapse }
  misconception: chain-reversed
- id: bridge.how-sure
  measures: certainty
  difficulty: infer
  kind: scale
  prompt: How sure is the wording?
  excerpts:
    - { source: gazette, paragraph: 5, quote: may carry carts of up to four tons }
  claims: [gazette.load]
  feedback: “may” leaves it open.
  statement: that the bridge carries such carts
  key: { modality: possible, polarity: affirmed }
- id: bridge.weeks
  measures: figures
  difficulty: infer
  kind: short
  prompt: How many weeks does Reed give here?
  excerpts:
    - { source: gazette, paragraph: 4, quote: about 40 weeks }
  claims: [gazette.weeks]
  feedback: He says “about 40 weeks”.
  answer: { type: number, value: 40, unit: [weeks] }
  slips:
    - { text: '50', misconception: bound-as-point }
- id: bridge.label
  measures: sourcing
  difficulty: infer
  kind: grid
  columns: record
  prompt: What does G give of itself?
  excerpts:
    - { source: gazette, paragraph: 2, quote: 'By Ada Fenwick, 3 May 1931' }
  claims: [gazette.opened]
  feedback: It gives “Ada Fenwick” and a date.
  rows:
    - { id: author, text: an author, key: given, why: “Ada Fenwick” is one. }
    - id: place
      text: a place of printing
      key: not-given
      why: No place is named.
      misconceptions: { given: invented-metadata }
- id: bridge.brother
  measures: attribution
  difficulty: infer
  kind: highlight
  prompt: Mark who says it, the words that say so and what is said.
  excerpts:
    - { source: letter, paragraph: 5, quote: My brother thinks that it will probably last a hundred years }
  claims: [letter.will-last]
  feedback: “My brother thinks” hands over the floor.
  elements:
    - { element: source, accepted: [My brother] }
    - { element: cue, accepted: [thinks], ignored: [that] }
    - { element: content, accepted: [it will probably last a hundred years] }
  slips:
    - { text: a hundred years, misconception: voice-collapse }
- id: bridge.in-two-sentences
  measures: sourcing
  difficulty: infer
  kind: essay
  prompt: On what does G rest the day of the opening?
  excerpts:
    - { source: gazette, paragraph: 3, quote: was opened on 1 May 1931 }
  claims: [gazette.opened]
  feedback: G says “was opened” and names nobody.
  checklist: [I name who says it., I quote the words.]
  rubric: { basic: Retells it., emergent: Names G., proficient: Names G and quotes it. }
  example: G itself says that it “was opened on 1 May 1931” and names no witness.
`,
	'content/questions/02-mill.yaml': `- id: mill.speakers
  measures: attribution
  difficulty: infer
  kind: match
  asks: speaker
  prompt: Who says it?
  excerpts:
    - { source: letter, paragraph: 4, quote: Mr Reed the mason says }
    - { source: letter, paragraph: 2, quote: the bridge was opened on 1 May }
  claims: [letter.weeks, letter.opened]
  feedback: “Mr Reed the mason says” hands over the floor.
  stems:
    - id: weeks
      text: It took 50 weeks.
      claim: letter.weeks
      answer: tobias-reed
      why: “Mr Reed the mason says” it.
      misconceptions: { the-article: voice-collapse }
    - id: opened
      text: It was opened in May.
      claim: letter.opened
      answer: the-article
      why: The letter says it itself.
  targets:
    - { id: the-article, text: the letter itself }
    - { id: not-named, text: not named }
    - { id: tobias-reed, text: Reed }
- id: mill.two-lengths
  measures: corroboration
  difficulty: infer
  kind: choice
  prompt: How do the two lengths stand to each other?
  excerpts:
    - { source: gazette, paragraph: 4, quote: about 40 weeks }
    - { source: letter, paragraph: 4, quote: 50 weeks }
  claims: [gazette.weeks, letter.weeks]
  relations: [weeks-twice]
  feedback: “about 40 weeks” and “50 weeks … not a day less” cannot both hold.
  options:
    - { id: agree, text: They agree., misconception: shared-origin-missed }
    - { id: conflict, text: They conflict., correct: true }
- id: mill.stated
  measures: limits
  difficulty: infer
  kind: grid
  columns: statement
  evidence: required
  prompt: What does the letter say?
  excerpts:
    - { source: letter, paragraph: 5, quote: My brother thinks that it will probably last a hundred years }
  claims: [letter.will-last]
  feedback: Only “a hundred years” is spoken of.
  rows:
    - { id: years, text: It may last a century., key: stated, evidence: [a], why: “a hundred years” is a century. }
    - id: cost
      text: It cost too much.
      key: not-stated
      why: No cost is named.
      misconceptions: { stated: filled-gap }
- id: mill.word
  measures: wording
  difficulty: infer
  kind: choice
  prompt: Which word praises?
  excerpts:
    - { source: gazette, paragraph: 8, quote: It is a handsome bridge }
  claims: [gazette.handsome]
  feedback: “handsome” praises.
  options:
    - { id: handsome, text: handsome, correct: true }
    - { id: bridge, text: bridge, misconception: loaded-as-neutral }
- id: mill.weekday
  measures: knowledge
  difficulty: infer
  kind: short
  prompt: On which day of the week was the bridge opened, as L says?
  claims: [letter.opened]
  feedback: It was “a Friday”.
  answer: { type: text, accepted: [{ text: Friday }] }
- id: mill.two-days
  measures: corroboration
  difficulty: infer
  kind: relation
  prompt: How do the two days stand to each other?
  excerpts:
    - { source: gazette, paragraph: 3, quote: was opened on 1 May 1931 }
    - { source: letter, paragraph: 2, quote: was opened on 1 May }
  claims: [gazette.opened, letter.opened]
  relations: [opening-day]
  feedback: Both say “was opened on 1 May”.
  statements: [It was opened on 1 May 1931., It was opened on a 1 May.]
  key: agree
  evidence: [a, b]
- id: mill.number-card
  measures: figures
  difficulty: infer
  kind: figure
  prompt: What does L give?
  excerpts:
    - { source: letter, paragraph: 4, quote: Mr Reed the mason says the work took 50 weeks }
  claims: [letter.weeks]
  feedback: Reed says “50 weeks”.
  quantity: weeks of work
  unit: [weeks]
  key: { low: 50, high: 50, bound: exact, asOf: null, claimant: tobias-reed }
  claimants:
    - { misconception: voice-collapse, id: the-article, text: the letter itself }
    - { text: not named, id: not-named }
    - { text: Reed, id: tobias-reed }
`
};

/** A change of the sample: its files by path, texts under `sources/` and the rest under `content/`. */
export type Change = (files: Map<string, string>) => void;

/** Puts other words in the place of words that occur exactly once in a file. */
export function replace(file: string, from: string, to: string): Change {
	return (files) => {
		const parts = (files.get(file) ?? '').split(from);
		if (parts.length !== 2)
			throw new Error(`${file} holds ${JSON.stringify(from)} ${parts.length - 1} times.`);
		files.set(file, parts.join(to));
	};
}

/** Writes a file, new or in the place of another. */
export function write(file: string, text: string): Change {
	return (files) => void files.set(file, text);
}

/** Takes a file away. */
export function remove(file: string): Change {
	return (files) => {
		if (!files.delete(file)) throw new Error(`There is no ${file}.`);
	};
}

/** A sample on disk. */
export interface Sample extends ContentFolders {
	/** The folder that holds both. */
	folder: string;
	/** 1-based line of a file's only line that holds some words. */
	lineOf(file: string, words: string): number;
}

/**
 * Writes a small, complete content folder and its texts into a new folder of the system's temporary
 * ones, which goes when the test is done.
 *
 * @param changes made before anything is sealed
 * @param afterSealing changes made after it
 */
export function writeSample(
	changes: readonly Change[] = [],
	afterSealing: readonly Change[] = []
): Sample {
	const folder = mkdtempSync(join(tmpdir(), 'says-who-sample-'));
	const folders = { content: join(folder, 'content'), sources: join(folder, 'sources') };
	const files = new Map(Object.entries(FILES));
	for (const change of changes) change(files);
	save(folder, files);
	const { quotations } = loadContent(folders, { sealing: true });
	for (const [source, text] of quotations.texts)
		files.set(
			`content/sources/${source}.seal.yaml`,
			writeSeal(text, quotations.verified.get(source) ?? [])
		);
	rmSync(folder, { recursive: true });
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const change of afterSealing) change(files);
	save(folder, files);
	return {
		...folders,
		folder,
		lineOf(file, words) {
			const lines = (files.get(file) ?? '').split('\n');
			const found = lines.flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
			const [line] = found;
			if (line === undefined || found.length > 1)
				throw new Error(`${file} holds ${JSON.stringify(words)} on ${found.length} lines.`);
			return line;
		}
	};
}

function save(folder: string, files: ReadonlyMap<string, string>): void {
	for (const [file, text] of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
}
