import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import type { InternalRate } from '../../forecast/finance.ts';
import { power } from '../../kernel/exp-log.ts';
import { FORMULA_WORDS } from '../../language/workbook-words.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import { put, type FinanceRow, type FinanceSources } from './finance-figures.ts';
import type { Format } from './model.ts';
import { AXIS, heading } from './head.ts';
import { allMonths, formula, number, sum, text } from './sheet.ts';

/** Monthly rates at which the NPV is looked at; between -90 % and 100,000 % a month a change of sign is found. */
const LOWEST = -0.9;
const HIGHEST = 1000;
const TRIAL_RATES: readonly number[] = [
  LOWEST,
  -0.8,
  -0.7,
  -0.6,
  -0.5,
  -0.4,
  -0.3,
  -0.25,
  -0.2,
  -0.15,
  -0.125,
  -0.1,
  -0.075,
  -0.05,
  -0.04,
  -0.03,
  -0.02,
  -0.01,
  0,
  0.01,
  0.02,
  0.03,
  0.04,
  0.05,
  0.06,
  0.08,
  0.1,
  0.125,
  0.15,
  0.2,
  0.25,
  0.3,
  0.4,
  0.5,
  0.6,
  0.8,
  1,
  1.25,
  1.5,
  2,
  2.5,
  3,
  4,
  5,
  7,
  10,
  15,
  20,
  30,
  50,
  100,
  200,
  500,
  HIGHEST,
];

/** Newton steps from the straight line to the root: each doubles the digits that are right. */
const STEPS = ['step1', 'step2', 'step3', 'step4', 'step5'] as const;

/**
 * The internal rate by the profile of the NPV: trial rates, where the NPV changes sign, and from there IRR(). The number
 * of changes decides between none, one and several. The starting point is refined until IRR() of any program has nothing
 * left to find: from a poor one LibreOffice gives up and gnumeric stops after nine digits.
 */
export function irrRows(sources: FinanceSources): void {
  const { context, sheet, rows, figures, inputs } = sources;
  const { say, plan, months } = context;
  const net = context.majors(figures.net);
  const roots = rootsOf(figures.irr);
  const rates = trialRates(roots);
  const values = rates.map((rate) => profileAt(net, rate));
  const changes = values.map((value, at) =>
    at + 1 < values.length && value >= 0 !== (values[at + 1] as number) >= 0 ? 1 : 0,
  );
  heading(sheet, say(FINANCE.sections.irr));
  // Eight figures and the steps, a space, the heading, the heads of the table, then the table.
  const first = sheet.next + 8 + STEPS.length + 3;
  const last = first + rates.length - 1;
  const [rate, npv, change] = [COLUMN.constant, COLUMN.total, COLUMN.firstMonth];
  const flags = fixedRange(change, first, last - 1);
  const e = (key: FinanceRow): string => fixed(COLUMN.constant, rows[key]);
  const count = sum(changes);
  const picked = (list: readonly number[], shift: number): number =>
    sum(changes.map((flag, at) => flag * (list[at + shift] ?? 0)));
  const pick = (
    key: FinanceRow,
    column: number,
    shift: number,
    list: readonly number[],
    unit: string,
    format: Format,
  ): void =>
    put(
      sources,
      key,
      unit,
      `SUMPRODUCT(${flags},${fixedRange(column, first + shift, last - 1 + shift)})`,
      picked(list, shift),
      format,
    );
  put(sources, 'crossings', say(CALCULATIONS.number), `SUM(${flags})`, count, 'whole');
  pick('low', rate, 0, rates, say(FINANCE.monthly), 'parameter');
  pick('high', rate, 1, rates, say(FINANCE.monthly), 'parameter');
  pick('lowNpv', npv, 0, values, plan.currency, 'money');
  pick('highNpv', npv, 1, values, plan.currency, 'money');
  const [low, high, lowNpv, highNpv] = [picked(rates, 0), picked(rates, 1), picked(values, 0), picked(values, 1)];
  const one = count === 1;
  let at = one ? low + ((high - low) * lowNpv) / (lowNpv - highNpv) : 0;
  put(
    sources,
    'guess',
    say(FINANCE.monthly),
    `IF(${e('crossings')}=1,${e('low')}+(${e('high')}-${e('low')})*${e('lowNpv')}/(${e('lowNpv')}-${e('highNpv')}),0)`,
    at,
    'parameter',
  );
  const flows = allMonths(rows.net, months);
  const monthNumbers = allMonths(AXIS.number, months);
  let from: FinanceRow = 'guess';
  for (const step of STEPS) {
    at = one ? at + npvAt(net, at) / slopeAt(net, at) : 0;
    put(
      sources,
      step,
      say(FINANCE.monthly),
      `IF(${e('crossings')}=1,${e(from)}+NPV(${e(from)},${flows})/SUMPRODUCT(${flows}*${monthNumbers}*(1+${e(from)})^(-1*${monthNumbers}-1)),0)`,
      at,
      'parameter',
    );
    from = step;
  }
  const word = say(FORMULA_WORDS[count === 0 ? 'none' : 'several']);
  const irrWords = on(context.sheet('inputs'), fixedRange(COLUMN.constant, inputs.words.none, inputs.words.several));
  const root = roots[0] ?? 0;
  put(
    sources,
    'irrMonthly',
    say(FINANCE.monthly),
    `IF(${e('crossings')}=1,IRR(${flows},${e(from)}),INDEX(${irrWords},1+(${e('crossings')}>1)))`,
    one ? root : word,
    'percent',
  );
  put(
    sources,
    'irr',
    say(FINANCE.annual),
    `IF(ISNUMBER(${e('irrMonthly')}),(1+${e('irrMonthly')})^12-1,${e('irrMonthly')})`,
    one ? power(1 + root, 12) - 1 : word,
    'percent',
  );
  profileTable(sources, rates, values, changes, first);
}

