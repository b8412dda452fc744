import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../../shared/forecast/explain-evidence.ts';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { ASSUMPTIONS } from '../../../shared/language/workbook-register.ts';
import { EVIDENCE_WORDS, SHEET_NAMES } from '../../../shared/language/workbook.ts';
import { minorPerMajor } from '../../../shared/money/currency.ts';
import { lineEvidence } from '../../../shared/plan/assumptions.ts';
import { emptyPlan } from '../../../shared/plan/empty-plan.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Cell, SheetModel } from '../../../shared/proposal/workbook/model.ts';
import { buildWorkbook } from '../../../shared/proposal/workbook/workbook.ts';
import { tornado } from '../../../shared/risk/tornado.ts';
import { randomPlan } from '../../helpers/random-plan.ts';
import { sampleCases } from '../../helpers/workbook-variants.ts';

const SAMPLES = sampleCases()
  .filter(({ scenario }) => scenario === null)
  .map(({ plan }) => plan);
const PLANS: readonly Plan[] = [...SAMPLES, ...Array.from({ length: 15 }, (_, seed) => randomPlan(seed + 300))];
const [IMPACT, QUALITY, RISK, KIND] = [8, 9, 10, 12] as const;

function register(plan: Plan): SheetModel {
  const { sheets } = buildWorkbook(plan, { language: 'en', scenario: null });
  const sheet = sheets.find(({ name }) => name === SHEET_NAMES.assumptions.en);
  if (sheet === undefined) throw new Error('No register');
  return sheet;
}

function at(cells: readonly Cell[], column: number): string | number | null {
  const cell = cells.find((one) => one.column === column);
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'formula' || cell?.kind === 'number' ? cell.value : null;
}

/** Rows of the sheet by the id in their first column. */
function rowsById(sheet: SheetModel): ReadonlyMap<string, readonly Cell[]> {
  return new Map(sheet.rows.map(({ cells }) => [String(at(cells, 0)), cells]));
}

const texts = (sheet: SheetModel): readonly string[] =>
  sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));

describe('The register of assumptions', () => {
  test('has a row for all that evidence may stand behind, and says in words where nothing does', () => {
    for (const plan of PLANS) {
      const rows = rowsById(register(plan));
      const behind = plan.lines.flatMap((line) =>
        lineEvidence(line).map(({ place, evidence }) => {
          const ids = [place, `${place}[0]`, place.replace('ceiling', 'ceilingStated'), 'contacts'];
          const cells = ids.map((id) => rows.get(`${line.id}.${id}`)).find((row) => row !== undefined);
          return {
            input: `${line.id}.${place}`,
            said: cells === undefined ? 'no row' : at(cells, KIND),
            kind: EVIDENCE_WORDS[evidence?.kind ?? 'none'].en,
          };
        }),
      );
      expect(behind.filter(({ said, kind }) => said !== kind)).toEqual([]);
    }
  });

  test('lets weak evidence count more: the same impact is a larger risk, the softer its source', () => {
    const weights = new Map<number, number>();
    for (const plan of PLANS) {
      for (const { cells } of register(plan).rows) {
        const [impact, quality, risk] = [IMPACT, QUALITY, RISK].map((column) => at(cells, column));
        if (typeof impact !== 'number' || typeof quality !== 'number' || typeof risk !== 'number' || impact === 0)
          continue;
        weights.set(quality, Math.round(risk / impact));
      }
    }
    const sorted = [...weights].toSorted(([one], [other]) => other - one);
    expect(sorted).toEqual(sorted.map(([quality]) => [quality, 6 - quality]));
    expect(sorted.length).toBeGreaterThan(4);
  });

  test('shows the swings of the tornado table, widest first', () => {
    for (const plan of PLANS) {
      const expected = tornado(computeForecast(plan)).map(({ place, swing }) => [
        `tornado.${place}`,
        swing / minorPerMajor(plan.currency),
      ]);
      const found = register(plan)
        .rows.filter(({ cells }) => String(at(cells, 0)).startsWith('tornado.lines'))
        .map(({ cells }): [string, number] => [String(at(cells, 0)), Number(at(cells, IMPACT))]);
      expect(found.map(([id]) => id)).toEqual(expected.map(([id]) => id));
      for (const [row, [, swing]] of found.entries()) {
        const scale = Math.max(1, Math.abs(swing));
        expect(Math.abs(swing - Number(expected[row]?.[1])) / scale).toBeLessThan(1e-6);
      }
    }
  });

  test('puts the share that rests on opinion, or on nothing, in one headline', () => {
    for (const plan of PLANS) {
      const weak = certaintyOf(computeForecast(plan), 'margin', { kind: 'plan' }).filter(
        ({ kind }) => kind === 'opinion' || kind === 'none',
      );
      const headline = rowsById(register(plan)).get('margin.onOpinion');
      if (headline === undefined) continue;
      expect(at(headline, 4)).toBeCloseTo(
        weak.reduce((sum, { share }) => sum + share, 0),
        12,
      );
    }
  });

  test('reads well when there is nothing to show', () => {
    const plan = emptyPlan({ id: 'empty', language: 'en', date: '2026-11-24', firstMonth: '2027-01' });
    const sheet = register(plan);
    const shown = texts(sheet);
    expect(shown).toContain(ASSUMPTIONS.ground.none.en);
    expect(shown).toContain(ASSUMPTIONS.tornado.none.en);
    expect(shown).toContain(ASSUMPTIONS.none.en);
    expect(sheet.charts).toEqual([]);
  });
});
