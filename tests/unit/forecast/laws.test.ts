import { array, assert, boolean, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { GROUP_KINDS, type Figure, type FigureScope, type ReturnFigures } from '../../../shared/forecast/figure.ts';
import { FLOW_NAMES, type Flows } from '../../../shared/forecast/flows.ts';
import { groupKeys, scopeFlows } from '../../../shared/forecast/groups.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { addFlows } from '../../../shared/forecast/totals.ts';
import { minor, type Minor } from '../../../shared/money/money.ts';
import { timeAxis } from '../../../shared/plan/axis.ts';
import { baseValue, type Assumption } from '../../../shared/plan/estimate.ts';
import { bringsContacts, type Line } from '../../../shared/plan/line.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ContactResponse } from '../../../shared/plan/response.ts';
import { contactLine, minimalPlan, point } from '../../helpers/plan-fixtures.ts';
import { randomPlan } from '../../helpers/random-plan.ts';

/** Always the same draws: a law that fails must fail for everybody. */
const RUNS = { numRuns: 100, seed: 20_270_101 };

const PLAN: FigureScope = { kind: 'plan' };
const seeds = integer({ min: 0, max: 100_000 });
const plans = seeds.map((seed) => randomPlan(seed));
const MONEY_FLOWS = new Set(['spend', 'revenue', 'margin']);

/** Sums taken in another order may differ in the last digits: some thousand additions keep far within 1e-9. */
function near(found: number, expected: number, size = Math.abs(expected)): boolean {
  return Math.abs(found - expected) <= 1e-9 * Math.max(size, Math.abs(found));
}

/** The flows and months in which `found` is not `scale` times `expected`. */
function flowsApart(found: Flows, expected: Flows, scale: (name: string) => number = () => 1): readonly string[] {
  return FLOW_NAMES.flatMap((name) => {
    const size = expected[name].reduce((most, value) => Math.max(most, Math.abs(value)), 0) * scale(name);
    const months = Math.max(found[name].length, expected[name].length);
    return Array.from({ length: months }, (_, month) => month)
      .filter((month) => !near(found[name][month] ?? 0, (expected[name][month] ?? 0) * scale(name), size))
      .map((month) => `${name}@${month}`);
  });
}

/** A figure that is `scale` times another, or not defined for the same reason. */
function sameFigure(found: Figure, expected: Figure, scale: number): boolean {
  if (found.state === 'undefined' || expected.state === 'undefined') {
    return found.state === 'undefined' && expected.state === 'undefined' && found.reason === expected.reason;
  }
  return near(found.value, expected.value * scale, Math.abs(expected.value * scale) + 1);
}

/** The same plan in a money that is worth `factor` times less. */
function inOtherMoney(plan: Plan, factor: number): Plan {
  const times = (assumption: Assumption): Assumption => {
    switch (assumption.kind) {
      case 'point':
        return { ...assumption, value: assumption.value * factor };
      case 'three-point':
        return {
          ...assumption,
          low: assumption.low * factor,
          likely: assumption.likely * factor,
          high: assumption.high * factor,
        };
      case 'interval':
        return { ...assumption, low: assumption.low * factor, high: assumption.high * factor };
    }
  };
  const response = (stated: ContactResponse): ContactResponse => {
    switch (stated.kind) {
      case 'constant':
        return { ...stated, costPerContact: times(stated.costPerContact) };
      case 'hill':
        return { ...stated, half: times(stated.half) };
      case 'exponential':
      case 'log':
        return { ...stated, scale: times(stated.scale) };
      case 'power':
        // factor * x^exponent brings the same contacts from k x with factor / k^exponent.
        return { ...stated, factor: point(baseValue(stated.factor) / factor ** baseValue(stated.exponent)) };
      case 'fixed':
        return stated;
      case 'points':
        return { ...stated, points: stated.points.map((at) => ({ ...at, spend: minor(at.spend * factor) })) };
    }
  };
  const money = (amount: Minor): Minor => minor(amount * factor);
  const lines = plan.lines.map((line): Line => {
    const spend = line.spend.map(money);
    if (!bringsContacts(line)) return { ...line, spend };
    return { ...line, spend, response: response(line.response), orderValue: times(line.orderValue) };
  });
  return { ...plan, lines, scenarios: [] };
}

describe('Laws of the forecast, on plans drawn at random', () => {
  test('the axis is the one of the plan, whatever the scenario', () => {
    assert(
      property(plans, (plan) => {
        for (const scenario of [null, ...plan.scenarios.map(({ id }) => id)]) {
          expect(computeForecast(plan, { scenario }).axis).toEqual(timeAxis(plan));
        }
      }),
      RUNS,
    );
  });

  test('in a money worth four times less, amounts are four times as large and ratios the same', () => {
    assert(
      property(plans, (plan) => {
        const before = computeForecast(inOtherMoney(plan, 1));
        const after = computeForecast(inOtherMoney(plan, 4));
        expect(flowsApart(after.total, before.total, (name) => (MONEY_FLOWS.has(name) ? 4 : 1))).toEqual([]);
        const [small, large] = [returnFigures(before, PLAN), returnFigures(after, PLAN)];
        expect(sameFigure(large.conversion, small.conversion, 1)).toBe(true);
        expect(sameFigure(large.marginalRoi, small.marginalRoi, 1)).toBe(true);
        expect(sameFigure(large.lifetimeMargin, small.lifetimeMargin, 4)).toBe(true);
        for (const loading of ['direct', 'loaded'] as const) {
          expect(sameFigure(large[loading].roi, small[loading].roi, 1)).toBe(true);
          expect(sameFigure(large[loading].valueToCost, small[loading].valueToCost, 1)).toBe(true);
          expect(sameFigure(large[loading].breakEvenConversion, small[loading].breakEvenConversion, 1)).toBe(true);
          expect(sameFigure(large[loading].costPerCustomer, small[loading].costPerCustomer, 4)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('a line of constant cost per contact split in two leaves the totals', () => {
    assert(
      property(
        array(integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 }),
        double({ min: 0, max: 1, noNaN: true }),
        (spend, part) => {
          const whole = contactLine({ spend: spend.map(minor), carryOver: point(0.3) });
          const first = spend.map((amount) => Math.floor(amount * part));
          const halves = [
            { ...whole, id: 'first', spend: first.map(minor) },
            { ...whole, id: 'second', spend: spend.map((amount, month) => minor(amount - (first[month] ?? 0))) },
          ];
          const split = computeForecast(minimalPlan({ lines: halves }));
          expect(flowsApart(split.total, computeForecast(minimalPlan({ lines: [whole] })).total)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test('the order of the lines changes no line and, but for rounding, no total', () => {
    assert(
      property(plans, integer({ min: 1, max: 40 }), (plan, shift) => {
        const turned = [
          ...plan.lines.slice(shift % (plan.lines.length + 1)),
          ...plan.lines.slice(0, shift % (plan.lines.length + 1)),
        ];
        const [before, after] = [computeForecast(plan), computeForecast({ ...plan, lines: turned.toReversed() })];
        for (const { line, flows } of before.lines) {
          expect(after.lines.find((other) => other.line === line)?.flows).toEqual(flows);
        }
        expect(flowsApart(after.total, before.total)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a line without spend that brings nothing changes no total', () => {
    assert(
      property(plans, (plan) => {
        const nothing = contactLine({ id: 'nothing', spend: Array.from({ length: plan.months }, () => minor(0)) });
        const [before, after] = [computeForecast(plan), computeForecast({ ...plan, lines: [nothing, ...plan.lines] })];
        expect(flowsApart(after.total, before.total)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a cut of nothing is the plan itself, and a cut never spends more', () => {
    assert(
      property(plans, double({ min: 0, max: 1, noNaN: true }), boolean(), (plan, cut, keepMinimums) => {
        const before = computeForecast(plan);
        const uncut = computeForecast(plan, { cut: 0, keepMinimums }, before);
        expect(uncut.lines).toEqual(before.lines);
        expect(uncut.total).toEqual(before.total);
        const after = computeForecast(plan, { cut, keepMinimums }, before);
        after.lines.forEach(({ sums }, at) =>
          expect(sums.spend).toBeLessThanOrEqual(before.lines[at]?.sums.spend ?? 0),
        );
      }),
      RUNS,
    );
  });

  test('carry-over adds no contacts to a constant cost: less than 0.1 % is lost with the end of the tail', () => {
    assert(
      property(double({ min: 0, max: 0.95, noNaN: true }), (carryOver) => {
        const plain = computeForecast(minimalPlan({ lines: [contactLine()] }));
        const carried = computeForecast(minimalPlan({ lines: [contactLine({ carryOver: point(carryOver) })] }));
        const [all, found] = [plain, carried].map(({ lines }) => lines[0]?.sums.contacts ?? 0);
        expect(found).toBeLessThanOrEqual((all ?? 0) * (1 + 1e-12));
        expect(found).toBeGreaterThan((all ?? 0) * 0.999);
      }),
      RUNS,
    );
  });

  test('groups of every kind add up to the plan, and loaded spends to its spend', () => {
    assert(
      property(plans, (plan) => {
        const forecast = computeForecast(plan);
        const whole = returnFigures(forecast, PLAN);
        for (const kind of GROUP_KINDS) {
          const scopes = groupKeys(plan, kind).map((key): FigureScope => ({ kind, key }));
          const parts = scopes.map((scope) => returnFigures(forecast, scope));
          const add = (pick: (part: ReturnFigures) => number): number =>
            parts.reduce((sum, part) => sum + pick(part), 0);
          // Overheads have nobody to carry them when no line has spend of its own.
          const carried = whole.ownSpend > 0 ? whole.spend : 0;
          expect([
            near(
              add(({ spend }) => spend),
              whole.spend,
            ),
            near(
              add(({ direct }) => direct.spend),
              whole.ownSpend,
            ),
            near(
              add(({ loaded }) => loaded.spend),
              carried,
            ),
            near(
              add(({ customers }) => customers),
              whole.customers,
            ),
          ]).toEqual([true, true, true, true]);
          const flows = scopes.map((scope) => scopeFlows(forecast, scope));
          expect(flowsApart(addFlows(flows, forecast.axis.months), forecast.total)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});
