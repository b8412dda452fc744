import type { Figure } from '../../forecast/figure.ts';
import type { Payback } from '../../forecast/finance.ts';
import { HEAD } from '../../language/workbook.ts';
import { OPTIONS } from '../../language/workbook-front.ts';
import { proposalOptions } from '../options.ts';
import { columnName, fixed, on } from './address.ts';
import type { CheckSources } from './checks.ts';
import type { Context } from './context.ts';
import { heading, lever, startSheet, type HeadFacts } from './head.ts';
import type { Cell, CellValue, Format, SheetModel } from './model.ts';
import { reasonWord, relationColumn } from './return-relations.ts';
import { formula, link, number, sum, text } from './sheet.ts';

const OPTION_COLUMNS = [
  'cut',
  'keep',
  'spend',
  'contacts',
  'customers',
  'margin',
  'profit',
  'roi',
  'npv',
  'payback',
] as const;
type OptionColumn = (typeof OPTION_COLUMNS)[number];

const FORMATS: Readonly<Record<OptionColumn, Format>> = {
  cut: 'percent',
  keep: 'whole',
  spend: 'money',
  contacts: 'count',
  customers: 'count',
  margin: 'money',
  profit: 'money',
  roi: 'percent',
  npv: 'money',
  payback: 'whole',
};

export function optionColumn(column: OptionColumn): number {
  return 4 + OPTION_COLUMNS.indexOf(column);
}

/** Rows of the options, the live one last. */
export interface OptionRefs {
  readonly first: number;
  readonly last: number;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** What each row shows at export. */
  readonly values: readonly Readonly<Record<OptionColumn, CellValue>>[];
}

/** Options side by side: rows written by the engine, and a live row that any of them can be remade in. */
export function optionsSheet(
  context: Context,
  facts: HeadFacts,
  sources: CheckSources,
): { readonly sheet: SheetModel; readonly refs: OptionRefs } {
  const { say, plan, forecast, major } = context;
  const sheet = startSheet(context, 'options', facts);
  heading(sheet, say(OPTIONS.list), 16);
  sheet.row(
    [
      OPTIONS.heads.id,
      OPTIONS.heads.option,
      OPTIONS.heads.unit,
      OPTIONS.heads.by,
      ...OPTION_COLUMNS.map((column) => OPTIONS.heads[column]),
      OPTIONS.heads.inForce,
      OPTIONS.heads.difference,
    ].map((head, column) => text(column, say(head), column >= 4 ? 'numberHead' : 'columnHead')),
    56,
  );
  const unit = (column: OptionColumn): string =>
    FORMATS[column] === 'money'
      ? plan.currency
      : FORMATS[column] === 'percent'
        ? '%'
        : say(column === 'payback' ? OPTIONS.units.month : OPTIONS.units.number);
  sheet.row([
    text(2, say(OPTIONS.units.units), 'unit'),
    ...OPTION_COLUMNS.map((column) => text(optionColumn(column), unit(column), 'numberUnit')),
    text(14, '0 / 1', 'numberUnit'),
    text(15, '0 / 1', 'numberUnit'),
  ]);
  const figure = (value: Figure, money: boolean): CellValue =>
    value.state === 'undefined' ? reasonWord(context, value.reason) : money ? major(value.value) : value.value;
  const payback = (value: Payback): CellValue => (value.kind === 'month' ? value.month + 1 : say(OPTIONS.never));
  const outcomes = proposalOptions(plan, forecast.options.scenario);
  const values = outcomes.map((outcome): Record<OptionColumn, CellValue> => ({
    cut: outcome.cut,
    keep: outcome.keepMinimums ? 1 : 0,
    spend: major(outcome.spend),
    contacts: outcome.contacts,
    customers: outcome.customers,
    margin: major(outcome.margin),
    profit: major(outcome.profit),
    roi: figure(outcome.roi, false),
    npv: figure(outcome.npv, true),
    payback: payback(outcome.payback),
  }));
  const live = liveCells(context, sources);
  const tolerance = 1 / (context.scale + context.scale);
  const tolerated = on(context.sheet('inputs'), fixed(4, sources.inputs.tolerance));
  const first = sheet.next;
  const liveRow = first + outcomes.length;
  for (const [at, { code, cut, keepMinimums }] of outcomes.entries()) {
    const row = sheet.next;
    const [cutCell, keepCell] = [
      `${columnName(optionColumn('cut'))}${row}`,
      `${columnName(optionColumn('keep'))}${row}`,
    ];
    const margin = columnName(optionColumn('margin'));
    const inForce = cut === forecast.options.cut && keepMinimums === forecast.options.keepMinimums ? 1 : 0;
    const own = values[at] as Record<OptionColumn, CellValue>;
    const differs = inForce * (Math.abs((own.margin as number) - (live.values.margin as number)) > tolerance ? 1 : 0);
    sheet.row([
      text(0, `option.${code}`, 'note'),
      text(1, say(OPTIONS.names[code]), 'label'),
      text(2, say(OPTIONS.units.seeHeads), 'unit'),
      text(3, say(OPTIONS.engine), 'note'),
      ...OPTION_COLUMNS.map((column) => written(optionColumn(column), own[column], FORMATS[column])),
      formula(
        14,
        `(${cutCell}=${lever(context, 'cut')})*(${keepCell}=${lever(context, 'keepMinimums')})`,
        inForce,
        'whole',
      ),
      formula(15, `O${row}*(ABS(${margin}${row}-${margin}$${liveRow})>${tolerated})`, differs, 'whole'),
    ]);
  }
  sheet.row([
    text(0, 'option.live', 'note'),
    text(1, say(OPTIONS.names.live), 'strong'),
    text(2, say(OPTIONS.units.seeHeads), 'unit'),
    text(3, say(OPTIONS.formulas), 'note'),
    ...OPTION_COLUMNS.map((column) =>
      link(optionColumn(column), live.formulas[column], live.values[column], FORMATS[column]),
    ),
  ]);
  sheet.space();
  sheet.row([text(1, say(OPTIONS.howTo), 'wrapped')], 66);
  const names = [...outcomes.map(({ code }) => say(OPTIONS.names[code])), say(OPTIONS.names.live)];
  return {
    sheet: sheet.model({
      title: `${say(HEAD.titles.options)} · ${plan.title}`,
      widths: [20, 48, 12, 24, 10, 10, 14, 12, 12, 14, 14, 12, 14, 12, 10, 14],
      freeze: { rows: 4, columns: 2 },
      print: { titleRows: [4, 4], pagesHigh: 1, orientation: 'landscape' },
      tab: 'presentation',
    }),
    refs: {
      first,
      last: liveRow,
      codes: [...outcomes.map(({ code }) => code), 'live'],
      names,
      values: [...values, live.values],
    },
  };
}

