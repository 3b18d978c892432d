import { FORMS_SCRIPT_LINES, FORMS_SCRIPT_MESSAGES } from '#lib/wording/en/export-body.ts';
import type { FormItem } from './form-items.ts';

/** What a script makes. */
export interface Form {
	title: string;
	items: FormItem[];
}

/** A script may run for six minutes; after five it stops, and goes on when it is run again. */
const LONGEST_RUN = 300_000;

/**
 * The code, which is the same for every set. It is ES5, which both engines of Apps Script run; nothing in
 * it is made of texts: they are in one constant.
 */
const CODE = `
function createQuiz() {
	var begun = new Date().getTime();
	var kept = PropertiesService.getScriptProperties();
	var form = openForm(kept);
	for (var index = Number(kept.getProperty('next')); index < QUIZ.items.length; index += 1) {
		if (new Date().getTime() - begun > LONGEST_RUN) {
			Logger.log(MESSAGES.more + index + ' / ' + QUIZ.items.length);
			return;
		}
		addItem(form, QUIZ.items[index]);
		kept.setProperty('next', String(index + 1));
	}
	kept.deleteAllProperties();
	Logger.log(MESSAGES.done + form.getEditUrl());
}

function openForm(kept) {
	var id = kept.getProperty('form');
	if (id !== null) {
		return FormApp.openById(id);
	}
	var form = FormApp.create(QUIZ.title);
	form.setIsQuiz(true);
	kept.setProperty('form', form.getId());
	kept.setProperty('next', '0');
	return form;
}

function addItem(form, data) {
	var item = makeItem(form, data.type);
	item.setTitle(data.title);
	if (data.help !== '') {
		item.setHelpText(data.help);
	}
	if (data.type === 'section') {
		return;
	}
	item.setPoints(data.points);
	if (data.choices) {
		var choices = [];
		for (var index = 0; index < data.choices.length; index += 1) {
			choices.push(item.createChoice(data.choices[index].text, data.choices[index].right));
		}
		item.setChoices(choices);
	}
	if (data.feedback === '') {
		return;
	}
	var feedback = FormApp.createFeedback().setText(data.feedback).build();
	if (data.choices) {
		item.setFeedbackForCorrect(feedback);
		item.setFeedbackForIncorrect(feedback);
	} else {
		item.setGeneralFeedback(feedback);
	}
}

function makeItem(form, type) {
	if (type === 'section') {
		return form.addSectionHeaderItem();
	}
	if (type === 'choice') {
		return form.addMultipleChoiceItem();
	}
	if (type === 'checkbox') {
		return form.addCheckboxItem();
	}
	if (type === 'text') {
		return form.addTextItem();
	}
	return form.addParagraphTextItem();
}
`;

/** The script: how it is used, its data, its code. */
export function formScript(form: Form): string {
	return [
		...FORMS_SCRIPT_LINES.map((line) => `// ${line}`),
		'',
		`var QUIZ = ${literal(form)};`,
		'',
		`var MESSAGES = ${literal(FORMS_SCRIPT_MESSAGES)};`,
		'',
		`var LONGEST_RUN = ${LONGEST_RUN};`,
		CODE
	].join('\n');
}

/**
 * Data as a literal. JSON is ES5 but for two line ends of Unicode; an end tag is broken up, lest the text
 * ends a script in which it is pasted.
 */
function literal(data: unknown): string {
	return JSON.stringify(data, null, '\t')
		.replaceAll('</', '<\\/')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');
}
