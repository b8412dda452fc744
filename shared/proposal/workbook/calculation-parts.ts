import { COLUMN, fixed, on } from './address.ts';
import { type Context } from './context.ts';
import { AXIS } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import { type LineRefs } from './lines.ts';
import type { ScenarioRefs } from './scenarios.ts';
import { fromOpening, hereInRow, type SheetBuilder } from './sheet.ts';

/** Rows of the calculations sheet that belong to one line; 0 where it has none. */
export interface LineCalculation {
  spend: number;
  effective: number;
  contacts: number;
  elastic: number;
  quotes: number;
  customers: number;
  orders: number;
  revenue: number;
  margin: number;
  /** Rows of the repeat orders, each with the share kept in the constant column. */
  repeats: readonly [first: number, last: number] | null;
  /** Rows of the shares kept, discounted. */
  discounted: readonly [first: number, last: number] | null;
}

/** What the blocks share while the sheet is written. */
export interface Sources {
  readonly context: Context;
  readonly sheet: SheetBuilder;
  readonly inputs: InputRefs;
  readonly lines: LineRefs;
  readonly scenarios: ScenarioRefs;
}

/** First and last row of each block that has one row for every line of its kind. */
export type Blocks = Record<
  'spend' | 'contacts' | 'quotes' | 'customers' | 'orders' | 'revenue' | 'margin',
  readonly [first: number, last: number] | null
>;

export type Block = keyof Blocks;

/** Writes a block under its heading, unless no line has a row in it, and remembers where it stands. */
export type WriteBlock = (key: Block | null, title: string, count: number, write: () => void) => void;

export function constantOf(row: number | undefined): string {
  return fixed(COLUMN.constant, row ?? 0);
}

/** The value a row had as many months ago as an input says; before the first month, the empty opening. */
export function later(context: Context, row: number, lagRow: number): string {
  const lag = on(context.sheet('inputs'), fixed(COLUMN.constant, lagRow));
  return `INDEX(${fromOpening(row, context.months)},1,MAX(${hereInRow(AXIS.number)}-${lag},0)+1)`;
}
