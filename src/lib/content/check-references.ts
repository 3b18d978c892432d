import type { Claim } from '#lib/model/claim.ts';
import { originOf } from '#lib/model/claim.ts';
import { DIFFICULTIES } from '#lib/model/difficulty.ts';
import { KINDS } from '#lib/model/kind.ts';
import { ARTICLE_ITSELF, NOT_NAMED } from '#lib/model/kinds/speaker.ts';
import type { Question, QuestionOf } from '#lib/model/question.ts';
import { SKILL_IDS } from '#lib/model/measures.ts';
import { TOPICS } from '#lib/model/topic.ts';
import type { ContentFault } from './content-error.ts';
import type { PointingTag } from './lesson-file.ts';
import { suggestion } from './nearest.ts';
import type { RawContent } from './read-content.ts';

type Report = (record: object, path: readonly PropertyKey[], reason: string) => void;

/** Checks that every reference resolves and that everything is used (design, rules 4 and 5). */
export function checkReferences(content: RawContent, faults: ContentFault[]): void {
	const report: Report = (record, path, reason) => {
		const origin = content.origins.get(record);
		const id = 'id' in record && typeof record.id === 'string' ? record.id : '';
		faults.push({
			file: origin?.yaml.file ?? 'content',
			...(origin && { line: origin.yaml.lineOf([...origin.at, ...path]) }),
			path: [id, path.filter((step) => typeof step !== 'number').join(' ')]
				.filter(Boolean)
				.join(' › '),
			reason
		});
	};
	checkSources(content, report);
	checkClaims(content, report);
	checkRelations(content, report);
	for (const question of content.questions.values()) checkQuestion(content, question, report);
	for (const skill of content.skills.values()) {
		const { lesson, heading } = skill.taughtIn;
		const file = content.lessons.get(lesson);
		const fault = unknown('lesson', lesson, content.lessons);
		if (fault) report(skill, ['taughtIn', 'lesson'], fault);
		else if (file && !file.headings.includes(heading))
			report(
				skill,
				['taughtIn', 'heading'],
				`${file.file} has no heading "${heading}"${suggestion(heading, file.headings)}`
			);
	}
	checkGlossary(content, report);
	for (const coding of content.codings.values()) {
		const fault = unknown('claim', coding.id, content.claims);
		if (fault) report(coding, [], fault);
		for (const pass of ['first', 'second'] as const)
			coding[pass].chain.forEach((id, index) => {
				const unheard = unknown('voice', id, content.voices);
				if (unheard) report(coding, [pass, 'chain', index], unheard);
			});
	}
	checkLessons(content, faults);
	checkUse(content, faults);
}

/** The fault for an id that is in no list, with the nearest that is. */
function unknown(noun: string, id: string, known: ReadonlyMap<string, unknown>): string | null {
	return known.has(id) ? null : `unknown ${noun} "${id}"${suggestion(id, known.keys())}`;
}

function checkSources(content: RawContent, report: Report): void {
	const sigla = new Map<string, string>();
	for (const source of content.sources.values()) {
		const other = sigla.get(source.siglum);
		if (other) report(source, ['siglum'], `"${source.siglum}" already stands for ${other}`);
		sigla.set(source.siglum, source.id);
		const voice = content.voices.get(source.id);
		if (voice?.kind !== 'article')
			report(source, ['id'], `voices.yaml needs a voice "${source.id}" of kind article`);
	}
}

function checkClaims(content: RawContent, report: Report): void {
	for (const claim of content.claims.values()) {
		const source = content.sources.get(claim.source);
		if (!claim.id.startsWith(`${claim.source}.`))
			report(claim, ['id'], `a claim of this ledger begins with "${claim.source}."`);
		if (source === undefined) {
			report(claim, [], unknown('source', claim.source, content.sources) ?? '');
			continue;
		}
		claim.chain.forEach((id, index) => {
			const fault = unknown('voice', id, content.voices);
			if (fault) report(claim, ['chain', index], fault);
		});
		if (claim.chain[0] !== claim.source)
			report(claim, ['chain'], `the outermost voice is the article’s own, "${claim.source}"`);
		if (new Set(claim.chain).size !== claim.chain.length)
			report(claim, ['chain'], 'a voice stands in the chain twice');
		if (claim.chain.length === 1 && claim.cue !== null)
			report(claim, ['cue'], 'words hand over the floor, but the chain has no second voice');
		// Words in quotation marks with no speaker hand over the floor to nobody: shown, never scored.
		if (claim.chain.length > 1 && claim.cue === null && claim.gradable)
			report(claim, ['cue'], 'the chain has a second voice, but no words hand over the floor');
		if (!claim.gradable && claim.note === undefined)
			report(claim, ['note'], 'a claim that is not gradable says in its note where readers differ');
		if (claim.kind === 'figure' && claim.figure === null)
			report(claim, ['figure'], 'a claim of kind figure needs its figure');
	}
}

