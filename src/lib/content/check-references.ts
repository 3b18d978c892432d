import { DIFFICULTIES } from '#lib/model/difficulty.ts';
import { KINDS } from '#lib/model/kind.ts';
import { SKILL_IDS } from '#lib/model/measures.ts';
import type { Question } from '#lib/model/question.ts';
import { TOPICS } from '#lib/model/topic.ts';
import type { Faults } from './faults.ts';
import { contentKind } from './kinds/kinds.ts';
import type { PointingTag } from './lesson-tags.ts';
import { suggestion, unknownId } from './nearest.ts';
import type { RawContent } from './read-content.ts';

/** Checks that every reference resolves and that everything is used (design, rules 4 and 5). */
export function checkReferences(content: RawContent, faults: Faults): void {
	checkSources(content, faults);
	checkClaims(content, faults);
	checkRelations(content, faults);
	for (const question of content.questions.values()) checkQuestion(content, question, faults);
	for (const skill of content.skills.values()) {
		const { lesson, heading } = skill.taughtIn;
		const file = content.lessons.get(lesson);
		const fault = unknownId('lesson', lesson, content.lessons);
		if (fault) faults.in(skill, ['taughtIn', 'lesson'], fault);
		else if (file && !file.headings.includes(heading))
			faults.in(
				skill,
				['taughtIn', 'heading'],
				`${file.file} has no heading "${heading}"${suggestion(heading, file.headings)}`
			);
	}
	checkGlossary(content, faults);
	for (const coding of content.codings.values()) {
		const fault = unknownId('claim', coding.id, content.claims);
		if (fault) faults.in(coding, [], fault);
		for (const pass of ['first', 'second'] as const)
			coding[pass].chain.forEach((id, index) => {
				const unheard = unknownId('voice', id, content.voices);
				if (unheard) faults.in(coding, [pass, 'chain', index], unheard);
			});
	}
	checkLessons(content, faults);
	checkUse(content, faults);
}

function checkSources(content: RawContent, faults: Faults): void {
	const sigla = new Map<string, string>();
	for (const source of content.sources.values()) {
		const other = sigla.get(source.siglum);
		if (other) faults.in(source, ['siglum'], `"${source.siglum}" already means ${other}`);
		sigla.set(source.siglum, source.id);
		const voice = content.voices.get(source.id);
		if (voice?.kind !== 'article')
			faults.in(source, ['id'], `voices.yaml needs a voice "${source.id}" of kind article`);
	}
}

function checkClaims(content: RawContent, faults: Faults): void {
	for (const claim of content.claims.values()) {
		const source = content.sources.get(claim.source);
		if (!claim.id.startsWith(`${claim.source}.`))
			faults.in(claim, ['id'], `a claim of this ledger begins with "${claim.source}."`);
		if (source === undefined) {
			faults.in(claim, [], unknownId('source', claim.source, content.sources) ?? '');
			continue;
		}
		claim.chain.forEach((id, index) => {
			const fault = unknownId('voice', id, content.voices);
			if (fault) faults.in(claim, ['chain', index], fault);
		});
		if (claim.chain[0] !== claim.source)
			faults.in(claim, ['chain'], `the outermost voice is the article’s own, "${claim.source}"`);
		if (new Set(claim.chain).size !== claim.chain.length)
			faults.in(claim, ['chain'], 'the chain has a voice twice');
		if (claim.chain.length === 1 && claim.cue !== null)
			faults.in(claim, ['cue'], 'the words name another voice, but the chain has no second one');
		// Words in quotation marks may have no speaker at all: such a claim is shown, never scored.
		if (claim.chain.length > 1 && claim.cue === null && claim.gradable)
			faults.in(claim, ['cue'], 'the chain has a second voice, but no words that introduce it');
		if (!claim.gradable && claim.note === undefined)
			faults.in(
				claim,
				['note'],
				'a claim that is not gradable says in its note where readers differ'
			);
		if (claim.kind === 'figure' && claim.figure === null)
			faults.in(claim, ['figure'], 'a claim of kind figure needs its figure');
	}
}

function checkRelations(content: RawContent, faults: Faults): void {
	for (const relation of content.relations.values())
		relation.claims.forEach((id, index) => {
			const fault = unknownId('claim', id, content.claims);
			if (fault) faults.in(relation, ['claims', index], fault);
		});
}

