import type { Figure, UndefinedReason } from '../../forecast/figure.ts';
import { FIGURE_WORDS } from '../../language/figures.ts';
import { FORMULA_WORDS, type FormulaWord } from '../../language/workbook-words.ts';
import { RETURN } from '../../language/workbook-return.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import type { Context } from './context.ts';
import { heading, lever } from './head.ts';
import type { CellValue, Format } from './model.ts';
import { amountColumn, capital, type Amount, type Subject, type WriteHeads } from './return-amounts.ts';
import { formula, text, type SheetBuilder } from './sheet.ts';

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

/** The word for each reason a relation may have. */
const REASON_WORD: Readonly<Record<UndefinedReason, FormulaWord>> = {
  'no-hurdle': 'noHurdle',
  'no-contacts': 'noContacts',
  'no-quotes': 'noContacts',
  'no-customers': 'noCustomers',
  'no-margin': 'noMargin',
  'no-orders': 'noOrders',
  'no-spend': 'noSpend',
  'no-own-spend': 'noOwnSpend',
  overhead: 'overhead',
};

/** Why a figure is not defined, in the short words of the workbook. */
export function reasonWord(context: Context, reason: UndefinedReason): string {
  return context.say(FORMULA_WORDS[REASON_WORD[reason]]);
}

/** Rows of the words on the inputs sheet. */
export type WordRows = Readonly<Record<FormulaWord, number>>;

/** One block of relations with a row for each subject; answers with the row of the plan, which comes first, and its values. */
export function relationBlock(
  context: Context,
  sheet: SheetBuilder,
  block: RelationBlock,
  subjects: readonly Subject[],
  heads: WriteHeads,
  reasons: WordRows,
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
    const role = subject.scope.kind === 'plan' ? 'total' : 'relation';
    const row = sheet.next;
    const cells = relations.map((relation) => {
      const { of, value } = relationCell(context, block, relation, subject, row, reasons);
      if (row === first) values[relation] = value;
      return formula(relationColumn(relation), of, value, FORMATS[relation], role);
    });
    // A word takes two lines of its column.
    const height = cells.some((cell) => cell.kind === 'formula' && typeof cell.value === 'string') ? 27 : null;
    sheet.row(
      [
        text(COLUMN.id, subject.id, 'note'),
        text(COLUMN.label, `${say(RETURN.blockNames[block])} · ${subject.name}`, role === 'total' ? 'strong' : 'label'),
        text(COLUMN.unit, say(RETURN.seeHeads), 'unit'),
        text(COLUMN.note, subject.kind, 'note'),
        ...cells,
      ],
      height,
    );
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
  reasons: WordRows,
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
      const word = REASON_WORD[value.reason];
      const picked = word === 'overhead' ? one('overhead') : reason;
      return { of: `IF(${when},${then},${picked})`, value: reasonWord(context, value.reason) };
    }
    const shown = FORMATS[relation] === 'money' ? context.major(value.value) : value.value;
    return { of: `IF(${when},${then},${reason})`, value: shown };
  };
  const words = (first: FormulaWord, last: FormulaWord, index: string): string =>
    `INDEX(${on(context.sheet('inputs'), fixedRange(COLUMN.constant, reasons[first], reasons[last]))},1+${index})`;
  const one = (word: FormulaWord): string => on(context.sheet('inputs'), fixed(COLUMN.constant, reasons[word]));
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
