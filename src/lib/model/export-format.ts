/** The formats of files that questions can be taken away in, those that teachers use most first. */
export const FORMAT_IDS = ['moodle-xml', 'gift', 'canvas', 'json'] as const;

export type FormatId = (typeof FORMAT_IDS)[number];
