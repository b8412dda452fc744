import type { Language } from '../kernel/language.ts';
import italian from './sample-it.json' with { type: 'json' };
import english from './sample-en.json' with { type: 'json' };

/**
 * The text of the sample plan of a language: an Italian company that sells machines to companies (EUR, 12 months),
 * or an English one that sells to consumers (GBP, 18 months, repeat orders). Goes through `parsePlan` like any file.
 */
export function sampleText(language: Language): string {
  const samples = { it: italian, en: english } as const;
  return `${JSON.stringify(samples[language], null, 2)}\n`;
}