function checkRelations(content: RawContent, report: Report): void {
	for (const relation of content.relations.values())
		relation.claims.forEach((id, index) => {
			const fault = unknown('claim', id, content.claims);
			if (fault) report(relation, ['claims', index], fault);
		});
}

function checkQuestion(content: RawContent, question: Question, report: Report): void {
	if (!content.lessons.has(question.lesson))
		report(question, [], unknown('lesson', question.lesson, content.lessons) ?? '');
	if (question.difficulty === undefined)
		report(question, [], `has no difficulty: one of ${DIFFICULTIES.join(', ')}`);
	if (!question.id.startsWith(`${question.lesson}.`))
		report(question, ['id'], `a question of this bank begins with "${question.lesson}."`);
	if (question.measures !== 'knowledge' && question.excerpts.length === 0)
		report(question, ['excerpts'], 'a question that measures a skill shows the words it is about');
	question.excerpts.forEach(({ source }, index) => {
		const fault = unknown('source', source, content.sources);
		if (fault) report(question, ['excerpts', index, 'source'], fault);
	});
	question.claims.forEach((id, index) => {
		const fault = unknown('claim', id, content.claims);
		if (fault) report(question, ['claims', index], fault);
		else if (content.claims.get(id)?.gradable === false)
			report(question, ['claims', index], `"${id}" is not gradable: it is discussed, not scored`);
	});
	question.relations.forEach((id, index) => {
		const fault = unknown('relation', id, content.relations);
		if (fault) report(question, ['relations', index], fault);
		else if (content.relations.get(id)?.gradable === false)
			report(
				question,
				['relations', index],
				`"${id}" is not gradable: it is discussed, not scored`
			);
	});
	for (const { code, path } of misconceptionCodes(question)) {
		const fault = unknown('misconception', code, content.misconceptions);
		if (fault) report(question, path, fault);
	}
	checkKey(content, question, report);
}

function misconceptionCodes(question: Question): { code: string; path: PropertyKey[] }[] {
	const listed = (name: string, items: readonly { misconception?: string | undefined }[]) =>
		items.flatMap(({ misconception }, index) =>
			misconception === undefined ? [] : [{ code: misconception, path: [name, index] }]
		);
	const mapped = (name: string, items: readonly { misconceptions: object }[]) =>
		items.flatMap(({ misconceptions }, index) =>
			Object.values(misconceptions).map((code) => ({ code: String(code), path: [name, index] }))
		);
	switch (question.kind) {
		case 'choice':
			return listed('options', question.options);
		case 'match':
			return mapped('stems', question.stems);
		case 'order':
			return [
				...listed('distractors', question.distractors),
				...(question.misconception === undefined
					? []
					: [{ code: question.misconception, path: ['misconception'] }])
			];
		case 'grid':
			return mapped('rows', question.rows);
		case 'highlight':
		case 'short':
			return listed('slips', question.slips);
		case 'figure':
			return listed('claimants', question.claimants);
		case 'scale':
		case 'relation':
		case 'essay':
			return [];
	}
}

/** Where a key follows from a claim, the two must not drift apart. */
function checkKey(content: RawContent, question: Question, report: Report): void {
	const [first] = question.claims;
	const claim = first === undefined ? undefined : content.claims.get(first);
	if (question.kind === 'scale' && claim) {
		const { modality, polarity } = question.key;
		if (modality !== claim.modality || polarity !== claim.polarity)
			report(
				question,
				['key'],
				`the key is ${modality}, ${polarity}, but "${claim.id}" is ${claim.modality}, ${claim.polarity}`
			);
	}
	if (question.kind === 'choice' && question.asks === 'speaker' && claim) {
		const keyed = question.options.filter((option) => option.correct).map((option) => option.id);
		const speaker = speakerOption(content, claim);
		if (!keyed.includes(speaker))
			report(question, ['options'], `"${claim.id}" is said by "${speaker}", which is not the key`);
	}
	if (question.kind === 'relation') checkRelationKey(content, question, report);
	if (question.kind === 'figure' && claim) checkFigureKey(content, question, claim, report);
	if (question.kind === 'match')
		question.stems.forEach((stem, index) => {
			const fault = stem.claim === undefined ? null : unknown('claim', stem.claim, content.claims);
			if (fault) report(question, ['stems', index, 'claim'], fault);
			else if (question.asks === 'speaker') {
				const reason = speakerFault(content, question, stem);
				if (reason) report(question, ['stems', index], reason);
			}
		});
}

