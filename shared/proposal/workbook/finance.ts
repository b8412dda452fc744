import { financeFigures, monthlyRate, type Payback } from '../../forecast/finance.ts';
import { returnFigures } from '../../forecast/return.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { FORMULA_WORDS } from '../../language/workbook-words.ts';
import { COLUMN, fixed, fixedRange, on, quoted } from './address.ts';
import type { CalculationRefs } from './calculations.ts';
import type { Context } from './context.ts';
import { AXIS, axisRows, heading, lever, monthSheet, startSheet, type HeadFacts } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import { put, type FinanceRow, type FinanceSources } from './finance-figures.ts';
import { irrRows } from './irr.ts';
import type { CellValue, SheetModel } from './model.ts';
import type { ReturnRefs } from './return.ts';
import { relationColumn } from './return-relations.ts';
import { allMonths, fromOpening, sum } from './sheet.ts';

import { flagRows, flowRows } from './finance-flows.ts';

/** Where the finance figures stand, in the constant column, and what they show at export. */
export interface FinanceRefs {
  readonly rows: Readonly<Record<FinanceRow, number>>;
  readonly values: Readonly<Partial<Record<FinanceRow, CellValue>>>;
}

/** Flows, payback by flags, the figures finance decides on, targets, and the internal rate with the profile behind it. */
export function financeSheet(
  context: Context,
  facts: HeadFacts,
  inputs: InputRefs,
  calculations: CalculationRefs,
  returned: ReturnRefs,
): { readonly sheet: SheetModel; readonly refs: FinanceRefs } {
  const { say } = context;
  const sheet = startSheet(context, 'finance', facts);
  axisRows(context, sheet, false);
  const sources: FinanceSources = {
    context,
    sheet,
    inputs,
    calculations,
    returned,
    rows: {} as Record<FinanceRow, number>,
    values: {},
    figures: financeFigures(context.forecast),
  };
  heading(sheet, say(FINANCE.sections.flows));
  flowRows(sources);
  heading(sheet, say(FINANCE.sections.paybackFlags));
  flagRows(sources, 'cumulative', ['stays', 'below', 'touched'], sources.figures.cumulative);
  flagRows(
    sources,
    'cumulativeDiscounted',
    ['staysDiscounted', 'belowDiscounted', 'touchedDiscounted'],
    context.plan.hurdle === null ? null : sources.figures.cumulativeDiscounted,
  );
  heading(sheet, say(FINANCE.sections.figures));
  figureRows(sources);
  heading(sheet, say(FINANCE.sections.request));
  targetRows(sources);
  irrRows(sources);
  return {
    sheet: monthSheet(context, sheet, 'finance', 'presentation'),
    refs: { rows: sources.rows, values: sources.values },
  };
}

function figureRows(sources: FinanceSources): void {
  const { context, rows, calculations, figures } = sources;
  const { say, plan, months, major } = context;
  const calc = context.sheet('calculations');
  const rate = fixed(COLUMN.constant, calculations.plan.factor);
  const none = say(CALCULATIONS.noHurdle);
  const e = (key: FinanceRow): string => fixed(COLUMN.constant, rows[key]);
  const hurdle = plan.hurdle;
  put(
    sources,
    'hurdle',
    say(FINANCE.annual),
    `IF(ISNUMBER(${lever(context, 'hurdle')}),${lever(context, 'hurdle')},${quoted(none)})`,
    hurdle?.rate ?? none,
    'percent',
    'link',
  );
  put(
    sources,
    'monthly',
    say(FINANCE.monthly),
    on(calc, rate),
    hurdle === null ? none : monthlyRate(hurdle.rate),
    'parameter',
    'link',
  );
  put(
    sources,
    'profit',
    plan.currency,
    on(calc, fixed(COLUMN.total, calculations.plan.net)),
    major(figures.profit),
    'money',
  );
  const npv = figures.npv.state === 'defined' ? major(figures.npv.value) : none;
  put(
    sources,
    'npv',
    plan.currency,
    `IF(ISNUMBER(${e('monthly')}),NPV(${e('monthly')},${allMonths(rows.net, months)}),${quoted(none)})`,
    npv,
    'money',
  );
  paybackRows(
    sources,
    'payback',
    'paybackMonth',
    ['stays', 'touched'],
    'touch',
    figures.payback,
    quoted(say(FINANCE.words.never)),
    say(FINANCE.words.never),
  );
  put(
    sources,
    'touchMonth',
    say(FINANCE.month),
    monthName(context, e('touch')),
    nameOf(context, figures.payback.touches),
    'general',
  );
  const never = hurdle === null ? none : say(FINANCE.words.never);
  put(
    sources,
    'wordNever',
    say(CALCULATIONS.text),
    `IF(ISNUMBER(${e('monthly')}),${quoted(say(FINANCE.words.never))},${quoted(none)})`,
    never,
    'general',
    'formula',
  );
  paybackRows(
    sources,
    'discountedPayback',
    'discountedPaybackMonth',
    ['staysDiscounted', 'touchedDiscounted'],
    'discountedTouch',
    figures.discountedPayback,
    e('wordNever'),
    never,
  );
  put(
    sources,
    'lowest',
    plan.currency,
    `MIN(0,${allMonths(rows.cumulative, months)})`,
    major(figures.lowestPoint.amount),
    'money',
  );
  put(
    sources,
    'lowestMonth',
    say(FINANCE.month),
    `IF(${e('lowest')}<0,INDEX(${fromOpening(AXIS.names, months)},1,MATCH(${e('lowest')},${allMonths(rows.cumulative, months)},0)+1),${quoted(say(FINANCE.words.dash))})`,
    nameOf(context, figures.lowestPoint.month),
    'general',
  );
}

