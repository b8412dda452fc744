import { NUMBER_WORDS } from '../../language/workbook.ts';
import { INPUTS } from '../../language/workbook-inputs.ts';
import { power } from '../../kernel/exp-log.ts';
import { baseValue, type Evidence } from '../../plan/estimate.ts';
import type { ContactResponse } from '../../plan/response.ts';
import type { Curve } from '../../forecast/curve.ts';
import { type ContactFacts, type Context } from './context.ts';
import { heading } from './head.ts';
import { blockRows, evidenceNote, spendRow, validate, type InputRow } from './input-block.ts';
import { CURVE_PARAMETERS, type CurveParameter, type MutableLineRows } from './line-rows.ts';
import type { Format } from './model.ts';
import type { SheetBuilder } from './sheet.ts';

/** How spend becomes contacts: one block for each parameter, the stated points, the contacts typed by month. */
export function curveBlocks(
  context: Context,
  sheet: SheetBuilder,
  contacts: readonly ContactFacts[],
  of: (index: number) => MutableLineRows,
): void {
  const { say } = context;
  for (const { index, result } of contacts) of(index).curve = result.inputs.curve === null ? null : {};
  pointBlocks(context, sheet, contacts);
  for (const parameter of CURVE_PARAMETERS) {
    blockRows(
      context,
      sheet,
      parameter,
      contacts.flatMap((facts) => parameterRow(context, facts, parameter, of(facts.index))),
    );
  }
  const typed = contacts.filter(({ line }) => line.response.kind === 'fixed');
  if (typed.length === 0) return;
  heading(sheet, say(INPUTS.blocks.fixedContacts));
  const first = sheet.next;
  for (const { line, name, index } of typed) {
    if (line.response.kind !== 'fixed') continue;
    of(index).fixedContacts = spendRow(
      context,
      sheet,
      `${line.id}.contacts`,
      `${say(INPUTS.quantities.fixedContacts)} · ${name}`,
      say(NUMBER_WORDS.contacts),
      line.response.contacts,
      evidenceNote(context, line.response.evidence),
    );
  }
  validate(context, sheet, first, 'fixedContacts', context.plan.months);
}

function parameterRow(
  context: Context,
  { line, name, result }: ContactFacts,
  parameter: CurveParameter,
  rows: MutableLineRows,
): InputRow[] {
  const { curve } = result.inputs;
  if (curve === null) return [];
  const value = parameterOf(context, curve, parameter);
  if (value === null) return [];
  const fitted = line.response.kind === 'points';
  return [
    {
      id: `${line.id}.response.${parameter}`,
      name,
      unit: unitOf(context, parameter),
      value,
      format: formatOf(parameter),
      note: fitted ? context.say(INPUTS.fitted) : evidenceNote(context, evidenceOf(line.response, parameter)),
      role: fitted ? 'fixed' : 'input',
      place: (row) => {
        rows.curve = { ...rows.curve, [parameter]: row };
      },
    },
  ];
}

/** The parameter in the workbook's units: money in major units, and the factor of a power per major unit. */
function parameterOf(context: Context, curve: Curve, parameter: CurveParameter): number | null {
  const values: Partial<Record<CurveParameter, number>> = curve;
  const value = values[parameter];
  if (value === undefined) return null;
  if (curve.kind === 'power' && parameter === 'factor') return value * power(context.scale, curve.exponent);
  return MONEY.has(parameter) ? context.major(value) : value;
}

const MONEY: ReadonlySet<CurveParameter> = new Set(['costPerContact', 'half', 'scale'] as const);

function unitOf({ plan, say, tell }: Context, parameter: CurveParameter): string {
  if (parameter === 'costPerContact') return plan.currency;
  if (MONEY.has(parameter)) return tell(INPUTS.aMonth, { unit: plan.currency });
  if (parameter === 'ceiling') return tell(INPUTS.aMonth, { unit: say(NUMBER_WORDS.contacts) });
  return parameter === 'factor' ? tell(INPUTS.contactsPerUnit, { currency: plan.currency }) : say(NUMBER_WORDS.number);
}

function formatOf(parameter: CurveParameter): Format {
  if (MONEY.has(parameter)) return 'money';
  return parameter === 'ceiling' ? 'count' : 'parameter';
}

function evidenceOf(response: ContactResponse, parameter: CurveParameter): Evidence | null {
  const found = Object.entries(response).find(([key]) => key === parameter)?.[1] as
    | { evidence?: Evidence | null }
    | undefined;
  return found?.evidence ?? null;
}

/** The points a response was stated by, as they were typed: two rows for each, spend and contacts. */
function pointBlocks(context: Context, sheet: SheetBuilder, contacts: readonly ContactFacts[]): void {
  const { say, tell, plan } = context;
  blockRows(
    context,
    sheet,
    'point',
    contacts.flatMap(({ line, name }): InputRow[] => {
      if (line.response.kind !== 'points') return [];
      const { points, ceiling, family } = line.response;
      const rows = points.flatMap((point, index): InputRow[] => {
        const id = `${line.id}.response.points[${index}]`;
        const shared = { role: 'fixed', place: () => undefined } as const;
        return [
          {
            ...shared,
            id: `${id}.spend`,
            name: tell(INPUTS.pointSpend, { name, number: index + 1 }),
            unit: tell(INPUTS.aMonth, { unit: plan.currency }),
            value: context.major(point.spend),
            format: 'money',
            note: say(INPUTS.families[family]),
          },
          {
            ...shared,
            id: `${id}.contacts`,
            name: tell(INPUTS.pointContacts, { name, number: index + 1 }),
            unit: tell(INPUTS.aMonth, { unit: say(NUMBER_WORDS.contacts) }),
            value: baseValue(point.contacts),
            format: 'count',
            note: evidenceNote(context, point.contacts.evidence),
          },
        ];
      });
      if (ceiling === null) return rows;
      return [
        ...rows,
        {
          role: 'fixed',
          place: () => undefined,
          id: `${line.id}.response.ceilingStated`,
          name: tell(INPUTS.pointCeiling, { name }),
          unit: tell(INPUTS.aMonth, { unit: say(NUMBER_WORDS.contacts) }),
          value: baseValue(ceiling),
          format: 'count',
          note: evidenceNote(context, ceiling.evidence),
        },
      ];
    }),
  );
}
