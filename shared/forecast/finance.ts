import { power } from '../kernel/exp-log.ts';
import { amount, type Amount } from '../money/money.ts';
import { defined, notDefined, type Figure } from './figure.ts';
import type { Forecast } from './forecast.ts';
import { internalRate, type InternalRate } from './internal-rate.ts';

export type { InternalRate };

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
  /** Empty, like the next, when finance has supplied no rate. */
  readonly discounted: Float64Array;
  readonly cumulativeDiscounted: Float64Array;
  readonly profit: Amount;
  /** `no-hurdle` when finance has supplied no rate. */
  readonly npv: Figure<Amount>;
  readonly irr: InternalRate;
  readonly payback: Payback;
  /** null when there is no hurdle rate. */
  readonly discountedPayback: Payback | null;
  /** The most negative cumulative net and its month; amount 0 and month null when it is never negative. */
  readonly lowestPoint: { readonly amount: Amount; readonly month: number | null };
}

const MONTHS_A_YEAR = 12;

/** Monthly rate of an annual effective one (above -1): (1 + annual)^(1/12) - 1. */
export function monthlyRate(annual: number): number {
  return power(1 + annual, 1 / MONTHS_A_YEAR) - 1;
}

/** Worth, at the start of the plan, of 1 at the END of month `month` (0 is the first): (1 + annual)^-((month + 1) / 12). */
export function discountFactor(annual: number, month: number): number {
  return power(1 + annual, -(month + 1) / MONTHS_A_YEAR);
}

/** Net present value of monthly net flows at an annual effective rate, each discounted from the END of its month. */
export function npv(net: Float64Array, annual: number): number {
  return net.reduce((sum, flow, month) => sum + flow * discountFactor(annual, month), 0);
}

/** Net flows, NPV, IRR, payback and lowest point of the whole plan (definitions, "Finance"). */
export function financeFigures({ plan, total }: Forecast): FinanceFigures {
  const net = total.margin.map((margin, month) => margin - (total.spend[month] ?? 0));
  const cumulative = runningSum(net);
  const rate = plan.hurdle === null ? null : plan.hurdle.rate;
  const discounted = rate === null ? new Float64Array(0) : net.map((flow, month) => flow * discountFactor(rate, month));
  const cumulativeDiscounted = runningSum(discounted);
  return {
    net,
    cumulative,
    discounted,
    cumulativeDiscounted,
    profit: amount(cumulative.at(-1) ?? 0),
    npv: rate === null ? notDefined('no-hurdle') : defined(amount(npv(net, rate))),
    irr: internalRate(net),
    payback: paybackOf(cumulative),
    discountedPayback: rate === null ? null : paybackOf(cumulativeDiscounted),
    lowestPoint: lowestPointOf(cumulative),
  };
}

/**
 * The first month from which the cumulative flow stays at or above zero to the end, and the earlier month, if any, in
 * which it regained zero without keeping it. Flows that are never below zero are paid back in the first month.
 */
export function paybackOf(cumulative: Float64Array): Payback {
  const lastBelow = cumulative.findLastIndex((sum) => sum < 0);
  const firstBelow = cumulative.findIndex((sum) => sum < 0);
  const regained = cumulative.findIndex((sum, month) => firstBelow >= 0 && month > firstBelow && sum >= 0);
  const touches = regained >= 0 && regained < lastBelow ? regained : null;
  if (lastBelow === cumulative.length - 1) return { kind: 'never', touches };
  return { kind: 'month', month: lastBelow + 1, touches };
}

/** The most negative cumulative amount, in the first month that has it. */
export function lowestPointOf(cumulative: Float64Array): FinanceFigures['lowestPoint'] {
  const lowest = cumulative.reduce((least, value) => Math.min(least, value), 0);
  return { amount: amount(lowest), month: lowest < 0 ? cumulative.indexOf(lowest) : null };
}

function runningSum(flows: Float64Array): Float64Array {
  let sum = 0;
  return flows.map((flow) => (sum += flow));
}
