import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SHEET_NAMES } from '../../../shared/language/workbook.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { COLUMN } from '../../../shared/proposal/workbook/address.ts';
import type { Cell, RowModel, SheetModel, WorkbookModel } from '../../../shared/proposal/workbook/model.ts';
import { buildWorkbook, writeWorkbook } from '../../../shared/proposal/workbook/workbook.ts';
import { contactLine, minimalPlan, overheadLine } from '../../helpers/plan-fixtures.ts';
import { randomPlan } from '../../helpers/random-plan.ts';
import { sampleCases } from '../../helpers/workbook-variants.ts';

interface Case {
  readonly name: string;
  readonly plan: Plan;
  readonly language: Language;
  readonly scenario: string | null;
}

/** Both samples, the edges (no lines, one month, sixty months, overheads only) and plans drawn at random. */
const CASES: readonly Case[] = [
  ...sampleCases(),
  { name: 'no lines', plan: minimalPlan({ lines: [] }), language: 'it', scenario: null },
  { name: 'overheads only', plan: minimalPlan({ lines: [overheadLine()] }), language: 'en', scenario: null },
  {
    name: 'lines of one name',
    plan: minimalPlan({ lines: [contactLine({ id: 'a' }), contactLine({ id: 'b' })] }),
    language: 'en',
    scenario: null,
  },
  ...Array.from({ length: 16 }, (_, at) => ({
    name: `random plan ${at + 1}`,
    plan: randomPlan(at + 1),
    language: at % 2 === 0 ? ('it' as const) : ('en' as const),
    scenario: null,
  })),
];

const BOOKS = CASES.map((item) => ({ name: item.name, model: buildWorkbook(item.plan, item) }));

interface Place {
  readonly place: string;
  readonly sheet: SheetModel;
  readonly row: RowModel;
}

function* rowsOf(model: WorkbookModel): Generator<Place> {
  for (const sheet of model.sheets) {
    for (const [at, row] of sheet.rows.entries()) yield { place: `${sheet.name}, row ${at + 1}`, sheet, row };
  }
}

/** What is wrong in any row of any workbook; empty when the law holds. */
function faults(law: (row: Place) => Iterable<string>): string[] {
  return BOOKS.flatMap(({ name, model }) =>
    [...rowsOf(model)].flatMap((row) => Array.from(law(row), (fault) => `${name}, ${row.place}: ${fault}`)),
  ).slice(0, 10);
}

const formulasOf = (row: RowModel): string[] =>
  row.cells.flatMap((cell) => (cell.kind === 'formula' || cell.kind === 'series' ? [cell.formula] : []));

const textAt = (row: RowModel, column: number): string =>
  row.cells.flatMap((cell) => (cell.kind === 'text' && cell.column === column ? [cell.text] : []))[0] ?? '';

const isNumber = (cell: Cell): boolean => cell.kind !== 'text' && cell.kind !== 'jump' && cell.kind !== 'blank';

