import { NUMBER_WORDS } from '../../language/workbook.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { COLUMN, on } from './address.ts';
import { isContact, type ContactFacts } from './context.ts';

import { heading } from './head.ts';
import type { LineInputRows } from './line-rows.ts';

import { formula, here, link, monthRow, sum } from './sheet.ts';

import { type Block, type Blocks, type LineCalculation, type Sources } from './calculation-parts.ts';
import { contactRows, effectiveRows, elasticRows } from './calculation-contacts.ts';
import { cutBlocks } from './calculation-cuts.ts';
import { customerFormula, delayedRows, repeatRows } from './calculation-orders.ts';

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
