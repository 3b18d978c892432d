/** What the ids of a teacher’s own questions begin with, and what they have for a lesson. */
export const OWN_LESSON = 'own';

/** Moodle takes an id number of 100 characters. */
const LONGEST_ID = 100;

const OWN_ID = /^own\.[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Whether an id is one that a teacher’s own question may have. */
export function isOwnId(id: string): boolean {
	return id.length <= LONGEST_ID && OWN_ID.test(id);
}
