import type { Figure } from '../../forecast/figure.ts';
import { HEAD, type SheetKey } from '../../language/workbook.ts';
import { fixed, on } from './address.ts';
import type { CheckSources } from './checks.ts';
import type { Context } from './context.ts';
import type { Cell, CellValue, Format, Role } from './model.ts';
import type { OptionRefs } from './options-sheet.ts';
import { reasonWord } from './return-relations.ts';
import { blank, formula, text, type SheetBuilder } from './sheet.ts';

/** Columns of the summary after id, label, unit and definition: the value, a second one beside it, where it is made. */
export const VALUE = 4;
export const SECOND = 5;
export const LAST = 6;

/** Widths of the columns; the text column must hold the definitions on two lines at most. */
export const SUMMARY_WIDTHS = [21, 44, 11, 54, 16, 16, 23] as const;
const LINE_HEIGHT = 13.5;

export interface SummarySources extends CheckSources {
  readonly context: Context;
  readonly sheet: SheetBuilder;
  readonly options: OptionRefs;
}

/** A value of another sheet: the cell it stands in and what that cell shows at export. */
interface Shown {
  readonly of: string;
  readonly value: CellValue;
  readonly format: Format;
}

export interface SummaryRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly definition: string;
  readonly value: Shown;
  readonly second?: Shown;
  /** The sheet to jump to. */
  readonly from: SheetKey;
  readonly role?: Role;
}

/** A row of the summary: what it is, its definition, its value, and a jump to where the value is made. */
export function writeRow(
  { context, sheet }: Pick<SummarySources, 'context' | 'sheet'>,
  { id, label, unit, definition, value, second, from, role = 'answer' }: SummaryRow,
): void {
  const cells: Cell[] = [
    text(0, id, 'note'),
    text(1, label, role === 'headline' ? 'strong' : 'wrapped'),
    text(2, unit, 'unit'),
    text(3, definition, 'wrapped'),
    formula(VALUE, value.of, value.value, value.format, role),
    { kind: 'jump', column: LAST, text: ` → ${context.say(HEAD.titles[from])}`, sheet: context.sheet(from) },
  ];
  if (second !== undefined) cells.push(formula(SECOND, second.of, second.value, second.format, 'answer'));
  const lines = Math.max(
    linesOf(label, SUMMARY_WIDTHS[1]),
    linesOf(definition, SUMMARY_WIDTHS[3]),
    ...[value, second].map((shown) =>
      typeof shown?.value === 'string' ? linesOf(shown.value, NARROW * SUMMARY_WIDTHS[4]) : 1,
    ),
  );
  sheet.row(cells, role === 'headline' ? 18 : lines * LINE_HEIGHT);
}

/** Characters of running text on one line, for each unit of width: a unit is as wide as a digit, letters are narrower. */
const TEXT_PER_WIDTH = 1.12;
/** Part of a narrow column that text fills: words do not break, and heads are bold. */
const NARROW = 0.75;

/** Lines a wrapped text takes; spreadsheet programs do not grow rows by themselves everywhere. */
export function linesOf(body: string, width: number): number {
  return Math.max(1, Math.ceil(body.length / (width * TEXT_PER_WIDTH)));
}

export function heightOf(body: string, width: number): number {
  return linesOf(body, width) * LINE_HEIGHT;
}

/** A section with less air above it than on the other sheets, so that the summary stays on one page. */
export function section({ sheet }: Pick<SummarySources, 'sheet'>, title: string): void {
  sheet.row([], 7);
  const rest = Array.from({ length: LAST }, (_, column) => blank(column + 1, 'general', 'heading'));
  sheet.row([text(0, title, 'heading'), ...rest], 16);
}

/** Heads of the columns, from the label on, '' where there is none; numbers stand in the value column and up to `lastNumber`. */
export function heads(
  { sheet }: Pick<SummarySources, 'sheet'>,
  words: readonly string[],
  lastNumber: number = SECOND,
): void {
  sheet.row(
    [
      blank(0, 'general', 'columnHead'),
      ...Array.from({ length: LAST }, (_, at) => {
        const column = at + 1;
        const role = column >= VALUE && column <= lastNumber ? 'numberHead' : 'columnHead';
        const word = words[at] ?? '';
        return word === '' ? blank(column, 'general', role) : text(column, word, role);
      }),
    ],
    Math.max(...words.map((word, at) => linesOf(word, NARROW * (SUMMARY_WIDTHS[at + 1] ?? 1)))) > 1 ? 27 : null,
  );
}

/** The address of a cell of another sheet. */
export function cellOf(context: Context, sheet: SheetKey, column: number, row: number): string {
  return on(context.sheet(sheet), fixed(column, row));
}

/** What a cell shows for a figure: the number in major units, or the reason in words. */
export function shownFigure(context: Context, figure: Figure, money: boolean): CellValue {
  if (figure.state === 'undefined') return reasonWord(context, figure.reason);
  return money ? context.major(figure.value) : figure.value;
}
