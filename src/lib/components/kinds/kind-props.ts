import type { Kind } from '#lib/model/kind.ts';
import type { QuestionOf, Response, ResponseOf } from '#lib/model/question.ts';

/** A response that may still lack a part, which grading then asks for. */
export type Draft<R extends Response = Response> = R extends Response
	? Pick<R, 'kind'> & Partial<R>
	: never;

/** What the component of every kind takes: it shows what can be answered, and gives back a response. */
export interface KindProps<K extends Kind = Kind> {
	question: QuestionOf[K];
	/** Bound: what has been answered so far; `undefined` before anything is. */
	response: Draft<ResponseOf[K]> | undefined;
	/** True once the answer was checked: it is then shown with the key and cannot be changed. */
	checked: boolean;
	/** Decides the order of the options. */
	seed: string;
	/** Prefix for ids and names of controls, unique on the page. */
	name: string;
}
