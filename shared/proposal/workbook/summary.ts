import { financeFigures } from '../../forecast/finance.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { formatMoney } from '../../language/format.ts';
import { HEAD } from '../../language/workbook.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { SUMMARY } from '../../language/workbook-front.ts';
import { FORMULA_WORDS } from '../../language/workbook-words.ts';
import { COLUMN, columnName, on } from './address.ts';
import type { PlanRow } from './calculations.ts';
import type { CheckSources } from './checks.ts';
import type { Context } from './context.ts';
import { AXIS, lever, startSheet, type HeadFacts } from './head.ts';
import type { SheetModel } from './model.ts';
import type { OptionRefs } from './options-sheet.ts';
import { capital } from './return-amounts.ts';
import { allMonths, sum, text } from './sheet.ts';
import { approvalSection, deadlineSection, optionSection, targetSection } from './summary-decision.ts';
import { returnSection } from './summary-return.ts';
import {
  cellOf,
  heightOf,
  SECOND,
  section,
  SUMMARY_WIDTHS,
  VALUE,
  writeRow,
  type SummaryRow,
  type SummarySources,
} from './summary-rows.ts';

/** Characters of the plan's notes that can be read on one page, and rows a chart takes. */
const MOST_NOTES = 420;
const CHART_ROWS = 18;
/** Names of months that can be read below a chart. */
const MOST_LABELS = 13;

/** The request on one page: how much, why, with what return, which alternatives, until when, and cells for the decision. */
export function summarySheet(
  context: Context,
  facts: HeadFacts,
  checked: CheckSources,
  options: OptionRefs,
): SheetModel {
  const { say, plan } = context;
  const sheet = startSheet(context, 'summary', facts);
  const sources: SummarySources = { ...checked, context, sheet, options };
  section(sources, say(SUMMARY.sections.request));
  for (const row of requestRows(sources, facts)) writeRow(sources, row);
  const cap = sheet.next;
  writeRow(sources, capRow(sources));
  const notes = readable(plan.notes, say(SUMMARY.whyGoesOn));
  const why = notes === '' ? say(SUMMARY.noWhy) : notes;
  sheet.row(
    [
      text(0, 'why', 'note'),
      text(1, say(SUMMARY.why), 'label'),
      text(2, say(SUMMARY.text), 'unit'),
      text(3, why, 'wrapped'),
    ],
    heightOf(why, SUMMARY_WIDTHS[3]),
  );
  returnSection(sources);
  const targets = targetSection(sources);
  optionSection(sources);
  deadlineSection(sources);
  approvalSection(sources);
  charts(sources);
  const ranges = [
    `${columnName(SECOND)}${cap}:${columnName(SECOND)}${cap}`,
    `${columnName(VALUE)}${targets[0]}:${columnName(VALUE)}${targets[1]}`,
  ];
  for (const range of ranges) {
    sheet.rules.push(
      { range, begins: say(FORMULA_WORDS.meets), colour: 'good' },
      { range, begins: say(FORMULA_WORDS.fails), colour: 'bad' },
    );
  }
  return sheet.model({
    title: `${say(HEAD.titles.summary)} · ${plan.title}`,
    widths: SUMMARY_WIDTHS,
    freeze: { rows: 4, columns: 0 },
    print: { titleRows: [1, 4], pagesHigh: 1, orientation: 'portrait' },
    tab: 'presentation',
  });
}

/** The plan's notes on one line, cut at a word when they are long. */
function readable(notes: string, goesOn: string): string {
  const plain = notes.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST_NOTES) return plain;
  const start = plain.slice(0, MOST_NOTES);
  return start.slice(0, Math.max(start.lastIndexOf(' '), MOST_NOTES / 2)) + goesOn;
}

