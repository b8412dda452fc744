import { contactsAt, elasticContactsAt } from './curve.ts';
import { FLOW_NAMES, type FlowName, type Flows } from './flows.ts';
import type { LineInputs } from './forecast.ts';
import type { Slab } from './slab.ts';

/** What a line computes: its flows, then the effective spend and the contacts that move with spend. */
const CELL_NAMES = [...FLOW_NAMES, 'effective', 'elasticContacts'] as const;
export type CellName = FlowName | 'effective' | 'elasticContacts';

/**
 * All cells of one line (or of a sum of lines), one stretch of `reach` months for each name, from `start` in an array that
 * neighbouring lines share. `reach` is the line's own horizon: beyond it everything is zero, so the cells do not depend on
 * how long the axis of the plan is.
 */
export interface LineCells {
  readonly values: Float64Array;
  readonly start: number;
  readonly reach: number;
}

/** From spend to margin for one line, month by month (definitions: "From spend to margin, per line and month"). */
export function lineCells(spend: readonly number[], inputs: LineInputs, slab: Slab): LineCells {
  const { contactMonths, delayShares, repeat } = inputs;
  const repeatMonths = repeat === null ? 0 : repeat.everyMonths * repeat.atMost;
  const reach = contactMonths + delayShares.length - 1 + repeatMonths;
  const { values, start } = slab.take(CELL_NAMES.length * reach);
  const factor = inputs.spendFactor * inputs.cutFactor;
  for (let month = 0; month < spend.length; month++) values[start + month] = (spend[month] as number) * factor;
  if (inputs.curve !== null || inputs.fixedContacts !== null) {
    effectiveSpend(values, start, start + 7 * reach, inputs);
    contacts(values, start, reach, inputs);
    customers(values, start, reach, inputs);
    orders(values, start, reach, inputs);
  }
  return { values, start, reach };
}

/** x[m] = (1 - d) * spend[m] + d * x[m-1]. */
function effectiveSpend(values: Float64Array, spend: number, effective: number, inputs: LineInputs): void {
  const { carryOver, contactMonths } = inputs;
  let x = 0;
  for (let month = 0; month < contactMonths; month++) {
    x = (1 - carryOver) * (values[spend + month] as number) + carryOver * x;
    values[effective + month] = x;
  }
}

/** Contacts by the curve, or as typed; and x * f'(x), before any factor, for the marginal return. */
function contacts(values: Float64Array, start: number, reach: number, inputs: LineInputs): void {
  const { curve, fixedContacts, contactsFactor, contactMonths } = inputs;
  const brought = start + reach;
  if (curve === null) {
    for (const [month, typed] of (fixedContacts ?? []).entries()) values[brought + month] = typed * contactsFactor;
    return;
  }
  const effective = start + 7 * reach;
  const elastic = start + 8 * reach;
  for (let month = 0; month < contactMonths; month++) {
    const x = values[effective + month] as number;
    values[brought + month] = contactsAt(curve, x) * contactsFactor;
    values[elastic + month] = elasticContactsAt(curve, x);
  }
}

/** Quotes in the month of the contacts; customers spread over the months of the delay. */
function customers(values: Float64Array, start: number, reach: number, inputs: LineInputs): void {
  const { quoteRate, winRate, delayShares, contactMonths } = inputs;
  const brought = start + reach;
  const asked = start + 2 * reach;
  for (let month = 0; month < contactMonths; month++) {
    values[asked + month] = (values[brought + month] as number) * quoteRate;
  }
  for (let later = 0; later < delayShares.length; later++) {
    const share = delayShares[later] as number;
    if (share === 0) continue;
    const arrived = start + 3 * reach + later;
    for (let month = 0; month < contactMonths; month++) {
      const won = (values[asked + month] as number) * winRate;
      values[arrived + month] = (values[arrived + month] as number) + won * share;
    }
  }
}

/** First orders, and repeat orders each in its own month; then revenue and margin. */
function orders(values: Float64Array, start: number, reach: number, inputs: LineInputs): void {
  const { repeat, orderValue, marginRate, contactMonths, delayShares } = inputs;
  const buying = contactMonths + delayShares.length - 1;
  const first = start + 3 * reach;
  const all = start + 4 * reach;
  for (let month = 0; month < buying; month++) values[all + month] = values[first + month] as number;
  if (repeat !== null) {
    let kept = 1;
    for (let order = 1; order <= repeat.atMost; order++) {
      kept *= repeat.retention;
      const later = all + order * repeat.everyMonths;
      for (let month = 0; month < buying; month++) {
        values[later + month] = (values[later + month] as number) + (values[first + month] as number) * kept;
      }
    }
  }
  const earned = start + 5 * reach;
  const margin = start + 6 * reach;
  for (let month = 0; month < reach; month++) {
    const revenue = (values[all + month] as number) * orderValue;
    values[earned + month] = revenue;
    values[margin + month] = revenue * marginRate;
  }
}

/** Where a stretch of cells starts. */
export function cellStart({ start, reach }: LineCells, name: CellName): number {
  return start + CELL_NAMES.indexOf(name) * reach;
}

/** One stretch of a line's cells as an array of `months` (>= reach): a view when it is as long, else filled with zeros. */
export function cellsOf(cells: LineCells, name: CellName, months: number): Float64Array {
  const start = cellStart(cells, name);
  const stretch = cells.values.subarray(start, start + cells.reach);
  if (cells.reach === months) return stretch;
  const padded = new Float64Array(months);
  padded.set(stretch);
  return padded;
}

/** The seven flows, each `months` long. */
export function flowsOf(cells: LineCells, months: number): Flows {
  return {
    spend: cellsOf(cells, 'spend', months),
    contacts: cellsOf(cells, 'contacts', months),
    quotes: cellsOf(cells, 'quotes', months),
    customers: cellsOf(cells, 'customers', months),
    orders: cellsOf(cells, 'orders', months),
    revenue: cellsOf(cells, 'revenue', months),
    margin: cellsOf(cells, 'margin', months),
  };
}
