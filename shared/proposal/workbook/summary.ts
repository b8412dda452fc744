import type { FigureId } from '../../forecast/explain-figures.ts';
import { financeFigures } from '../../forecast/finance.ts';
import { formatMoney } from '../../language/format.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { HEAD } from '../../language/workbook.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { SUMMARY } from '../../language/workbook-front.ts';
import { FORMULA_WORDS } from '../../language/workbook-words.ts';
import { COLUMN, columnName, fixed, on } from './address.ts';
import type { PlanRow } from './calculations.ts';
import type { CheckSources } from './checks.ts';
import type { Context } from './context.ts';
import type { FinanceRow } from './finance-figures.ts';
import { AXIS, heading, startSheet, type HeadFacts } from './head.ts';
import type { CellValue, Format, SheetModel } from './model.ts';
import { optionColumn, type OptionRefs } from './options-sheet.ts';
import { capital } from './return-amounts.ts';
import { relationColumn, type Relation } from './return-relations.ts';
import { allMonths, blank, formula, link, sum, text, type SheetBuilder } from './sheet.ts';

/** Columns of the summary: label, unit, definition over two columns, value. */
const VALUE = 4;
const LAST = 6;

interface SummaryRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  readonly of: string;
  readonly value: CellValue;
  readonly format: Format;
}

/** The request on one page: how much, why, with what return, which alternatives, and the cells for the decision. */
export function summarySheet(
  context: Context,
  facts: HeadFacts,
  sources: CheckSources,
  options: OptionRefs,
): SheetModel {
  const { say, plan } = context;
  const sheet = startSheet(context, 'summary', facts);
  heading(sheet, say(SUMMARY.sections.request), LAST + 1);
  for (const row of requestRows(context, sources)) write(sheet, row, true);
  const why = plan.notes.trim() === '' ? say(SUMMARY.noWhy) : plan.notes;
  sheet.row(
    [text(0, 'summary.why', 'note'), text(1, say(SUMMARY.why), 'strong'), text(2, '', 'unit'), text(3, why, 'wrapped')],
    Math.min(120, Math.max(1, Math.ceil(why.length / 62)) * 13.5),
  );
  heading(sheet, say(SUMMARY.sections.return), LAST + 1);
  for (const row of returnRows(context, sources)) write(sheet, row, false);
  heading(sheet, say(SUMMARY.sections.targets), LAST + 1);
  const targets = sheet.next;
  for (const row of targetRows(context, sources)) write(sheet, row, false);
  sheet.rules.push(
    { range: `E${targets}:E${sheet.next - 1}`, begins: say(FORMULA_WORDS.meets), colour: 'good' },
    { range: `E${targets}:E${sheet.next - 1}`, begins: say(FORMULA_WORDS.fails), colour: 'bad' },
  );
  optionRows(context, sheet, options);
  approvalRows(context, sheet);
  charts(context, sheet, sources);
  return sheet.model({
    title: `${say(HEAD.titles.summary)} · ${plan.title}`,
    widths: [20, 44, 14, 62, 18, 16, 16],
    freeze: { rows: 4, columns: 0 },
    print: { titleRows: [1, 4], pagesHigh: 1, orientation: 'portrait' },
    tab: 'presentation',
  });
}

function write(
  sheet: SheetBuilder,
  { id, label, unit, definition, of, value, format }: SummaryRow,
  headline: boolean,
): void {
  sheet.row(
    [
      text(0, `summary.${id}`, 'note'),
      text(1, label, 'label'),
      text(2, unit, 'unit'),
      text(3, definition, 'wrapped'),
      formula(VALUE, of, value, format, headline ? 'headline' : 'link'),
    ],
    definition.length > 74 ? 27 : headline ? 18 : null,
  );
}

