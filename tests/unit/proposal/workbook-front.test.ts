import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../shared/kernel/language.ts';
import { SHEET_NAMES } from '../../../shared/language/workbook.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { RowModel, SheetModel, WorkbookModel } from '../../../shared/proposal/workbook/model.ts';
import { buildWorkbook, writeWorkbook } from '../../../shared/proposal/workbook/workbook.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';
import { contactLine, minimalPlan } from '../../helpers/plan-fixtures.ts';

const book = (plan: Plan): WorkbookModel => buildWorkbook(plan, { language: 'en', scenario: null });

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

const summary = (plan: Plan): SheetModel => sheetOf(book(plan), SHEET_NAMES.summary.en);

const texts = (row: RowModel): string[] => row.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));

const rowWith = (sheet: SheetModel, id: string): string[] =>
  sheet.rows.map(texts).find(([first]) => first === id) ?? [];

describe('The first sheet', () => {
  test('jumps to every sheet of the workbook, in its order', () => {
    for (const language of LANGUAGES) {
      const model = buildWorkbook(samplePlan(language), { language, scenario: null });
      const jumps = model.sheets[0]?.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.kind === 'jump' && cell.text === cell.sheet ? [cell.sheet] : [])),
      );
      expect(jumps).toEqual(model.sheets.map(({ name }) => name));
    }
  });

  test('keeps the looks of its cells although links stand in its first column', async () => {
    const parts = unzipSync(await writeWorkbook(book(samplePlan('en'))));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const looks = new Set([...xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, look]) => look));
    expect(looks.has('0')).toBe(false);
    expect(looks.size).toBeGreaterThan(10);
  });
});

describe('The summary', () => {
  test('cuts long notes at a word and says that they go on; short ones stay whole, and none is said in words', () => {
    const long = rowWith(summary(minimalPlan({ notes: 'word '.repeat(500) })), 'why').at(-1) ?? '';
    expect(long.length).toBeLessThan(500);
    expect(long).toMatch(/ word… \(goes on in the plan file\)$/);
    const whole = 'A\n\n plan of  few words.';
    expect(rowWith(summary(minimalPlan({ notes: whole })), 'why').at(-1)).toBe('A plan of few words.');
    expect(rowWith(summary(minimalPlan({ notes: ' \n ' })), 'why').at(-1)).toBe('The plan has no notes.');
  });

  test('names committed lines in the order in which they can no longer be cancelled, those that never could last', () => {
    const until = ['2027-05-01', null, '2027-03-01', '2027-04-01'];
    const lines = until.map((date, at) =>
      contactLine({ id: `line-${at}`, name: `Line ${at}`, state: { kind: 'committed', cancellableUntil: date } }),
    );
    const order = summary(minimalPlan({ lines })).rows.flatMap((row) =>
      texts(row)[0]?.endsWith('.until') === true ? [texts(row)[0]] : [],
    );
    expect(order).toEqual(['line-2.until', 'line-3.until', 'line-0.until', 'line-1.until']);
  });

  test('names five committed lines at most and the sum of all', () => {
    const lines = Array.from({ length: 8 }, (_, at) =>
      contactLine({ id: `line-${at}`, state: { kind: 'committed', cancellableUntil: null } }),
    );
    const sheet = summary(minimalPlan({ lines }));
    expect(sheet.rows.filter((row) => texts(row)[0]?.endsWith('.until'))).toHaveLength(5);
    expect(rowWith(sheet, 'committed').at(-1)).toBe('8 lines, the first to expire above');
  });

  test('leaves three rows of cells open for the decision and closes all others', () => {
    const open = summary(samplePlan('en')).rows.map(
      ({ cells }) => cells.filter((cell) => cell.kind !== 'jump' && cell.role === 'input').length,
    );
    expect(open.filter((count) => count > 0)).toEqual([6, 6, 6]);
  });

  test('prints on one page', () => {
    expect(summary(samplePlan('it')).print).toMatchObject({ pagesHigh: 1, orientation: 'portrait' });
  });
});
