import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactsAt, elasticContactsAt, type Curve } from '../../../shared/forecast/curve.ts';

const positive = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const curves: fc.Arbitrary<Curve> = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), costPerContact: positive(1e-3, 1e12) }),
  fc.record({
    kind: fc.constant('hill' as const),
    ceiling: positive(1e-3, 1e10),
    half: positive(1e-3, 1e12),
    slope: positive(1e-3, 20),
  }),
  fc.record({
    kind: fc.constantFrom('exponential' as const, 'log' as const),
    ceiling: positive(1e-3, 1e10),
    scale: positive(1e-3, 1e12),
  }),
  fc.record({
    kind: fc.constant('power' as const),
    factor: positive(1e-9, 1e3),
    exponent: positive(1e-3, 1),
  }),
);

const EXAMPLES: readonly (readonly [Curve, number, number])[] = [
  [{ kind: 'constant', costPerContact: 250 }, 1000, 4],
  [{ kind: 'hill', ceiling: 260, half: 100, slope: 2 }, 100, 130],
  [{ kind: 'hill', ceiling: 260, half: 100, slope: 2 }, 200, 208],
  [{ kind: 'exponential', ceiling: 100, scale: 50 }, 50, 63.212055882855765],
  [{ kind: 'log', ceiling: 100, scale: 50 }, 50, 69.31471805599453],
  [{ kind: 'power', factor: 3, exponent: 0.5 }, 49, 21],
];

describe('Contacts of a month', () => {
  test.each(EXAMPLES)('%j at %d', (curve, spend, contacts) => {
    expect(contactsAt(curve, spend)).toBeCloseTo(contacts, 12);
  });

  test('are none where nothing is spent, and never fall when more is', () => {
    fc.assert(
      fc.property(curves, positive(0, 1e13), positive(1, 10), (curve, spend, more) => {
        expect(contactsAt(curve, 0)).toBe(0);
        expect(elasticContactsAt(curve, 0)).toBe(0);
        // The last bit may waver where a curve is flat.
        expect(contactsAt(curve, spend * more)).toBeGreaterThanOrEqual(contactsAt(curve, spend) * (1 - 1e-15));
      }),
    );
  });

  test('are a number however small or large the spend', () => {
    const spend = fc.constantFrom(5e-324, 1e-300, 1e-9, 1, 2 ** 53, 1e300, Number.MAX_VALUE);
    fc.assert(
      fc.property(curves, spend, (curve, x) => {
        expect(contactsAt(curve, x)).toBeGreaterThanOrEqual(0);
        expect(elasticContactsAt(curve, x)).toBeGreaterThanOrEqual(0);
        expect(elasticContactsAt({ kind: 'hill', ceiling: 1, half: 1e3, slope: 1e4 }, x)).not.toBeNaN();
        expect(contactsAt({ kind: 'hill', ceiling: 1, half: 1e3, slope: 1e4 }, x)).toBe(x < 1e3 ? 0 : 1);
      }),
    );
  });

  test('stay under the ceiling of a curve that has one', () => {
    fc.assert(
      fc.property(curves, positive(0, 1e15), (curve, spend) => {
        const limit = curve.kind === 'hill' || curve.kind === 'exponential' ? curve.ceiling : Infinity;
        expect(contactsAt(curve, spend)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('Elastic contacts', () => {
  test('are spend times the slope of the curve', () => {
    fc.assert(
      fc.property(curves, positive(0.05, 20), (curve, ratio) => {
        const spend = ratio * sizeOf(curve);
        const step = 1e-4;
        const slope = (contactsAt(curve, spend * (1 + step)) - contactsAt(curve, spend * (1 - step))) / (2 * step);
        // The difference quotient misses by step^2 times the third derivative: slope^3 of the steepest curve, 20.
        const size = contactsAt(curve, spend * 1.001) + 1e-300;
        expect(Math.abs(elasticContactsAt(curve, spend) - slope)).toBeLessThan(1e-4 * size);
      }),
    );
  });

  test('are at most the contacts where a curve only bends down', () => {
    fc.assert(
      fc.property(curves, positive(0, 1e13), (curve, spend) => {
        fc.pre(curve.kind !== 'hill' || curve.slope <= 1);
        expect(elasticContactsAt(curve, spend)).toBeLessThanOrEqual(contactsAt(curve, spend) * (1 + 1e-9) + 1e-6);
      }),
    );
  });
});

/** A spend at which the curve bends. */
function sizeOf(curve: Curve): number {
  switch (curve.kind) {
    case 'constant':
      return curve.costPerContact;
    case 'hill':
      return curve.half;
    case 'exponential':
    case 'log':
      return curve.scale;
    case 'power':
      return 1000;
  }
}