describe('Every formula', () => {
  test('carries a stored result that is a finite number or a text', () => {
    const wrong = faults(({ row }) =>
      row.cells.flatMap((cell) => {
        const values =
          cell.kind === 'formula'
            ? [cell.value]
            : cell.kind === 'series' || cell.kind === 'numbers'
              ? Array.from(cell.values)
              : [];
        return values.filter((value) => typeof value === 'number' && !Number.isFinite(value)).map(String);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('holds no typed number but 0, 1, 12, 100 and 1000: all others are inputs with a cell of their own', () => {
    const typed = faults(({ row }) =>
      formulasOf(row).flatMap((formula) => {
        const bare = formula.replace(/"[^"]*"/g, '').replace(/\$?[A-Z]{1,3}\$?\d+/g, '');
        return (bare.match(/\d+(?:\.\d+)?/g) ?? []).filter(
          (number) => !['0', '1', '12', '100', '1000'].includes(number),
        );
      }),
    );
    expect(typed).toEqual([]);
  });

  test('stands alone in its row: no month has a formula of its own beside the one of the row', () => {
    const mixed = faults(({ row }) => {
      const series = row.cells.filter((cell) => cell.kind === 'series');
      const others = row.cells.filter((cell) => isNumber(cell) && cell.column >= COLUMN.firstMonth);
      return series.length > 0 && others.length > 1 ? [`${others.length} in the months`] : [];
    });
    expect(mixed).toEqual([]);
  });
});

describe('Every row', () => {
  test('of numbers says its unit', () => {
    const without = faults(({ row, sheet }) => {
      // The head of each sheet shows the scenario and the cut; they say what they are in words.
      if (sheet.rows.indexOf(row) < 5) return [];
      return row.cells.some(isNumber) && textAt(row, COLUMN.unit) === '' ? ['no unit'] : [];
    });
    expect(without).toEqual([]);
  });

  test('with an id has a label that no other row of its sheet has', () => {
    const repeated = BOOKS.flatMap(({ name, model }) =>
      model.sheets.flatMap((sheet) => {
        const labels = sheet.rows
          .filter((row) => textAt(row, COLUMN.id) !== '' && row.cells.some(isNumber))
          .map((row) => textAt(row, COLUMN.label));
        return labels
          .filter((label, at) => labels.indexOf(label) !== at)
          .map((label) => `${name}, ${sheet.name}: ${label}`);
      }),
    );
    expect(repeated).toEqual([]);
  });

  test('keeps its cells apart: no two in one column', () => {
    const twice = faults(({ row }) => {
      const columns = row.cells.flatMap((cell) =>
        cell.kind === 'series' || cell.kind === 'numbers'
          ? Array.from({ length: cell.values.length }, (_, at) => cell.column + at)
          : [cell.column],
      );
      return columns.length === new Set(columns).size ? [] : ['a column twice'];
    });
    expect(twice).toEqual([]);
  });
});

describe('The file', () => {
  test('holds as many formulas as the model: no text of a user has become one', async () => {
    for (const { name, model } of BOOKS) {
      const parts = unzipSync(await writeWorkbook(model));
      const found = model.sheets.map(
        (_, at) =>
          (strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array()).match(/<f[ >]/g) ?? []).length,
      );
      const meant = model.sheets.map(({ rows }) =>
        rows
          .flatMap(({ cells }) => cells)
          .reduce(
            (count, cell) => count + (cell.kind === 'formula' ? 1 : cell.kind === 'series' ? cell.values.length : 0),
            0,
          ),
      );
      expect({ name, formulas: found }).toEqual({ name, formulas: meant });
    }
  });

  test('is the same, byte for byte, when the plan is exported twice, and carries no time but the plan’s date', async () => {
    for (const item of CASES.slice(0, 8)) {
      const [first, second] = await Promise.all([0, 1].map(() => writeWorkbook(buildWorkbook(item.plan, item))));
      expect(first).toEqual(second);
      const core = strFromU8(unzipSync(first ?? new Uint8Array())['docProps/core.xml'] ?? new Uint8Array());
      const times = [...core.matchAll(/W3CDTF">([^<]*)</g)].map((match) => match[1]);
      expect(times).toEqual([`${item.plan.date}T00:00:00Z`, `${item.plan.date}T00:00:00Z`]);
    }
  });

  test('leaves input cells open and closes formulas, on protected sheets without a password', async () => {
    const parts = unzipSync(await writeWorkbook(buildWorkbook(randomPlan(5), { language: 'it', scenario: null })));
    const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const formats =
      (/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[1] ?? '').match(
        /<xf\b[^>]*\/>|<xf\b[^>]*[^/]>.*?<\/xf>/gs,
      ) ?? [];
    const open = new Set(formats.flatMap((format, at) => (/locked="(?:0|false)"/.test(format) ? [String(at)] : [])));
    expect(open.size).toBeGreaterThan(3);
    for (const [path] of Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'))) {
      expect(part(path)).toMatch(/<sheetProtection [^>]*sheet="1"/);
      expect(part(path)).not.toMatch(/<sheetProtection [^>]*password/);
      const openFormulas = [...part(path).matchAll(/<c r="\w+" s="(\d+)"[^>]*><f/g)].filter((match) =>
        open.has(match[1] ?? ''),
      );
      expect(openFormulas).toEqual([]);
    }
  });
});

test('The whole workbook is in one language: its sheets are those of the language asked for', () => {
  for (const language of ['it', 'en'] as const) {
    const { sheets } = buildWorkbook(minimalPlan({ language: 'it' }), { language, scenario: null });
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(SHEET_NAMES).map((name) => name[language]));
  }
});
