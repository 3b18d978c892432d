/** A name without case, spaces and punctuation: "E-mail address" and "email_address" are the same. */
function compact(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_.:()'’-]+/gu, '');
}

const PERSON =
	'students?|learners?|pupils?|candidates?|participants?|respondents?|users?|sisuser|sislogin|login|index|roll|registration|seat|account';

const IDENTITY = new RegExp(
	[
		`(?:${PERSON})(?:ids?|no|nr|num|numbers?|names?|code)?`,
		'ids?|idnumber|orgdefinedid|no|nr|num|numbers?|#|№|code|alias|pseudonym|initials',
		'(?:first|last|full|given|family|middle|sur|fore|nick|display|preferred)?names?',
		'e?mails?(?:address(?:es)?)?',
		// Matriculation number, Matrikelnummer, numéro de matricule
		'\\p{L}*matri[ck]\\p{L}*|matrnr',
		'nachname|vorname|familienname|schüler(?:in)?|teilnehmer(?:in)?|prénom|nom|nombres?|apellidos?|nome|cognome|имя|фамилия|фио|이름|학번'
	]
		.map((names) => `^(?:${names})$`)
		.join('|'),
	'u'
);

/** Whether a column of this name says who a student is, such as "Surname" or "id". */
export function isIdentity(name: string): boolean {
	return IDENTITY.test(compact(name));
}

const ABOUT =
	/^(?:class|groups?|sections?|courses?|institution|department|school|status|state|attempts?|started|startedon|submitted|submittedat|completed|completedon|finished|timetaken|duration|timestamp|date|time|tutor|teacher|klasse|gruppe|kurs|lastdownloaded\p{L}*)$/u;

/** Whether a column of this name tells something else about a student or an attempt, such as "Class". */
export function isAbout(name: string): boolean {
	return ABOUT.test(compact(name));
}

const TOTAL =
	/^(?:(?:grand|sub)?totals?|(?:overall|final|current|course|total)(?:score|grade|mark|point)s?|grade|sum|overall|percent(?:age)?|%|gesamt|summe)(?:\/?[\d,]+%?)?$/u;

/** Whether a column of this name adds up the questions, such as Moodle's "Grade/10.00". */
export function isTotal(name: string): boolean {
	return TOTAL.test(compact(name));
}

const SUMMARY =
	/^(?:(?:overall|class|group|course|question)?(?:average|mean|median)s?|avg|(?:grand|sub)?totals?|max(?:imum)?(?:points?|scores?|marks?|possible)|maximum|min(?:imum)?(?:points?|scores?|marks?)|minimum|points|(?:points?|scores?|marks?)possible|possible(?:points?|scores?|marks?)|outof|(?:standard|std)(?:dev|deviation)|stdev|facility(?:index)?|durchschnitt|mittelwert|gesamtdurchschnitt|höchstpunktzahl|maximalpunktzahl|summe|gesamt|moyenne|promedio)\d*$/u;

/**
 * Whether this begins a row about all students, such as Moodle's "Overall average" or Canvas's "Points
 * Possible". "Max" and "Min" alone are first names.
 */
export function isSummary(cell: string): boolean {
	return SUMMARY.test(compact(cell));
}
