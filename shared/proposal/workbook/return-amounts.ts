import type { FigureScope, ReturnFigures } from '../../forecast/figure.ts';
import { COLUMN } from './address.ts';
import type { Context } from './context.ts';
import type { Format } from './model.ts';
import type { SheetBuilder } from './sheet.ts';

/** Columns of the amounts, in their order from the constant column on. */
export const AMOUNTS = [
  'spend',
  'ownSpend',
  'overheadShare',
  'contacts',
  'quotes',
  'customers',
  'orders',
  'revenue',
  'margin',
  'customersAfterPlan',
  'marginAfterPlan',
  'elasticMargin',
  'lifetimeOfAll',
] as const;
export type Amount = (typeof AMOUNTS)[number];

export function amountColumn(amount: Amount): number {
  return COLUMN.constant + AMOUNTS.indexOf(amount);
}

const COUNTS: ReadonlySet<Amount> = new Set([
  'contacts',
  'quotes',
  'customers',
  'orders',
  'customersAfterPlan',
] as const);

export function amountFormat(amount: Amount): Format {
  return COUNTS.has(amount) ? 'count' : 'money';
}

/** One subject of the return: the plan, a channel, a campaign or a line. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly scope: FigureScope;
  readonly figures: ReturnFigures;
  readonly amounts: Readonly<Record<Amount, number>>;
  /** Row in the block of amounts. */
  row: number;
}

/** A label as it stands in a head or at the start of a row. */
export function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Writes the heads of a block, and below them the unit of each column. */
export type WriteHeads = (
  context: Context,
  sheet: SheetBuilder,
  names: readonly string[],
  units: readonly string[],
) => void;
