import { z } from 'zod';
import { SlugSchema, TextSchema } from './fields.ts';

/** What a voice is; `article` is a source speaking for itself, `unnamed` a voice the text does not name. */
export const VOICE_KINDS = [
	'article',
	'outlet',
	'person',
	'institution',
	'state',
	'document',
	'unnamed'
] as const;

/** Whoever speaks inside a source. */
export const VoiceSchema = z.strictObject({
	id: SlugSchema,
	/** The name as the texts give it. */
	name: TextSchema,
	kind: z.enum(VOICE_KINDS),
	/** Office or function, as the texts give it. */
	role: TextSchema.optional(),
	/** What the texts say of this voice. */
	description: TextSchema.optional()
});

export type Voice = z.infer<typeof VoiceSchema>;

/**
 * How a voice is drawn: filled for the article's own, outlined for a named voice, dashed for one not
 * named. Three classes cover the seven kinds.
 */
export type VoiceClass = 'own' | 'named' | 'unnamed';

/** The class a kind of voice is drawn as. */
export function voiceClass(kind: Voice['kind']): VoiceClass {
	if (kind === 'article') return 'own';
	return kind === 'unnamed' ? 'unnamed' : 'named';
}
