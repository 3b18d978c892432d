import { importFile, type ImportResult } from '#lib/export/import-file.ts';
import type { ImportProblem } from '#lib/model/import-problem.ts';
import type { OwnQuestion } from '#lib/model/own-question.ts';

/** What a file of a text comes to. */
export function imported(text: string): Promise<ImportResult> {
	return importFile('questions', new TextEncoder().encode(text));
}

/** The one question of a text; a fault of the test where there is another number of them. */
export async function importedOne(
	text: string
): Promise<{ question: OwnQuestion; problems: ImportProblem[] }> {
	const { questions, problems } = await imported(text);
	const [question] = questions;
	if (question === undefined || questions.length > 1)
		throw new Error(`${questions.length} questions: ${JSON.stringify(problems)}`);
	return { question, problems };
}

/** What a question asks and keys, in few words: options with `+` where they are right. */
export function gist(question: OwnQuestion): object {
	const { kind, prompt, feedback, points } = question;
	return { kind, prompt, feedback, points, ...gistOf(question) };
}

function gistOf(question: OwnQuestion): object {
	switch (question.kind) {
		case 'choice':
			return {
				multiple: question.multiple,
				options: question.options.map(
					({ text, correct, why }) =>
						`${correct ? '+' : '-'}${text}${why === undefined ? '' : ` # ${why}`}`
				)
			};
		case 'match': {
			const { stems, targets } = question;
			const textOf = (id: string) => targets.find((target) => target.id === id)?.text;
			return {
				pairs: stems.map(({ text, answer }) => `${text} -> ${textOf(answer)}`),
				targets: targets.map(({ text }) => text)
			};
		}
		case 'order':
			return {
				mode: question.mode,
				ends: question.ends,
				items: question.items.map(({ text }) => text),
				distractors: question.distractors.map(({ text }) => text)
			};
		case 'short': {
			const { answer } = question;
			return answer.type === 'number'
				? { value: answer.value, tolerance: answer.tolerance, unit: answer.unit }
				: {
						accepted: answer.accepted.map(({ text, weight }) => `${weight} ${text}`),
						exact: answer.exact
					};
		}
		case 'essay': {
			const { checklist, rubric, example } = question;
			return { checklist, rubric, example };
		}
	}
}
