import { power } from '../kernel/exp-log.ts';
import { bringsContacts, type Line } from '../plan/line.ts';
import { elasticContactsAt } from './curve.ts';
import type { ScopeSums } from './flows.ts';
import type { LineInputs } from './forecast.ts';
import { cellStart, type CellName, type LineCells } from './line-cells.ts';

/** Adds scopes up, in their order. */
export function addSums(scopes: readonly { readonly sums: ScopeSums }[]): ScopeSums {
  const sum = {
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
  for (const { sums } of scopes) {
    sum.spend += sums.spend;
    sum.ownSpend += sums.ownSpend;
    sum.contacts += sums.contacts;
    sum.quotes += sums.quotes;
    sum.customers += sums.customers;
    sum.orders += sums.orders;
    sum.revenue += sums.revenue;
    sum.margin += sums.margin;
    sum.lateContacts += sums.lateContacts;
    sum.lateCustomers += sums.lateCustomers;
    sum.lateRevenue += sums.lateRevenue;
    sum.lateMargin += sums.lateMargin;
    sum.elasticMargin += sums.elasticMargin;
  }
  return sum;
}

/** The sums of one line, over all months. */
export function lineSums(line: Line, inputs: LineInputs, cells: LineCells): ScopeSums {
  const { quoteRate, orderValue, marginRate } = inputs;
  const planMonths = line.spend.length;
  const spend = sumFrom(cells, 'spend', 0);
  const contacts = sumFrom(cells, 'contacts', 0);
  const orders = sumFrom(cells, 'orders', 0);
  const lateOrders = sumFrom(cells, 'orders', planMonths);
  return {
    spend,
    ownSpend: bringsContacts(line) ? spend : 0,
    contacts,
    quotes: contacts * quoteRate,
    customers: sumFrom(cells, 'customers', 0),
    orders,
    revenue: orders * orderValue,
    margin: orders * orderValue * marginRate,
    lateContacts: sumFrom(cells, 'contacts', planMonths),
    lateCustomers: sumFrom(cells, 'customers', planMonths),
    lateRevenue: lateOrders * orderValue,
    lateMargin: lateOrders * orderValue * marginRate,
    elasticMargin: elasticContacts(inputs, cells) * inputs.contactsFactor * marginPerContact(inputs),
  };
}

/** Sum of the months from `first` on. */
function sumFrom(cells: LineCells, name: CellName, first: number): number {
  const { values, reach } = cells;
  const start = cellStart(cells, name);
  let sum = 0;
  for (let cell = start + first; cell < start + reach; cell++) sum += values[cell] as number;
  return sum;
}

/** Sum over the months of x * f'(x). */
function elasticContacts({ curve }: LineInputs, cells: LineCells): number {
  if (curve === null) return 0;
  const start = cellStart(cells, 'effective');
  let sum = 0;
  for (let cell = start; cell < start + cells.reach; cell++)
    sum += elasticContactsAt(curve, cells.values[cell] as number);
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