function profileTable(
  { context, sheet, rows }: FinanceSources,
  rates: readonly number[],
  values: readonly number[],
  changes: readonly number[],
  first: number,
): void {
  const { say, plan, months } = context;
  const [rate, npv, change] = [COLUMN.constant, COLUMN.total, COLUMN.firstMonth];
  heading(sheet, say(FINANCE.sections.profile));
  sheet.row(
    [
      text(COLUMN.label, say(FINANCE.notes.rate), 'columnHead'),
      text(rate, say(FINANCE.heads.rate), 'numberHead'),
      text(npv, say(FINANCE.heads.npv), 'numberHead'),
      text(change, say(FINANCE.heads.change), 'numberHead'),
    ],
    42,
  );
  if (sheet.next !== first) throw new Error(`The profile of the NPV starts in row ${sheet.next}, not ${first}`);
  for (const [at, trial] of rates.entries()) {
    const row = sheet.next;
    const own = `${columnName(npv)}${row}`;
    const trialCell = `${columnName(rate)}${row}`;
    const flows = allMonths(rows.net, months);
    sheet.row([
      text(COLUMN.id, `finance.trial[${at + 1}]`, 'note'),
      text(COLUMN.label, context.tell(FINANCE.trial, { number: at + 1 }), 'label'),
      text(COLUMN.unit, `${say(FINANCE.monthly)} / ${plan.currency}`, 'unit'),
      number(rate, trial, 'percent', 'fixed'),
      formula(npv, `NPV(${trialCell},${flows})*MIN(1,1+${trialCell})^COLUMNS(${flows})`, values[at] as number, 'money'),
      ...(at + 1 < rates.length
        ? [formula(change, `((${own}>=0)<>(${columnName(npv)}${row + 1}>=0))*1`, changes[at] as number, 'whole')]
        : []),
    ]);
  }
}

/** The engine's monthly roots inside the rates that are tried. */
function rootsOf(irr: InternalRate): readonly number[] {
  const all = irr.kind === 'none' ? [] : irr.kind === 'one' ? [irr.monthly] : irr.monthly;
  return all.filter((root) => root > LOWEST && root < HIGHEST);
}

/** The usual rates, and one more between any two roots of the engine, so that each has its own change of sign. */
function trialRates(roots: readonly number[]): readonly number[] {
  const rates = new Set(TRIAL_RATES);
  for (const [at, root] of roots.entries()) {
    const next = roots[at + 1];
    if (next !== undefined) rates.add((root + next) / 2);
  }
  return [...rates].toSorted((a, b) => a - b);
}

function npvAt(net: readonly number[], monthlyRate: number): number {
  return sum(net.map((flow, month) => flow * power(1 + monthlyRate, -(month + 1))));
}

/** How fast the NPV falls as the rate rises. */
function slopeAt(net: readonly number[], monthlyRate: number): number {
  return sum(net.map((flow, month) => flow * (month + 1) * power(1 + monthlyRate, -(month + 2))));
}

/** The NPV; at a negative rate the value at the end instead, which has the same sign and stays small. */
function profileAt(net: readonly number[], monthlyRate: number): number {
  return npvAt(net, monthlyRate) * power(Math.min(1, 1 + monthlyRate), net.length);
}
