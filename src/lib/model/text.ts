/**
 * Text as two readers would call it the same: compatibility forms made plain (NFKC), characters that show
 * nothing dropped, every run of white space one space, no difference of case. For comparison only;
 * empty where the text shows nothing.
 */
export function foldForComparison(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase()
		.normalize('NFKC');
}
