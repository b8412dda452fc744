import { NUMBER_WORDS } from '../../language/workbook.ts';
import { CALCULATIONS } from '../../language/workbook-calculations.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { COLUMN, fixed, on } from './address.ts';
import { type ContactFacts } from './context.ts';
import { contactFormula, elasticFormula } from './curve-formulas.ts';
import { AXIS } from './head.ts';
import type { LineInputRows } from './line-rows.ts';

import type { Cell } from './model.ts';
import type { ScenarioRefs } from './scenarios.ts';
import { before, here, hereInRow, link, monthRow, sum } from './sheet.ts';

import { type LineCalculation, type Sources } from './calculation-parts.ts';

export function effectiveRows(
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

export function contactRows(
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
    const { constant, times } = contactsFactor(scenarios, facts, sheet.next);
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

export function elasticRows(
  { context, sheet, inputs, scenarios }: Sources,
  contacts: readonly ContactFacts[],
  of: (index: number) => LineCalculation,
): void {
  for (const facts of contacts) {
    const { line, name, index, result } = facts;
    if (result.inputs.curve === null) continue;
    const { constant, times } = contactsFactor(scenarios, facts, sheet.next);
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
  scenarios: ScenarioRefs,
  { index, result }: ContactFacts,
  row: number,
): { constant: { constant?: Cell }; times: string } {
  const live = scenarios.live(index, 'contacts');
  if (live === null) return { constant: {}, times: '' };
  return {
    constant: { constant: link(COLUMN.constant, live.reference, result.inputs.contactsFactor, 'parameter') },
    times: `*$E${row}`,
  };
}
