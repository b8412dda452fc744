import { formatMoney, formatNumber, formatPercent } from '../../language/format.ts';
import { NUMBER_WORDS } from '../../language/workbook.ts';
import { ASSUMPTIONS } from '../../language/workbook-register.ts';
import { tornado, type TornadoRow } from '../../risk/tornado.ts';
import { columnName, fixed, fixedRange, on } from './address.ts';
import type { AssumptionEntry } from './assumption-entries.ts';
import type { Context } from './context.ts';
import { heading } from './head.ts';
import type { CellValue, Format } from './model.ts';
import { blank, formula, number, text, type SheetBuilder } from './sheet.ts';
import { heightOf } from './summary-rows.ts';

/** Columns of the table; the swing stands where the register has the impact. */
const TORNADO = { atLow: 4, atHigh: 5, changeAtLow: 6, changeAtHigh: 7, swing: 8 } as const;
/** Bars that can be read in one chart, and the rows it takes. */
const MOST_BARS = 10;
const CHART_ROWS = 22;

/** Where the swing of an assumption stands and what it shows at export. */
export interface Swing {
  readonly row: number;
  readonly value: number;
}

export const SWING_COLUMN = TORNADO.swing;

/** Name of an assumption among all of them. */
export function assumptionKey(line: string, place: string): string {
  return JSON.stringify([line, place]);
}

/**
 * The tornado table: the change of profit with each ranged assumption at its low and at its high, written by the engine because the
 * model would have to be computed twice for each row; profits and swings are formulas over the changes.
 */
export function tornadoRows(
  context: Context,
  sheet: SheetBuilder,
  entries: readonly AssumptionEntry[],
  width: number,
): ReadonlyMap<string, Swing> {
  const { say, plan, forecast } = context;
  const words = ASSUMPTIONS.tornado;
  heading(sheet, say(ASSUMPTIONS.sections.tornado), width);
  const known = new Map(entries.map((entry) => [assumptionKey(entry.line, entry.place), entry]));
  const rows = tornado(forecast).flatMap((row) => {
    const entry = known.get(assumptionKey(row.line, row.input));
    return entry === undefined ? [] : [{ row, entry, label: rangeLabel(context, entry) }];
  });
  const swings = new Map<string, Swing>();
  if (rows.length === 0) {
    sheet.row([text(1, say(words.none), 'text')]);
    return swings;
  }
  sheet.row([text(1, say(words.note), 'note')]);
  const chartAt = sheet.next;
  for (let row = 0; row < CHART_ROWS; row++) sheet.space();
  const profit = context.major(forecast.lines.reduce((total, { sums }) => total + (sums.margin - sums.spend), 0));
  const profitRow = sheet.row([
    text(0, 'tornado.profit', 'note'),
    text(1, say(words.profit), 'strong'),
    text(2, plan.currency, 'unit'),
    number(TORNADO.atLow, profit, 'money', 'fixed'),
  ]);
  const { heads } = words;
  sheet.row(
    [
      text(0, say(ASSUMPTIONS.heads.id), 'columnHead'),
      text(1, say(heads.label), 'columnHead'),
      text(2, say(ASSUMPTIONS.heads.unit), 'columnHead'),
      blank(3, 'general', 'columnHead'),
      ...(['atLow', 'atHigh', 'changeAtLow', 'changeAtHigh', 'swing'] as const).map((key) =>
        text(TORNADO[key], say(heads[key]), 'numberHead'),
      ),
    ],
    42,
  );
  const first = sheet.next;
  for (const { row, entry, label } of rows)
    swings.set(assumptionKey(entry.line, entry.place), tornadoRow(context, sheet, row, label, [profitRow, profit]));
  const bars = Math.min(rows.length, MOST_BARS);
  const top = rows[0];
  if (top !== undefined) tornadoChart(context, sheet, { chartAt, first, bars, label: top.label, swing: top.row.swing });
  return swings;
}

