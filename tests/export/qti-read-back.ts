import { essayGuide } from '#lib/export/essay-guide.ts';
import type { Body, Item } from '#lib/export/item.ts';
import { explanationLines, promptLines } from '#lib/export/item-text.ts';
import { asIn22, choicesOf, readItem, type QtiItem } from './qti-item.ts';
import { fileOf, unzipped } from './unzipped.ts';
import {
	attribute,
	child,
	children,
	descendants,
	elements,
	parseXml,
	textOf,
	type XmlNode
} from './xml-tree.ts';

const lines = (all: readonly string[]) =>
	all.flatMap((one) => one.split('\n')).filter((line) => line.trim() !== '');

/** A package with its items as they are read. */
export interface Read {
	files: Record<string, string>;
	/** The items in the order of the test. */
	qti: QtiItem[];
	/** Name of the set. */
	title: string;
}

export function readPackage(bytes: Uint8Array): Read {
	const files = unzipped(bytes);
	const test = asIn22(parseXml(fileOf(files, 'test.xml')));
	return {
		files,
		title: attribute(test, 'title'),
		qti: descendants(test, 'assessmentItemRef').map((one) =>
			readItem(parseXml(fileOf(files, attribute(one, 'href'))))
		)
	};
}

/** What one interaction asks and keys, in texts. */
interface ReadPart {
	label: string;
	options: string[];
	key: string[];
}

export interface ReadBack {
	title: string;
	points: number;
	prompt: string[];
	explanation: string[];
	guide: string[];
	parts: ReadPart[];
}

/** The lines of the paragraphs inside. */
export const paragraphsOf = (node: XmlNode) => lines(descendants(node, 'p').map(textOf));

/** An item as it is in the file, in the words of the neutral form. */
export function readBack(qti: QtiItem): ReadBack {
	const body = elements(child(qti.root, 'itemBody'));
	const first = body.findIndex(
		(one) => one.name.endsWith('Interaction') || descendants(one, 'textEntryInteraction').length > 0
	);
	const explanation = qti.feedback.get('EXPLANATION');
	const score = children(qti.root, 'outcomeDeclaration').find(
		(one) => one.attributes['identifier'] === 'MAXSCORE'
	);
	if (score === undefined) throw new Error('No MAXSCORE.');
	return {
		title: qti.title,
		points: Number(textOf(score)),
		prompt: lines(
			body.slice(0, first).flatMap((one) => (one.name === 'p' ? [textOf(one)] : paragraphsOf(one)))
		),
		explanation: explanation === undefined ? [] : paragraphsOf(explanation),
		guide: descendants(qti.root, 'rubricBlock').flatMap(paragraphsOf),
		parts: qti.interactions.map((one) => readPart(qti, one, body))
	};
}

function readPart(qti: QtiItem, interaction: XmlNode, body: readonly XmlNode[]): ReadPart {
	const response = attribute(interaction, 'responseIdentifier');
	const key = qti.key.get(response) ?? [];
	const prompt = children(interaction, 'prompt').map(textOf).join('');
	const texts = (names: ReadonlyMap<string, string>) =>
		new Map([...names].map(([text, identifier]) => [identifier, text]));
	switch (interaction.name) {
		case 'choiceInteraction':
		case 'orderInteraction': {
			const names = choicesOf(interaction, 'simpleChoice');
			const keyed = key.map((one) => texts(names).get(one) ?? '?');
			return {
				label: prompt,
				options: [...names.keys()].sort(),
				key: interaction.name === 'orderInteraction' ? keyed : keyed.sort()
			};
		}
		case 'matchInteraction': {
			const [stems, targets] = children(interaction, 'simpleMatchSet').map((set) =>
				choicesOf(set, 'simpleAssociableChoice')
			);
			if (stems === undefined || targets === undefined) throw new Error('Not two sets.');
			return {
				label: prompt,
				options: [...stems.keys(), ...[...targets.keys()].sort()],
				key: key.map((pair) => {
					const [stem = '', target = ''] = pair.split(' ');
					return `${texts(stems).get(stem)} → ${texts(targets).get(target)}`;
				})
			};
		}
		case 'hottextInteraction': {
			const words = descendants(interaction, 'hottext');
			return {
				label: prompt,
				options: [textOf(child(interaction, 'p'))],
				key: words.filter((one) => key.includes(attribute(one, 'identifier'))).map(textOf)
			};
		}
		case 'textEntryInteraction': {
			const paragraph = body.find((one) =>
				descendants(one, interaction.name).includes(interaction)
			);
			return {
				label: paragraph === undefined ? '' : textOf(paragraph).replace(/: $/u, ''),
				options: [],
				key
			};
		}
		default:
			return { label: prompt, options: [], key };
	}
}

