import { mount } from 'svelte';
import type { Judge } from '#lib/grading/judge.ts';
import { loadJudge } from '#lib/grading/load-judge.ts';
import type { PracticeBank } from '#lib/model/practice-bank.ts';
import type { TaughtMisconception } from '#lib/model/misconception.ts';
import AnswerableCheck from './AnswerableCheck.svelte';

/** What a question inside a lesson is shown with. */
export interface CheckData {
	/** The question, alone in its bank. */
	bank: PracticeBank;
	/** Judges questions of its kind. */
	judge: Judge;
	misconceptions: Record<string, TaughtMisconception>;
	/** Decides the order of the options. */
	seed: string;
	/** The way to the site's root, ending in a slash. */
	root: string;
}

/** Puts an answerable question in the place of a still one; rejects where its code does not come. */
export async function mountCheck(
	place: HTMLElement,
	id: string,
	data: Omit<CheckData, 'judge'>
): Promise<void> {
	const question = data.bank.questions.find((one) => one.id === id);
	if (question === undefined) throw new Error(`The file of “${id}” holds another question.`);
	const judge = await loadJudge(question.kind);
	// A reader who has opened its answer, or whose focus is in it, keeps it: on a slow line the code comes late.
	if (place.contains(document.activeElement) || place.querySelector('details[open]')) return;
	place.replaceChildren();
	place.removeAttribute('data-question');
	place.removeAttribute('role');
	place.removeAttribute('aria-label');
	place.classList.remove('still');
	mount(AnswerableCheck, { target: place, props: { ...data, judge } });
}
