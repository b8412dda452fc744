import type { FinanceFigures } from '../../forecast/finance.ts';
import { FINANCE } from '../../language/workbook-finance.ts';
import { COLUMN } from './address.ts';
import type { CalculationRefs } from './calculations.ts';
import type { Context } from './context.ts';
import type { InputRefs } from './input-refs.ts';
import type { CellValue, Format, Role } from './model.ts';
import type { ReturnRefs } from './return.ts';
import { constantRow, formula, type SheetBuilder } from './sheet.ts';

export type FinanceRow = keyof typeof FINANCE.rows;

/** What the parts of the finance sheet share while it is written. */
export interface FinanceSources {
  readonly context: Context;
  readonly sheet: SheetBuilder;
  readonly inputs: InputRefs;
  readonly calculations: CalculationRefs;
  readonly returned: ReturnRefs;
  readonly rows: Record<FinanceRow, number>;
  readonly values: Partial<Record<FinanceRow, CellValue>>;
  readonly figures: FinanceFigures;
}

/** A figure in the constant column. */
export function put(
  { context, sheet, rows, values }: FinanceSources,
  key: FinanceRow,
  unit: string,
  of: string,
  value: CellValue,
  format: Format,
  role: Role = 'total',
): void {
  const notes: Partial<Record<FinanceRow, { readonly it: string; readonly en: string }>> = {
    npv: FINANCE.notes.npv,
    irr: FINANCE.notes.irr,
    irrMonthly: FINANCE.notes.irrMonthly,
    guess: FINANCE.notes.guess,
    touch: FINANCE.notes.touch,
    contingency: FINANCE.notes.contingency,
    request: FINANCE.notes.request,
    capResult: FINANCE.notes.cap,
  };
  const note = notes[key];
  values[key] = value;
  rows[key] = constantRow(sheet, {
    id: `finance.${key}`,
    label: context.say(FINANCE.rows[key]),
    unit,
    note: note === undefined ? '' : context.say(note),
    constant: formula(COLUMN.constant, of, value, format, role),
  });
}
