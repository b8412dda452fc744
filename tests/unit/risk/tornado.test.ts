import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { minor } from '../../../shared/money/money.ts';
import { lineAssumptions } from '../../../shared/plan/assumptions.ts';
import type { Assumption } from '../../../shared/plan/estimate.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { tornado } from '../../../shared/risk/tornado.ts';
import { samplePlan } from '../../../shared/samples/samples.ts';
import { contactLine, minimalPlan, point } from '../../helpers/plan-fixtures.ts';

function range(low: number, likely: number, high: number): Assumption {
  return { kind: 'three-point', low, likely, high, evidence: null };
}

function profit(plan: Plan, scenario: string | null = null): number {
  return returnFigures(computeForecast(plan, { scenario }), { kind: 'plan' }).loaded.profit;
}

/** The plan with one number instead of the assumption at a place, through the document and not through the table's own way. */
function withValue(plan: Plan, place: string, value: number): Plan {
  const copy = structuredClone(plan);
  const names = place.split(/[.[\]]+/).filter((name) => name !== '');
  const last = names.pop() ?? '';
  const holder = names.reduce<Record<string, unknown>>(
    (inside, name) => inside[name] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  );
  holder[last] = point(value);
  return copy;
}

describe('the tornado table', () => {
  const italian = samplePlan('it');
  const rows = tornado(computeForecast(italian));

  test('has one row for each assumption with a range and none for a number', () => {
    const ranges = italian.lines.flatMap(lineAssumptions).filter(({ assumption }) => assumption.kind !== 'point');
    expect(rows).toHaveLength(ranges.length);
    expect(new Set(rows.map(({ place }) => place)).size).toBe(ranges.length);
    expect(tornado(computeForecast(minimalPlan()))).toEqual([]);
  });

  test('gives the profit of the plan with that one number in that one place', () => {
    for (const scenario of [null, 'prudente', 'ambizioso']) {
      for (const { place, low, high, profitAtLow, profitAtHigh } of tornado(computeForecast(italian, { scenario }))) {
        // The same numbers added in another order: some units in the last of sixteen digits.
        expect(profitAtLow).toBeCloseTo(profit(withValue(italian, place, low), scenario), 4);
        expect(profitAtHigh).toBeCloseTo(profit(withValue(italian, place, high), scenario), 4);
      }
    }
  });

  test('puts the widest swing first and says the same twice', () => {
    const swings = rows.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((one, other) => other - one));
    expect(swings.at(-1)).toBeGreaterThanOrEqual(0);
    expect(tornado(computeForecast(samplePlan('it')))).toEqual(rows);
  });

  test('the swing spans low, high and the forecast itself', () => {
    const plan = minimalPlan({ lines: [contactLine({ winRate: range(0.1, 0.2, 0.4) })] });
    const [row] = tornado(computeForecast(plan));
    // 60 contacts, 30 quotes, 6 customers at 800.00 of margin: 3, 6 or 12 customers, less 3,000.00 of spend.
    expect(row).toMatchObject({ place: 'lines[0].winRate', base: 0.2 });
    expect(row?.profitAtLow).toBeCloseTo(-600_00, 6);
    expect(row?.profitAtHigh).toBeCloseTo(6_600_00, 6);
    expect(row?.swing).toBeCloseTo(7_200_00, 6);
  });

  test('keeps scenario and cut: a rate that the scenario replaces no longer swings', () => {
    const plan = minimalPlan({
      lines: [contactLine({ winRate: range(0.1, 0.2, 0.4), quoteRate: range(0.4, 0.5, 0.6) })],
      scenarios: [
        {
          id: 's',
          name: 'S',
          note: '',
          changes: [{ kind: 'replacement', scope: { kind: 'plan' }, field: 'winRate', value: 0.3 }],
        },
      ],
    });
    const table = tornado(computeForecast(plan, { scenario: 's', cut: 0.5 }));
    expect(table.map(({ input, swing }) => [input, swing > 0])).toEqual([
      ['quoteRate', true],
      ['winRate', false],
    ]);
    expect(table[1]?.profitAtLow).toBeCloseTo(profit(plan, 's') / 2, 6);
  });

  test('an end at which no curve meets the points has no profit', () => {
    const points = [
      { spend: minor(500_00), contacts: range(5, 10, 25) },
      { spend: minor(1_000_00), contacts: point(20) },
    ];
    const line = contactLine({ response: { kind: 'points', family: 'log', points, ceiling: null } });
    const [row] = tornado(computeForecast(minimalPlan({ lines: [line] })));
    expect(row?.profitAtHigh).toBeNull();
    expect(row?.profitAtLow).not.toBeNull();
    expect(Number.isFinite(row?.swing)).toBe(true);
  });
});
