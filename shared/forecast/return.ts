import { amount, count, ratio, type Amount } from '../money/money.ts';
import { bringsContacts } from '../plan/line.ts';
import {
  defined,
  notDefined,
  type Figure,
  type FigureScope,
  type LoadedFigures,
  type ReturnFigures,
  type UndefinedReason,
} from './figure.ts';
import type { Forecast, LineForecast } from './forecast.ts';
import { scopeLines } from './groups.ts';
import type { ScopeSums } from './flows.ts';
import { addSums, ordersPerCustomer } from './line-sums.ts';

/**
 * The return of a line, a group of lines or the plan (definitions: "The return"). Money in minor units, unrounded.
 * Direct figures count own spend; loaded ones also the share of the plan's overheads in proportion to own spend, and
 * for the plan itself all spend. A relation without a denominator carries its reason; every relation of a scope that
 * holds overheads only, other than the plan, is not defined for that reason. An unknown line or key has no lines: all zero.
 */
export function returnFigures(forecast: Forecast, scope: FigureScope): ReturnFigures {
  const lines = scopeLines(forecast, scope);
  const plan = planSums(forecast);
  const sums = scopeSums(forecast, scope);
  const overheadShare = overheadOf(scope, sums, plan);
  const overheadsOnly = scope.kind !== 'plan' && lines.length > 0 && !lines.some(({ line }) => bringsContacts(line));
  const relation: Relation = overheadsOnly ? () => notDefined('overhead') : relate;
  return {
    spend: amount(sums.spend),
    ownSpend: amount(sums.ownSpend),
    overheadShare: amount(overheadShare),
    contacts: count(sums.contacts),
    quotes: count(sums.quotes),
    customers: count(sums.customers),
    orders: count(sums.orders),
    revenue: amount(sums.revenue),
    margin: amount(sums.margin),
    afterPlan: {
      contacts: count(sums.lateContacts),
      customers: count(sums.lateCustomers),
      revenue: amount(sums.lateRevenue),
      margin: amount(sums.lateMargin),
    },
    conversion: relation(ratio, sums.customers, sums.contacts, 'no-contacts'),
    breakEvenCostPerContact: relation(amount, sums.margin, sums.contacts, 'no-contacts'),
    lifetimeMargin: overheadsOnly ? notDefined('overhead') : lifetimeMargin(forecast, lines, sums.customers),
    marginalRoi: relation(ratio, sums.elasticMargin - sums.ownSpend, sums.ownSpend, 'no-own-spend'),
    direct: loadedFigures(sums, sums.ownSpend, relation),
    loaded: loadedFigures(sums, sums.ownSpend + overheadShare, relation),
  };
}

/** `part / whole` in the unit it is given, or why there is no such figure. */
type Relation = <Unit extends number>(
  unit: (value: number) => Unit,
  part: number,
  whole: number,
  reason: UndefinedReason,
) => Figure<Unit>;

const relate: Relation = (unit, part, whole, reason) =>
  whole === 0 ? notDefined(reason) : defined(unit(part / whole));

function loadedFigures(sums: Readonly<ScopeSums>, spend: number, relation: Relation): LoadedFigures {
  const noSpend = sums.spend === 0 ? 'no-spend' : 'no-own-spend';
  // A loss on every order has no break-even: no number of customers and no price scale would pay the spend back.
  const payable = Math.max(sums.margin, 0);
  return {
    spend: amount(spend),
    profit: amount(sums.margin - spend),
    costPerContact: relation(amount, spend, sums.contacts, 'no-contacts'),
    costPerCustomer: relation(amount, spend, sums.customers, 'no-customers'),
    valueToCost: relation(ratio, sums.revenue, spend, noSpend),
    roi: relation(ratio, sums.margin - spend, spend, noSpend),
    breakEvenConversion:
      sums.contacts === 0
        ? relation(ratio, 0, 0, 'no-contacts')
        : relation(
            ratio,
            (sums.customers / sums.contacts) * spend,
            payable,
            sums.customers === 0 ? 'no-customers' : 'no-margin',
          ),
    breakEvenOrderValue:
      sums.orders === 0
        ? relation(amount, 0, 0, 'no-orders')
        : relation(amount, (sums.revenue / sums.orders) * spend, payable, 'no-margin'),
  };
}

/** The share of all overheads that falls on a scope's own spend; on the plan, all of them. */
function overheadOf(scope: FigureScope, sums: Readonly<ScopeSums>, plan: Readonly<ScopeSums>): number {
  const overheads = plan.spend - plan.ownSpend;
  if (scope.kind === 'plan') return overheads;
  return plan.ownSpend === 0 ? 0 : (overheads * sums.ownSpend) / plan.ownSpend;
}

/** Margin of a customer's first and repeat orders, discounted at the hurdle rate; lines weigh by their customers. */
function lifetimeMargin(forecast: Forecast, lines: readonly LineForecast[], customers: number): Figure<Amount> {
  const { hurdle } = forecast.plan;
  if (hurdle === null) return notDefined('no-hurdle');
  if (customers === 0) return notDefined('no-customers');
  let margin = 0;
  for (const line of lines) {
    const { orderValue, marginRate } = line.inputs;
    const won = line.sums.customers;
    if (won !== 0) margin += won * orderValue * marginRate * ordersPerCustomer(line.inputs, hurdle.rate);
  }
  return defined(amount(margin / customers));
}

/** The sums of all lines are asked for by the figures of every line and group: made once for each forecast. */
const known = new WeakMap<Forecast, Readonly<ScopeSums>>();

/** What a scope adds up to: the sum over its lines, in the order of the plan. */
export function scopeSums(forecast: Forecast, scope: FigureScope): Readonly<ScopeSums> {
  return scope.kind === 'plan' ? planSums(forecast) : addSums(scopeLines(forecast, scope));
}

/** The sums of all lines. */
export function planSums(forecast: Forecast): Readonly<ScopeSums> {
  const before = known.get(forecast);
  if (before !== undefined) return before;
  const sums = addSums(forecast.lines);
  known.set(forecast, sums);
  return sums;
}
