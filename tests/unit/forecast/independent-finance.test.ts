import { describe, expect, test } from 'vitest';
import { financeFigures } from '../../../shared/forecast/finance.ts';
import type { Payback } from '../../../shared/forecast/finance.ts';
import { disagreements, near } from './plain-cases.ts';
import { plainDiscounted, plainFinance, plainPayback, plainRates, running } from './plain-figures.ts';
import { sum } from './plain-model.ts';

describe('The finance figures and the definitions, on 300 plans drawn at random', () => {
  test('net value, payback in both readings and lowest point are the same', () => {
    const list = disagreements((check, { forecast, lines }) => {
      const { plan, axis } = forecast;
      const expected = plainFinance(plan, lines, axis.months);
      const found = financeFigures(forecast);
      const scale = sum(expected.net.map(Math.abs));
      check('profit', near(found.profit, sum(expected.net), scale), found.profit, sum(expected.net));
      const npv = found.npv.state === 'defined' ? found.npv.value : null;
      check(
        'NPV',
        npv === null || expected.npv === null ? npv === expected.npv : near(npv, expected.npv, scale),
        npv,
        expected.npv,
      );
      check(
        'lowest point',
        near(found.lowestPoint.amount, expected.lowestPoint.amount, scale),
        found.lowestPoint.amount,
        expected.lowestPoint.amount,
      );
      if (isClear(expected.cumulative, scale)) {
        check(
          'payback',
          samePayback(found.payback, expected.payback),
          JSON.stringify(found.payback),
          JSON.stringify(expected.payback),
        );
      }
      if (plan.hurdle === null) {
        check('discounted payback', found.discountedPayback === null, found.discountedPayback, null);
        return;
      }
      const discounted = running(plainDiscounted(expected.net, plan.hurdle.rate));
      if (isClear(discounted, scale) && found.discountedPayback !== null) {
        const payback = plainPayback(discounted);
        check(
          'discounted payback',
          samePayback(found.discountedPayback, payback),
          JSON.stringify(found.discountedPayback),
          JSON.stringify(payback),
        );
      }
    });
    expect(list).toEqual([]);
  });

  test('the internal rates are all there and no other', () => {
    const list = disagreements((check, { forecast, lines }) => {
      const { net } = plainFinance(forecast.plan, lines, forecast.axis.months);
      const expected = plainRates(net);
      const { irr } = financeFigures(forecast);
      const found = irr.kind === 'none' ? [] : irr.kind === 'one' ? [irr.monthly] : [...irr.monthly];
      const agrees =
        found.length === expected.length && found.every((rate, at) => near(1 + rate, 1 + (expected[at] ?? 0)));
      check('internal rates', agrees, JSON.stringify(irr), JSON.stringify(expected));
    });
    expect(list).toEqual([]);
  });
});

/** Whether no cumulative amount is so near to zero that the order of the sums decides on which side it falls. */
function isClear(cumulative: readonly number[], scale: number): boolean {
  return cumulative.every((amount) => amount === 0 || Math.abs(amount) > 1e-9 * scale);
}

function samePayback(found: Payback, expected: { month: number | null; touches: number | null }): boolean {
  return (found.kind === 'month' ? found.month : null) === expected.month && found.touches === expected.touches;
}