function written(column: number, value: CellValue, format: Format): Cell {
  return typeof value === 'number' ? number(column, value, format, 'fixed') : text(column, value, 'fixed');
}

function liveCells(
  context: Context,
  { calculations, returned, finance }: CheckSources,
): {
  readonly formulas: Readonly<Record<OptionColumn, string>>;
  readonly values: Readonly<Record<OptionColumn, CellValue>>;
} {
  const { forecast } = context;
  const calc = context.sheet('calculations');
  const total = (row: 'spend' | 'contacts' | 'customers' | 'margin' | 'net'): string =>
    on(calc, fixed(5, calculations.plan[row]));
  const figure = (row: 'npv' | 'payback'): string => on(context.sheet('finance'), fixed(4, finance.rows[row]));
  const spend = sum(context.majors(forecast.total.spend));
  const margin = sum(context.majors(forecast.total.margin));
  const own = finance.values;
  return {
    formulas: {
      cut: lever(context, 'cut'),
      keep: lever(context, 'keepMinimums'),
      spend: total('spend'),
      contacts: total('contacts'),
      customers: total('customers'),
      margin: total('margin'),
      profit: total('net'),
      roi: on(context.sheet('return'), fixed(relationColumn('roi'), returned.plan.loaded)),
      npv: figure('npv'),
      payback: figure('payback'),
    },
    values: {
      cut: forecast.options.cut,
      keep: forecast.options.keepMinimums ? 1 : 0,
      spend,
      contacts: sum(forecast.total.contacts),
      customers: sum(forecast.total.customers),
      margin,
      profit: margin - spend,
      roi: returned.loaded.roi ?? 0,
      npv: own.npv ?? 0,
      payback: own.payback ?? 0,
    },
  };
}
