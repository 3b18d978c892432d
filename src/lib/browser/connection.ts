import { wrap } from 'idb';
import type { StorageProblem } from '#lib/model/storage-problem.ts';
import type { Database } from './database.ts';
import { bringToForm, FORM, formOf, isWhole, type Upgrade } from './form.ts';
import { problemOf, StorageError } from './storage-error.ts';

/** A request that another tab holds up is never answered; nobody must wait for it. */
const PATIENCE_MS = 3000;

/** A database of this browser: opened at its first use, and again where the browser has closed it. */
export class Connection {
	readonly #name: string;
	readonly #factory: () => Promise<IDBFactory>;
	#opened: Promise<Database> | undefined;
	/** Whether another tab holds up a request. */
	#blocked = false;

	constructor(name: string, factory: () => Promise<IDBFactory>) {
		this.#name = name;
		this.#factory = factory;
	}

	/** @throws StorageError where the browser has no such database, or it cannot be used */
	open(): Promise<Database> {
		this.#opened ??= this.#openNow().catch((error: unknown) => {
			this.#opened = undefined;
			const problem = problemOf(error);
			throw new StorageError(problem === 'failed' ? 'unavailable' : problem, error);
		});
		return this.#opened;
	}

	async #openNow(): Promise<Database> {
		const factory = await inTime(this.#factory(), () => 'no-answer');
		const database = await this.#openOurs(factory);
		if (isWhole(database)) return database;
		// What is there stays as it is: only what is missing is added.
		database.close();
		const repaired = await this.#request(factory, database.version + 1);
		if (isWhole(repaired)) return repaired;
		repaired.close();
		throw new StorageError('missing-stores');
	}

	async #openOurs(factory: IDBFactory): Promise<Database> {
		try {
			return await this.#request(factory, FORM);
		} catch (error) {
			if (problemOf(error) !== 'later-version') throw error;
		}
		// A repair raises the browser's version number and leaves the form as it is.
		const database = await this.#request(factory);
		if ((await formOf(database)) === FORM) return database;
		database.close();
		throw new StorageError('later-version');
	}

	async #request(factory: IDBFactory, version?: number): Promise<Database> {
		const request = factory.open(this.#name, version);
		// A request behind one that is held up is held up too, and hears of nothing.
		request.addEventListener('blocked', () => (this.#blocked = true));
		for (const end of ['upgradeneeded', 'success', 'error'])
			request.addEventListener(end, () => (this.#blocked = false));
		let cause: unknown;
		request.addEventListener('upgradeneeded', () => {
			if (!request.transaction) return;
			const change = wrap(request.transaction) as unknown as Upgrade;
			// Where the upgrade fails the request fails too, but it does not say why.
			const note = (error: unknown) => (cause ??= change.error ?? error);
			change.done.catch(note);
			bringToForm(wrap(request.result) as unknown as Database, change).catch((error: unknown) => {
				note(error);
				abort(change);
			});
		});
		const database = await inTime(
			(wrap(request) as unknown as Promise<Database>).catch((error: unknown) => {
				throw cause ?? error;
			}),
			() => (this.#blocked ? 'blocked' : 'no-answer'),
			(late) => late.close()
		);
		const forget = () => (this.#opened = undefined);
		database.addEventListener('versionchange', () => {
			// Another tab changes the form or deletes the database: let it, and open again when needed.
			database.close();
			forget();
		});
		database.addEventListener('close', forget);
		return database;
	}
}

function abort(change: Upgrade): void {
	try {
		change.abort();
	} catch {
		// It has ended already.
	}
}

/**
 * Gives up on a promise after a while.
 *
 * @param late takes what comes of it after that
 * @throws StorageError with the problem
 */
async function inTime<T>(
	promise: Promise<T>,
	problem: () => StorageProblem,
	late: (value: T) => void = () => undefined
): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const timeout = new Promise<never>((_, fail) => {
		timer = setTimeout(() => {
			promise.then(late, () => undefined);
			fail(new StorageError(problem()));
		}, PATIENCE_MS);
	});
	try {
		return await Promise.race([promise, timeout]);
	} finally {
		clearTimeout(timer);
	}
}
