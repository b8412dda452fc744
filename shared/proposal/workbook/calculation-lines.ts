import { NUMBER_WORDS } from '../../language/workbook.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { ordersPerCustomer } from '../../forecast/line-sums.ts';
import { isFlexible } from '../../plan/line.ts';
import { plannedSpend } from '../../forecast/scenario.ts';
import { COLUMN, columnName, fixed, fixedRange, on } from './address.ts';
import { isContact, type ContactFacts, type Context } from './context.ts';
import { contactFormula, elasticFormula } from './curve-formulas.ts';
import { AXIS, heading, lever } from './head.ts';
import type { InputRefs } from './inputs.ts';
import type { LineInputRows } from './line-rows.ts';
import { stateColumn, type LineRefs } from './lines.ts';
import type { Cell, Format } from './model.ts';
import type { ScenarioRefs } from './scenarios.ts';
import {
  before,
  constantRow,
  formula,
  fromOpening,
  here,
  hereInRow,
  link,
  monthRow,
  sum,
  type SheetBuilder,
} from './sheet.ts';

/** Rows of the calculations sheet that belong to one line; 0 where it has none. */
export interface LineCalculation {
  spend: number;
  effective: number;
  contacts: number;
  elastic: number;
  quotes: number;
  customers: number;
  orders: number;
  revenue: number;
  margin: number;
  /** Rows of the repeat orders, each with the share kept in the constant column. */
  repeats: readonly [first: number, last: number] | null;
  /** Rows of the shares kept, discounted. */
  discounted: readonly [first: number, last: number] | null;
}

export interface Sources {
  readonly context: Context;
  readonly sheet: SheetBuilder;
  readonly inputs: InputRefs;
  readonly lines: LineRefs;
  readonly scenarios: ScenarioRefs;
}

/** First and last row of each block that has one row for every line of its kind. */
export type Blocks = Record<
  'spend' | 'contacts' | 'quotes' | 'customers' | 'orders' | 'revenue' | 'margin',
  readonly [first: number, last: number] | null
>;

type Block = keyof Blocks;

/** From spend to margin: one block for each quantity, one row for each line, one formula in each row. */
export function lineBlocks(sources: Sources): { readonly rows: readonly LineCalculation[]; readonly blocks: Blocks } {
  const { context, sheet } = sources;
  const { say } = context;
  const rows = context.lines.map((): LineCalculation => ({
    spend: 0,
    effective: 0,
    contacts: 0,
    elastic: 0,
    quotes: 0,
    customers: 0,
    orders: 0,
    revenue: 0,
    margin: 0,
    repeats: null,
    discounted: null,
  }));
  const of = (index: number): LineCalculation => rows[index] as LineCalculation;
  const contacts = context.lines.filter(isContact);
  const blocks: Blocks = {
    spend: null,
    contacts: null,
    quotes: null,
    customers: null,
    orders: null,
    revenue: null,
    margin: null,
  };
  const block = (key: Block | null, title: string, count: number, write: () => void): void => {
    if (count === 0) return;
    heading(sheet, title);
    const first = sheet.next;
    write();
    if (key !== null) blocks[key] = [first, sheet.next - 1];
  };
  const cuts = cutBlocks(sources, contacts, block);
  block('spend', say(CALCULATIONS.blocks.spend), context.lines.length, () => {
    for (const { line, name, result, index } of context.lines) {
      const live = sources.scenarios.live(index, 'spend');
      const factors = [live?.reference, cuts.get(index)].filter((part) => part !== undefined);
      const spend = context.majors(result.flows.spend);
      of(index).spend = monthRow(sheet, {
        id: `${line.id}.liveSpend`,
        label: `${say(CALCULATIONS.rows.spend)} · ${name}`,
        unit: context.plan.currency,
        note: say(CALCULATIONS.notes.spend),
        constant: formula(
          COLUMN.constant,
          factors.length === 0 ? '1' : factors.join('*'),
          result.inputs.spendFactor * result.inputs.cutFactor,
          'parameter',
        ),
        formula: `${on(context.sheet('inputs'), here((sources.inputs.lines[index] as LineInputRows).spend))}*$E${sheet.next}`,
        values: spend,
        format: 'money',
        total: sum(spend),
      });
    }
  });
  block(
    null,
    say(CALCULATIONS.blocks.effective),
    contacts.filter(({ result }) => result.inputs.curve !== null).length,
    () => effectiveRows(sources, contacts, of),
  );
  block('contacts', say(CALCULATIONS.blocks.contacts), contacts.length, () => contactRows(sources, contacts, of));
  block(
    null,
    say(CALCULATIONS.blocks.elastic),
    contacts.filter(({ result }) => result.inputs.curve !== null).length,
    () => elasticRows(sources, contacts, of),
  );
  block('quotes', say(CALCULATIONS.blocks.quotes), contacts.length, () => {
    for (const facts of contacts)
      of(facts.index).quotes = flowRow(
        sources,
        facts,
        'quotes',
        'quoteRate',
        `${here(of(facts.index).contacts)}*$E${sheet.next}`,
      );
  });
  const delayed = delayedRows(sources, contacts, of, block);
  block('customers', say(CALCULATIONS.blocks.customers), contacts.length, () => {
    for (const facts of contacts)
      of(facts.index).customers = flowRow(
        sources,
        facts,
        'customers',
        'winRate',
        customerFormula(sources, facts, of(facts.index), delayed),
      );
  });
  repeatRows(sources, contacts, of, block);
  block('revenue', say(CALCULATIONS.blocks.revenue), contacts.length, () => {
    for (const facts of contacts)
      of(facts.index).revenue = flowRow(
        sources,
        facts,
        'revenue',
        'orderValue',
        `${here(of(facts.index).orders)}*$E${sheet.next}`,
      );
  });
  block('margin', say(CALCULATIONS.blocks.margin), contacts.length, () => {
    for (const facts of contacts)
      of(facts.index).margin = flowRow(
        sources,
        facts,
        'margin',
        'marginRate',
        `${here(of(facts.index).revenue)}*$E${sheet.next}`,
      );
  });
  return { rows, blocks };
}

