import { COLUMN, columnName } from './address.ts';
import type { Cell, CellValue, Format, Role, RowModel } from './model.ts';

/** The style number a role and format have in the file. */
export type StyleIndex = (role: Role, format: Format) => number;

/** Excel holds 32,767 characters in a cell; longer texts are cut with an ellipsis. */
const LONGEST_TEXT = 32_000;

const COLUMN_NAMES = Array.from({ length: 300 }, (_, column) => columnName(column));

/** Characters of XML collected before they are handed on: enough that the pieces are few, little beside the whole. */
const PIECE = 60_000;

/**
 * The `<sheetData>` of a sheet, in pieces, so that nobody needs to hold all of it. Written here and not by the library:
 * with one object for each of 300,000 formula cells it took 2.0 s and 557 MiB. A series is a shared formula: written once,
 * followed by values.
 */
export function* sheetData(rows: readonly RowModel[], style: StyleIndex): Generator<string> {
  let xml = '<sheetData>';
  let shared = 0;
  for (const [index, row] of rows.entries()) {
    if (row.cells.length === 0 && row.height === null) continue;
    const at = index + 1;
    const height = row.height === null ? '' : ` ht="${row.height}" customHeight="1"`;
    xml += `<row r="${at}"${height}>`;
    for (const cell of inOrder(row.cells)) {
      xml += cellXml(cell, at, style, shared);
      if (cell.kind === 'series') shared++;
    }
    xml += '</row>';
    if (xml.length >= PIECE) {
      yield xml;
      xml = '';
    }
  }
  yield `${xml}</sheetData>`;
}

function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const ordered = cells.every((cell, at) => at === 0 || (cells[at - 1] as Cell).column < cell.column);
  return ordered ? cells : cells.toSorted((a, b) => a.column - b.column);
}

function cellXml(cell: Cell, row: number, style: StyleIndex, shared: number): string {
  const name = columnOf(cell.column);
  switch (cell.kind) {
    case 'text':
      return textXml(`${name}${row}`, style(cell.role, 'general'), cell.text);
    case 'jump':
      return textXml(`${name}${row}`, style('link', 'general'), cell.text);
    case 'blank':
      return `<c r="${name}${row}" s="${style(cell.role, cell.format)}"/>`;
    case 'number':
      return `<c r="${name}${row}" s="${style(cell.role, cell.format)}"><v>${plain(cell.value)}</v></c>`;
    case 'formula':
      return formulaXml(
        `${name}${row}`,
        style(cell.role, cell.format),
        `<f>${escapeXml(cell.formula)}</f>`,
        cell.value,
      );
    case 'numbers': {
      const index = style(cell.role, cell.format);
      let xml = '';
      for (let at = 0; at < cell.values.length; at++) {
        xml += `<c r="${columnOf(cell.column + at)}${row}" s="${index}"><v>${plain(cell.values[at] as number)}</v></c>`;
      }
      return xml;
    }
    case 'series':
      return seriesXml(cell, row, style(cell.role, cell.format), shared);
  }
}

function seriesXml(cell: Extract<Cell, { kind: 'series' }>, row: number, index: number, shared: number): string {
  const last = columnOf(cell.column + cell.values.length - 1);
  let f = `<f t="shared" ref="${columnOf(cell.column)}${row}:${last}${row}" si="${shared}">${escapeXml(cell.formula)}</f>`;
  let xml = '';
  for (let at = 0; at < cell.values.length; at++) {
    xml += formulaXml(`${columnOf(cell.column + at)}${row}`, index, f, cell.values[at] as CellValue);
    f = `<f t="shared" si="${shared}"/>`;
  }
  return xml;
}

function formulaXml(reference: string, style: number, f: string, value: CellValue): string {
  return typeof value === 'number'
    ? `<c r="${reference}" s="${style}">${f}<v>${plain(value)}</v></c>`
    : `<c r="${reference}" s="${style}" t="str">${f}<v>${escapeXml(value)}</v></c>`;
}

function textXml(reference: string, style: number, value: string): string {
  if (value === '') return '';
  const shown = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shown)}</t></is></c>`;
}

/** A number of the file. What is not finite would make the file unreadable, so it is a mistake of ours. */
function plain(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A workbook cell cannot hold ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}

function columnOf(column: number): string {
  return COLUMN_NAMES[column] ?? columnName(column);
}

/**
 * Text inside XML as spreadsheets write it: `&`, `<` and `>` as entities; characters XML cannot hold, and texts that look
 * like their escape, as `_xHHHH_`; half of a surrogate pair as U+FFFD.
 */
export function escapeXml(value: string): string {
  if (PLAIN.test(value)) return value;
  return value
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(BEYOND_XML, (character) => {
      if (character === '\t' || character === '\n') return character;
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

/** Nothing to escape: letters, digits and signs but `&`, `<`, `>` and `_`. */
const PLAIN = /^[ -%'-;=?-^`-~\u00a0-\ud7ff]*$/;
/** What XML 1.0 does not allow, and tab and line feed, which it does. */
const BEYOND_XML = /[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** `A1:AE120`: the part of the sheet that is in use. */
export function usedRange(rows: readonly RowModel[]): string {
  let last = COLUMN.constant as number;
  for (const { cells } of rows) {
    for (const cell of cells) {
      const width = cell.kind === 'series' || cell.kind === 'numbers' ? cell.values.length : 1;
      last = Math.max(last, cell.column + width - 1);
    }
  }
  return `A1:${columnOf(last)}${Math.max(1, rows.length)}`;
}
