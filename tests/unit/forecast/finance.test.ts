import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountFactor, lowestPointOf, monthlyRate, npv, paybackOf } from '../../../shared/forecast/finance.ts';
import { exactPower } from '../kernel/exact-reals.ts';

const flows = (...values: number[]): Float64Array => Float64Array.from(values);
/** The annual rate whose monthly rate is `periodic`: published cases discount once a period. */
const annual = (periodic: number): number => (1 + periodic) ** 12 - 1;

describe('Net present value', () => {
  test('agrees with the published examples of the spreadsheet function', () => {
    expect(npv(flows(-10000, 3000, 4200, 6800), annual(0.1))).toBeCloseTo(1188.44, 2);
    expect(npv(flows(8000, 9200, 10000, 12000, 14500), annual(0.08)) - 40000).toBeCloseTo(1922.06, 2);
    expect(npv(flows(8000, 9200, 10000, 12000, 14500, -9000), annual(0.08)) - 40000).toBeCloseTo(-3749.47, 2);
  });

  test('is within rounding of a sum in 120 digits over twenty years and flows of 1e12', () => {
    const money = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 240 }),
        fc.double({ min: -0.9, max: 3, noNaN: true }),
        (net, rate) => {
          let exact = 0n;
          let terms = 0n;
          net.forEach((flow, t) => {
            // The factor is exact to 420 bits for the exponent as a double; flows are whole minor units.
            const { fraction, exponent } = exactPower(1 + rate, -(t + 1) / 12);
            const factor = exponent >= 0 ? fraction << BigInt(exponent) : fraction >> BigInt(-exponent);
            const term = factor * BigInt(Math.round(flow));
            exact += term;
            terms += term < 0n ? -term : term;
          });
          const unit = 2n ** 420n;
          const found = npv(Float64Array.from(net, Math.round), rate);
          const error = Math.abs(Number(exact) / Number(unit) - found);
          expect(error).toBeLessThanOrEqual(1e-13 * (Number(terms) / Number(unit)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a year later it is worth less by the annual rate', () => {
    const money = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 60 }),
        fc.double({ min: -0.5, max: 2, noNaN: true }),
        (net, rate) => {
          const size = net.reduce((sum, flow, t) => sum + Math.abs(flow) * discountFactor(rate, t), 0);
          const later = npv(flows(...Array.from({ length: 12 }, () => 0), ...net), rate);
          expect(Math.abs(later * (1 + rate) - npv(flows(...net), rate))).toBeLessThanOrEqual(1e-13 * size);
        },
      ),
    );
  });

  test('at a rate of zero it is the plain sum', () => {
    expect(npv(flows(-100, 30, 80), 0)).toBe(10);
    expect(npv(flows(), 0.1)).toBe(0);
  });

  test('the monthly rate compounds to the annual one', () => {
    expect(monthlyRate(0)).toBe(0);
    expect(monthlyRate(0.08)).toBeCloseTo(0.00643403011, 11);
    fc.assert(
      fc.property(fc.double({ min: -0.9, max: 5, noNaN: true }), (rate) => {
        expect((1 + monthlyRate(rate)) ** 12 / (1 + rate)).toBeCloseTo(1, 13);
      }),
    );
  });
});

describe('Payback', () => {
  const cases: readonly (readonly [string, number[], ReturnType<typeof paybackOf>])[] = [
    ['regained for good', [-5, -3, 0, 2], { kind: 'month', month: 2, touches: null }],
    ['regained, lost and regained', [-5, 1, -2, -1, 3], { kind: 'month', month: 4, touches: 1 }],
    ['regained and lost in the last month', [-5, 0, -1], { kind: 'never', touches: 1 }],
    ['never', [-5, -4, -3], { kind: 'never', touches: null }],
    ['never below zero', [0, 2, 1], { kind: 'month', month: 0, touches: null }],
    ['above, below, and back', [3, -1, 4], { kind: 'month', month: 2, touches: null }],
    ['above and then below for good', [3, 1, -4], { kind: 'never', touches: null }],
    ['no month but one', [-1], { kind: 'never', touches: null }],
  ];
  test.each(cases)('%s', (_, cumulative, expected) => {
    expect(paybackOf(Float64Array.from(cumulative))).toEqual(expected);
  });

  test('from the month of payback on, nothing is below zero, and the month before is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 }), (cumulative) => {
        const found = paybackOf(Float64Array.from(cumulative));
        const month = found.kind === 'month' ? found.month : cumulative.length;
        expect(cumulative.slice(month).every((amount) => amount >= 0)).toBe(true);
        expect(month === 0 || (cumulative[month - 1] ?? 0) < 0).toBe(true);
        expect(found.touches === null || (found.touches < month && (cumulative[found.touches] ?? -1) >= 0)).toBe(true);
      }),
    );
  });
});

test('the lowest point is the first month of the most negative cumulative amount', () => {
  expect(lowestPointOf(flows(-1, -7, 2, -7))).toEqual({ amount: -7, month: 1 });
  expect(lowestPointOf(flows(0, 3))).toEqual({ amount: 0, month: null });
});
