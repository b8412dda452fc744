import type { Line } from '../plan/line.ts';
import type { Flows } from './flows.ts';
import type { LineForecast, LineInputs } from './forecast.ts';
import { cellsOf, flowsOf, type LineCells } from './line-cells.ts';
import type { LineChange } from './scenario.ts';

/**
 * A line's results over its cells. The arrays of the contract are views made when somebody reads them: ten thousand
 * lines would otherwise pay for ninety thousand views at every computation, and a longer axis would copy every cell.
 */
export class LineRecord implements LineForecast {
  readonly line: Line;
  readonly inputs: LineInputs;
  readonly cells: LineCells;
  /** What the scenario made of the line, null for the line as planned. */
  readonly change: Readonly<LineChange> | null;
  /** Months of the axis. */
  readonly months: number;
  #flows: Flows | null = null;
  #effective: Float64Array | null = null;
  #elasticContacts: Float64Array | null = null;

  constructor(line: Line, inputs: LineInputs, cells: LineCells, change: Readonly<LineChange> | null, months: number) {
    this.line = line;
    this.inputs = inputs;
    this.cells = cells;
    this.change = change;
    this.months = months;
  }

  get flows(): Flows {
    return (this.#flows ??= flowsOf(this.cells, this.months));
  }

  get effective(): Float64Array {
    return (this.#effective ??= cellsOf(this.cells, 'effective', this.months));
  }

  get elasticContacts(): Float64Array {
    return (this.#elasticContacts ??= cellsOf(this.cells, 'elasticContacts', this.months));
  }
}
