import { contactsAt, elasticContactsAt } from './curve.ts';
import { FLOW_NAMES, type FlowName, type Flows } from './flows.ts';
import type { LineInputs } from './forecast.ts';

/** What a line computes: its flows, then the effective spend and the contacts that move with spend. */
const CELL_NAMES = [...FLOW_NAMES, 'effective', 'elasticContacts'] as const;
export type CellName = FlowName | 'effective' | 'elasticContacts';

/**
 * All cells of one line in one array, one stretch of `reach` months for each name. `reach` is the line's own horizon:
 * beyond it everything is zero, so the cells do not depend on how long the axis of the plan is.
 */
export interface LineCells {
  readonly reach: number;
  readonly values: Float64Array;
}

/** From spend to margin for one line, month by month (definitions: "From spend to margin, per line and month"). */
export function lineCells(spend: readonly number[], inputs: LineInputs): LineCells {
  const { contactMonths, delayShares, repeat } = inputs;
  const repeatMonths = repeat === null ? 0 : repeat.everyMonths * repeat.atMost;
  const reach = contactMonths + delayShares.length - 1 + repeatMonths;
  const values = new Float64Array(CELL_NAMES.length * reach);
  const factor = inputs.spendFactor * inputs.cutFactor;
  for (let month = 0; month < spend.length; month++) values[month] = (spend[month] as number) * factor;
  if (inputs.curve !== null || inputs.fixedContacts !== null) {
    effectiveSpend(values, reach, inputs);
    contacts(values, reach, inputs);
    customers(values, reach, inputs);
    orders(values, reach, inputs);
  }
  return { reach, values };
}

/** x[m] = (1 - d) * spend[m] + d * x[m-1]. */
function effectiveSpend(values: Float64Array, reach: number, { carryOver, contactMonths }: LineInputs): void {
  const effective = 7 * reach;
  let x = 0;
  for (let month = 0; month < contactMonths; month++) {
    x = (1 - carryOver) * (values[month] as number) + carryOver * x;
    values[effective + month] = x;
  }
}

/** Contacts by the curve, or as typed; and x * f'(x), before any factor, for the marginal return. */
function contacts(values: Float64Array, reach: number, inputs: LineInputs): void {
  const { curve, fixedContacts, contactsFactor, contactMonths } = inputs;
  if (curve === null) {
    for (const [month, typed] of (fixedContacts ?? []).entries()) values[reach + month] = typed * contactsFactor;
    return;
  }
  for (let month = 0; month < contactMonths; month++) {
    const x = values[7 * reach + month] as number;
    values[reach + month] = contactsAt(curve, x) * contactsFactor;
    values[8 * reach + month] = elasticContactsAt(curve, x);
  }
}

/** Quotes in the month of the contacts; customers spread over the months of the delay. */
function customers(values: Float64Array, reach: number, inputs: LineInputs): void {
  const { quoteRate, winRate, delayShares, contactMonths } = inputs;
  for (let month = 0; month < contactMonths; month++) {
    const quotes = (values[reach + month] as number) * quoteRate;
    values[2 * reach + month] = quotes;
    const won = quotes * winRate;
    for (let k = 0; k < delayShares.length; k++) {
      const share = delayShares[k] as number;
      if (share !== 0) values[3 * reach + month + k] = (values[3 * reach + month + k] as number) + won * share;
    }
  }
}

/** First orders, and repeat orders each in its own month; then revenue and margin. */
function orders(values: Float64Array, reach: number, inputs: LineInputs): void {
  const { repeat, orderValue, marginRate, contactMonths, delayShares } = inputs;
  const buying = contactMonths + delayShares.length - 1;
  const first = 3 * reach;
  const all = 4 * reach;
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
  for (let month = 0; month < reach; month++) {
    const revenue = (values[all + month] as number) * orderValue;
    values[5 * reach + month] = revenue;
    values[6 * reach + month] = revenue * marginRate;
  }
}

/** Where a stretch of cells starts. */
export function cellStart(name: CellName, reach: number): number {
  return CELL_NAMES.indexOf(name) * reach;
}

/** One stretch of a line's cells as an array of `months` (>= reach): a view when it is as long, else filled with zeros. */
export function cellsOf({ reach, values }: LineCells, name: CellName, months: number): Float64Array {
  const start = cellStart(name, reach);
  const stretch = values.subarray(start, start + reach);
  if (reach === months) return stretch;
  const padded = new Float64Array(months);
  padded.set(stretch);
  return padded;
}

/** The seven flows of an array of stretches, each `months` long. */
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
