import type { Language } from '../kernel/language.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { writePlan } from '../plan/write.ts';
import italian from './sample-it.json' with { type: 'json' };
import english from './sample-en.json' with { type: 'json' };

const SAMPLES: Readonly<Record<Language, unknown>> = { it: italian, en: english };

/**
 * The sample plan of a language: an Italian company that sells machines to companies (EUR, 12 months), or an English one that
 * sells coffee to consumers (GBP, 18 months, repeat orders). It enters by the same door as any file.
 */
export function samplePlan(language: Language): Plan {
  const plan = parsePlan(JSON.stringify(SAMPLES[language]));
  if (!plan.ok) throw new Error(`The ${language} sample is not a plan: ${JSON.stringify(plan.error)}`);
  return plan.value;
}

/** The sample plan of a language as the text of a plan file. */
export function sampleText(language: Language): string {
  return writePlan(samplePlan(language));
}
