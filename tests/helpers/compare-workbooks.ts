import type { CellValue, ReadWorkbook } from './xlsx.ts';

/** One cell in which two readings of a workbook disagree. */
export interface Difference {
  readonly place: string;
  readonly formula: string | null;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/**
 * Numbers agree within 1e-9 of their size: the programs round their saved values to 15 digits and sum in their own order.
 * Near zero (what is left of amounts that cancel out) 1e-8 is allowed, a millionth of a cent; a cent is 0.01.
 */
const RELATIVE = 1e-9;
const ABSOLUTE = 1e-8;

export function sameValue(expected: CellValue, found: CellValue): boolean {
  if (expected.kind === 'number' && found.kind === 'number') {
    const size = Math.max(Math.abs(expected.value), Math.abs(found.value));
    return Math.abs(expected.value - found.value) <= Math.max(ABSOLUTE, RELATIVE * size);
  }
  // A formula that gives no text may come back as an empty cell.
  if (isNothing(expected) && isNothing(found)) return true;
  if (expected.kind === 'empty' || found.kind === 'empty') return false;
  return expected.kind === found.kind && expected.value === found.value;
}

/** Every cell of `expected` that `found` gives another value; the programs may add cells (styles), never lose one. */
export function differences(expected: ReadWorkbook, found: ReadWorkbook): Difference[] {
  const result: Difference[] = [];
  for (const [sheet, cells] of expected) {
    const others = found.get(sheet);
    for (const [reference, cell] of cells) {
      const value = others?.get(reference)?.value ?? { kind: 'empty' };
      if (!sameValue(cell.value, value)) {
        result.push({ place: `${sheet}!${reference}`, formula: cell.formula, expected: cell.value, found: value });
      }
    }
  }
  return result;
}

/** For a message: at most ten differences, the first first. */
export function describeDifferences(list: readonly Difference[]): string[] {
  return list.slice(0, 10).map(({ place, formula, expected, found }) => {
    const [left, right] = [expected, found].map((value) => (value.kind === 'empty' ? 'nothing' : String(value.value)));
    return `${place}: stored ${left}, computed ${right}${formula === null ? '' : ` by ${formula}`}`;
  });
}

function isNothing(value: CellValue): boolean {
  return value.kind === 'empty' || (value.kind === 'text' && value.value === '');
}
