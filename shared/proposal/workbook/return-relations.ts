import type { Figure, UndefinedReason } from '../../forecast/figure.ts';
import { FIGURE_WORDS, REASON_WORDS } from '../../language/figures.ts';
import { RETURN } from '../../language/workbook-return.ts';
import { COLUMN, columnName, fixed, fixedRange, quoted } from './address.ts';
import type { Context } from './context.ts';
import { heading, lever } from './head.ts';
import type { CellValue, Format } from './model.ts';
import { amountColumn, capital, type Amount, type Subject, type WriteHeads } from './return.ts';
import { constantRow, formula, text, type SheetBuilder } from './sheet.ts';

/** Relations count own spend (direct), own spend and a share of the overheads (loaded), or no spend at all (others). */
export const RELATION_BLOCKS = ['direct', 'loaded', 'others'] as const;
export type RelationBlock = (typeof RELATION_BLOCKS)[number];

const BY_SPEND = [
  'countedSpend',
  'profit',
  'costPerContact',
  'costPerCustomer',
  'valueToCost',
  'roi',
  'breakEvenConversion',
  'breakEvenOrderValue',
] as const;
const WITHOUT = ['conversion', 'breakEvenCostPerContact', 'lifetimeMargin', 'marginalRoi'] as const;
export type Relation = (typeof BY_SPEND)[number] | (typeof WITHOUT)[number];

const FORMATS: Readonly<Record<Relation, Format>> = {
  countedSpend: 'money',
  profit: 'money',
  costPerContact: 'money',
  costPerCustomer: 'money',
  valueToCost: 'ratio',
  roi: 'percent',
  breakEvenConversion: 'percent',
  breakEvenOrderValue: 'money',
  conversion: 'percent',
  breakEvenCostPerContact: 'money',
  lifetimeMargin: 'money',
  marginalRoi: 'percent',
};

/** Column of a relation in its block. */
export function relationColumn(relation: Relation): number {
  const list: readonly Relation[] = (BY_SPEND as readonly Relation[]).includes(relation) ? BY_SPEND : WITHOUT;
  return COLUMN.constant + list.indexOf(relation);
}

/** Reasons why a relation is not defined, in the order in which formulas pick from neighbours. */
const REASONS = {
  noHurdle: 'no-hurdle',
  noCustomersYet: 'no-customers',
  noContacts: 'no-contacts',
  noCustomers: 'no-customers',
  noMargin: 'no-margin',
  noOrders: 'no-orders',
  noSpend: 'no-spend',
  noOwnSpend: 'no-own-spend',
} as const satisfies Record<string, UndefinedReason>;
type ReasonRow = keyof typeof REASONS;
export type ReasonRows = Readonly<Record<ReasonRow, number>>;

/** The words that stand where a relation has no value, each in a cell, so that formulas pick the one that holds. */
export function reasonRows(context: Context, sheet: SheetBuilder): ReasonRows {
  const { say } = context;
  heading(sheet, say(RETURN.reasons), COLUMN.constant + BY_SPEND.length);
  const rows = {} as Record<ReasonRow, number>;
  for (const key of Object.keys(REASONS) as ReasonRow[]) {
    rows[key] = constantRow(sheet, {
      id: `reason.${key}`,
      label: say(RETURN.reasonNames[key]),
      unit: say(RETURN.text),
      constant: text(COLUMN.constant, say(REASON_WORDS[REASONS[key]]), 'fixed'),
    });
  }
  return rows;
}

/** One block of relations with a row for each subject; answers with the row of the plan, which comes first, and its values. */
export function relationBlock(
  context: Context,
  sheet: SheetBuilder,
  block: RelationBlock,
  subjects: readonly Subject[],
  heads: WriteHeads,
  reasons: ReasonRows,
): { readonly row: number; readonly values: Partial<Record<Relation, CellValue>> } {
  const { say, plan } = context;
  const relations: readonly Relation[] = block === 'others' ? WITHOUT : BY_SPEND;
  heading(sheet, say(RETURN.blocks[block]), COLUMN.constant + BY_SPEND.length);
  heads(
    context,
    sheet,
    relations.map((relation) => capital(say(FIGURE_WORDS[relation].label))),
    relations.map((relation) => unitOf(FORMATS[relation], plan.currency, say(RETURN.ratio))),
  );
  const first = sheet.next;
  const values: Partial<Record<Relation, CellValue>> = {};
  for (const subject of subjects) {
    const role = subject.scope.kind === 'plan' ? 'total' : 'formula';
    const row = sheet.next;
    sheet.row([
      text(COLUMN.id, subject.id, 'note'),
      text(COLUMN.label, `${say(RETURN.blockNames[block])} · ${subject.name}`, role === 'total' ? 'strong' : 'label'),
      text(COLUMN.unit, say(RETURN.seeHeads), 'unit'),
      text(COLUMN.note, subject.kind, 'note'),
      ...relations.map((relation) => {
        const { of, value } = relationCell(context, block, relation, subject, row, reasons);
        if (row === first) values[relation] = value;
        return formula(relationColumn(relation), of, value, FORMATS[relation], role);
      }),
    ]);
  }
  return { row: first, values };
}

