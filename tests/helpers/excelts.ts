import { Workbook } from 'excelts';
import { installChartSupport } from 'excelts/chart';
import { installFormulaEngine } from 'excelts/formula';
import type { Oracle } from './spreadsheets.ts';
import type { CellValue, ReadCell, ReadWorkbook } from './xlsx.ts';

/**
 * A third opinion: a formula engine in JavaScript, without relation to the two programs. Always at hand. It keeps 10,000
 * parsed formulas and silently computes nothing in workbooks that have more.
 */
export const excelts: Oracle = {
  name: 'excelts',
  mostFormulas: 10_000,
  recalculate: async (workbooks) => {
    installFormulaEngine();
    installChartSupport();
    const read: ReadWorkbook[] = [];
    for (const bytes of workbooks) read.push(await recalculated(bytes));
    return read;
  },
};

async function recalculated(bytes: Uint8Array): Promise<ReadWorkbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  workbook.calculateFormulas();
  const sheets = new Map<string, Map<string, ReadCell>>();
  workbook.eachSheet((sheet) => {
    const cells = new Map<string, ReadCell>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const formula = typeof cell.formula === 'string' ? cell.formula : null;
        // A reference to an empty cell is 0 in every spreadsheet; this engine answers with nothing.
        const value = formula === null ? valueOf(cell.value) : valueOf(cell.result ?? 0);
        cells.set(cell.address, { value, formula });
      }),
    );
    sheets.set(sheet.name, cells);
  });
  return sheets;
}

function valueOf(value: unknown): CellValue {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value };
    case 'string':
      return { kind: 'text', value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      if (value === null || value === undefined) return { kind: 'empty' };
      // A cell that jumps somewhere is its text.
      if (typeof value === 'object' && 'hyperlink' in value && 'text' in value) return valueOf(value.text);
      return typeof value === 'object' && 'error' in value
        ? { kind: 'error', value: String(value.error) }
        : { kind: 'text', value: JSON.stringify(value) };
  }
}
