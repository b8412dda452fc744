import type { Line } from '../plan/line.ts';
import type { Flows, ScopeSums } from './flows.ts';
import type { LineForecast, LineInputs } from './forecast.ts';
import { cellsOf, flowsOf, lineCells, type LineCells } from './line-cells.ts';
import { lineSums } from './line-sums.ts';
import type { LineChange } from './scenario.ts';
import type { Slab } from './slab.ts';
import { startsBlock } from './totals.ts';

/** What a line computes, whatever the length of the axis. */
export class LineResult {
  readonly line: Line;
  /** What the scenario made of the line, null for the line as planned. */
  readonly change: Readonly<LineChange> | null;
  readonly inputs: LineInputs;
  readonly cells: LineCells;
  readonly startsBlock: boolean;
  #sums: ScopeSums | null = null;
  #record: LineRecord | null = null;

  constructor(line: Line, change: Readonly<LineChange> | null, inputs: LineInputs, slab: Slab) {
    this.line = line;
    this.change = change;
    this.inputs = inputs;
    this.cells = lineCells(line.spend, inputs, slab);
    this.startsBlock = startsBlock(line.id);
  }

  get sums(): ScopeSums {
    return (this.#sums ??= lineSums(this.line, this.inputs, this.cells));
  }

  /** The result laid on an axis of `months`; the same object for as long as the axis stays as long. */
  on(months: number): LineForecast {
    if (this.#record?.months !== months) this.#record = new LineRecord(this, months);
    return this.#record;
  }
}

/**
 * A line's results laid on the axis. The arrays of the contract are views made when somebody reads them: ten thousand
 * lines would otherwise pay for ninety thousand views at every computation, and a longer axis would copy every cell.
 */
class LineRecord implements LineForecast {
  readonly result: LineResult;
  /** Months of the axis. */
  readonly months: number;
  #flows: Flows | null = null;
  #effective: Float64Array | null = null;
  #elasticContacts: Float64Array | null = null;

  constructor(result: LineResult, months: number) {
    this.result = result;
    this.months = months;
  }

  get line(): Line {
    return this.result.line;
  }

  get inputs(): LineInputs {
    return this.result.inputs;
  }

  get sums(): ScopeSums {
    return this.result.sums;
  }

  get flows(): Flows {
    return (this.#flows ??= flowsOf(this.result.cells, this.months));
  }

  get effective(): Float64Array {
    return (this.#effective ??= cellsOf(this.result.cells, 'effective', this.months));
  }

  get elasticContacts(): Float64Array {
    return (this.#elasticContacts ??= cellsOf(this.result.cells, 'elasticContacts', this.months));
  }
}
