import type { Figure } from './figure.ts';

/** Internal rate of return: outcomes, never a solver's guess. Rates are annual effective ratios, ascending. */
export type InternalRate =
  | { readonly kind: 'none'; readonly reason: 'no-sign-change' | 'no-root' }
  | { readonly kind: 'one'; readonly annual: number; readonly monthly: number }
  | { readonly kind: 'several'; readonly annual: readonly number[]; readonly monthly: readonly number[] };

/** Months are numbered from 0 on the axis. `touches` is given when zero was first regained earlier than for good. */
export type Payback =
  | { readonly kind: 'month'; readonly month: number; readonly touches: number | null }
  /** Never for good; `touches` is the month in which zero was regained for a while, null when it never was. */
  | { readonly kind: 'never'; readonly touches: number | null };

/** The finance figures of the whole plan (all spend, overheads included), from its monthly net flows. */
export interface FinanceFigures {
  /** margin - spend by month, minor units, unrounded; as long as the axis. */
  readonly net: Float64Array;
  readonly cumulative: Float64Array;
  readonly discounted: Float64Array;
  readonly cumulativeDiscounted: Float64Array;
  readonly profit: number;
  /** `no-hurdle` when finance has supplied no rate. */
  readonly npv: Figure;
  readonly irr: InternalRate;
  readonly payback: Payback;
  /** null when there is no hurdle rate. */
  readonly discountedPayback: Payback | null;
  /** The most negative cumulative net and its month; amount 0 and month null when it is never negative. */
  readonly lowestPoint: { readonly amount: number; readonly month: number | null };
}
