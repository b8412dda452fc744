import { exp, log, power } from '../../../shared/kernel/exp-log.ts';
import type { Curve } from '../../../shared/forecast/curve.ts';
import type { Forecast } from '../../../shared/forecast/forecast.ts';

/**
 * The limit: the same arithmetic as the engine in loops over flat arrays that exist already, without plans, lines,
 * reuse or results to hand out. Everything is read from a forecast once, outside the measured time.
 */
export interface PlainModel {
  readonly lines: number;
  readonly planMonths: number;
  readonly months: number;
  readonly kind: Uint8Array;
  /** Three parameters of the curve for each line. */
  readonly parameters: Float64Array;
  readonly planned: Float64Array;
  readonly typed: Float64Array;
  readonly carryOver: Float64Array;
  readonly contactMonths: Uint16Array;
  readonly quoteRate: Float64Array;
  readonly winRate: Float64Array;
  readonly orderValue: Float64Array;
  readonly marginRate: Float64Array;
  /** Up to four shares of the delay for each line. */
  readonly shares: Float64Array;
  readonly everyMonths: Uint8Array;
  readonly atMost: Uint8Array;
  readonly retention: Float64Array;
  /** Eight stretches of `lines * months`: spend ... margin, then effective spend. */
  readonly cells: Float64Array;
  /** Seven stretches of `months`. */
  readonly total: Float64Array;
}

const KINDS: readonly Curve['kind'][] = ['constant', 'hill', 'exponential', 'log', 'power'];
const FIXED = KINDS.length;
const NONE = KINDS.length + 1;
const MOST_SHARES = 4;

export function plainModel({ lines, axis }: Forecast): PlainModel {
  const count = lines.length;
  const { months, planMonths } = axis;
  const each = (pick: (at: number) => number): Float64Array => Float64Array.from(lines, (_, at) => pick(at));
  const inputs = lines.map((line) => line.inputs);
  const model: PlainModel = {
    lines: count,
    planMonths,
    months,
    kind: Uint8Array.from(inputs, ({ curve, fixedContacts }) =>
      curve === null ? (fixedContacts === null ? NONE : FIXED) : KINDS.indexOf(curve.kind),
    ),
    parameters: new Float64Array(count * 3),
    planned: new Float64Array(count * planMonths),
    typed: new Float64Array(count * planMonths),
    carryOver: each((at) => inputs[at]?.carryOver ?? 0),
    contactMonths: Uint16Array.from(inputs, (line) => line.contactMonths),
    quoteRate: each((at) => inputs[at]?.quoteRate ?? 0),
    winRate: each((at) => inputs[at]?.winRate ?? 0),
    orderValue: each((at) => inputs[at]?.orderValue ?? 0),
    marginRate: each((at) => inputs[at]?.marginRate ?? 0),
    shares: new Float64Array(count * MOST_SHARES),
    everyMonths: Uint8Array.from(inputs, ({ repeat }) => repeat?.everyMonths ?? 0),
    atMost: Uint8Array.from(inputs, ({ repeat }) => repeat?.atMost ?? 0),
    retention: each((at) => inputs[at]?.repeat?.retention ?? 0),
    cells: new Float64Array(8 * count * months),
    total: new Float64Array(7 * months),
  };
  lines.forEach(({ line, inputs: { curve, fixedContacts, delayShares } }, at) => {
    model.planned.set(line.spend, at * planMonths);
    if (fixedContacts !== null) model.typed.set(fixedContacts, at * planMonths);
    model.shares.set(delayShares, at * MOST_SHARES);
    if (curve !== null) {
      model.parameters.set(
        Object.values(curve).filter((value) => typeof value === 'number'),
        at * 3,
      );
    }
  });
  return model;
}

/** Computes every cell and the totals. */
export function plainLoop(model: PlainModel): void {
  const { lines, months, planMonths, cells, total } = model;
  const stretch = lines * months;
  cells.fill(0);
  total.fill(0);
  for (let line = 0; line < lines; line++) {
    const row = line * months;
    for (let month = 0; month < planMonths; month++) {
      cells[row + month] = model.planned[line * planMonths + month] as number;
    }
    if (model.kind[line] !== NONE) plainLine(model, line, row, stretch);
  }
  for (let flow = 0; flow < 7; flow++) {
    for (let line = 0; line < lines; line++) {
      const row = flow * stretch + line * months;
      for (let month = 0; month < months; month++) {
        total[flow * months + month] = (total[flow * months + month] as number) + (cells[row + month] as number);
      }
    }
  }
}

function plainLine(model: PlainModel, line: number, row: number, stretch: number): void {
  const { cells, planMonths, months } = model;
  const kind = model.kind[line] as number;
  const d = model.carryOver[line] as number;
  const a = model.parameters[line * 3] as number;
  const b = model.parameters[line * 3 + 1] as number;
  const c = model.parameters[line * 3 + 2] as number;
  const last = model.contactMonths[line] as number;
  const quoteRate = model.quoteRate[line] as number;
  const winRate = model.winRate[line] as number;
  let x = 0;
  for (let month = 0; month < last; month++) {
    x = (1 - d) * (cells[row + month] as number) + d * x;
    cells[7 * stretch + row + month] = x;
    const typed = month < planMonths ? (model.typed[line * planMonths + month] as number) : 0;
    const contacts = kind === FIXED ? typed : contactsOf(kind, a, b, c, x);
    const quotes = contacts * quoteRate;
    cells[stretch + row + month] = contacts;
    cells[2 * stretch + row + month] = quotes;
    const won = quotes * winRate;
    for (let k = 0; k < MOST_SHARES; k++) {
      const share = model.shares[line * MOST_SHARES + k] as number;
      if (share !== 0) {
        const at = 3 * stretch + row + month + k;
        cells[at] = (cells[at] as number) + won * share;
      }
    }
  }
  const every = model.everyMonths[line] as number;
  const orderValue = model.orderValue[line] as number;
  const marginRate = model.marginRate[line] as number;
  for (let month = 0; month < months; month++) {
    let orders = cells[3 * stretch + row + month] as number;
    let kept = 1;
    for (let order = 1; order <= (model.atMost[line] as number) && order * every <= month; order++) {
      kept *= model.retention[line] as number;
      orders += (cells[3 * stretch + row + month - order * every] as number) * kept;
    }
    cells[4 * stretch + row + month] = orders;
    cells[5 * stretch + row + month] = orders * orderValue;
    cells[6 * stretch + row + month] = orders * orderValue * marginRate;
  }
}

function contactsOf(kind: number, a: number, b: number, c: number, x: number): number {
  if (x <= 0) return 0;
  switch (kind) {
    case 0:
      return x / a;
    case 1:
      return a * hill(b, c, x);
    case 2:
      return a * (1 - exp(-x / b));
    case 3:
      return a * log(1 + x / b);
    default:
      return a * power(x, b);
  }
}

function hill(half: number, slope: number, x: number): number {
  return 1 / (1 + power(half / x, slope));
}
