export type Language = 'it' | 'en';

export const LANGUAGES: readonly Language[] = ['it', 'en'];

/** A text in every language of the product, side by side so that neither is forgotten. */
export type Text = Readonly<Record<Language, string>>;

/** A text with holes, in every language. */
export type Phrase<Parts> = Readonly<Record<Language, (parts: Parts) => string>>;
