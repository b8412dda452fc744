import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { internalRate } from '../../../shared/forecast/internal-rate.ts';
import { countRates, exactSign } from './exact-polynomials.ts';

function rates(net: readonly number[]): readonly number[] {
  const found = internalRate(Float64Array.from(net));
  switch (found.kind) {
    case 'none':
      return [];
    case 'one':
      return [found.monthly];
    case 'several':
      return found.monthly;
  }
}

/** Whether the value of the flows changes sign within 1e-12 of every growth, or within the last bit of the rate, or is zero there. */
function areRoots(net: readonly number[], found: readonly number[]): boolean {
  return found.every((rate) => {
    const growth = 1 + rate;
    const width = 1e-12 * growth + 2 ** -52;
    return exactSign(net, growth - width) !== exactSign(net, growth + width) || exactSign(net, growth) === 0;
  });
}

describe('Published internal rates', () => {
  test.each([
    ['restaurant after two years', [-70000, 12000, 15000], [-0.4435]],
    ['restaurant after four years', [-70000, 12000, 15000, 18000, 21000], [-0.0212]],
    ['restaurant after five years', [-70000, 12000, 15000, 18000, 21000, 26000], [0.0866]],
    ['five incomes', [-150000, 15000, 25000, 35000, 45000, 60000], [0.0524]],
    ['one income, lost in part', [-100, 0, 0, 74], [-0.0955]],
    ['four incomes', [-100, 39, 59, 55, 20], [0.2809]],
    ['the oil pump', [-1600, 10000, -10000], [0.25, 4]],
    ['5 % and 50 %', [-1000, 2550, -1575], [0.05, 0.5]],
    ['0 %, 100 % and 200 %', [-1000, 6000, -11000, 6000], [0, 1, 2]],
    ['no rate at all', [1000, -3000, 2500], []],
    ['value touches zero once', [-100, 220, -121], [0.1]],
    ['the other root, -300 %, is below -100 %', [-1, -0.9, 2.2], [0.1]],
    ['four fifths lost', [-100, 20], [-0.8]],
  ])('%s', (_, net, expected) => {
    const found = rates(net);
    expect(found).toHaveLength(expected.length);
    found.forEach((rate, i) => expect(rate).toBeCloseTo(expected[i] ?? 0, 4));
  });

  test('flows on which solvers were seen to fail have all their rates', () => {
    const demolition = [-100, 100, 0, -7];
    expect(rates(demolition)).toHaveLength(2);
    const falling = [
      -217500,
      -217500,
      ...Array.from({ length: 25 }, (_, k) => 108466.80462450592 - 7336.8402312253 * k),
    ];
    const spiky = [-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1];
    for (const net of [demolition, falling, spiky, [-5, 10.5, 1, -8, 1]]) {
      expect(rates(net)).toHaveLength(countRates(net));
      expect(areRoots(net, rates(net))).toBe(true);
    }
  });
});

describe('Outcomes', () => {
  test('without both a cost and a return there is no rate, and the reason says so', () => {
    for (const net of [[], [0, 0], [5, 3], [-5, 0, -3]]) {
      expect(internalRate(Float64Array.from(net))).toEqual({ kind: 'none', reason: 'no-sign-change' });
    }
    expect(internalRate(Float64Array.from([1000, -3000, 2500]))).toEqual({ kind: 'none', reason: 'no-root' });
  });

  test('the annual rate is the monthly one compounded over twelve months', () => {
    const found = internalRate(Float64Array.from([-100, 101]));
    expect(found.kind === 'one' ? found.annual : null).toBeCloseTo(1.01 ** 12 - 1, 13);
  });

  test('what sums of cents leave behind in the last bits is no flow', () => {
    const net = [-1e6, 4e5, 4e5, 4e5];
    expect(rates([...net, 0, -1e-9])).toEqual(rates(net));
  });
});

const flow = fc.integer({ min: -6, max: 6 });

describe('Laws', () => {
  test('the rates are as many as Sturm counts in exact arithmetic, and each is a root', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 14 }), (net) => {
        const found = rates(net);
        expect(found).toHaveLength(net.some((c) => c !== 0) ? countRates(net) : 0);
        expect([...found]).toEqual(found.toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('rates planted in the flows are found again, touching ones once', () => {
    const growth = fc.integer({ min: 2, max: 40 }).map((tenth) => tenth / 8);
    fc.assert(
      fc.property(fc.uniqueArray(growth, { minLength: 1, maxLength: 4 }), fc.boolean(), (planted, twice) => {
        const factors = twice ? [...planted, planted[0] ?? 1] : planted;
        let net = [1];
        // Times (growth - 1 / v), written as flows.
        for (const g of factors)
          net = [...net.map((c) => -c), 0].map((c, i) => c + g * (i > 0 ? (net[i - 1] ?? 0) : 0));
        const found = rates(net);
        expect(found).toHaveLength(planted.length);
        const tolerance = twice ? 1e-6 : 1e-9;
        planted
          .toSorted((a, b) => a - b)
          .forEach((g, i) => expect(Math.abs(1 + (found[i] ?? 0) - g)).toBeLessThan(tolerance * g));
      }),
      { numRuns: 500 },
    );
  });

  test('flows of 240 months and up to 1e12 have their sign change where the rate says', () => {
    const big = fc.integer({ min: -1e6, max: 1e6 }).map((millions) => millions * 1e6);
    fc.assert(
      fc.property(fc.array(big, { minLength: 200, maxLength: 240 }), (net) => {
        expect(areRoots(net, rates(net))).toBe(true);
      }),
      { numRuns: 15 },
    );
    const plan = Array.from({ length: 240 }, (_, t) => (t < 12 ? -1e12 : 0) + (t > 3 ? 3e11 * 0.98 ** (t - 3) : 0));
    expect(rates(plan)).toHaveLength(1);
    expect(areRoots(plan, rates(plan))).toBe(true);
  });

  test('neither the unit of money nor idle months before and after change the rates', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 20 }), fc.nat({ max: 30 }), (net, idle) => {
        const found = rates(net);
        const zeros = Array.from({ length: idle }, () => 0);
        expect(rates([...zeros, ...net, ...zeros])).toEqual(found);
        expect(rates(net.map((c) => c * 2 ** 30))).toEqual(found);
        expect(rates(net.map((c) => -c))).toEqual(found);
      }),
    );
  });

  test('flows read backwards have the reciprocal growth', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 12 }), (net) => {
        const forward = rates(net).map((rate) => 1 + rate);
        const backward = rates(net.toReversed()).map((rate) => 1 / (1 + rate));
        expect(backward).toHaveLength(forward.length);
        backward.toReversed().forEach((growth, i) => expect(growth / (forward[i] ?? 0)).toBeCloseTo(1, 6));
      }),
    );
  });
});
