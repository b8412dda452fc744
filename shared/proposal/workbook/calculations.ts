import { NUMBER_WORDS } from '../../language/workbook.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { discountFactor, financeFigures, monthlyRate } from '../../forecast/finance.ts';
import { COLUMN, columnName, fixed } from './address.ts';
import { lineBlocks } from './calculation-lines.ts';
import type { LineCalculation, Sources } from './calculation-parts.ts';
import { isContact, type Context } from './context.ts';
import { AXIS, axisRows, heading, lever, monthSheet, startSheet, type HeadFacts } from './head.ts';
import type { InputRefs } from './input-refs.ts';
import type { LineRefs } from './lines.ts';
import type { CellValue, SheetModel } from './model.ts';
import type { ScenarioRefs } from './scenarios.ts';
import { before, formula, here, hereInRow, monthRow, sum, type MonthRow, type SheetBuilder } from './sheet.ts';

/** Where the calculations stand. */
export interface CalculationRefs {
  readonly lines: readonly LineCalculation[];
  readonly plan: PlanRows;
}

export type PlanRow =
  | 'spend'
  | 'ownSpend'
  | 'overheads'
  | 'contacts'
  | 'quotes'
  | 'customers'
  | 'orders'
  | 'revenue'
  | 'margin'
  | 'net'
  | 'cumulative'
  | 'factor'
  | 'discounted'
  | 'cumulativeDiscounted';
type PlanRows = Readonly<Record<PlanRow, number>>;

/** All workings by month: the lines' blocks, then the plan's sums, flows of money and their present value. */
export function calculationsSheet(
  context: Context,
  facts: HeadFacts,
  inputs: InputRefs,
  lines: LineRefs,
  scenarios: ScenarioRefs,
): { readonly sheet: SheetModel; readonly refs: CalculationRefs } {
  const sheet = startSheet(context, 'calculations', facts);
  axisRows(context, sheet, false);
  const sources: Sources = { context, sheet, inputs, lines, scenarios };
  const { rows, blocks } = lineBlocks(sources);
  const plan = planRows(context, sheet, blocks);
  return { sheet: monthSheet(context, sheet, 'calculations', 'working'), refs: { lines: rows, plan } };
}

function planRows(context: Context, sheet: SheetBuilder, blocks: ReturnType<typeof lineBlocks>['blocks']): PlanRows {
  const { say, forecast, lines } = context;
  heading(sheet, say(CALCULATIONS.blocks.plan));
  const rows = {} as Record<PlanRow, number>;
  const month = columnName(COLUMN.firstMonth);
  const put = (
    key: PlanRow,
    row: Pick<MonthRow, 'formula' | 'values' | 'unit' | 'format'> & Partial<MonthRow>,
  ): void => {
    rows[key] = monthRow(sheet, {
      id: `plan.${key}`,
      label: say(CALCULATIONS.plan[key]),
      note: say(CALCULATIONS.planNotes[key]),
      role: 'total',
      ...row,
    });
  };
  const added = (block: readonly [number, number] | null): string =>
    block === null ? '0' : `SUM(${month}${block[0]}:${month}${block[1]})`;
  const amount = (key: PlanRow, of: string, values: readonly number[]): void =>
    put(key, { formula: of, values, unit: context.plan.currency, format: 'money', total: sum(values) });
  const count = (key: 'contacts' | 'quotes' | 'customers' | 'orders'): void => {
    const values = [...forecast.total[key]];
    put(key, {
      formula: added(blocks[key]),
      values,
      unit: say(NUMBER_WORDS[key]),
      format: 'count',
      total: sum(values),
    });
  };
  const spend = context.majors(forecast.total.spend);
  const contacts = lines.filter(isContact);
  const own = spend.map((_, at) => context.major(sum(contacts.map(({ result }) => result.flows.spend[at] ?? 0))));
  const contactLines = contacts.length;
  const [first, last] = blocks.spend ?? [0, 0];
  amount('spend', added(blocks.spend), spend);
  // Lines that bring contacts stand first in their block, overheads after them.
  amount('ownSpend', contactLines === 0 ? '0' : added([first, first + contactLines - 1]), own);
  amount(
    'overheads',
    contactLines === lines.length ? '0' : added([first + contactLines, last]),
    spend.map((total, at) => total - (own[at] ?? 0)),
  );
  for (const key of ['contacts', 'quotes', 'customers', 'orders'] as const) count(key);
  amount('revenue', added(blocks.revenue), context.majors(forecast.total.revenue));
  amount('margin', added(blocks.margin), context.majors(forecast.total.margin));
  const figures = financeFigures(forecast);
  amount('net', `${here(rows.margin)}-${here(rows.spend)}`, context.majors(figures.net));
  put('cumulative', {
    formula: `${before(sheet.next)}+${here(rows.net)}`,
    values: context.majors(figures.cumulative),
    unit: context.plan.currency,
    format: 'money',
  });
  presentValue(context, sheet, rows, put, figures);
  return rows;
}

function presentValue(
  context: Context,
  sheet: SheetBuilder,
  rows: Record<PlanRow, number>,
  put: (key: PlanRow, row: Pick<MonthRow, 'formula' | 'values' | 'unit' | 'format'> & Partial<MonthRow>) => void,
  figures: ReturnType<typeof financeFigures>,
): void {
  const { say, plan, months } = context;
  const none = say(CALCULATIONS.noHurdle);
  const short = say(NUMBER_WORDS.notDefinedShort);
  const rate = plan.hurdle === null ? null : monthlyRate(plan.hurdle.rate);
  const row = sheet.next;
  const texts = (values: readonly number[]): readonly CellValue[] =>
    rate === null ? Array.from({ length: months }, () => short) : values;
  put('factor', {
    constant: formula(
      COLUMN.constant,
      `IF(ISNUMBER(${lever(context, 'hurdle')}),(1+${lever(context, 'hurdle')})^(1/12)-1,"${none}")`,
      rate ?? none,
      'percent',
    ),
    formula: `IF(ISNUMBER(${fixed(COLUMN.constant, row)}),1/(1+${fixed(COLUMN.constant, row)})^${hereInRow(AXIS.number)},"${short}")`,
    values: texts(Array.from({ length: months }, (_, month) => discountFactor(plan.hurdle?.rate ?? 0, month))),
    unit: say(NUMBER_WORDS.factor),
    format: 'parameter',
    role: 'formula',
  });
  put('discounted', {
    formula: `IF(ISNUMBER(${here(rows.factor)}),${here(rows.net)}*${here(rows.factor)},"${short}")`,
    values: texts(context.majors(figures.discounted)),
    unit: plan.currency,
    format: 'money',
  });
  const first = columnName(COLUMN.firstMonth);
  put('cumulativeDiscounted', {
    formula: `IF(ISNUMBER(${here(rows.discounted)}),SUM($${first}${rows.discounted}:${here(rows.discounted)}),"${short}")`,
    values: texts(context.majors(figures.cumulativeDiscounted)),
    unit: plan.currency,
    format: 'money',
  });
}
