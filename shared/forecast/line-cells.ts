import { contactsAt } from './curve.ts';
import type { LineInputs } from './forecast.ts';
import type { Slab } from './slab.ts';

/** What is kept of a line: whatever else it has is one multiplication away, and memory costs more than that. */
const CELL_NAMES = ['spend', 'effective', 'contacts', 'customers', 'orders'] as const;
export type CellName = (typeof CELL_NAMES)[number];

/**
 * The cells of one line, one stretch of `reach` months for each name, from `start` in an array that neighbouring lines
 * share. `reach` is the line's own horizon: beyond it everything is zero, so the cells do not depend on how long the axis
 * of the plan is.
 */
export interface LineCells {
  readonly values: Float64Array;
  readonly start: number;
  readonly reach: number;
}

/** From spend to orders for one line, month by month (definitions: "From spend to margin, per line and month"). */
export function lineCells(spend: readonly number[], inputs: LineInputs, slab: Slab): LineCells {
  const { contactMonths, delayShares, repeat } = inputs;
  const repeatMonths = repeat === null ? 0 : repeat.everyMonths * repeat.atMost;
  const reach = contactMonths + delayShares.length - 1 + repeatMonths;
  const start = slab.take(CELL_NAMES.length * reach);
  const { values } = slab;
  const factor = inputs.spendFactor * inputs.cutFactor;
  for (let month = 0; month < spend.length; month++) values[start + month] = (spend[month] as number) * factor;
  if (inputs.curve !== null || inputs.fixedContacts !== null) {
    effectiveSpend(values, start, start + reach, inputs);
    contacts(values, start + reach, start + 2 * reach, inputs);
    customers(values, start + 2 * reach, start + 3 * reach, inputs);
    orders(values, start + 3 * reach, start + 4 * reach, inputs);
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

/** Contacts by the curve, or as typed. */
function contacts(values: Float64Array, effective: number, brought: number, inputs: LineInputs): void {
  const { curve, fixedContacts, contactsFactor, contactMonths } = inputs;
  if (curve === null) {
    const typed = fixedContacts ?? [];
    for (let month = 0; month < typed.length; month++)
      values[brought + month] = (typed[month] as number) * contactsFactor;
    return;
  }
  for (let month = 0; month < contactMonths; month++) {
    values[brought + month] = contactsAt(curve, values[effective + month] as number) * contactsFactor;
  }
}

/** Customers of a month's quotes, spread over the months of the delay. */
function customers(values: Float64Array, brought: number, arrived: number, inputs: LineInputs): void {
  const { quoteRate, winRate, delayShares, contactMonths } = inputs;
  for (let later = 0; later < delayShares.length; later++) {
    const share = delayShares[later] as number;
    if (share === 0) continue;
    for (let month = 0; month < contactMonths; month++) {
      const won = (values[brought + month] as number) * quoteRate * winRate;
      const at = arrived + later + month;
      values[at] = (values[at] as number) + won * share;
    }
  }
}

/** First orders, and repeat orders each in its own month. */
function orders(values: Float64Array, first: number, all: number, inputs: LineInputs): void {
  const { repeat, contactMonths, delayShares } = inputs;
  const buying = contactMonths + delayShares.length - 1;
  for (let month = 0; month < buying; month++) values[all + month] = values[first + month] as number;
  if (repeat === null) return;
  let kept = 1;
  for (let order = 1; order <= repeat.atMost; order++) {
    kept *= repeat.retention;
    const later = all + order * repeat.everyMonths;
    for (let month = 0; month < buying; month++) {
      values[later + month] = (values[later + month] as number) + (values[first + month] as number) * kept;
    }
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