/** The same of an item that was written. */
export function written(item: Item): ReadBack {
	const { body } = item;
	return {
		title: item.name,
		points: item.points,
		prompt: lines(promptLines(item)),
		explanation: lines(explanationLines(item)),
		guide: body.type === 'essay' ? lines(essayGuide(body)) : [],
		parts: partsOf(body, item)
	};
}

function partsOf(body: Body, item: Item, label = ''): ReadPart[] {
	switch (body.type) {
		case 'choice':
		case 'several':
			return [
				{
					label,
					options: body.options.map(({ text }) => text).sort(),
					key: body.options
						.filter(({ weight }) => (body.type === 'several' ? weight > 0 : weight === 1))
						.map(({ text }) => text)
						.sort()
				}
			];
		case 'match': {
			const stems = body.stems.map(({ text }) => text);
			const named = (letter: string) =>
				item.passages.some((one) => one.letter === letter)
					? `[${letter}]`
					: (item.passages[0]?.place ?? '');
			const pairs: ReadPart = {
				label,
				options: [...stems, ...body.targets.map(({ text }) => text).sort()],
				key: body.stems.map(
					({ text, answer }) => `${text} → ${body.targets.find(({ id }) => id === answer)?.text}`
				)
			};
			if (!body.asksPassages) return [pairs];
			return [
				pairs,
				{
					label: 'Passages that show it',
					options: [
						...stems,
						...item.passages
							.map(({ letter, place }) => (letter === null ? place : `[${letter}]`))
							.sort()
					],
					key: body.stems
						.filter(({ shownBy }) => shownBy.length > 0)
						.map(({ text, shownBy: [first = ''] }) => `${text} → ${named(first)}`)
				}
			];
		}
		case 'order':
		case 'chain':
			return [
				{
					label: `First: ${body.ends[0]}. Last: ${body.ends[1]}.`,
					options: [...body.items, ...(body.type === 'chain' ? body.distractors : [])]
						.map(({ text }) => text)
						.sort(),
					key: body.items.map(({ text }) => text)
				}
			];
		case 'spans':
			return body.elements.map(({ task, accepted, ignored }) => ({
				label: task,
				options: [body.text],
				key: wordsOf(body.text, accepted[0] ?? '').filter(
					(word) => !ignored.some((span) => wordsOf(body.text, span).includes(word))
				)
			}));
		case 'number':
			return [{ label, options: [], key: [String(body.value)] }];
		case 'text':
			return [{ label, options: [], key: [body.accepted[0]?.text ?? ''] }];
		case 'essay':
			return [{ label, options: [], key: [] }];
		case 'parts':
			return body.parts.flatMap((part) => partsOf(part.body, item, part.label));
	}
}

/** The words of a text that a span touches. */
function wordsOf(text: string, span: string): string[] {
	const start = text.indexOf(span);
	return [...text.matchAll(/\S+/gu)]
		.filter(({ index, 0: word }) => index < start + span.length && index + word.length > start)
		.map(([word]) => word);
}
