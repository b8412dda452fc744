import { NUMBER_WORDS } from '../../language/workbook.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { baseValue, type Assumption } from '../../plan/estimate.ts';
import { isContact, type Context } from './context.ts';
import { curveBlocks } from './curve-inputs.ts';
import { axisRows, heading, monthSheet, startSheet, type HeadFacts } from './head.ts';
import { blockRows, evidenceNote, spendRow, validate, type InputRow } from './input-block.ts';
import type { LineInputRows, MutableLineRows } from './line-rows.ts';
import type { SheetModel } from './model.ts';
import { type SheetBuilder } from './sheet.ts';

import type { InputRefs } from './input-refs.ts';
import { planInputs, wordRows } from './plan-inputs.ts';

/** Every input of the plan, once: levers of finance, then one block for each quantity with one row for each line. */
export function inputsSheet(
  context: Context,
  facts: HeadFacts,
): { readonly sheet: SheetModel; readonly refs: InputRefs } {
  const sheet = startSheet(context, 'inputs', facts);
  axisRows(context, sheet, true);
  const plan = planInputs(context, sheet, facts);
  const lines = lineInputs(context, sheet);
  const words = wordRows(context, sheet);
  return { sheet: monthSheet(context, sheet, 'inputs', 'input'), refs: { ...plan, lines, words } };
}

function lineInputs(context: Context, sheet: SheetBuilder): readonly LineInputRows[] {
  const { say, plan, lines } = context;
  const rows: MutableLineRows[] = lines.map(() => ({
    spend: 0,
    fixedContacts: 0,
    smallest: 0,
    carryOver: 0,
    curve: null,
    quoteRate: 0,
    winRate: 0,
    delay: { kind: 'months', row: 0 },
    orderValue: 0,
    marginRate: 0,
    repeat: null,
  }));
  const of = (index: number): MutableLineRows => rows[index] as MutableLineRows;
  heading(sheet, say(INPUTS.blocks.spend));
  const first = sheet.next;
  for (const { line, name, index } of lines) {
    of(index).spend = spendRow(
      context,
      sheet,
      `${line.id}.spend`,
      `${say(INPUTS.quantities.spend)} · ${name}`,
      plan.currency,
      context.majors(line.spend),
      line.note,
    );
  }
  validate(context, sheet, first, 'spend', plan.months);
  blockRows(
    context,
    sheet,
    'smallest',
    lines.map(({ line, name, index }): InputRow => ({
      id: `${line.id}.smallest`,
      name,
      unit: plan.currency,
      value: line.smallest === null ? null : context.major(line.smallest),
      format: 'money',
      note: say(INPUTS.quantityNotes.smallest),
      place: (row) => {
        of(index).smallest = row;
      },
    })),
  );
  const contacts = lines.filter(isContact);
  const simple = (key: 'carryOver' | 'quoteRate' | 'winRate' | 'marginRate' | 'orderValue'): void =>
    blockRows(
      context,
      sheet,
      key,
      contacts.map(({ line, name, index }): InputRow => {
        const assumption: Assumption = line[key];
        const value = baseValue(assumption);
        const money = key === 'orderValue';
        return {
          id: `${line.id}.${key}`,
          name,
          unit: money ? plan.currency : '%',
          value: money ? context.major(value) : value,
          format: money ? 'money' : 'percent',
          note: evidenceNote(context, assumption.evidence),
          place: (row) => {
            of(index)[key] = row;
          },
        };
      }),
    );
  simple('carryOver');
  curveBlocks(context, sheet, contacts, of);
  simple('quoteRate');
  simple('winRate');
  delayBlocks(context, sheet, of);
  simple('orderValue');
  simple('marginRate');
  repeatBlocks(context, sheet, of);
  return rows;
}

function delayBlocks(context: Context, sheet: SheetBuilder, of: (index: number) => MutableLineRows): void {
  const { say, tell } = context;
  const contacts = context.lines.filter(isContact);
  blockRows(
    context,
    sheet,
    'delay',
    contacts.flatMap(({ line, name, index }): InputRow[] => {
      if (line.delay.kind !== 'months') return [];
      return [
        {
          id: `${line.id}.delay`,
          name,
          unit: say(NUMBER_WORDS.months),
          value: line.delay.months,
          format: 'whole',
          note: evidenceNote(context, line.delay.evidence),
          place: (row) => {
            of(index).delay = { kind: 'months', row };
          },
        },
      ];
    }),
  );
  blockRows(
    context,
    sheet,
    'delayShare',
    contacts.flatMap(({ line, name, index }): InputRow[] => {
      if (line.delay.kind !== 'shares') return [];
      const { shares, evidence } = line.delay;
      return shares.map((share, month): InputRow => ({
        id: `${line.id}.delay[${month}]`,
        name: tell(INPUTS.afterMonths, { name, months: month }),
        unit: '%',
        value: share,
        format: 'percent',
        note: evidenceNote(context, evidence),
        place: (row) => {
          if (month === 0) of(index).delay = { kind: 'shares', first: row, count: shares.length };
        },
      }));
    }),
  );
}

function repeatBlocks(context: Context, sheet: SheetBuilder, of: (index: number) => MutableLineRows): void {
  const { say } = context;
  const repeating = context.lines
    .filter(isContact)
    .flatMap(({ line, name, index }) =>
      line.repeat === null || line.repeat.atMost === 0 ? [] : [{ id: line.id, name, index, repeat: line.repeat }],
    );
  for (const { index, repeat } of repeating)
    of(index).repeat = { every: 0, retention: 0, most: 0, atMost: repeat.atMost };
  const place =
    (index: number, key: 'every' | 'retention' | 'most') =>
    (row: number): void => {
      const repeat = of(index).repeat;
      if (repeat !== null) repeat[key] = row;
    };
  blockRows(
    context,
    sheet,
    'repeatEvery',
    repeating.map(({ id, name, index, repeat }) => ({
      id: `${id}.repeat.everyMonths`,
      name,
      unit: say(NUMBER_WORDS.months),
      value: repeat.everyMonths,
      format: 'whole',
      note: say(INPUTS.quantityNotes.repeatEvery),
      place: place(index, 'every'),
    })),
  );
  blockRows(
    context,
    sheet,
    'repeatMost',
    repeating.map(({ id, name, index, repeat }) => ({
      id: `${id}.repeat.atMost`,
      name,
      unit: say(NUMBER_WORDS.orders),
      value: repeat.atMost,
      format: 'whole',
      note: say(INPUTS.quantityNotes.repeatMost),
      role: 'fixed',
      place: place(index, 'most'),
    })),
  );
  blockRows(
    context,
    sheet,
    'retention',
    repeating.map(({ id, name, index, repeat }) => ({
      id: `${id}.repeat.retention`,
      name,
      unit: '%',
      value: baseValue(repeat.retention),
      format: 'percent',
      note: evidenceNote(context, repeat.retention.evidence),
      place: place(index, 'retention'),
    })),
  );
}
