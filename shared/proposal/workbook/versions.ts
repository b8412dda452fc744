import { formatDate } from '../../language/format.ts';
import { HEAD } from '../../language/workbook.ts';
import { VERSIONS } from '../../language/workbook-control.ts';
import { COLUMN, columnName, fixed, on } from './address.ts';
import type { CalculationRefs } from './calculations.ts';
import type { Context } from './context.ts';
import { heading, startSheet, type HeadFacts } from './head.ts';
import type { SheetModel } from './model.ts';
import { formula, link, number, sum, text, type SheetBuilder } from './sheet.ts';

/** Earlier proposals with their totals, and below them this one with the totals the cells give now. */
export function versionsSheet(context: Context, facts: HeadFacts, calculations: CalculationRefs): SheetModel {
  const { say, tell, plan, language, major, forecast } = context;
  const sheet = startSheet(context, 'versions', facts);
  heading(sheet, say(HEAD.titles.versions), 11);
  const { heads } = VERSIONS;
  sheet.row(
    [
      heads.id,
      heads.revision,
      heads.unit,
      heads.date,
      heads.author,
      heads.what,
      heads.why,
      heads.spend,
      heads.margin,
      heads.profit,
      heads.customers,
    ].map((head, column) => text(column, say(head), 'columnHead')),
  );
  for (const [at, { revision, date, author, what, why, totals }] of plan.history.entries()) {
    sheet.row(
      [
        text(0, `history[${at}]`, 'note'),
        text(1, `${tell(VERSIONS.revision, { number: revision })} · ${say(VERSIONS.earlier)}`, 'label'),
        text(2, plan.currency, 'unit'),
        text(3, formatDate(date, language), 'text'),
        text(4, author, 'text'),
        text(5, what, 'wrapped'),
        text(6, why, 'wrapped'),
        ...(totals === null
          ? []
          : [
              number(7, major(totals.spend), 'money', 'fixed'),
              number(8, major(totals.margin), 'money', 'fixed'),
              number(9, major(totals.profit), 'money', 'fixed'),
              number(10, totals.customers, 'count', 'fixed'),
            ]),
      ],
      28,
    );
  }
  const total = (row: 'spend' | 'margin' | 'net' | 'customers'): string =>
    on(context.sheet('calculations'), fixed(COLUMN.total, calculations.plan[row]));
  const spend = sum(context.majors(forecast.total.spend));
  const margin = sum(context.majors(forecast.total.margin));
  const customers = sum(forecast.total.customers);
  const live = sheet.row(
    [
      text(0, 'plan.revision', 'note'),
      text(1, `${tell(VERSIONS.revision, { number: plan.revision })} · ${say(VERSIONS.live)}`, 'strong'),
      text(2, plan.currency, 'unit'),
      text(3, formatDate(plan.date, language), 'text'),
      text(4, plan.author, 'text'),
      text(5, say(VERSIONS.current), 'wrapped'),
      link(7, total('spend'), spend, 'money'),
      link(8, total('margin'), margin, 'money'),
      link(9, total('net'), margin - spend, 'money'),
      link(10, total('customers'), customers, 'count'),
    ],
    28,
  );
  differenceRow(context, sheet, live, { spend, margin, profit: margin - spend, customers });
  return sheet.model({
    title: `${say(HEAD.titles.versions)} · ${plan.title}`,
    widths: [16, 34, 10, 20, 20, 40, 40, 14, 14, 14, 12],
    freeze: { rows: 4, columns: 2 },
    print: { titleRows: [6, 7], pagesHigh: 0, orientation: 'landscape' },
    tab: 'control',
  });
}

/** What the live totals are above or below those of the version before, whose row stands right above theirs. */
function differenceRow(
  { say, tell, plan, major }: Context,
  sheet: SheetBuilder,
  live: number,
  now: Readonly<Record<'spend' | 'margin' | 'profit' | 'customers', number>>,
): void {
  const previous = plan.history.at(-1);
  const totals = previous?.totals ?? null;
  const label =
    previous === undefined ? say(VERSIONS.noDifference) : tell(VERSIONS.difference, { number: previous.revision });
  const head = [text(0, 'plan.difference', 'note'), text(1, label, 'strong'), text(2, plan.currency, 'unit')];
  if (previous === undefined || totals === null) {
    const words =
      previous === undefined ? say(VERSIONS.first) : tell(VERSIONS.notRecorded, { number: previous.revision });
    sheet.row([...head, text(5, words, 'wrapped')], 28);
    return;
  }
  const minus = (column: number): string => `${columnName(column)}${live}-${columnName(column)}${live - 1}`;
  sheet.row(
    [
      ...head,
      text(5, say(VERSIONS.differenceText), 'wrapped'),
      text(6, say(VERSIONS.differenceNote), 'wrapped'),
      formula(7, minus(7), now.spend - major(totals.spend), 'money', 'total'),
      formula(8, minus(8), now.margin - major(totals.margin), 'money', 'total'),
      formula(9, minus(9), now.profit - major(totals.profit), 'money', 'total'),
      formula(10, minus(10), now.customers - totals.customers, 'count', 'total'),
    ],
    40,
  );
}
