import { describe, expect, test } from 'vitest';
import { computeForecast } from '../../../shared/forecast/compute.ts';
import { defined, notDefined, type FigureScope } from '../../../shared/forecast/figure.ts';
import { groupKeys, scopeFlows } from '../../../shared/forecast/groups.ts';
import { returnFigures } from '../../../shared/forecast/return.ts';
import { minor } from '../../../shared/money/money.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { contactLine, minimalPlan, overheadLine, point } from '../../helpers/plan-fixtures.ts';

const PLAN: FigureScope = { kind: 'plan' };
const none = [minor(0), minor(0), minor(0)];

function figuresOf(overrides: Partial<Plan>, scope: FigureScope = PLAN) {
  return returnFigures(computeForecast(minimalPlan(overrides)), scope);
}

describe('The return, computed by hand', () => {
  // Search: 3,000.00, 60 contacts, 6 customers, 12,000.00 of revenue, 4,800.00 of margin. Agency: 1,500.00.
  const lines = [contactLine(), overheadLine({ spend: [minor(500_00), minor(500_00), minor(500_00)] })];

  test('direct counts own spend, loaded all of it', () => {
    const figures = figuresOf({ lines });
    expect(figures).toMatchObject({ spend: 4_500_00, ownSpend: 3_000_00, overheadShare: 1_500_00, orders: 6 });
    expect(figures.direct).toEqual({
      spend: 3_000_00,
      profit: 1_800_00,
      costPerContact: defined(50_00),
      costPerCustomer: defined(500_00),
      valueToCost: defined(4),
      roi: defined(0.6),
      breakEvenConversion: defined(0.0625),
      breakEvenOrderValue: defined(1_250_00),
    });
    expect(figures.loaded).toMatchObject({ spend: 4_500_00, profit: 300_00, costPerContact: defined(75_00) });
    expect(figures.conversion).toEqual(defined(0.1));
    expect(figures.breakEvenCostPerContact).toEqual(defined(80_00));
  });

  test('a constant cost per contact brings the next unit what it brought the others', () => {
    expect(figuresOf({ lines }).marginalRoi).toEqual(defined(expect.closeTo(0.6, 12)));
  });

  test('the figures of an overhead are not defined, and its spend is carried by the others', () => {
    const figures = figuresOf({ lines }, { kind: 'line', id: 'agency' });
    expect(figures).toMatchObject({ spend: 1_500_00, ownSpend: 0, overheadShare: 0 });
    expect(figures.loaded).toMatchObject({
      spend: 0,
      roi: notDefined('overhead'),
      costPerContact: notDefined('overhead'),
    });
    expect(figures.marginalRoi).toEqual(notDefined('overhead'));
    expect(figures.lifetimeMargin).toEqual(notDefined('overhead'));
  });

  test('a customer is worth all stated orders, each discounted at the hurdle rate', () => {
    const repeat = { everyMonths: 12, retention: point(0.5), atMost: 2 };
    const hurdle = { rate: 0.25, suppliedBy: 'Finance', date: null };
    const figures = figuresOf({ lines: [contactLine({ repeat })], hurdle });
    // 800.00 * (1 + 0.5 / 1.25 + 0.25 / 1.5625) = 800.00 * 1.56
    expect(figures.lifetimeMargin).toEqual(defined(expect.closeTo(1_248_00, 6)));
    expect(figuresOf({ lines }).lifetimeMargin).toEqual(notDefined('no-hurdle'));
  });

  test('lines weigh in the lifetime margin of a group by their customers', () => {
    const hurdle = { rate: 0.1, suppliedBy: 'Finance', date: null };
    const two = [contactLine({ id: 'a' }), contactLine({ id: 'b', winRate: point(0.6), orderValue: point(1_000_00) })];
    // 6 customers at 800.00 and 18 at 400.00.
    expect(figuresOf({ lines: two, hurdle }).lifetimeMargin).toEqual(defined(expect.closeTo(500_00, 6)));
  });

  test('what falls after the last month of the plan is shown apart', () => {
    const figures = figuresOf({ lines: [contactLine({ delay: { kind: 'months', months: 2, evidence: null } })] });
    expect(figures.afterPlan).toEqual({ contacts: 0, customers: 4, revenue: 8_000_00, margin: 3_200_00 });
  });
});

describe('Where a figure has no denominator it carries the reason', () => {
  test('without spend', () => {
    const figures = figuresOf({ lines: [contactLine({ spend: none })] });
    expect(figures.loaded).toMatchObject({ roi: notDefined('no-spend'), costPerContact: notDefined('no-contacts') });
    expect(figures.marginalRoi).toEqual(notDefined('no-own-spend'));
  });

  test('without customers, and with a loss on every order', () => {
    const sterile = figuresOf({ lines: [contactLine({ winRate: point(0) })] });
    expect(sterile.loaded).toMatchObject({
      costPerCustomer: notDefined('no-customers'),
      breakEvenConversion: notDefined('no-customers'),
      breakEvenOrderValue: notDefined('no-orders'),
      roi: defined(-1),
    });
    const losing = figuresOf({ lines: [contactLine({ marginRate: point(-0.1) })] });
    expect(losing.loaded.breakEvenConversion).toEqual(notDefined('no-margin'));
    expect(losing.loaded.breakEvenOrderValue).toEqual(notDefined('no-margin'));
  });

  test('with overheads only, the plan loses what it spends', () => {
    const figures = figuresOf({ lines: [overheadLine()] });
    expect(figures.direct.roi).toEqual(notDefined('no-own-spend'));
    expect(figures.loaded.roi).toEqual(defined(-1));
  });

  test('a plan without lines', () => {
    expect(figuresOf({ lines: [] })).toMatchObject({ spend: 0, conversion: notDefined('no-contacts') });
  });
});

describe('Groups', () => {
  const lines = [
    contactLine({ id: 'b', account: '60.20' }),
    contactLine({ id: 'a' }),
    overheadLine({ account: '60.20' }),
  ];
  const forecast = computeForecast(minimalPlan({ lines }));

  test('come in order of first appearance, the one not given included', () => {
    expect(groupKeys(forecast.plan, 'account')).toEqual(['60.20', '']);
    expect(groupKeys(forecast.plan, 'campaign')).toEqual(['']);
  });

  test('add up the flows of their lines', () => {
    expect([...scopeFlows(forecast, { kind: 'account', key: '60.20' }).spend]).toEqual([2_000_00, 2_000_00, 2_000_00]);
    expect([...scopeFlows(forecast, { kind: 'account', key: 'unknown' }).spend]).toEqual([0, 0, 0]);
    expect([...scopeFlows(forecast, { kind: 'line', id: 'a' }).contacts]).toEqual([20, 20, 20]);
    expect(scopeFlows(forecast, PLAN)).toBe(forecast.total);
  });
});
