import { describe, expect, test } from 'vitest';
import { FIGURE_IDS } from '../../../shared/forecast/explain-figures.ts';
import { LANGUAGES } from '../../../shared/kernel/language.ts';
import { CHOICES } from '../../../shared/language/workbook-choices.ts';
import { SHEET_NAMES } from '../../../shared/language/workbook.ts';
import { minor } from '../../../shared/money/money.ts';
import type { Plan, Revision } from '../../../shared/plan/plan.ts';
import type { Cell, RowModel, SheetModel } from '../../../shared/proposal/workbook/model.ts';
import { buildWorkbook } from '../../../shared/proposal/workbook/workbook.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';
import { minimalPlan } from '../../helpers/plan-fixtures.ts';

function sheetOf(plan: Plan, name: string): SheetModel {
  const sheet = buildWorkbook(plan, { language: 'en', scenario: null }).sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

const texts = (row: RowModel): string[] => row.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));

function cellsOf(sheet: SheetModel, id: string): readonly Cell[] {
  return sheet.rows.find((row) => texts(row)[0] === id)?.cells ?? [];
}

const formulas = (cells: readonly Cell[]): [string, number | string][] =>
  cells.flatMap((cell): [string, number | string][] => (cell.kind === 'formula' ? [[cell.formula, cell.value]] : []));

/** Totals in minor units: spend, margin, profit; then customers. */
const earlier = (revision: number, totals: readonly [number, number, number, number] | null): Revision => ({
  revision,
  date: '2026-10-01',
  author: 'Marketing',
  what: 'First',
  why: 'Asked',
  totals:
    totals === null
      ? null
      : { spend: minor(totals[0]), margin: minor(totals[1]), profit: minor(totals[2]), customers: totals[3] },
});

const difference = (history: readonly Revision[]): readonly Cell[] =>
  cellsOf(sheetOf(minimalPlan({ revision: 3, history }), SHEET_NAMES.versions.en), 'plan.difference');

describe('The definitions', () => {
  test('say of every figure and every choice on which sheet it is found', () => {
    for (const language of LANGUAGES) {
      const { sheets } = buildWorkbook(samplePlan(language), { language, scenario: null });
      const rows = sheets.find(({ name }) => name === SHEET_NAMES.definitions[language])?.rows ?? [];
      const found = rows.flatMap(({ cells }) => {
        const jump = cells.find((cell) => cell.kind === 'jump');
        return jump?.kind === 'jump' && sheets.some(({ name }) => name === jump.sheet) ? [cells] : [];
      });
      const ids = found.map((cells) => texts({ cells, height: null })[0]);
      expect(ids).toEqual([...FIGURE_IDS, ...CHOICES.map(({ id }) => `choice.${id}`)]);
    }
  });
});

describe('The versions', () => {
  test('compare this version with the one just before it, in major units', () => {
    const sheet = sheetOf(
      minimalPlan({
        revision: 3,
        history: [earlier(1, [9, 9, 9, 9]), earlier(2, [100_00, 150_00, 50_00, 2.5])],
      }),
      SHEET_NAMES.versions.en,
    );
    const now = formulas(cellsOf(sheet, 'plan.revision')).map(([, value]) => Number(value));
    const row = sheet.rows.findIndex((each) => texts(each)[0] === 'plan.revision') + 1;
    expect(formulas(cellsOf(sheet, 'plan.difference'))).toEqual(
      [100, 150, 50, 2.5].map((then, at) => {
        const column = 'HIJK'.charAt(at);
        return [`${column}${row}-${column}${row - 1}`, (now[at] ?? 0) - then];
      }),
    );
  });

  test('say in words when the version before recorded no totals, or when there is none', () => {
    const silent = difference([earlier(1, [9, 9, 9, 9]), earlier(2, null)]);
    expect(formulas(silent)).toEqual([]);
    expect(texts({ cells: silent, height: null }).at(-1)).toBe(
      'Version 2 did not record its totals: there is nothing to compare',
    );
    expect(formulas(difference([]))).toEqual([]);
    expect(texts({ cells: difference([]), height: null }).at(-1)).toBe(
      'This is the first version: there is nothing to compare',
    );
  });
});