type WriteBlock = (key: Block | null, title: string, count: number, write: () => void) => void;

/** What a cut leaves of each line that brings contacts: flexible or not, the share its minimum keeps, the factor. */
function cutBlocks(
  { context, sheet, inputs, lines, scenarios }: Sources,
  contacts: readonly ContactFacts[],
  block: WriteBlock,
): ReadonlyMap<number, string> {
  const { say } = context;
  const flexible = new Map<number, number>();
  const kept = new Map<number, number>();
  const factors = new Map<number, string>();
  const [firstLine] = lines.rows ?? [0];
  const input = (row: number): string => on(context.sheet('inputs'), fixed(COLUMN.constant, row));
  const put = (
    facts: ContactFacts,
    key: 'flexible' | 'kept' | 'cutFactor',
    of: string,
    value: number,
    format: Format,
  ): number =>
    constantRow(sheet, {
      id: `${facts.line.id}.${key}`,
      label: `${say(CALCULATIONS.rows[key])} · ${facts.name}`,
      unit: say(key === 'flexible' ? CALCULATIONS.flag : NUMBER_WORDS.share),
      note: say(CALCULATIONS.notes[key]),
      constant: formula(COLUMN.constant, of, value, format),
    });
  block(null, say(CALCULATIONS.blocks.flexible), contacts.length, () => {
    for (const facts of contacts) {
      const state = on(context.sheet('lines'), fixed(stateColumn(), firstLine + facts.index));
      flexible.set(
        facts.index,
        put(facts, 'flexible', `(${state}=${input(inputs.states[0])})*1`, isFlexible(facts.line) ? 1 : 0, 'whole'),
      );
    }
  });
  block(null, say(CALCULATIONS.blocks.kept), contacts.length, () => {
    for (const facts of contacts) {
      const { line, index, result } = facts;
      const at = inputs.lines[index] as LineInputRows;
      const total = [
        on(context.sheet('inputs'), fixed(COLUMN.total, at.spend)),
        scenarios.live(index, 'spend')?.reference,
      ]
        .filter((part) => part !== undefined)
        .join('*');
      const planned = plannedSpend(line) * result.inputs.spendFactor;
      const value = planned === 0 ? 0 : Math.min(1, (line.smallest ?? 0) / planned);
      kept.set(index, put(facts, 'kept', `IF(${total}=0,0,MIN(1,${input(at.smallest)}/(${total})))`, value, 'percent'));
    }
  });
  block(null, say(CALCULATIONS.blocks.cutFactor), contacts.length, () => {
    for (const facts of contacts) {
      const of = `1-${constantOf(flexible.get(facts.index))}*(1-MAX(1-${lever(context, 'cut')},${lever(context, 'keepMinimums')}*${constantOf(kept.get(facts.index))}))`;
      factors.set(facts.index, constantOf(put(facts, 'cutFactor', of, facts.result.inputs.cutFactor, 'percent')));
    }
  });
  return factors;
}

function constantOf(row: number | undefined): string {
  return fixed(COLUMN.constant, row ?? 0);
}

function effectiveRows(
  { context, sheet, inputs }: Sources,
  contacts: readonly ContactFacts[],
  of: (index: number) => LineCalculation,
): void {
  const { say } = context;
  for (const { line, name, index, result } of contacts) {
    if (result.inputs.curve === null) continue;
    const row = sheet.next;
    const values = context.majors(result.effective);
    const cutOff = on(context.sheet('inputs'), fixed(COLUMN.constant, inputs.cutOff));
    const active = `MAX(${hereInRow(AXIS.inPlan)},($E${row}^MAX(1,${hereInRow(AXIS.afterPlan)})>=${cutOff})*1)`;
    of(index).effective = monthRow(sheet, {
      id: `${line.id}.effectiveSpend`,
      label: `${say(CALCULATIONS.rows.effective)} · ${name}`,
      unit: context.plan.currency,
      note: say(INPUTS.quantities.carryOver),
      constant: link(
        COLUMN.constant,
        on(context.sheet('inputs'), fixed(COLUMN.constant, (inputs.lines[index] as LineInputRows).carryOver)),
        result.inputs.carryOver,
        'percent',
      ),
      formula: `((1-$E${row})*${here(of(index).spend)}+$E${row}*${before(row)})*${active}`,
      values,
      format: 'money',
      total: sum(values),
    });
  }
}

