import { EVIDENCE_WORDS } from '../../language/workbook.ts';
import { INPUTS, RANGES, type Quantity } from '../../language/workbook-inputs.ts';
import type { Evidence } from '../../plan/estimate.ts';
import { COLUMN, columnName } from './address.ts';
import type { Context } from './context.ts';
import { heading } from './head.ts';
import type { Format, Role } from './model.ts';
import { constantRow, formula, months as monthsOf, numbers, optional, sum, text, type SheetBuilder } from './sheet.ts';

/** One input of a line, to stand in the constant column of its block. */
export interface InputRow {
  readonly id: string;
  /** The line's name, and more where the line has several such inputs. */
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  readonly format: Format;
  readonly note: string;
  /** `fixed` where the engine found the number. */
  readonly role?: Role;
  /** Told the row once it is written. */
  readonly place: (row: number) => void;
}

/** A block of inputs of one quantity; no block where no line has it. */
export function blockRows(context: Context, sheet: SheetBuilder, quantity: Quantity, rows: readonly InputRow[]): void {
  if (rows.length === 0) return;
  const { say } = context;
  heading(sheet, say(INPUTS.blocks[quantity]));
  const first = sheet.next;
  for (const { id, name, unit, value, format, note, role, place } of rows) {
    const constant = optional(COLUMN.constant, value, format, role ?? 'input');
    place(constantRow(sheet, { id, label: `${say(INPUTS.quantities[quantity])} · ${name}`, unit, note, constant }));
  }
  validate(context, sheet, first, quantity, 0);
}

/** What an input of the quantity may be, and what it means, for all rows from `first`; `months` > 0 for a row by month. */
export function validate(
  context: Context,
  sheet: SheetBuilder,
  first: number,
  quantity: Quantity,
  months: number,
): void {
  const last = sheet.next - 1;
  if (last < first) return;
  const from = months > 0 ? COLUMN.firstMonth : COLUMN.constant;
  const to = months > 0 ? COLUMN.firstMonth + months - 1 : COLUMN.constant;
  const range = RANGES[quantity];
  sheet.validations.push({
    range: `${columnName(from)}${first}:${columnName(to)}${last}`,
    rule: { kind: range.whole ? 'whole' : 'decimal', from: range.from, to: range.to },
    title: context.say(INPUTS.quantities[quantity]),
    prompt: context.say(INPUTS.quantityNotes[quantity]),
  });
}

/** "CRM · export of won deals · 2026-10-01 · sales": what stands behind a number, or that nothing does. */
export function evidenceNote(context: Context, evidence: Evidence | null): string {
  const { say } = context;
  if (evidence === null) return say(EVIDENCE_WORDS.none);
  return [say(EVIDENCE_WORDS[evidence.kind]), evidence.source, evidence.date ?? '', evidence.owner]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A row typed by month: open in the plan's months, empty and closed after them. */
export function spendRow(
  context: Context,
  sheet: SheetBuilder,
  id: string,
  label: string,
  unit: string,
  values: readonly number[],
  note: string,
): number {
  const row = sheet.next;
  const money = unit === context.plan.currency;
  return sheet.row([
    text(COLUMN.id, id, 'note'),
    text(COLUMN.label, label, 'label'),
    text(COLUMN.unit, unit, 'unit'),
    text(COLUMN.note, note, 'note'),
    formula(COLUMN.total, `SUM(${monthsOf(row, context.months)})`, sum(values), money ? 'money' : 'count', 'total'),
    numbers(COLUMN.firstMonth, values, money ? 'money' : 'count'),
  ]);
}
