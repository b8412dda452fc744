import { columnName } from '../../shared/proposal/workbook/address.ts';
import { minorPerMajor } from '../../shared/money/currency.ts';
import { minor } from '../../shared/money/money.ts';
import { timeAxis } from '../../shared/plan/axis.ts';
import type { Assumption } from '../../shared/plan/estimate.ts';
import { baseValue } from '../../shared/plan/estimate.ts';
import type { ContactLine, Line } from '../../shared/plan/line.ts';
import { bringsContacts } from '../../shared/plan/line.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writePlan } from '../../shared/plan/write.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import type { CellEdit, ReadWorkbook } from './xlsx.ts';

/** Column of the ids, of the values that hold for all months, and of the first month. */
const COLUMNS = { id: 0, constant: 4, firstMonth: 7 } as const;

/** One change made twice: in a cell of the workbook, by its id, and in the plan. */
interface Change {
  readonly id: string;
  /** null for the constant column. */
  readonly month: number | null;
  /** In the workbook's units. */
  readonly value: number;
  readonly apply: (plan: Plan) => Plan;
}

/** Where each input stands: the ids in the first column of the inputs sheet, with their rows. */
function inputRows(workbook: ReadWorkbook, sheet: string): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [reference, { value }] of workbook.get(sheet) ?? []) {
    const row = /^A(\d+)$/.exec(reference)?.[1];
    if (row !== undefined && value.kind === 'text') rows.set(value.value, Number(row));
  }
  return rows;
}

/** The edit that puts `value` into the constant column of an input, by the input's id. */
export function editInput(
  workbook: ReadWorkbook,
  sheet: string,
  id: string,
  value: number,
  month: number | null = null,
): CellEdit {
  const row = inputRows(workbook, sheet).get(id);
  if (row === undefined) throw new Error(`The inputs sheet has no row ${id}`);
  const column = month === null ? COLUMNS.constant : COLUMNS.firstMonth + month;
  return { sheet, reference: `${columnName(column)}${row}`, content: value };
}

/**
 * Up to `count` changes of inputs, each made in the workbook and in the plan. Only changes that leave the plan valid and
 * its horizon as long: the columns of a workbook are those of the plan it was made from.
 */
export function randomEdits(
  plan: Plan,
  workbook: ReadWorkbook,
  sheet: string,
  seed: number,
  count: number,
): { readonly plan: Plan; readonly edits: readonly CellEdit[]; readonly ids: readonly string[] } {
  const random = seededRandom(seed + 7_000);
  const rows = inputRows(workbook, sheet);
  const months = timeAxis(plan).months;
  let changed = plan;
  const edits = new Map<string, CellEdit>();
  const ids: string[] = [];
  for (let attempt = 0; attempt < count * 20 && ids.length < count; attempt += 1) {
    const change = randomChange(changed, random);
    if (change === null || !rows.has(change.id)) continue;
    const next = change.apply(changed);
    if (timeAxis(next).months !== months || !parsePlan(writePlan(next)).ok) continue;
    changed = next;
    const edit = editInput(workbook, sheet, change.id, change.value, change.month);
    edits.set(edit.reference, edit);
    ids.push(change.id);
  }
  return { plan: changed, edits: [...edits.values()], ids };
}

function randomChange(plan: Plan, random: Random): Change | null {
  const at = random.whole(0, plan.lines.length);
  const line = plan.lines[at];
  if (line === undefined) return planChange(plan, random);
  const change = lineChange(line, plan, random);
  if (change === null) return null;
  const { id, month, value, next } = change;
  return { id, month, value, apply: (before) => ({ ...before, lines: before.lines.with(at, next) }) };
}

function planChange(plan: Plan, random: Random): Change {
  const rate = random.real(0, 0.4);
  if (random.chance(0.6)) {
    const hurdle = { suppliedBy: 'Finance', date: null, ...plan.hurdle, rate };
    return { id: 'plan.hurdle', month: null, value: rate, apply: (before) => ({ ...before, hurdle }) };
  }
  if (random.chance(0.5)) {
    const customers = random.whole(0, 500);
    const apply = (before: Plan): Plan => ({ ...before, targets: { ...before.targets, customers } });
    return { id: 'plan.targetCustomers', month: null, value: customers, apply };
  }
  const apply = (before: Plan): Plan => ({ ...before, targets: { ...before.targets, roi: rate } });
  return { id: 'plan.targetRoi', month: null, value: rate, apply };
}

interface LineChange {
  readonly id: string;
  readonly month: number | null;
  readonly value: number;
  readonly next: Line;
}

