import { createContext, Script } from 'node:vm';

/** An item of a form as Google keeps it. */
export interface FormsItem {
	type: 'section' | 'choice' | 'checkbox' | 'text' | 'paragraph';
	title: string;
	help: string;
	points: number;
	choices: { text: string; right: boolean }[];
	feedback: { right: string; wrong: string; general: string };
}

export interface RecordedForm {
	title: string;
	isQuiz: boolean;
	items: FormsItem[];
}

/**
 * Google's side of a script: what the reference of Apps Script has for each class, and nothing else. It
 * refuses what Forms refuses. What one run leaves behind is there for the next.
 *
 * @param secondsPerItem how long the making of an item takes
 */
export function recordedGoogle(secondsPerItem = 0) {
	const forms: RecordedForm[] = [];
	const properties = new Map<string, string>();
	const log: string[] = [];
	let seconds = 0;

	const feedback = (text: string) => {
		const made = { text, isFeedback: true };
		return { setText: (words: string) => feedback(String(words)), build: () => made };
	};
	const textOf = (made: unknown) => {
		const given = made as { text?: string; isFeedback?: boolean };
		if (given.isFeedback !== true) throw new Error('Not a feedback.');
		return given.text ?? '';
	};

	const formOf = (form: RecordedForm) => {
		const item = (type: FormsItem['type']) => {
			seconds += secondsPerItem;
			const kept: FormsItem = {
				type,
				title: '',
				help: '',
				points: 0,
				choices: [],
				feedback: { right: '', wrong: '', general: '' }
			};
			form.items.push(kept);
			const common = {
				setTitle(text: string) {
					kept.title = String(text);
					return methods;
				},
				setHelpText(text: string) {
					kept.help = String(text);
					return methods;
				}
			};
			const graded = {
				...common,
				setPoints(points: number) {
					if (!form.isQuiz) throw new Error('Points are for quizzes.');
					if (!Number.isInteger(points) || points < 0) throw new Error(`Not an integer: ${points}`);
					kept.points = points;
					return methods;
				}
			};
			const choices = {
				...graded,
				createChoice: (text: string, right: boolean) => ({ text: String(text), right }),
				setChoices(all: { text: string; right: boolean }[]) {
					// The script’s list is of another realm.
					const given = Array.from(all, ({ text, right }) => ({ text, right }));
					if (given.length === 0) throw new Error('Array is empty: choices');
					if (new Set(given.map(({ text }) => text)).size < given.length)
						throw new Error('Questions cannot have duplicate choice values.');
					if (given.some(({ text }) => text.trim() === '')) throw new Error('A blank choice.');
					kept.choices = given;
					return methods;
				},
				setFeedbackForCorrect(made: unknown) {
					kept.feedback.right = textOf(made);
					return methods;
				},
				setFeedbackForIncorrect(made: unknown) {
					kept.feedback.wrong = textOf(made);
					return methods;
				}
			};
			const typed = {
				...graded,
				setGeneralFeedback(made: unknown) {
					kept.feedback.general = textOf(made);
					return methods;
				}
			};
			const methods: object =
				type === 'section' ? common : type === 'choice' || type === 'checkbox' ? choices : typed;
			return methods;
		};
		return {
			setIsQuiz: (isQuiz: boolean) => void (form.isQuiz = isQuiz),
			getId: () => String(forms.indexOf(form)),
			getEditUrl: () => `https://docs.google.com/forms/d/${forms.indexOf(form)}/edit`,
			addSectionHeaderItem: () => item('section'),
			addMultipleChoiceItem: () => item('choice'),
			addCheckboxItem: () => item('checkbox'),
			addTextItem: () => item('text'),
			addParagraphTextItem: () => item('paragraph')
		};
	};

	const globals = {
		FormApp: {
			create(title: string) {
				const form: RecordedForm = { title: String(title), isQuiz: false, items: [] };
				forms.push(form);
				return formOf(form);
			},
			openById(id: string) {
				const form = forms[Number(id)];
				if (form === undefined) throw new Error('No item with the given ID could be found.');
				return formOf(form);
			},
			createFeedback: () => feedback('')
		},
		PropertiesService: {
			getScriptProperties: () => ({
				getProperty: (key: string) => properties.get(key) ?? null,
				setProperty: (key: string, value: string) => void properties.set(key, String(value)),
				deleteAllProperties: () => properties.clear()
			})
		},
		Logger: { log: (text: string) => void log.push(String(text)) },
		Date: class {
			getTime(): number {
				return seconds * 1000;
			}
		}
	};

	return {
		forms,
		log,
		/** Runs the function that the teacher chooses. */
		run(script: string) {
			const context = createContext({ ...globals });
			new Script(`${script}\ncreateQuiz();`).runInContext(context);
		}
	};
}