function requestRows({ context, finance, ledger }: SummarySources, facts: HeadFacts): readonly SummaryRow[] {
  const { say, plan } = context;
  const words = (id: 'spend' | 'contingency' | 'request' | 'spent' | 'scenario' | 'cut') => ({
    id,
    label: say(SUMMARY.request[id]),
    definition: say(SUMMARY.definitions[id]),
  });
  const amount = (key: 'spend' | 'contingency' | 'request'): SummaryRow => ({
    ...words(key),
    unit: plan.currency,
    value: {
      of: cellOf(context, 'finance', COLUMN.constant, finance.rows[key]),
      value: finance.values[key] ?? 0,
      format: 'money',
    },
    from: 'finance',
    role: key === 'request' ? 'headline' : 'answer',
  });
  const spent = context.lines.filter(({ line }) => line.state.kind === 'spent');
  return [
    amount('spend'),
    amount('contingency'),
    amount('request'),
    {
      ...words('spent'),
      unit: plan.currency,
      value: {
        of: cellOf(context, 'ledger', COLUMN.total, ledger.spent),
        value: sum(spent.map(({ result }) => sum(context.majors(result.flows.spend)))),
        format: 'money',
      },
      from: 'ledger',
    },
    {
      ...words('scenario'),
      unit: say(SUMMARY.text),
      value: { of: lever(context, 'scenarioName'), value: facts.scenarioName, format: 'general' },
      from: 'inputs',
    },
    {
      ...words('cut'),
      unit: '%',
      value: { of: lever(context, 'cut'), value: facts.cut, format: 'percent' },
      from: 'inputs',
    },
  ];
}

/** The cap, or that there is none, and beside it whether the spend is within. */
function capRow({ context, finance, inputs }: SummarySources): SummaryRow {
  const { say, plan } = context;
  const cell = cellOf(context, 'inputs', COLUMN.constant, inputs.budgetCap);
  const cap = plan.targets.budgetCap;
  return {
    id: 'budgetCap',
    label: `${say(SUMMARY.request.budgetCap)} · ${say(FINANCE.rows.capResult)}`,
    unit: plan.currency,
    definition: say(SUMMARY.definitions.budgetCap),
    value: {
      of: `IF(ISNUMBER(${cell}),${cell},"${say(SUMMARY.noCap)}")`,
      value: cap === null ? say(SUMMARY.noCap) : context.major(cap),
      format: 'money',
    },
    second: {
      of: cellOf(context, 'finance', COLUMN.constant, finance.rows.capResult),
      value: finance.values.capResult ?? '',
      format: 'general',
    },
    from: 'finance',
  };
}

function charts({ context, sheet, calculations }: SummarySources): void {
  const { say, tell, plan, language, forecast, months } = context;
  const calc = context.sheet('calculations');
  const of = (row: PlanRow): string => on(calc, allMonths(calculations.plan[row], months));
  const names = on(calc, allMonths(AXIS.names, months));
  const money = (minor: number): string => formatMoney(minor, plan.currency, language, { decimals: 0 });
  const series = (row: 'spend' | 'margin' | 'cumulative', colour: string) => ({
    name: capital(say(FIGURE_WORDS[row].label)),
    values: of(row),
    categories: names,
    colour,
  });
  const { lowestPoint, profit } = financeFigures(forecast);
  const labelEvery = Math.ceil(months / MOST_LABELS);
  // Rows of charts are counted from 0: the next row of the sheet stays empty above them.
  const top = sheet.next;
  for (let row = 0; row < CHART_ROWS + 2; row++) sheet.space();
  sheet.charts.push(
    {
      kind: 'column',
      title: say(SUMMARY.chart),
      axisTitle: plan.currency,
      labelEvery,
      altText: tell(SUMMARY.chartAlt, {
        spend: money(sum(forecast.total.spend)),
        margin: money(sum(forecast.total.margin)),
        months,
      }),
      series: [series('spend', '829AB1'), series('margin', '0B5D1E')],
      from: { row: top, column: 0 },
      to: { row: top + CHART_ROWS, column: 3 },
    },
    {
      kind: 'line',
      title: say(SUMMARY.cumulativeChart),
      axisTitle: plan.currency,
      labelEvery,
      altText: tell(SUMMARY.cumulativeAlt, {
        lowest: money(lowestPoint.amount),
        month: lowestPoint.month === null ? '–' : (context.monthNames[lowestPoint.month] ?? '–'),
        last: money(profit),
      }),
      series: [series('cumulative', '243B53')],
      from: { row: top, column: 3 },
      to: { row: top + CHART_ROWS, column: 7 },
    },
  );
}
