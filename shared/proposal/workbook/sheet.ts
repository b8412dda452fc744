import type {
  Cell,
  CellValue,
  ChartModel,
  ColourRule,
  Format,
  Role,
  RowModel,
  SheetModel,
  TabColour,
  Validation,
} from './model.ts';
import { COLUMN, columnName } from './address.ts';

/** Collects the rows of one sheet from top to bottom; every row method answers with the row's number. */
export class SheetBuilder {
  readonly name: string;
  readonly rows: RowModel[] = [];
  readonly validations: Validation[] = [];
  readonly rules: ColourRule[] = [];
  readonly charts: ChartModel[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** The number the next row will get. */
  get next(): number {
    return this.rows.length + 1;
  }

  row(cells: readonly Cell[], height: number | null = null): number {
    this.rows.push({ cells, height });
    return this.rows.length;
  }

  space(): void {
    this.row([]);
  }

  model(facts: {
    readonly title: string;
    readonly widths: readonly number[];
    readonly freeze: SheetModel['freeze'];
    readonly print: SheetModel['print'];
    readonly tab: TabColour;
  }): SheetModel {
    const { name, rows, validations, rules, charts } = this;
    return { name, rows, validations, rules, charts, ...facts };
  }
}

export function text(column: number, value: string, role: Role = 'text'): Cell {
  return { kind: 'text', column, text: value, role };
}

export function number(column: number, value: number, format: Format, role: Role = 'input'): Cell {
  return { kind: 'number', column, value, role, format };
}

export function numbers(column: number, values: ArrayLike<number>, format: Format, role: Role = 'input'): Cell {
  return { kind: 'numbers', column, values, role, format };
}

export function blank(column: number, format: Format = 'general', role: Role = 'input'): Cell {
  return { kind: 'blank', column, role, format };
}

/** A typed amount, or an empty cell that waits for one. */
export function optional(column: number, value: number | null, format: Format, role: Role = 'input'): Cell {
  return value === null ? blank(column, format, role) : number(column, value, format, role);
}

export function formula(column: number, of: string, value: CellValue, format: Format, role: Role = 'formula'): Cell {
  return { kind: 'formula', column, formula: of, value, role, format };
}

export function link(column: number, to: string, value: CellValue, format: Format): Cell {
  return formula(column, to, value, format, 'link');
}

export function series(
  column: number,
  of: string,
  values: ArrayLike<CellValue>,
  format: Format,
  role: Role = 'formula',
): Cell {
  return { kind: 'series', column, formula: of, values, role, format };
}

export interface MonthRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly note?: string;
  /** The cell of the constant column, if the row has one. */
  readonly constant?: Cell;
  /** The formula as written in the first month's column. */
  readonly formula: string;
  readonly values: ArrayLike<CellValue>;
  readonly format: Format;
  /** Sum of the months, when the row adds up to something. */
  readonly total?: number;
  readonly role?: Role;
}

/** A row in the columns every month-bearing sheet shares: id, label, unit, note, constant, total, opening, months. */
export function monthRow(sheet: SheetBuilder, row: MonthRow): number {
  const at = sheet.next;
  const role = row.role ?? 'formula';
  const cells: Cell[] = [
    text(COLUMN.id, row.id, 'note'),
    text(COLUMN.label, row.label, role === 'total' ? 'strong' : 'label'),
    text(COLUMN.unit, row.unit, 'unit'),
  ];
  if (row.note !== undefined && row.note !== '') cells.push(text(COLUMN.note, row.note, 'note'));
  if (row.constant !== undefined) cells.push(row.constant);
  if (row.total !== undefined)
    cells.push(formula(COLUMN.total, `SUM(${months(at, row.values.length)})`, row.total, row.format, 'total'));
  cells.push(series(COLUMN.firstMonth, row.formula, row.values, row.format, role));
  return sheet.row(cells);
}

/** A row with one value in the constant column. */
export function constantRow(
  sheet: SheetBuilder,
  row: {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly note?: string;
    readonly constant: Cell;
    readonly role?: Role;
  },
): number {
  const cells: Cell[] = [
    text(COLUMN.id, row.id, 'note'),
    text(COLUMN.label, row.label, 'label'),
    text(COLUMN.unit, row.unit, 'unit'),
  ];
  if (row.note !== undefined && row.note !== '') cells.push(text(COLUMN.note, row.note, 'note'));
  cells.push(row.constant);
  return sheet.row(cells);
}

/** `H20:AE20`: the months of a row, to be moved along with its formula. */
export function months(row: number, count: number): string {
  return `${columnName(COLUMN.firstMonth)}${row}:${columnName(COLUMN.firstMonth + count - 1)}${row}`;
}

/** `$H20:$AE20`: the months of a row, the same for every month. */
export function allMonths(row: number, count: number): string {
  return `$${columnName(COLUMN.firstMonth)}$${row}:$${columnName(COLUMN.firstMonth + count - 1)}$${row}`;
}

/** `$G20:$AE20`: opening and months; index 1 is the empty opening, index 2 the first month. */
export function fromOpening(row: number, count: number): string {
  return `$${columnName(COLUMN.opening)}$${row}:$${columnName(COLUMN.firstMonth + count - 1)}$${row}`;
}

/** `H20`: the first month's cell, to be moved along. */
export function here(row: number): string {
  return `${columnName(COLUMN.firstMonth)}${row}`;
}

/** `G20`: the month before. */
export function before(row: number): string {
  return `${columnName(COLUMN.opening)}${row}`;
}

/** `H$6`: the same row of the time axis whatever row the formula stands in. */
export function hereInRow(row: number): string {
  return `${columnName(COLUMN.firstMonth)}$${row}`;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] as number;
  return total;
}