function unitOf(format: Format, currency: string, ratio: string): string {
  if (format === 'money') return currency;
  return format === 'percent' ? '%' : ratio;
}

function relationCell(
  context: Context,
  block: RelationBlock,
  relation: Relation,
  subject: Subject,
  row: number,
  reasons: ReasonRows,
): { readonly of: string; readonly value: number | string } {
  const { figures } = subject;
  const counted = block === 'loaded' ? figures.loaded : figures.direct;
  const at = (amount: Amount): string => `${columnName(amountColumn(amount))}${subject.row}`;
  const spend = `${columnName(relationColumn('countedSpend'))}${row}`;
  const profit = `${columnName(relationColumn('profit'))}${row}`;
  // The reason is picked by the cells as well, so that it stays true when they change.
  const figure = (
    value: Figure,
    when: string,
    then: string,
    reason: string,
  ): { of: string; value: number | string } => {
    if (value.state === 'undefined') {
      const words = context.say(REASON_WORDS[value.reason]);
      return { of: `IF(${when},${then},${value.reason === 'overhead' ? quoted(words) : reason})`, value: words };
    }
    const shown = FORMATS[relation] === 'money' ? context.major(value.value) : value.value;
    return { of: `IF(${when},${then},${reason})`, value: shown };
  };
  const words = (first: ReasonRow, last: ReasonRow, index: string): string =>
    `INDEX(${fixedRange(COLUMN.constant, reasons[first], reasons[last])},1+${index})`;
  const one = (row: ReasonRow): string => fixed(COLUMN.constant, reasons[row]);
  const noSpend = words('noSpend', 'noOwnSpend', `(${at('spend')}<>0)`);
  switch (relation) {
    case 'countedSpend':
      return {
        of: block === 'loaded' ? `${at('ownSpend')}+${at('overheadShare')}` : at('ownSpend'),
        value: context.major(counted.spend),
      };
    case 'profit':
      return { of: `${at('margin')}-${spend}`, value: context.major(counted.profit) };
    case 'costPerContact':
      return figure(counted.costPerContact, `${at('contacts')}<>0`, `${spend}/${at('contacts')}`, one('noContacts'));
    case 'costPerCustomer':
      return figure(
        counted.costPerCustomer,
        `${at('customers')}<>0`,
        `${spend}/${at('customers')}`,
        one('noCustomers'),
      );
    case 'valueToCost':
      return figure(counted.valueToCost, `${spend}<>0`, `${at('revenue')}/${spend}`, noSpend);
    case 'roi':
      return figure(counted.roi, `${spend}<>0`, `${profit}/${spend}`, noSpend);
    case 'breakEvenConversion':
      return figure(
        counted.breakEvenConversion,
        `${at('margin')}>0`,
        `${at('customers')}/${at('contacts')}*${spend}/${at('margin')}`,
        words('noContacts', 'noMargin', `(${at('contacts')}<>0)*(1+(${at('customers')}<>0))`),
      );
    case 'breakEvenOrderValue':
      return figure(
        counted.breakEvenOrderValue,
        `${at('margin')}>0`,
        `${at('revenue')}/${at('orders')}*${spend}/${at('margin')}`,
        words('noMargin', 'noOrders', `(${at('orders')}=0)`),
      );
    case 'conversion':
      return figure(
        figures.conversion,
        `${at('contacts')}<>0`,
        `${at('customers')}/${at('contacts')}`,
        one('noContacts'),
      );
    case 'breakEvenCostPerContact':
      return figure(
        figures.breakEvenCostPerContact,
        `${at('contacts')}<>0`,
        `${at('margin')}/${at('contacts')}`,
        one('noContacts'),
      );
    case 'lifetimeMargin':
      return figure(
        figures.lifetimeMargin,
        `ISNUMBER(${lever(context, 'hurdle')})*${at('customers')}<>0`,
        `${at('lifetimeOfAll')}/${at('customers')}`,
        words('noHurdle', 'noCustomersYet', `ISNUMBER(${lever(context, 'hurdle')})`),
      );
    case 'marginalRoi':
      return figure(
        figures.marginalRoi,
        `${at('ownSpend')}<>0`,
        `(${at('elasticMargin')}-${at('ownSpend')})/${at('ownSpend')}`,
        one('noOwnSpend'),
      );
  }
}
