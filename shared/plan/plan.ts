import type { Language } from '../kernel/language.ts';
import type { Currency } from '../money/currency.ts';
import type { Minor } from '../money/money.ts';
import type { Line } from './line.ts';
import type { Scenario } from './scenario.ts';

export const PLAN_FORMAT = 'preventivo-plan';
export const SCHEMA_VERSION = 1;

export interface Channel {
  readonly id: string;
  readonly name: string;
}

export interface Campaign {
  readonly id: string;
  readonly name: string;
}

/** Annual effective rate a project must earn, with who in finance supplied it and when. */
export interface Hurdle {
  readonly rate: number;
  readonly suppliedBy: string;
  readonly date: string | null;
}

/** Money set aside on top of the lines, in its own row; not spend until somebody spends it. */
export type Contingency =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'amount'; readonly amount: Minor };

/** One earlier revision, as it was proposed. */
export interface Revision {
  readonly revision: number;
  readonly date: string;
  readonly author: string;
  readonly what: string;
  readonly why: string;
  /** Rounded totals as proposed then, null when not recorded. */
  readonly totals: {
    readonly spend: Minor;
    readonly margin: Minor;
    readonly profit: Minor;
    readonly customers: number;
  } | null;
}

/** The document: one JSON file, `.preventivo`. Unknown fields at any depth survive open, edit and save. */
export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  /** 1 for the first proposal; raised at each new one. */
  readonly revision: number;
  /** ISO date of this revision: the only date the exports carry. */
  readonly date: string;
  readonly title: string;
  readonly organisation: string;
  readonly author: string;
  readonly language: Language;
  readonly currency: Currency;
  /** First month, as `2027-01`. */
  readonly firstMonth: string;
  /** 1 to 60. */
  readonly months: number;
  readonly hurdle: Hurdle | null;
  readonly targets: {
    readonly budgetCap: Minor | null;
    readonly roi: number | null;
    readonly customers: number | null;
  };
  readonly contingency: Contingency | null;
  readonly notes: string;
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  readonly lines: readonly Line[];
  readonly scenarios: readonly Scenario[];
  readonly history: readonly Revision[];
}
