/**
 * How sure a wording is, from the surest down: FactBank's CT, PR and PS (Saurí & Pustejovsky 2009).
 * The order is the scale that `scale` questions are scored on.
 */
export const MODALITIES = ['certain', 'probable', 'possible'] as const;

export type Modality = (typeof MODALITIES)[number];

/** Whether a wording affirms or denies: FactBank's + and −. */
export const POLARITIES = ['affirmed', 'denied'] as const;

export type Polarity = (typeof POLARITIES)[number];

/** What a wording says of its own certainty. */
export interface Certainty {
	modality: Modality;
	polarity: Polarity;
}