function requestRows(context: Context, { finance, ledger }: CheckSources): readonly SummaryRow[] {
  const { say, plan } = context;
  const rows = (['spend', 'contingency', 'request'] as const).map((key): SummaryRow => ({
    id: key,
    label: say(SUMMARY[key]),
    unit: plan.currency,
    definition: say(SUMMARY.definitions[key]),
    of: on(context.sheet('finance'), fixed(COLUMN.constant, finance.rows[key])),
    value: finance.values[key] ?? 0,
    format: 'money',
  }));
  const spent = sum(
    context.lines
      .filter(({ line }) => line.state.kind === 'spent')
      .map(({ result }) => sum(context.majors(result.flows.spend))),
  );
  return [
    ...rows,
    {
      id: 'spent',
      label: say(SUMMARY.spent),
      unit: plan.currency,
      definition: say(SUMMARY.definitions.spent),
      of: on(context.sheet('ledger'), fixed(COLUMN.total, ledger.spent)),
      value: spent,
      format: 'money',
    },
  ];
}

function returnRows(context: Context, sources: CheckSources): readonly SummaryRow[] {
  const { say, plan } = context;
  const { calculations, returned, finance } = sources;
  const figure = (id: FigureId): { id: string; label: string; definition: string } => ({
    id,
    label: capital(say(FIGURE_WORDS[id].label)),
    definition: say(FIGURE_WORDS[id].definition),
  });
  const flow = (id: 'contacts' | 'customers' | 'revenue' | 'margin', row: PlanRow, format: Format): SummaryRow => {
    const values = context.forecast.total[id];
    return {
      ...figure(id),
      unit: format === 'money' ? plan.currency : capital(say(FIGURE_WORDS[id].label)),
      of: on(context.sheet('calculations'), fixed(COLUMN.total, calculations.plan[row])),
      value: format === 'money' ? sum(context.majors(values)) : sum(values),
      format,
    };
  };
  const relation = (id: Relation & FigureId, unit: string, format: Format): SummaryRow => ({
    ...figure(id),
    unit,
    of: on(context.sheet('return'), fixed(relationColumn(id), returned.plan.loaded)),
    value: returned.loaded[id] ?? 0,
    format,
  });
  const own = (
    id: FigureId | null,
    row: FinanceRow,
    label: string,
    definition: string,
    unit: string,
    format: Format,
  ): SummaryRow => ({
    ...(id === null ? { id: row, label, definition } : figure(id)),
    unit,
    of: on(context.sheet('finance'), fixed(COLUMN.constant, finance.rows[row])),
    value: finance.values[row] ?? 0,
    format,
  });
  return [
    flow('contacts', 'contacts', 'count'),
    flow('customers', 'customers', 'count'),
    flow('revenue', 'revenue', 'money'),
    flow('margin', 'margin', 'money'),
    relation('profit', plan.currency, 'money'),
    relation('costPerContact', plan.currency, 'money'),
    relation('costPerCustomer', plan.currency, 'money'),
    relation('valueToCost', say(FINANCE.ratio), 'ratio'),
    relation('roi', '%', 'percent'),
    own('npv', 'npv', '', '', plan.currency, 'money'),
    own('irr', 'irr', '', '', say(FINANCE.annual), 'percent'),
    own('payback', 'paybackMonth', '', '', say(FINANCE.month), 'general'),
    own('discountedPayback', 'discountedPaybackMonth', '', '', say(FINANCE.month), 'general'),
    own('lowestPoint', 'lowest', '', '', plan.currency, 'money'),
    own(
      null,
      'lowestMonth',
      say(SUMMARY.lowestMonth),
      say(SUMMARY.definitions.lowestMonth),
      say(FINANCE.month),
      'general',
    ),
  ];
}

function targetRows(context: Context, { finance }: CheckSources): readonly SummaryRow[] {
  const { say } = context;
  return (['hurdleResult', 'capResult', 'roiResult', 'customersResult'] as const).map((key) => ({
    id: key,
    label: say(FINANCE.rows[key]),
    unit: say(FINANCE.yesNo),
    definition: say(SUMMARY.definitions.target),
    of: on(context.sheet('finance'), fixed(COLUMN.constant, finance.rows[key])),
    value: finance.values[key] ?? '',
    format: 'general',
  }));
}