function checkQuestion(content: RawContent, question: Question, faults: Faults): void {
	if (!content.lessons.has(question.lesson))
		faults.in(question, [], unknownId('lesson', question.lesson, content.lessons) ?? '');
	if (question.difficulty === undefined)
		faults.in(question, [], `has no difficulty: one of ${DIFFICULTIES.join(', ')}`);
	if (!question.id.startsWith(`${question.lesson}.`))
		faults.in(question, ['id'], `a question of this bank begins with "${question.lesson}."`);
	if (question.measures !== 'knowledge' && question.excerpts.length === 0)
		faults.in(
			question,
			['excerpts'],
			'a question that measures a skill shows the words it is about'
		);
	question.excerpts.forEach(({ source }, index) => {
		const fault = unknownId('source', source, content.sources);
		if (fault) faults.in(question, ['excerpts', index, 'source'], fault);
	});
	question.claims.forEach((id, index) => {
		const fault = unknownId('claim', id, content.claims);
		if (fault) faults.in(question, ['claims', index], fault);
		else if (content.claims.get(id)?.gradable === false)
			faults.in(
				question,
				['claims', index],
				`"${id}" is not gradable: it is discussed, not scored`
			);
	});
	question.relations.forEach((id, index) => {
		const fault = unknownId('relation', id, content.relations);
		if (fault) faults.in(question, ['relations', index], fault);
		else if (content.relations.get(id)?.gradable === false)
			faults.in(
				question,
				['relations', index],
				`"${id}" is not gradable: it is discussed, not scored`
			);
	});
	const kind = contentKind(question);
	for (const { text, path } of kind.misconceptionCodes(question)) {
		const fault = unknownId('misconception', text, content.misconceptions);
		if (fault) faults.in(question, path, fault);
	}
	kind.check(question, {
		...content,
		report: (path, reason) => faults.in(question, path, reason)
	});
}

function checkLessons(content: RawContent, faults: Faults): void {
	const quantities = new Map(
		[...content.claims.values()].flatMap(({ figure }) =>
			figure ? [[figure.quantity, figure] as const] : []
		)
	);
	const topics = new Map(TOPICS.map((topic) => [topic as string, topic]));
	const lists: Record<PointingTag, [string, ReadonlyMap<string, unknown>]> = {
		Claim: ['claim', content.claims],
		Quote: ['claim', content.claims],
		Compare: ['relation', content.relations],
		Figures: ['quantity', quantities],
		Timeline: ['topic', topics],
		Check: ['question', content.questions],
		Term: ['glossary entry', content.glossary]
	};
	const orders = new Map<number, string>();
	for (const { file, lesson, references } of content.lessons.values()) {
		const other = orders.get(lesson.order);
		if (other)
			faults.add({ file, path: 'order' }, `${lesson.order} is already the place of ${other}`);
		orders.set(lesson.order, lesson.slug);
		const asked = new Map<string, number>();
		for (const { tag, target, line } of references) {
			const fault = (reason: string) => faults.add({ file, line, path: `<${tag}>` }, reason);
			const [noun, known] = lists[tag];
			const reason = unknownId(noun, target, known);
			if (reason) fault(reason);
			if (reason || tag !== 'Check') continue;
			if (content.questions.get(target)?.lesson !== lesson.slug)
				fault(`"${target}" belongs to another lesson`);
			const before = asked.get(target);
			if (before !== undefined) fault(`"${target}" is asked in line ${before} already`);
			else asked.set(target, line);
		}
	}
}

function checkGlossary(content: RawContent, faults: Faults): void {
	for (const entry of content.glossary.values()) {
		for (const list of ['uses', 'opposed'] as const)
			entry[list].forEach(({ source }, index) => {
				const fault = unknownId('source', source, content.sources);
				if (fault) faults.in(entry, [list, index, 'source'], fault);
			});
		// The dossier of a source lists its loaded words by the id of their entry.
		entry.uses.forEach(({ source }, index) => {
			if (entry.uses.findIndex((use) => use.source === source) < index)
				faults.in(entry, ['uses', index], `"${source}" has a use already; one a source is enough`);
		});
		const fault =
			entry.voice === undefined ? null : unknownId('voice', entry.voice, content.voices);
		if (fault) faults.in(entry, ['voice'], fault);
	}
}

/** What nothing uses is a typo or a loose end: skills, kinds and sources (design, rule 5). */
function checkUse(content: RawContent, faults: Faults): void {
	const questions = [...content.questions.values()];
	const claimed = new Set(Array.from(content.claims.values(), ({ source }) => source));
	for (const path of SKILL_IDS) {
		if (!content.skills.has(path))
			faults.add({ file: 'content/skills.yaml', path }, 'the skill has no record');
		if (!questions.some(({ measures }) => measures === path))
			faults.add({ file: 'content/questions', path }, 'no question measures this skill');
	}
	for (const path of KINDS)
		if (!questions.some(({ kind }) => kind === path))
			faults.add({ file: 'content/questions', path }, 'no question is of this kind');
	for (const { id } of content.sources.values())
		if (!claimed.has(id)) faults.inFile(`content/sources/${id}.yaml`, 'no claim is from it');
}
