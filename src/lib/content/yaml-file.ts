import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Faults } from './faults.ts';
import { suggestion } from './nearest.ts';
import { valueAt, type YamlPath } from './yaml-path.ts';

/** YAML as read, with a way back from a place in the data to its line. */
export interface YamlFile {
	file: string;
	data: unknown;
	/** 1-based line of the value at a path, or of the nearest parent that has one. */
	lineOf(path: YamlPath): number;
}

/**
 * Parses YAML and keeps its line numbers.
 *
 * @param file path for messages
 * @param offset lines that stand before the text in its file (front matter of a lesson: 1)
 * @returns the file, or `null` after adding a fault for every syntax error
 */
export function readYaml(file: string, text: string, faults: Faults, offset = 0): YamlFile | null {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
	const lineAt = (position: number) => lines.linePos(position).line + offset;
	for (const error of document.errors) {
		const [reason = error.message] = error.message.split(/ at line \d+/u);
		faults.add({ file, line: lineAt(error.pos[0]), path: '' }, `broken YAML: ${reason.trim()}`);
	}
	if (document.errors.length > 0) return null;
	let data: unknown;
	try {
		data = document.toJS();
	} catch (error) {
		// Text that begins with * reads as an alias, which is resolved only here.
		const reason = error instanceof Error ? error.message : String(error);
		faults.inFile(file, `broken YAML: ${reason}`);
		return null;
	}
	return {
		file,
		data,
		lineOf(path) {
			for (let length = path.length; length > 0; length--) {
				const node: unknown = document.getIn(path.slice(0, length), true);
				if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
					return lineAt(Number(node.range[0]));
			}
			return 1 + offset;
		}
	};
}

/**
 * Parses one record of a YAML file by its schema.
 *
 * @param at path of the record in the file, `[]` for the whole file
 * @param filled what the file name says, written into the record (a claim's `source`)
 * @returns the record, or `null` after adding a fault for everything that is wrong with it
 */
export function parseRecord<Schema extends z.ZodType>(
	yaml: YamlFile,
	at: YamlPath,
	schema: Schema,
	faults: Faults,
	filled: Record<string, unknown> = {}
): z.infer<Schema> | null {
	const raw = valueAt(yaml.data, at);
	const isRecord = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
	if (isRecord)
		for (const [key, value] of Object.entries(filled)) {
			const written = valueAt(raw, [key]);
			if (written === undefined || written === value) continue;
			faults.inYaml(
				yaml,
				at,
				[key],
				`the file’s name says ${JSON.stringify(value)}; leave the field out`
			);
		}
	const whole: unknown = isRecord ? { ...raw, ...filled } : raw;
	const result = schema.safeParse(whole);
	if (result.success) return result.data;
	for (const issue of result.error.issues)
		for (const { path, reason } of explain(issue, whole, schema))
			faults.inYaml(yaml, at, path, reason);
	return null;
}

function explain(
	issue: z.core.$ZodIssue,
	raw: unknown,
	schema: z.ZodType
): { path: YamlPath; reason: string }[] {
	if (issue.code === 'unrecognized_keys') {
		const siblings = valueAt(raw, issue.path);
		const present = typeof siblings === 'object' && siblings !== null ? Object.keys(siblings) : [];
		// Zod does not say what the typo may have meant: a field that is not there yet.
		const missing = fieldsAt(schema, issue.path).filter((field) => !present.includes(field));
		return issue.keys.map((key) => ({
			path: [...issue.path, key],
			reason: `unknown field "${key}"${suggestion(key, missing)}`
		}));
	}
	const value = valueAt(raw, issue.path);
	if (value === undefined && issue.code !== 'custom')
		return [{ path: issue.path, reason: `missing (${lowerFirst(plain(issue))})` }];
	return [{ path: issue.path, reason: lowerFirst(plain(issue)) }];
}

/** The fields that an object may have at a path of a schema; of a union, those of all its members. */
function fieldsAt(schema: z.core.$ZodType, path: YamlPath): string[] {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	const [step, ...rest] = path;
	switch (def.type) {
		case 'object': {
			if (step === undefined) return Object.keys(def.shape);
			const field = def.shape[String(step)];
			return field === undefined ? [] : fieldsAt(field, rest);
		}
		case 'array':
			return fieldsAt(def.element, rest);
		case 'union':
			return def.options.flatMap((option) => fieldsAt(option, path));
		case 'optional':
		case 'nullable':
		case 'default':
			return fieldsAt(def.innerType, path);
		default:
			return [];
	}
}

function plain(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_value')
		return `expected ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
	return issue.message.replace(/^Invalid input: /u, '');
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