/** The options again, in short: spend, customers, profit and ROI, linked to their own sheet. */
function optionRows(context: Context, sheet: SheetBuilder, { first, codes, names, values }: OptionRefs): void {
  const { say, plan } = context;
  const columns = ['spend', 'profit', 'roi'] as const;
  heading(sheet, say(SUMMARY.sections.options), LAST + 1);
  sheet.row([
    text(1, say(SUMMARY.option), 'columnHead'),
    text(2, '', 'columnHead'),
    text(3, say(FINANCE.unitsOfOptions), 'columnHead'),
    ...columns.map((column, at) => text(VALUE + at, capital(say(FIGURE_WORDS[column].label)), 'columnHead')),
  ]);
  for (const [at, name] of names.entries()) {
    const own = values[at];
    if (own === undefined) continue;
    sheet.row([
      text(0, `summary.option.${codes[at]}`, 'note'),
      text(1, name, 'label'),
      text(2, `${plan.currency} / %`, 'unit'),
      ...columns.map((column, shift) =>
        link(
          VALUE + shift,
          on(context.sheet('options'), `${columnName(optionColumn(column))}${first + at}`),
          own[column],
          column === 'roi' ? 'percent' : 'money',
        ),
      ),
    ]);
  }
}

/** Open cells for role, name, date, decision, amount, condition and reason. */
function approvalRows(context: Context, sheet: SheetBuilder): void {
  const { say, plan } = context;
  const { approval, roles } = SUMMARY;
  heading(sheet, say(SUMMARY.sections.approval), LAST + 1);
  sheet.row(
    [
      approval.role,
      approval.reason,
      approval.date,
      approval.condition,
      approval.decision,
      approval.amount,
      approval.name,
    ].map((head, column) => text(column, column === 5 ? `${say(head)} (${plan.currency})` : say(head), 'columnHead')),
  );
  for (const role of roles) {
    sheet.row(
      [
        text(0, say(role), 'strong'),
        ...Array.from({ length: LAST }, (_, at) => blank(at + 1, at + 1 === 5 ? 'money' : 'general')),
      ],
      26,
    );
  }
}

function charts(context: Context, sheet: SheetBuilder, { calculations }: CheckSources): void {
  const { say, tell, plan, language, forecast, months } = context;
  const calc = context.sheet('calculations');
  const of = (row: PlanRow): string => on(calc, allMonths(calculations.plan[row], months));
  const names = on(calc, allMonths(AXIS.names, months));
  const money = (minor: number): string => formatMoney(minor, plan.currency, language, { decimals: 0 });
  const figures = financeFigures(forecast);
  const top = sheet.next + 1;
  for (let row = 0; row < 17; row++) sheet.space();
  const lowest = figures.lowestPoint;
  sheet.charts.push(
    {
      kind: 'column',
      title: say(SUMMARY.chart),
      axisTitle: plan.currency,
      altText: tell(SUMMARY.chartAlt, {
        spend: money(sum(forecast.total.spend)),
        margin: money(sum(forecast.total.margin)),
        months,
      }),
      series: [
        { name: capital(say(FIGURE_WORDS.spend.label)), values: of('spend'), categories: names, colour: '829AB1' },
        { name: capital(say(FIGURE_WORDS.margin.label)), values: of('margin'), categories: names, colour: '0B5D1E' },
      ],
      from: { row: top, column: 0 },
      to: { row: top + 16, column: 3 },
    },
    {
      kind: 'line',
      title: say(SUMMARY.cumulativeChart),
      axisTitle: plan.currency,
      altText: tell(SUMMARY.cumulativeAlt, {
        lowest: money(lowest.amount),
        month: lowest.month === null ? '–' : (context.monthNames[lowest.month] ?? '–'),
        last: money(figures.profit),
      }),
      series: [
        {
          name: capital(say(FIGURE_WORDS.cumulative.label)),
          values: of('cumulative'),
          categories: names,
          colour: '243B53',
        },
      ],
      from: { row: top, column: 3 },
      to: { row: top + 16, column: 7 },
    },
  );
}
