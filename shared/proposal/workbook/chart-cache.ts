import type { Cell, CellValue, WorkbookModel } from './model.ts';
import { escapeXml } from './sheet-xml.ts';

/**
 * Puts into a chart part the values its ranges show, beside each reference. The library writes references alone, and a
 * previewer that does not calculate (a mail program, a phone) would draw an empty chart.
 */
export function withChartValues(chart: string, model: WorkbookModel): string {
  return chart.replace(/<c:(num|str)Ref><c:f>([^<]*)<\/c:f>/g, (whole, kind: string, reference: string) => {
    const values = valuesOf(reference, model);
    const points = values.flatMap((value, at) => pointXml(kind, value, at)).join('');
    const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
    return `${whole}<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
  });
}

/** A text among numbers is a gap, as it is in the chart itself. */
function pointXml(kind: string, value: CellValue | null, at: number): readonly string[] {
  if (value === null || (kind === 'num' && typeof value !== 'number')) return [];
  return [`<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`];
}

/** What the cells of `Sheet!$H$5:$AE$5` hold, row by row; null for an empty cell. */
function valuesOf(reference: string, model: WorkbookModel): readonly (CellValue | null)[] {
  const match = /^(\w+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference);
  const sheet = model.sheets.find(({ name }) => name === match?.[1]);
  if (match === null || sheet === undefined) throw new Error(`A chart refers to ${reference}, which no sheet holds`);
  const [, , left = '', top = '', right = '', bottom = ''] = match;
  const values: (CellValue | null)[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    const cells = sheet.rows[row - 1]?.cells ?? [];
    for (let column = columnNumber(left); column <= columnNumber(right); column++) {
      values.push(cells.map((cell) => valueAt(cell, column)).find((value) => value !== null) ?? null);
    }
  }
  return values;
}

/** What a cell, or a run of cells, shows in a column. */
function valueAt(cell: Cell, column: number): CellValue | null {
  switch (cell.kind) {
    case 'numbers':
    case 'series':
      return cell.values[column - cell.column] ?? null;
    case 'blank':
      return null;
    case 'text':
    case 'jump':
      return column === cell.column ? cell.text : null;
    case 'number':
    case 'formula':
      return column === cell.column ? cell.value : null;
  }
}

/** 0 for A, 26 for AA. */
function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