function tornadoRow(
  context: Context,
  sheet: SheetBuilder,
  { place, profitAtLow, profitAtHigh }: TornadoRow,
  label: string,
  [profitRow, profit]: readonly [row: number, value: number],
): Swing {
  const { say, plan } = context;
  const row = sheet.next;
  const short = say(NUMBER_WORDS.notDefinedShort);
  const cell = (column: number): string => `${columnName(column)}${row}`;
  // Changes are typed and profits added up from them: the difference of two large profits would lose digits.
  const changes = [profitAtLow, profitAtHigh].map((minor): CellValue =>
    minor === null ? short : context.major(minor) - profit,
  );
  const known = [0, ...changes.filter((change) => typeof change === 'number')];
  const swing = Math.max(...known) - Math.min(...known);
  const base = fixed(TORNADO.atLow, profitRow);
  const span = `${cell(TORNADO.changeAtLow)}:${cell(TORNADO.changeAtHigh)}`;
  sheet.row(
    [
      text(0, `tornado.${place}`, 'note'),
      text(1, label, 'wrapped'),
      text(2, plan.currency, 'unit'),
      ...changes.map((change, at) => {
        const from = cell(TORNADO.changeAtLow + at);
        const of = `IF(ISNUMBER(${from}),${base}+${from},"${short}")`;
        const value = typeof change === 'number' ? profit + change : short;
        return formula(TORNADO.atLow + at, of, value, 'money', 'relation');
      }),
      ...changes.map((change, at) =>
        typeof change === 'number'
          ? number(TORNADO.changeAtLow + at, change, 'money', 'fixed')
          : text(TORNADO.changeAtLow + at, change, 'fixed'),
      ),
      formula(TORNADO.swing, `MAX(0,${span})-MIN(0,${span})`, swing, 'money'),
    ],
    heightOf(label, LABEL_WIDTH),
  );
  return { row, value: swing };
}

/** Width of the labels, in characters. */
export const LABEL_WIDTH = 50;

function tornadoChart(
  context: Context,
  sheet: SheetBuilder,
  chart: {
    readonly chartAt: number;
    readonly first: number;
    readonly bars: number;
    readonly label: string;
    readonly swing: number;
  },
): void {
  const { say, tell, plan, language } = context;
  const { chartAt, first, bars, label, swing } = chart;
  const range = (column: number): string => on(sheet.name, fixedRange(column, first, first + bars - 1));
  const words = ASSUMPTIONS.tornado;
  sheet.charts.push({
    kind: 'bar',
    title: say(words.chart),
    axisTitle: plan.currency,
    altText: tell(words.alt, {
      count: bars,
      label,
      swing: formatMoney(swing, plan.currency, language, { decimals: 0 }),
    }),
    series: [
      {
        name: say(words.heads.changeAtLow),
        values: range(TORNADO.changeAtLow),
        categories: range(1),
        colour: 'B85C00',
      },
      {
        name: say(words.heads.changeAtHigh),
        values: range(TORNADO.changeAtHigh),
        categories: range(1),
        colour: '243B53',
      },
    ],
    // Rows of charts are counted from 0.
    from: { row: chartAt - 1, column: 0 },
    to: { row: chartAt - 1 + CHART_ROWS - 1, column: SWING_COLUMN + 1 },
  });
}

function rangeLabel({ tell, language, plan }: Context, { label, range, format }: AssumptionEntry): string {
  if (range === null) return label;
  const unit = format === 'money' ? ` ${plan.currency}` : '';
  const shown = (value: number): string => `${shownAs(format, value, language)}${unit}`;
  return tell(ASSUMPTIONS.tornado.range, { label, low: shown(range.low), high: shown(range.high) });
}

function shownAs(format: Format, value: number, language: Context['language']): string {
  if (format === 'percent') return formatPercent(value, language, 1);
  if (format === 'parameter') return formatNumber(value, language, 4);
  return formatNumber(value, language, Math.abs(value) < 100 ? 1 : 0);
}
