import { NUMBER_WORDS } from '../../language/workbook.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { ordersPerCustomer } from '../../forecast/line-sums.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import { type ContactFacts } from './context.ts';

import { lever } from './head.ts';
import type { LineInputRows } from './line-rows.ts';

import { before, constantRow, formula, here, monthRow, sum } from './sheet.ts';

import { later, type LineCalculation, type Sources, type WriteBlock } from './calculation-parts.ts';

/** Lines whose customers arrive in shares: the quotes of a month, seen one month later in each further row. */
export function delayedRows(
  { context, sheet }: Sources,
  contacts: readonly ContactFacts[],
  of: (index: number) => LineCalculation,
  block: WriteBlock,
): ReadonlyMap<number, readonly [number, number]> {
  const { say, tell } = context;
  const found = new Map<number, readonly [number, number]>();
  const shared = contacts.filter(({ line }) => line.delay.kind === 'shares');
  block(null, say(CALCULATIONS.blocks.delayed), shared.length, () => {
    for (const { line, name, index, result } of shared) {
      const first = sheet.next;
      for (let month = 0; month < result.inputs.delayShares.length; month++) {
        const values = Array.from(result.flows.quotes, (_, at) => result.flows.quotes[at - month] ?? 0);
        monthRow(sheet, {
          id: `${line.id}.quotesLater[${month}]`,
          label: tell(CALCULATIONS.quotesLater, { name, months: month }),
          unit: say(NUMBER_WORDS.quotes),
          note: say(CALCULATIONS.notes.delayed),
          formula: month === 0 ? here(of(index).quotes) : before(sheet.next - 1),
          values,
          format: 'count',
        });
      }
      found.set(index, [first, sheet.next - 1]);
    }
  });
  return found;
}

export function customerFormula(
  { context, sheet, inputs }: Sources,
  { index }: ContactFacts,
  at: LineCalculation,
  delayed: ReadonlyMap<number, readonly [number, number]>,
): string {
  const { delay } = inputs.lines[index] as LineInputRows;
  const month = columnName(COLUMN.firstMonth);
  if (delay.kind === 'shares') {
    const [first, last] = delayed.get(index) ?? [0, 0];
    const shares = on(context.sheet('inputs'), fixedRange(COLUMN.constant, delay.first, delay.first + delay.count - 1));
    return `SUMPRODUCT(${month}${first}:${month}${last},${shares})*$E${sheet.next}`;
  }
  return `${later(context, at.quotes, delay.row)}*$E${sheet.next}`;
}

export function repeatRows(
  { context, sheet, inputs }: Sources,
  contacts: readonly ContactFacts[],
  of: (index: number) => LineCalculation,
  block: WriteBlock,
): void {
  const { say, tell } = context;
  const repeating = contacts.filter(({ index }) => inputs.lines[index]?.repeat !== null);
  const repeatOf = (index: number): NonNullable<LineInputRows['repeat']> =>
    (inputs.lines[index] as LineInputRows).repeat as NonNullable<LineInputRows['repeat']>;
  const input = (row: number): string => on(context.sheet('inputs'), fixed(COLUMN.constant, row));
  for (const { index } of contacts) of(index).orders = of(index).customers;
  block(null, say(CALCULATIONS.blocks.repeats), repeating.length, () => {
    for (const { line, name, index, result } of repeating) {
      const at = repeatOf(index);
      const { retention, everyMonths } = result.inputs.repeat ?? { retention: 0, everyMonths: 1 };
      const first = sheet.next;
      let previous: readonly number[] = [...result.flows.customers];
      let kept = 1;
      for (let order = 1; order <= at.atMost; order++) {
        const from = order === 1 ? of(index).customers : sheet.next - 1;
        const source = previous;
        previous = source.map((_, month) => (source[month - everyMonths] ?? 0) * retention);
        kept *= retention;
        monthRow(sheet, {
          id: `${line.id}.repeat[${order}]`,
          label: tell(CALCULATIONS.repeatOrder, { name, number: order }),
          unit: say(NUMBER_WORDS.orders),
          note: say(CALCULATIONS.notes.repeats),
          constant: formula(
            COLUMN.constant,
            order === 1 ? input(at.retention) : `$E${sheet.next - 1}*${input(at.retention)}`,
            kept,
            'percent',
          ),
          formula: `${later(context, from, at.every)}*${input(at.retention)}`,
          values: previous,
          format: 'count',
          total: sum(previous),
        });
      }
      of(index).repeats = [first, sheet.next - 1];
    }
  });
  block(null, say(CALCULATIONS.blocks.discountedRepeats), repeating.length, () => {
    const rate = context.plan.hurdle?.rate ?? 0;
    for (const { line, name, index, result } of repeating) {
      const at = repeatOf(index);
      const first = sheet.next;
      const { repeat } = result.inputs;
      for (let order = 1; order <= at.atMost; order++) {
        const step = `${input(at.retention)}/(1+${lever(context, 'hurdle')})^(${input(at.every)}/12)`;
        const upTo = (count: number): number =>
          repeat === null ? 1 : ordersPerCustomer({ ...result.inputs, repeat: { ...repeat, atMost: count } }, rate);
        constantRow(sheet, {
          id: `${line.id}.discountedRepeat[${order}]`,
          label: tell(CALCULATIONS.discountedOrder, { name, number: order }),
          unit: say(NUMBER_WORDS.share),
          note: say(CALCULATIONS.notes.discountedRepeats),
          constant: formula(
            COLUMN.constant,
            order === 1 ? step : `$E${sheet.next - 1}*${step}`,
            upTo(order) - upTo(order - 1),
            'percent',
          ),
        });
      }
      of(index).discounted = [first, sheet.next - 1];
    }
  });
  block('orders', say(CALCULATIONS.blocks.orders), contacts.length, () => {
    for (const { line, name, index, result } of contacts) {
      const [first, last] = of(index).repeats ?? [0, 0];
      const month = columnName(COLUMN.firstMonth);
      const repeats = of(index).repeats === null ? '' : `+SUM(${month}${first}:${month}${last})`;
      const values = [...result.flows.orders];
      of(index).orders = monthRow(sheet, {
        id: `${line.id}.orders`,
        label: `${say(CALCULATIONS.rows.orders)} · ${name}`,
        unit: say(NUMBER_WORDS.orders),
        note: say(CALCULATIONS.notes.orders),
        formula: `${here(of(index).customers)}${repeats}`,
        values,
        format: 'count',
        total: sum(values),
      });
    }
  });
}
