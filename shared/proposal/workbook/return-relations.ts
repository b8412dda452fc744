import type { Figure, UndefinedReason } from '../../forecast/figure.ts';
import { FIGURE_WORDS, REASON_WORDS } from '../../language/figures.ts';
import { RETURN } from '../../language/workbook-return.ts';
import { COLUMN, columnName, quoted } from './address.ts';
import type { Context } from './context.ts';
import { heading, lever } from './head.ts';
import type { Format } from './model.ts';
import { amountColumn, capital, type Amount, type Subject, type WriteHeads } from './return.ts';
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

/** One block of relations with a row for each subject; answers with the row of the plan, which comes first. */
export function relationBlock(
  context: Context,
  sheet: SheetBuilder,
  block: RelationBlock,
  subjects: readonly Subject[],
  heads: WriteHeads,
): number {
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
  for (const subject of subjects) {
    const role = subject.scope.kind === 'plan' ? 'total' : 'formula';
    const row = sheet.next;
    sheet.row([
      text(COLUMN.id, subject.id, 'note'),
      text(COLUMN.label, `${say(RETURN.blockNames[block])} · ${subject.name}`, role === 'total' ? 'strong' : 'label'),
      text(COLUMN.unit, say(RETURN.seeHeads), 'unit'),
      text(COLUMN.note, subject.kind, 'note'),
      ...relations.map((relation) => {
        const { of, value } = relationCell(context, block, relation, subject, row);
        return formula(relationColumn(relation), of, value, FORMATS[relation], role);
      }),
    ]);
  }
  return first;
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
): { readonly of: string; readonly value: number | string } {
  const { figures } = subject;
  const counted = block === 'loaded' ? figures.loaded : figures.direct;
  const at = (amount: Amount): string => `${columnName(amountColumn(amount))}${subject.row}`;
  const spend = `${columnName(relationColumn('countedSpend'))}${row}`;
  const profit = `${columnName(relationColumn('profit'))}${row}`;
  const figure = (
    value: Figure,
    otherwise: UndefinedReason,
    when: string,
    then: string,
  ): { of: string; value: number | string } => {
    const reason = context.say(REASON_WORDS[value.state === 'undefined' ? value.reason : otherwise]);
    const shown =
      value.state === 'undefined' ? reason : FORMATS[relation] === 'money' ? context.major(value.value) : value.value;
    return { of: `IF(${when},${then},${quoted(reason)})`, value: shown };
  };
  const noSpend: UndefinedReason = block === 'loaded' ? 'no-spend' : 'no-own-spend';
  switch (relation) {
    case 'countedSpend':
      return {
        of: block === 'loaded' ? `${at('ownSpend')}+${at('overheadShare')}` : at('ownSpend'),
        value: context.major(counted.spend),
      };
    case 'profit':
      return { of: `${at('margin')}-${spend}`, value: context.major(counted.profit) };
    case 'costPerContact':
      return figure(counted.costPerContact, 'no-contacts', `${at('contacts')}<>0`, `${spend}/${at('contacts')}`);
    case 'costPerCustomer':
      return figure(counted.costPerCustomer, 'no-customers', `${at('customers')}<>0`, `${spend}/${at('customers')}`);
    case 'valueToCost':
      return figure(counted.valueToCost, noSpend, `${spend}<>0`, `${at('revenue')}/${spend}`);
    case 'roi':
      return figure(counted.roi, noSpend, `${spend}<>0`, `${profit}/${spend}`);
    case 'breakEvenConversion':
      return figure(
        counted.breakEvenConversion,
        'no-margin',
        `${at('margin')}>0`,
        `${at('customers')}/${at('contacts')}*${spend}/${at('margin')}`,
      );
    case 'breakEvenOrderValue':
      return figure(
        counted.breakEvenOrderValue,
        'no-margin',
        `${at('margin')}>0`,
        `${at('revenue')}/${at('orders')}*${spend}/${at('margin')}`,
      );
    case 'conversion':
      return figure(figures.conversion, 'no-contacts', `${at('contacts')}<>0`, `${at('customers')}/${at('contacts')}`);
    case 'breakEvenCostPerContact':
      return figure(
        figures.breakEvenCostPerContact,
        'no-contacts',
        `${at('contacts')}<>0`,
        `${at('margin')}/${at('contacts')}`,
      );
    case 'lifetimeMargin':
      return figure(
        figures.lifetimeMargin,
        'no-customers',
        `ISNUMBER(${lever(context, 'hurdle')})*${at('customers')}<>0`,
        `${at('lifetimeOfAll')}/${at('customers')}`,
      );
    case 'marginalRoi':
      return figure(
        figures.marginalRoi,
        'no-own-spend',
        `${at('ownSpend')}<>0`,
        `(${at('elasticMargin')}-${at('ownSpend')})/${at('ownSpend')}`,
      );
  }
}
