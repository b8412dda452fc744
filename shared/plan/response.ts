import type { Minor } from '../money/money.ts';
import type { Assumption, Evidence } from './estimate.ts';

/**
 * How a month's effective spend becomes contacts (definitions: "Contacts from effective spend").
 * Parameters in money (`costPerContact`, `half`, `scale`) are minor units per month and may be fractional.
 */
export type ContactResponse =
  | { readonly kind: 'constant'; readonly costPerContact: Assumption }
  | { readonly kind: 'hill'; readonly ceiling: Assumption; readonly half: Assumption; readonly slope: Assumption }
  | { readonly kind: 'exponential'; readonly ceiling: Assumption; readonly scale: Assumption }
  | { readonly kind: 'log'; readonly ceiling: Assumption; readonly scale: Assumption }
  | { readonly kind: 'power'; readonly factor: Assumption; readonly exponent: Assumption }
  /** Contacts typed for each month of the plan, whatever the spend (a trade fair). */
  | { readonly kind: 'fixed'; readonly contacts: readonly number[]; readonly evidence: Evidence | null }
  /** Stated by what people know; the engine finds the curve of the chosen family. */
  | {
      readonly kind: 'points';
      readonly family: CurveFamily;
      readonly points: readonly ResponsePoint[];
      /** "Never more than about": an upper limit of contacts a month, null when nobody knows one. */
      readonly ceiling: Assumption | null;
    };

/** Families of curve that can be found from points. */
export const CURVE_FAMILIES = ['constant', 'hill', 'exponential', 'log', 'power'] as const;
export type CurveFamily = (typeof CURVE_FAMILIES)[number];

/** "9,000 a month brings 90 contacts": `spend` in minor units a month (> 0), contacts a month. */
export interface ResponsePoint {
  readonly spend: Minor;
  readonly contacts: Assumption;
}

/** A cost that brings no contacts of its own: an overhead. */
export interface NoResponse {
  readonly kind: 'none';
}