function contactRows(
  { context, sheet, inputs, scenarios }: Sources,
  contacts: readonly ContactFacts[],
  of: (index: number) => LineCalculation,
): void {
  for (const facts of contacts) {
    const { line, name, index, result } = facts;
    const at = inputs.lines[index] as LineInputRows;
    const curve = result.inputs.curve;
    const base =
      curve === null
        ? on(context.sheet('inputs'), here(at.fixedContacts))
        : contactFormula(context, curve.kind, at, here(of(index).effective));
    const { constant, times } = contactsFactor(context, scenarios, facts, sheet.next);
    const values = [...result.flows.contacts];
    of(index).contacts = monthRow(sheet, {
      id: `${line.id}.contacts`,
      label: `${context.say(CALCULATIONS.rows.contacts)} · ${name}`,
      unit: context.say(NUMBER_WORDS.contacts),
      note: context.say(CALCULATIONS.curves[curve?.kind ?? 'fixed']),
      ...constant,
      formula: `${base}${times}`,
      values,
      format: 'count',
      total: sum(values),
    });
  }
}

function elasticRows(
  { context, sheet, inputs, scenarios }: Sources,
  contacts: readonly ContactFacts[],
  of: (index: number) => LineCalculation,
): void {
  for (const facts of contacts) {
    const { line, name, index, result } = facts;
    if (result.inputs.curve === null) continue;
    const { constant, times } = contactsFactor(context, scenarios, facts, sheet.next);
    const values = Array.from(result.elasticContacts, (month) => month * result.inputs.contactsFactor);
    const base = elasticFormula(
      context,
      result.inputs.curve.kind,
      inputs.lines[index] as LineInputRows,
      here(of(index).effective),
    );
    of(index).elastic = monthRow(sheet, {
      id: `${line.id}.elasticContacts`,
      label: `${context.say(CALCULATIONS.rows.elastic)} · ${name}`,
      unit: context.say(NUMBER_WORDS.contacts),
      note: context.say(CALCULATIONS.notes.elastic),
      ...constant,
      formula: `${base}${times}`,
      values,
      format: 'count',
      total: sum(values),
    });
  }
}

/** What scenarios make of the contacts, where one does. */
function contactsFactor(
  context: Context,
  scenarios: ScenarioRefs,
  { index, result }: ContactFacts,
  row: number,
): { constant: { constant?: Cell }; times: string } {
  void context;
  const live = scenarios.live(index, 'contacts');
  if (live === null) return { constant: {}, times: '' };
  return {
    constant: { constant: link(COLUMN.constant, live.reference, result.inputs.contactsFactor, 'parameter') },
    times: `*$E${row}`,
  };
}

/** A row whose constant is a live rate or value of the line. */
function flowRow(
  { context, sheet, scenarios }: Sources,
  { line, name, index, result }: ContactFacts,
  flow: 'quotes' | 'customers' | 'revenue' | 'margin',
  field: 'quoteRate' | 'winRate' | 'orderValue' | 'marginRate',
  of: string,
): number {
  const { say } = context;
  const money = flow === 'revenue' || flow === 'margin';
  const values = money ? context.majors(result.flows[flow]) : [...result.flows[flow]];
  const isValue = field === 'orderValue';
  const constant = isValue ? context.major(result.inputs.orderValue) : result.inputs[field];
  return monthRow(sheet, {
    id: `${line.id}.${flow}`,
    label: `${say(CALCULATIONS.rows[flow])} · ${name}`,
    unit: money ? context.plan.currency : say(NUMBER_WORDS[flow]),
    note: say(INPUTS.quantities[field]),
    constant: link(
      COLUMN.constant,
      scenarios.live(index, field)?.reference ?? '0',
      constant,
      isValue ? 'money' : 'percent',
    ),
    formula: of,
    values,
    format: money ? 'money' : 'count',
    total: sum(values),
  });
}

/** Lines whose customers arrive in shares: the quotes of a month, seen one month later in each further row. */
function delayedRows(
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

function customerFormula(
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

/** The value a row had as many months ago as an input says; before the first month, the empty opening. */
function later(context: Context, row: number, lagRow: number): string {
  const lag = on(context.sheet('inputs'), fixed(COLUMN.constant, lagRow));
  return `INDEX(${fromOpening(row, context.months)},1,MAX(${hereInRow(AXIS.number)}-${lag},0)+1)`;
}

function repeatRows(
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
