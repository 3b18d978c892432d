import { z } from 'zod';
import { MODALITIES, POLARITIES, type Modality, type Polarity } from '../certainty.ts';
import { BASE_FIELDS } from './base.ts';
import { TextSchema } from '../fields.ts';

/** The student rates, from the wording, how sure a statement is and whether it affirms or denies. */
export const ScaleQuestionSchema = z.strictObject({
	...BASE_FIELDS,
	kind: z.literal('scale'),
	/** The statement that is rated, in plain words: "that Russia helped to build the radar". */
	statement: TextSchema,
	/** The key; the content check holds it against the first of `claims`. */
	key: z.strictObject({ modality: z.enum(MODALITIES), polarity: z.enum(POLARITIES) })
});

export type ScaleQuestion = z.infer<typeof ScaleQuestionSchema>;

export interface ScaleResponse {
	kind: 'scale';
	modality: Modality;
	polarity: Polarity;
}
