import type { Language } from '../kernel/language.ts';
import { PLAN_FORMAT, SCHEMA_VERSION, type Plan } from './plan.ts';

const TITLES: Readonly<Record<Language, string>> = { it: 'Nuovo piano', en: 'New plan' };

/** A valid plan of twelve months with nothing in it. The host gives what a pure function cannot know: id and dates. */
export function emptyPlan(facts: Pick<Plan, 'id' | 'language' | 'date' | 'firstMonth'>): Plan {
  return {
    format: PLAN_FORMAT,
    schemaVersion: SCHEMA_VERSION,
    id: facts.id,
    revision: 1,
    date: facts.date,
    title: TITLES[facts.language],
    organisation: '',
    author: '',
    language: facts.language,
    currency: 'EUR',
    firstMonth: facts.firstMonth,
    months: 12,
    hurdle: null,
    targets: { budgetCap: null, roi: null, customers: null },
    contingency: null,
    notes: '',
    channels: [],
    campaigns: [],
    lines: [],
    scenarios: [],
    history: [],
  };
}
