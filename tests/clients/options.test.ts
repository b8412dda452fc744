import { describe, expect, test } from 'vitest';
import { SHEET_NAMES } from '../../shared/language/workbook.ts';
import { programs } from '../helpers/programs.ts';
import { sampleCases, writeCase, type WorkbookCase } from '../helpers/workbook-variants.ts';
import { editInput } from '../helpers/workbook-edits.ts';
import { editCells, readWorkbook, stripResults, type CellValue, type ReadWorkbook } from '../helpers/xlsx.ts';

/** The options as their cells tell: the id of the row, the cut, and whether minimums are kept. */
const OPTIONS = [
  ['option.nothing', 1, 0],
  ['option.minimum', 1, 1],
  ['option.cut-30', 0.3, 0],
  ['option.cut-20', 0.2, 0],
  ['option.cut-10', 0.1, 0],
  ['option.requested', 0, 0],
] as const;

/** From the cut to the payback month. */
const COLUMNS = ['E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N'];
const FIVE_MINUTES = 300_000;

/** Fifteen digits are what a file keeps: 1e-9 of the size, and a millionth of a cent near zero. */
function same(asked: CellValue, found: CellValue | undefined): boolean {
  if (asked.kind !== 'number' || found?.kind !== 'number') return JSON.stringify(asked) === JSON.stringify(found);
  return Math.abs(asked.value - found.value) <= 1e-8 + 1e-9 * Math.abs(asked.value);
}

function row(workbook: ReadWorkbook, sheet: string, id: string): CellValue[] {
  const cells = workbook.get(sheet) ?? new Map();
  const [place] = [...cells].find(([at, { value }]) => /^A\d/.test(at) && value.value === id) ?? [];
  if (place === undefined) throw new Error(`${sheet} has no row ${id}`);
  return COLUMNS.map((column) => cells.get(place.replace('A', column))?.value ?? { kind: 'empty' });
}

async function withOption({ language, ...item }: WorkbookCase, cut: number, keep: number): Promise<Uint8Array> {
  const bytes = await writeCase({ language, ...item });
  const workbook = readWorkbook(bytes);
  const inputs = SHEET_NAMES.inputs[language];
  const edits = [editInput(workbook, inputs, 'plan.cut', cut), editInput(workbook, inputs, 'plan.keepMinimums', keep)];
  return stripResults(editCells(bytes, edits));
}

describe.each(programs())('In %s', (_name, program) => {
  test.each(sampleCases().map((item): [string, WorkbookCase] => [item.name, item]))(
    'the cut and the minimums of an option, typed in the inputs, remake its row: %s',
    async (_sample, item) => {
      const sheet = SHEET_NAMES.options[item.language];
      const written = readWorkbook(await writeCase(item));
      const files = await Promise.all(OPTIONS.map(([, cut, keep]) => withOption(item, cut, keep)));
      const computed = await program.recalculate(files);
      for (const [at, [id]] of OPTIONS.entries()) {
        const live = row(computed[at] ?? new Map(), sheet, 'option.live');
        const asked = row(written, sheet, id);
        const unlike = asked.flatMap((value, column) =>
          same(value, live[column]) ? [] : [`${id} ${COLUMNS[column]}`],
        );
        expect(unlike).toEqual([]);
      }
    },
    FIVE_MINUTES,
  );
});
