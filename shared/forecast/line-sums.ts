import { power } from '../kernel/exp-log.ts';
import { bringsContacts } from '../plan/line.ts';
import type { LineForecast, LineInputs } from './forecast.ts';

/** What a scope adds up to over the axis; money in minor units, unrounded. */
export interface ScopeSums {
  /** Spend as booked, overheads included. */
  spend: number;
  /** Spend of the lines that bring contacts. */
  ownSpend: number;
  contacts: number;
  quotes: number;
  customers: number;
  orders: number;
  revenue: number;
  margin: number;
  /** What falls after the plan's last month. */
  lateContacts: number;
  lateCustomers: number;
  lateRevenue: number;
  lateMargin: number;
  /** Margin that moves with spend: the next unit spent in today's proportions brings this divided by own spend. */
  elasticMargin: number;
}

export function noSums(): ScopeSums {
  return {
    spend: 0,
    ownSpend: 0,
    contacts: 0,
    quotes: 0,
    customers: 0,
    orders: 0,
    revenue: 0,
    margin: 0,
    lateContacts: 0,
    lateCustomers: 0,
    lateRevenue: 0,
    lateMargin: 0,
    elasticMargin: 0,
  };
}

/** Adds one scope to another. */
export function addSums(to: ScopeSums, more: Readonly<ScopeSums>): void {
  to.spend += more.spend;
  to.ownSpend += more.ownSpend;
  to.contacts += more.contacts;
  to.quotes += more.quotes;
  to.customers += more.customers;
  to.orders += more.orders;
  to.revenue += more.revenue;
  to.margin += more.margin;
  to.lateContacts += more.lateContacts;
  to.lateCustomers += more.lateCustomers;
  to.lateRevenue += more.lateRevenue;
  to.lateMargin += more.lateMargin;
  to.elasticMargin += more.elasticMargin;
}

/** A line's sums do not change while its result is the same, so a figure after an edit sums again the edited line only. */
const known = new WeakMap<LineForecast, Readonly<ScopeSums>>();

/** The sums of one line, over all months. */
export function lineSums(forecast: LineForecast, planMonths: number): Readonly<ScopeSums> {
  const before = known.get(forecast);
  if (before !== undefined) return before;
  const { flows, inputs, elasticContacts, line } = forecast;
  const spend = sumFrom(flows.spend, 0);
  const sums: ScopeSums = {
    spend,
    ownSpend: bringsContacts(line) ? spend : 0,
    contacts: sumFrom(flows.contacts, 0),
    quotes: sumFrom(flows.quotes, 0),
    customers: sumFrom(flows.customers, 0),
    orders: sumFrom(flows.orders, 0),
    revenue: sumFrom(flows.revenue, 0),
    margin: sumFrom(flows.margin, 0),
    lateContacts: sumFrom(flows.contacts, planMonths),
    lateCustomers: sumFrom(flows.customers, planMonths),
    lateRevenue: sumFrom(flows.revenue, planMonths),
    lateMargin: sumFrom(flows.margin, planMonths),
    elasticMargin: sumFrom(elasticContacts, 0) * inputs.contactsFactor * marginPerContact(inputs),
  };
  known.set(forecast, sums);
  return sums;
}

/** Sum of the months from `first` on. */
function sumFrom(months: Float64Array, first: number): number {
  let sum = 0;
  for (let month = first; month < months.length; month++) sum += months[month] as number;
  return sum;
}

function marginPerContact(inputs: LineInputs): number {
  const { quoteRate, winRate, orderValue, marginRate } = inputs;
  return quoteRate * winRate * orderValue * marginRate * ordersPerCustomer(inputs, 0);
}

/**
 * Orders a customer is expected to place, the first one included, each later one discounted at the annual rate:
 * 1 + sum over k of retention^k / (1 + rate)^(k * everyMonths / 12).
 */
export function ordersPerCustomer({ repeat }: LineInputs, annualRate: number): number {
  if (repeat === null) return 1;
  const step = annualRate === 0 ? repeat.retention : repeat.retention * power(1 + annualRate, -repeat.everyMonths / 12);
  let sum = 1;
  let kept = 1;
  for (let order = 1; order <= repeat.atMost; order++) {
    kept *= step;
    sum += kept;
  }
  return sum;
}
