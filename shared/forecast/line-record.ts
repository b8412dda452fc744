import type { Line } from '../plan/line.ts';
import { elasticContactsAt } from './curve.ts';
import type { Flows, ScopeSums } from './flows.ts';
import type { LineForecast, LineInputs } from './forecast.ts';
import { cellsOf, lineCells, type LineCells } from './line-cells.ts';
import { lineSums } from './line-sums.ts';
import type { LineChange } from './scenario.ts';
import { Slab } from './slab.ts';
import { startsBlock } from './totals.ts';

/**
 * A line's results. The arrays of the contract are made when somebody reads them: ten thousand lines would otherwise pay
 * for ninety thousand arrays at every computation, and a longer axis would copy every cell.
 */
export class LineRecord implements LineForecast {
  readonly line: Line;
  /** What the scenario made of the line, null for the line as planned. */
  readonly change: Readonly<LineChange> | null;
  readonly inputs: LineInputs;
  readonly cells: LineCells;
  readonly startsBlock: boolean;
  /** Months of the axis; 0 until the axis is known. */
  #months = 0;
  #flows: Flows | null = null;
  #sums: ScopeSums | null = null;

  constructor(line: Line, change: Readonly<LineChange> | null, inputs: LineInputs, cells: LineCells) {
    this.line = line;
    this.change = change;
    this.inputs = inputs;
    this.cells = cells;
    this.startsBlock = startsBlock(line.id);
  }

  /** The results on an axis of `months` (>= reach): the same object as long as the axis stays as long. */
  on(months: number): LineRecord {
    if (this.#months === months) return this;
    const laid = this.#months === 0 ? this : new LineRecord(this.line, this.change, this.inputs, this.cells);
    laid.#months = months;
    laid.#sums = this.#sums;
    return laid;
  }

  get sums(): ScopeSums {
    return (this.#sums ??= lineSums(this.line, this.inputs, this.cells));
  }

  get flows(): Flows {
    return (this.#flows ??= flowsOf(this.cells, this.inputs, this.#months));
  }

  get effective(): Float64Array {
    return cellsOf(this.cells, 'effective', this.#months);
  }

  get elasticContacts(): Float64Array {
    const { curve } = this.inputs;
    if (curve === null) return new Float64Array(this.#months);
    return this.effective.map((spend) => elasticContactsAt(curve, spend));
  }
}

/** Computes one line; `slab` is where neighbouring lines keep their cells, by default a place of its own. */
export function computeLine(
  line: Line,
  change: Readonly<LineChange> | null,
  inputs: LineInputs,
  slab: Slab = new Slab(),
): LineRecord {
  return new LineRecord(line, change, inputs, lineCells(line.spend, inputs, slab));
}

function flowsOf(cells: LineCells, { quoteRate, orderValue, marginRate }: LineInputs, months: number): Flows {
  const contacts = cellsOf(cells, 'contacts', months);
  const orders = cellsOf(cells, 'orders', months);
  const revenue = orders.map((count) => count * orderValue);
  return {
    spend: cellsOf(cells, 'spend', months),
    contacts,
    quotes: contacts.map((count) => count * quoteRate),
    customers: cellsOf(cells, 'customers', months),
    orders,
    revenue,
    margin: revenue.map((money) => money * marginRate),
  };
}
