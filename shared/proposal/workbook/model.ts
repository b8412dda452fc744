/**
 * A workbook as plain data: what each cell holds, what it computed to, what kind of cell it is. Nothing here knows a file
 * format; `write.ts` turns it into bytes. Columns are numbered from 0, rows from 1 as people see them.
 */
export interface WorkbookModel {
  readonly title: string;
  readonly author: string;
  readonly organisation: string;
  readonly subject: string;
  /** ISO date the file carries as its only time. */
  readonly date: string;
  /** Decimals of the currency: 2 for EUR. */
  readonly decimals: number;
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
}

/** A name of the workbook for one cell: finance's levers only, so that a returned file can be read without addresses. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  /** `$E$9` */
  readonly cell: string;
}

export interface SheetModel {
  /** One ASCII word: other names are written wrongly by some programs (print titles) or cannot be parsed (apostrophes). */
  readonly name: string;
  readonly title: string;
  readonly rows: readonly RowModel[];
  /** Widths in characters from column 0. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight and, the rows, repeat on every printed page. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly titleRows: readonly [first: number, last: number];
    /** Pages high, 0 for as many as needed. */
    readonly pagesHigh: number;
    /** Pages wide, one when left out; more where the months would become too small to read. */
    readonly pagesWide?: number;
    /** Columns repeated on every page, from the first. */
    readonly titleColumns?: number;
    readonly orientation: 'portrait' | 'landscape';
  };
  readonly validations: readonly Validation[];
  /** Ranges whose words "OK" and "CHECK" (see `rules`) also wear a colour. */
  readonly rules: readonly ColourRule[];
  readonly charts: readonly ChartModel[];
  readonly tab: TabColour;
}

export type TabColour = 'presentation' | 'input' | 'working' | 'control';

export interface RowModel {
  readonly cells: readonly Cell[];
  /** Points; null lets the program choose. */
  readonly height: number | null;
}

export type CellValue = number | string;

export type Cell =
  | { readonly kind: 'text'; readonly column: number; readonly text: string; readonly role: Role }
  /** A typed number or text that no formula computes. */
  | {
      readonly kind: 'number';
      readonly column: number;
      readonly value: number;
      readonly role: Role;
      readonly format: Format;
    }
  | {
      readonly kind: 'numbers';
      readonly column: number;
      readonly values: ArrayLike<number>;
      readonly role: Role;
      readonly format: Format;
    }
  /** An empty cell that wears a role (open cells of the approval block, amounts nobody has given). */
  | { readonly kind: 'blank'; readonly column: number; readonly role: Role; readonly format: Format }
  /** Jumps to another sheet. */
  | { readonly kind: 'jump'; readonly column: number; readonly text: string; readonly sheet: string }
  /** `formula` without the equals sign; `value` is what our engine found for it. */
  | {
      readonly kind: 'formula';
      readonly column: number;
      readonly formula: string;
      readonly value: CellValue;
      readonly role: Role;
      readonly format: Format;
    }
  /** One formula along a row: `formula` as written in the first cell, the relative references move with the months. */
  | {
      readonly kind: 'series';
      readonly column: number;
      readonly formula: string;
      readonly values: ArrayLike<CellValue>;
      readonly role: Role;
      readonly format: Format;
    };

/** What a cell is for; decides its colours and whether it is open to finance. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'columnHead'
  /** Head of a column of numbers. */
  | 'numberHead'
  | 'label'
  | 'strong'
  | 'text'
  | 'wrapped'
  | 'unit'
  /** Unit of a column of numbers. */
  | 'numberUnit'
  | 'note'
  /** Open to finance. */
  | 'input'
  /** Looks like an input, in the legend; closed. */
  | 'sample'
  /** Typed by the plan and not meant to be changed here, or found by the engine. */
  | 'fixed'
  | 'formula'
  /** A formula that may answer in words. */
  | 'relation'
  | 'total'
  | 'link'
  /** A link that may answer in words. */
  | 'answer'
  | 'check'
  | 'headline';

export const OPEN_ROLES: readonly Role[] = ['input'];

/** How a number is shown; values are never rounded for it. */
export type Format = 'money' | 'count' | 'percent' | 'ratio' | 'whole' | 'parameter' | 'general';

export interface Validation {
  /** `E9:E20` */
  readonly range: string;
  readonly rule:
    | { readonly kind: 'decimal'; readonly from: number; readonly to: number }
    | { readonly kind: 'whole'; readonly from: number; readonly to: number }
    /** Choices stand in cells: `$E$9:$E$11` of the same sheet. */
    | { readonly kind: 'list'; readonly cells: string };
  readonly title: string;
  readonly prompt: string;
}

export interface ColourRule {
  readonly range: string;
  /** A cell whose text begins so is coloured. */
  readonly begins: string;
  readonly colour: 'good' | 'bad' | 'attention';
}

export interface ChartModel {
  readonly kind: 'column' | 'line' | 'bar';
  readonly title: string;
  /** What a reader who cannot see the chart should know. */
  readonly altText: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly colour: string;
  }[];
  /** Zero-based corners. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
  readonly axisTitle: string;
  /** 3 names every third category; every one when left out. */
  readonly labelEvery?: number;
}
