import { HEAD, INPUT_COLUMNS, NUMBER_WORDS } from '../../language/workbook.ts';
import { COLUMN, fixed, on } from './address.ts';
import type { Context } from './context.ts';
import type { SheetModel, TabColour } from './model.ts';
import { before, blank, formula, hereInRow, link, number, series, SheetBuilder, text } from './sheet.ts';
import type { SheetKey } from '../../language/workbook.ts';

/** Cells other sheets refer to before their sheet is built: they stand in the same place in every workbook. */
export const PLACE = {
  /** On the inputs sheet, in the constant column. */
  scenario: 11,
  scenarioName: 12,
  cut: 13,
  keepMinimums: 14,
  hurdle: 15,
  /** First of the names of the scenarios: the base. */
  scenarioNames: 25,
  /** On the checks sheet, in the constant column. */
  master: 6,
  openPoints: 7,
} as const;

/** The rows of the time axis on every month-bearing sheet. */
export const AXIS = { names: 5, number: 6, inPlan: 7, afterPlan: 8 } as const;

/** The cell of a lever of finance: `Inputs!$E$13`. */
export function lever(
  context: Context,
  which: 'scenario' | 'scenarioName' | 'cut' | 'keepMinimums' | 'hurdle',
): string {
  return on(context.sheet('inputs'), fixed(COLUMN.constant, PLACE[which]));
}

/** What the levers and the master check show at export; the heads of all sheets repeat them. */
export interface HeadFacts {
  readonly scenarioName: string;
  readonly cut: number;
  readonly master: string;
}

/** Title, what amounts mean, and the master check with the scenario and the cut in force: rows 1 to 4 of every sheet. */
export function startSheet(context: Context, key: SheetKey, facts: HeadFacts): SheetBuilder {
  const { say, plan } = context;
  const sheet = new SheetBuilder(context.sheet(key));
  sheet.row([text(0, `${say(HEAD.titles[key])} · ${plan.title}`, 'title')], 24);
  sheet.row([text(0, say(HEAD.purposes[key]), 'subtitle')]);
  sheet.row([text(0, `${plan.currency} · ${say(HEAD.amounts)}`, 'subtitle')]);
  sheet.row([
    text(0, say(HEAD.master), 'strong'),
    formula(1, on(context.sheet('checks'), fixed(COLUMN.constant, PLACE.master)), facts.master, 'general', 'check'),
    text(2, say(HEAD.scenario), 'unit'),
    link(3, lever(context, 'scenarioName'), facts.scenarioName, 'general'),
    text(4, say(HEAD.cut), 'unit'),
    link(5, lever(context, 'cut'), facts.cut, 'percent'),
  ]);
  sheet.rules.push(
    { range: 'B4', begins: say(NUMBER_WORDS.ok), colour: 'good' },
    { range: 'B4', begins: say(NUMBER_WORDS.check), colour: 'bad' },
  );
  return sheet;
}

/** The heads of the shared columns and the time axis: rows 5 to 8. The inputs sheet is its home, the others link to it. */
export function axisRows(context: Context, sheet: SheetBuilder, home: boolean): void {
  const { say, months, plan } = context;
  const inputs = context.sheet('inputs');
  sheet.row(
    [
      ...[
        INPUT_COLUMNS.id,
        INPUT_COLUMNS.label,
        INPUT_COLUMNS.unit,
        INPUT_COLUMNS.note,
        INPUT_COLUMNS.constant,
        INPUT_COLUMNS.total,
        INPUT_COLUMNS.opening,
      ].map((head, column) => text(column, say(head), column >= COLUMN.constant ? 'numberHead' : 'columnHead')),
      ...context.monthNames.map((name, month) => text(COLUMN.firstMonth + month, name, 'numberHead')),
    ],
    28,
  );
  const count = Array.from({ length: months }, (_, month) => month + 1);
  const rows: readonly [Exclude<keyof typeof AXIS, 'names'>, string, readonly number[]][] = [
    ['number', `${before(AXIS.number)}+1`, count],
    [
      'inPlan',
      `(${hereInRow(AXIS.number)}<=${fixed(COLUMN.constant, AXIS.number)})*1`,
      count.map((month) => (month <= plan.months ? 1 : 0)),
    ],
    [
      'afterPlan',
      `MAX(${hereInRow(AXIS.number)}-${fixed(COLUMN.constant, AXIS.number)},0)`,
      count.map((month) => Math.max(month - plan.months, 0)),
    ],
  ];
  for (const [key, of, values] of rows) {
    const row = AXIS[key];
    const constant =
      key !== 'number'
        ? []
        : [
            home
              ? number(COLUMN.constant, plan.months, 'whole', 'fixed')
              : link(COLUMN.constant, on(inputs, fixed(COLUMN.constant, row)), plan.months, 'whole'),
          ];
    sheet.row([
      text(COLUMN.id, `axis.${key}`, 'note'),
      text(COLUMN.label, say(HEAD.axis[key]), 'label'),
      text(COLUMN.unit, say(HEAD.axisUnits[key]), 'unit'),
      text(COLUMN.note, key === 'number' ? say(HEAD.planMonths) : '', 'note'),
      ...constant,
      home
        ? series(COLUMN.firstMonth, of, values, 'whole')
        : series(COLUMN.firstMonth, on(inputs, hereInRow(row)), values, 'whole', 'link'),
    ]);
  }
}

/** Widths of the shared columns, then of the months. */
function monthWidths(context: Context): readonly number[] {
  return [24, 52, 16, 34, 14, 14, 3, ...Array.from({ length: context.months }, () => 10.5)];
}

/** Months that can be read beside the labels on one A4 page. */
const MONTHS_A_PAGE = 14;

/** How a month-bearing sheet is frozen and printed. */
export function monthSheet(context: Context, sheet: SheetBuilder, key: SheetKey, tab: TabColour): SheetModel {
  return sheet.model({
    title: `${context.say(HEAD.titles[key])} · ${context.plan.title}`,
    widths: monthWidths(context),
    freeze: { rows: AXIS.afterPlan, columns: COLUMN.note },
    print: {
      titleRows: [AXIS.names, AXIS.names],
      titleColumns: COLUMN.note,
      pagesHigh: 0,
      pagesWide: Math.ceil(context.months / MONTHS_A_PAGE),
      orientation: 'landscape',
    },
    tab,
  });
}

/** A section heading across the shared columns. */
export function heading(sheet: SheetBuilder, title: string, width: number = COLUMN.total + 1): number {
  sheet.space();
  const rest = Array.from({ length: width - 1 }, (_, column) => blank(column + 1, 'general', 'heading'));
  return sheet.row([text(0, title, 'heading'), ...rest], 17);
}