function paybackRows(
  sources: FinanceSources,
  number: FinanceRow,
  name: FinanceRow,
  flags: readonly [FinanceRow, FinanceRow],
  touch: FinanceRow,
  payback: Payback | null,
  never: string,
  neverWord: string,
): void {
  const { context, rows } = sources;
  const { say, months } = context;
  const count = (key: FinanceRow): string => `SUM(${allMonths(rows[key], months)})`;
  const columns = `COLUMNS(${allMonths(rows[flags[0]], months)})+1`;
  const month = payback?.kind === 'month' ? payback.month + 1 : neverWord;
  put(
    sources,
    number,
    say(FINANCE.month),
    `IF(${count(flags[0])}=0,${never},${columns}-${count(flags[0])})`,
    month,
    'whole',
  );
  put(
    sources,
    name,
    say(FINANCE.month),
    monthName(context, fixed(COLUMN.constant, rows[number])),
    payback?.kind === 'month' ? nameOf(context, payback.month) : neverWord,
    'general',
  );
  const dash = say(FINANCE.words.dash);
  const touches = payback?.touches ?? null;
  put(
    sources,
    touch,
    say(FINANCE.month),
    `IF(${count(flags[1])}>${count(flags[0])},${columns}-${count(flags[1])},${quoted(dash)})`,
    touches === null ? dash : touches + 1,
    'whole',
  );
}

/** The name of a month by its number; words stay words. */
function monthName({ months }: Context, number: string): string {
  return `IF(ISNUMBER(${number}),INDEX(${fromOpening(AXIS.names, months)},1,${number}+1),${number})`;
}

function nameOf({ monthNames, say }: Context, month: number | null): string {
  return month === null ? say(FINANCE.words.dash) : (monthNames[month] ?? '');
}

/** The request with its contingency, and whether the plan meets what was asked of it. */
function targetRows(sources: FinanceSources): void {
  const { context, rows, inputs, calculations, returned, figures } = sources;
  const { say, plan, major, forecast } = context;
  const input = (row: number): string => on(context.sheet('inputs'), fixed(COLUMN.constant, row));
  const e = (key: FinanceRow): string => fixed(COLUMN.constant, rows[key]);
  const spend = sum(context.majors(forecast.total.spend));
  const { contingency, targets } = plan;
  const reserve =
    contingency === null ? 0 : contingency.kind === 'share' ? contingency.share * spend : major(contingency.amount);
  put(
    sources,
    'spend',
    plan.currency,
    on(context.sheet('calculations'), fixed(COLUMN.total, calculations.plan.spend)),
    spend,
    'money',
    'link',
  );
  put(
    sources,
    'contingency',
    plan.currency,
    `${input(inputs.contingencyShare)}*${e('spend')}+${input(inputs.contingencyAmount)}`,
    reserve,
    'money',
  );
  put(sources, 'request', plan.currency, `${e('spend')}+${e('contingency')}`, spend + reserve, 'money');
  const words = on(context.sheet('inputs'), fixedRange(COLUMN.constant, inputs.words.unknown, inputs.words.meets));
  const result = (key: FinanceRow, known: string, meets: string, value: boolean | null): void => {
    const word = FORMULA_WORDS[value === null ? 'unknown' : value ? 'meets' : 'fails'];
    put(
      sources,
      key,
      say(CALCULATIONS.text),
      `INDEX(${words},1+${known}*(1+(${meets})))`,
      say(word),
      'general',
      'check',
    );
  };
  const npv = figures.npv;
  const roi = returnFigures(forecast, { kind: 'plan' }).loaded.roi;
  const plainRoi = on(context.sheet('return'), fixed(relationColumn('roi'), returned.plan.loaded));
  const customers = sum(forecast.total.customers);
  result('hurdleResult', `ISNUMBER(${e('npv')})`, `${e('npv')}>=0`, npv.state === 'defined' ? npv.value >= 0 : null);
  result(
    'capResult',
    `ISNUMBER(${input(inputs.budgetCap)})`,
    `${e('spend')}<=${input(inputs.budgetCap)}+${input(inputs.tolerance)}`,
    targets.budgetCap === null ? null : spend <= major(targets.budgetCap) + 1 / (context.scale + context.scale),
  );
  result(
    'roiResult',
    `ISNUMBER(${input(inputs.targetRoi)})*ISNUMBER(${plainRoi})`,
    `${plainRoi}>=${input(inputs.targetRoi)}`,
    targets.roi === null || roi.state !== 'defined' ? null : roi.value >= targets.roi,
  );
  result(
    'customersResult',
    `ISNUMBER(${input(inputs.targetCustomers)})`,
    `${on(context.sheet('calculations'), fixed(COLUMN.total, calculations.plan.customers))}>=${input(inputs.targetCustomers)}`,
    targets.customers === null ? null : customers >= targets.customers,
  );
}
