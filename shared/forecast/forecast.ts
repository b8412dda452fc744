import type { Line } from '../plan/line.ts';
import type { Plan } from '../plan/plan.ts';
import type { TimeAxis } from '../plan/axis.ts';
import type { Curve } from './curve.ts';
import type { Flows, ScopeSums } from './flows.ts';

/** What to compute: a scenario of the plan (null is the base) and a proportional cut of the flexible spend. */
export interface ForecastOptions {
  readonly scenario: string | null;
  /** 0 to 1: the share of the flexible spend that is taken away. */
  readonly cut: number;
  /** Keep each flexible line at or above its `smallest` while cutting (never above its plan). Default of the app: false. */
  readonly keepMinimums: boolean;
}

/** The numbers a line runs on, after scenario and cut: the base values of its assumptions, in the document's units. */
export interface LineInputs {
  /** Scenario factor on spend (1 in the base), before the cut. */
  readonly spendFactor: number;
  /** 1 for lines a cut does not touch; else 1 - cut, or the share kept by the line's minimum. */
  readonly cutFactor: number;
  readonly contactsFactor: number;
  readonly carryOver: number;
  /** The curve of the response (fitted when it was stated by points), null for `fixed` and `none`. */
  readonly curve: Curve | null;
  /** Contacts of a `fixed` response, one for each month of the plan. */
  readonly fixedContacts: readonly number[] | null;
  readonly quoteRate: number;
  readonly winRate: number;
  /** `delayShares[k]` of the customers arrive k months after the contact. */
  readonly delayShares: readonly number[];
  readonly orderValue: number;
  readonly marginRate: number;
  readonly repeat: { readonly everyMonths: number; readonly retention: number; readonly atMost: number } | null;
  /** Months, from the first, in which the line's spend still has effect: plan months + carry-over tail. */
  readonly contactMonths: number;
}

export interface LineForecast {
  readonly line: Line;
  readonly inputs: LineInputs;
  readonly flows: Flows;
  /** Effective spend by month (after carry-over), minor units. */
  readonly effective: Float64Array;
  /** x * f'(x) by month, before any factor: the contacts that move with spend (see marginal ROI). */
  readonly elasticContacts: Float64Array;
  /** The line over all months. */
  readonly sums: ScopeSums;
}

export interface Forecast {
  readonly plan: Plan;
  readonly options: ForecastOptions;
  readonly axis: TimeAxis;
  /** In the order of `plan.lines`. */
  readonly lines: readonly LineForecast[];
  /** Sum over all lines. */
  readonly total: Flows;
}
