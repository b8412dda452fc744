import { exp, log, power } from '../kernel/exp-log.ts';

/** A response curve ready to compute; money parameters in minor units a month (definitions, step 3). */
export type Curve =
  | { readonly kind: 'constant'; readonly costPerContact: number }
  | { readonly kind: 'hill'; readonly ceiling: number; readonly half: number; readonly slope: number }
  | { readonly kind: 'exponential'; readonly ceiling: number; readonly scale: number }
  | { readonly kind: 'log'; readonly ceiling: number; readonly scale: number }
  | { readonly kind: 'power'; readonly factor: number; readonly exponent: number };

/** Beyond this e^-u is below the smallest double. */
const EXP_VANISHES = 746;

/**
 * Contacts of one month bought by its effective spend (definitions, "From spend to margin", step 3).
 * `spend` in minor units, >= 0; parameters > 0. 0 at spend 0, rising, never NaN however large the spend.
 */
export function contactsAt(curve: Curve, spend: number): number {
  if (spend <= 0) return 0;
  switch (curve.kind) {
    case 'constant':
      return spend / curve.costPerContact;
    case 'hill':
      return curve.ceiling * hillShare(curve.half, curve.slope, spend);
    case 'exponential':
      return curve.ceiling * (1 - exp(-spend / curve.scale));
    case 'log':
      return curve.ceiling * log(1 + spend / curve.scale);
    case 'power':
      return curve.factor * power(spend, curve.exponent);
  }
}

/**
 * Contacts that move in proportion to spend: x * f'(x), what marginal ROI adds up (definitions, "The return").
 * Same units and ranges as `contactsAt`; at most the contacts for a curve that bends down; 0 at spend 0, never NaN.
 */
export function elasticContactsAt(curve: Curve, spend: number): number {
  if (spend <= 0) return 0;
  switch (curve.kind) {
    case 'constant':
      return spend / curve.costPerContact;
    case 'hill': {
      const share = hillShare(curve.half, curve.slope, spend);
      return curve.ceiling * curve.slope * share * (1 - share);
    }
    case 'exponential': {
      const scaled = spend / curve.scale;
      return scaled < EXP_VANISHES ? curve.ceiling * scaled * exp(-scaled) : 0;
    }
    case 'log':
      return curve.ceiling * (spend / (spend + curve.scale));
    case 'power':
      return curve.exponent * curve.factor * power(spend, curve.exponent);
  }
}

/** x^s / (h^s + x^s), written with the ratio h / x: no power of an amount can overflow, and 1 / (1 + Infinity) is 0. */
function hillShare(half: number, slope: number, spend: number): number {
  return 1 / (1 + power(half / spend, slope));
}
