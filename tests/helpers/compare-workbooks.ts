import type { CellValue, ReadCell, ReadWorkbook } from './xlsx.ts';

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

/**
 * Rows, by the id in column A, whose numbers cannot be closer. IRR is found by steps that gnumeric ends a little earlier,
 * and twelve months magnify it. At trial rates of -90 % a month the last month weighs up to 10^100 times the first, and
 * the last digits of its flow weigh with it; what hangs on those net values (the starting point of IRR) inherits that.
 */
const LOOSER: readonly [id: RegExp, relative: number][] = [
  [/^finance\.irr/, 1e-8],
  [/^finance\.(trial\[|lowNpv|highNpv|guess)/, 1e-5],
];

function sameValue(expected: CellValue, found: CellValue, relative: number): boolean {
  if (expected.kind === 'number' && found.kind === 'number') {
    const size = Math.max(Math.abs(expected.value), Math.abs(found.value));
    return Math.abs(expected.value - found.value) <= Math.max(ABSOLUTE, relative * size);
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
    const ids = rowIds(cells);
    for (const [reference, cell] of cells) {
      const value = others?.get(reference)?.value ?? { kind: 'empty' };
      if (!sameValue(cell.value, value, toleranceOf(ids.get(rowOf(reference))))) {
        result.push({ place: `${sheet}!${reference}`, formula: cell.formula, expected: cell.value, found: value });
      }
    }
  }
  return result;
}

function toleranceOf(id: string | undefined): number {
  return LOOSER.find(([pattern]) => id !== undefined && pattern.test(id))?.[1] ?? RELATIVE;
}

function rowOf(reference: string): string {
  return reference.replace(/^[A-Z]+/, '');
}

/** Row -> the id in column A. */
function rowIds(cells: ReadonlyMap<string, ReadCell>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [reference, { value }] of cells) {
    if (/^A\d/.test(reference) && value.kind === 'text') ids.set(rowOf(reference), value.value);
  }
  return ids;
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