/** Why a stem that asks who speaks is keyed wrongly; `null` where its answer says its claim. */
function speakerFault(
	content: RawContent,
	question: QuestionOf['match'],
	stem: QuestionOf['match']['stems'][number]
): string | null {
	const about = stem.claim === undefined ? undefined : content.claims.get(stem.claim);
	if (about === undefined || !question.claims.includes(about.id))
		return 'names no claim out of the question’s claims';
	const speaker = speakerOption(content, about);
	return speaker === stem.answer
		? null
		: `"${about.id}" is said by "${speaker}", not "${stem.answer}"`;
}

function checkRelationKey(
	content: RawContent,
	question: QuestionOf['relation'],
	report: Report
): void {
	const [first] = question.relations;
	const relation = first === undefined ? undefined : content.relations.get(first);
	if (!relation) return;
	if (relation.relation !== question.key)
		report(
			question,
			['key'],
			`the key is ${question.key}, but "${relation.id}" says ${relation.relation}`
		);
	for (const id of question.claims.slice(0, 2))
		if (!relation.claims.includes(id))
			report(question, ['claims'], `"${relation.id}" does not relate "${id}"`);
}

function checkFigureKey(
	content: RawContent,
	question: QuestionOf['figure'],
	claim: Claim,
	report: Report
): void {
	const { figure } = claim;
	if (figure === null) {
		report(question, ['claims'], `"${claim.id}" gives no figure`);
		return;
	}
	for (const field of ['low', 'high', 'bound', 'asOf'] as const) {
		const keyed = question.key[field];
		if (keyed !== undefined && keyed !== figure[field])
			report(
				question,
				['key', field],
				`the key is ${String(keyed)}, but "${claim.id}" has ${String(figure[field])}`
			);
	}
	const speaker = speakerOption(content, claim);
	if (question.key.claimant !== undefined && question.key.claimant !== speaker)
		report(question, ['key', 'claimant'], `"${claim.id}" is said by "${speaker}"`);
}

/** The id under which a claim's speaker is on offer in a question that asks who speaks. */
function speakerOption(content: RawContent, claim: Claim): string {
	const origin = originOf(claim);
	const kind = content.voices.get(origin)?.kind;
	if (kind === 'article') return ARTICLE_ITSELF;
	return kind === 'unnamed' ? NOT_NAMED : origin;
}

function checkLessons(content: RawContent, faults: ContentFault[]): void {
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
			faults.push({
				file,
				path: 'order',
				reason: `${lesson.order} is already the place of ${other}`
			});
		orders.set(lesson.order, lesson.slug);
		for (const { tag, target, line } of references) {
			const [noun, known] = lists[tag];
			const reason = unknown(noun, target, known);
			if (reason) faults.push({ file, line, path: `<${tag}>`, reason });
			else if (tag === 'Check' && content.questions.get(target)?.lesson !== lesson.slug)
				faults.push({
					file,
					line,
					path: `<${tag}>`,
					reason: `"${target}" belongs to another lesson`
				});
		}
	}
}

function checkGlossary(content: RawContent, report: Report): void {
	for (const entry of content.glossary.values()) {
		for (const list of ['uses', 'opposed'] as const)
			entry[list].forEach(({ source }, index) => {
				const fault = unknown('source', source, content.sources);
				if (fault) report(entry, [list, index, 'source'], fault);
			});
		// The dossier of a source lists its loaded words by the id of their entry.
		entry.uses.forEach(({ source }, index) => {
			if (entry.uses.findIndex((use) => use.source === source) < index)
				report(entry, ['uses', index], `"${source}" has a use already; one a source is enough`);
		});
		const fault = entry.voice === undefined ? null : unknown('voice', entry.voice, content.voices);
		if (fault) report(entry, ['voice'], fault);
	}
}

/** What nothing uses is a slip or a loose end: skills, kinds and sources (design, rule 5). */
function checkUse(content: RawContent, faults: ContentFault[]): void {
	const questions = [...content.questions.values()];
	const claims = [...content.claims.values()];
	for (const id of SKILL_IDS) {
		if (!content.skills.has(id))
			faults.push({ file: 'content/skills.yaml', path: id, reason: 'the skill has no record' });
		if (!questions.some((question) => question.measures === id))
			faults.push({
				file: 'content/questions',
				path: id,
				reason: 'no question measures this skill'
			});
	}
	for (const kind of KINDS)
		if (!questions.some((question) => question.kind === kind))
			faults.push({ file: 'content/questions', path: kind, reason: 'no question is of this kind' });
	for (const { id } of content.sources.values())
		if (!claims.some((claim) => claim.source === id))
			faults.push({ file: `content/sources/${id}.yaml`, path: '', reason: 'no claim is from it' });
}
