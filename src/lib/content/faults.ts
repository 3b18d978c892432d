import type { ContentFault } from './content-error.ts';
import type { YamlFile } from './yaml-file.ts';
import { recordName, showPath, type YamlPath } from './yaml-path.ts';

/** Where a fault is; `path` is empty for the whole file. */
export type FaultPlace = Omit<ContentFault, 'reason'>;

/**
 * Collects all that is wrong in `content/`. A check says in which record and field it found what; the
 * file, the line and the path of the message are worked out here.
 */
export class Faults {
	readonly found: ContentFault[] = [];
	readonly #origins = new Map<object, { yaml: YamlFile; at: YamlPath }>();

	/** Adds a fault at a place that is known already. */
	add(place: FaultPlace, reason: string): void {
		this.found.push({ ...place, reason });
	}

	/** Adds a fault of a whole file. */
	inFile(file: string, reason: string): void {
		this.add({ file, path: '' }, reason);
	}

	/** Adds a fault in a file whose records are not read yet, in the field `path` of the record `at`. */
	inYaml(yaml: YamlFile, at: YamlPath, path: YamlPath, reason: string): void {
		this.add(placeIn(yaml, at, path), reason);
	}

	/** Keeps where a record was read, for `in` and `placeOf`. */
	remember(record: object, yaml: YamlFile, at: YamlPath): void {
		this.#origins.set(record, { yaml, at });
	}

	/** Adds a fault in a field of a record, `[]` for the record as a whole. */
	in(record: object, path: YamlPath, reason: string): void {
		this.add(this.placeOf(record, path), reason);
	}

	/**
	 * The place of a field of a record.
	 *
	 * @throws Error for a record that was never remembered: a mistake in the check, not in the content
	 */
	placeOf(record: object, path: YamlPath): FaultPlace {
		const origin = this.#origins.get(record);
		if (origin === undefined) throw new Error('The record was not read from a file.');
		return placeIn(origin.yaml, origin.at, path);
	}
}

function placeIn(yaml: YamlFile, at: YamlPath, path: YamlPath): FaultPlace {
	return {
		file: yaml.file,
		line: yaml.lineOf([...at, ...path]),
		path: [recordName(yaml.data, at), showPath(path)].filter(Boolean).join(' › ')
	};
}