function lineChange(line: Line, plan: Plan, random: Random): LineChange | null {
  const scale = minorPerMajor(plan.currency);
  if (!bringsContacts(line) || random.chance(0.15)) return spendChange(line, plan, random);
  const constant = (name: string, value: number, next: Line): LineChange => ({
    id: `${line.id}.${name}`,
    month: null,
    value,
    next,
  });
  switch (
    random.pick([
      'quoteRate',
      'winRate',
      'marginRate',
      'orderValue',
      'carryOver',
      'delay',
      'response',
      'repeat',
      'smallest',
    ])
  ) {
    case 'quoteRate':
    case 'winRate':
    case 'marginRate': {
      const name = random.pick(['quoteRate', 'winRate', 'marginRate']);
      const value = random.real(0, 1);
      return constant(name, value, { ...line, [name]: replaced(line[name], value) });
    }
    case 'orderValue': {
      const value = random.whole(10, 30_000);
      return constant('orderValue', value, { ...line, orderValue: replaced(line.orderValue, value * scale) });
    }
    case 'carryOver': {
      const value = Number((baseValue(line.carryOver) * random.real(0.9, 1.05)).toFixed(6));
      return constant('carryOver', value, { ...line, carryOver: replaced(line.carryOver, value) });
    }
    case 'delay': {
      if (line.delay.kind !== 'months') return null;
      const months = random.whole(0, line.delay.months + 1);
      return constant('delay', months, { ...line, delay: { ...line.delay, months } });
    }
    case 'response':
      return responseChange(line, scale, random);
    case 'repeat': {
      if (line.repeat === null) return null;
      const retention = random.real(0, 1);
      const repeat = { ...line.repeat, retention: replaced(line.repeat.retention, retention) };
      return constant('repeat.retention', retention, { ...line, repeat });
    }
    case 'smallest': {
      const amount = random.whole(0, 20_000);
      return constant('smallest', amount, { ...line, smallest: minor(amount * scale) });
    }
  }
  return null;
}

function spendChange(line: Line, plan: Plan, random: Random): LineChange {
  const month = random.whole(0, plan.months - 1);
  const amount = minor(random.whole(0, 20_000 * minorPerMajor(plan.currency)));
  const next = { ...line, spend: line.spend.with(month, amount) };
  return { id: `${line.id}.spend`, month, value: amount / minorPerMajor(plan.currency), next };
}

function responseChange(line: ContactLine, scale: number, random: Random): LineChange | null {
  const { response } = line;
  const stretch = random.real(0.6, 1.6, 3);
  const constant = (name: string, value: number, next: ContactLine['response']): LineChange => ({
    id: `${line.id}.response.${name}`,
    month: null,
    value,
    next: { ...line, response: next },
  });
  switch (response.kind) {
    case 'constant': {
      const value = baseValue(response.costPerContact) * stretch;
      return constant('costPerContact', value / scale, {
        ...response,
        costPerContact: replaced(response.costPerContact, value),
      });
    }
    case 'hill': {
      const slope = baseValue(response.slope) * stretch;
      if (random.chance(0.5)) return constant('slope', slope, { ...response, slope: replaced(response.slope, slope) });
      const half = baseValue(response.half) * stretch;
      return constant('half', half / scale, { ...response, half: replaced(response.half, half) });
    }
    case 'exponential':
    case 'log': {
      const ceiling = baseValue(response.ceiling) * stretch;
      if (random.chance(0.5))
        return constant('ceiling', ceiling, { ...response, ceiling: replaced(response.ceiling, ceiling) });
      const value = baseValue(response.scale) * stretch;
      return constant('scale', value / scale, { ...response, scale: replaced(response.scale, value) });
    }
    case 'power': {
      const factor = baseValue(response.factor) * stretch;
      // In the workbook the factor is for major units: contacts = factor * major^exponent.
      const shown = factor * scale ** baseValue(response.exponent);
      return constant('factor', shown, { ...response, factor: replaced(response.factor, factor) });
    }
    case 'fixed': {
      const month = random.whole(0, response.contacts.length - 1);
      const value = random.whole(0, 300);
      const next = { ...line, response: { ...response, contacts: response.contacts.with(month, value) } };
      return { id: `${line.id}.contacts`, month, value, next };
    }
    case 'points':
      return null;
  }
}

/** The assumption with another base value. A range stays a range: its rows in the workbook stay where they are. */
function replaced(assumption: Assumption, value: number): Assumption {
  switch (assumption.kind) {
    case 'point':
      return { ...assumption, value };
    case 'three-point': {
      const { low, high } = assumption;
      return { ...assumption, low: Math.min(low, value), likely: value, high: Math.max(high, value) };
    }
    case 'interval': {
      const { low, high } = assumption;
      // The base is the geometric mean of positive limits, else their mean.
      const width = Math.sqrt(high / low);
      return low > 0
        ? { ...assumption, low: value / width, high: value * width }
        : { ...assumption, high: 2 * value - low };
    }
  }
}
