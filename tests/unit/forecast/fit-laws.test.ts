import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactsAt } from '../../../shared/forecast/curve.ts';
import { fitAll } from '../../../shared/forecast/fit.ts';
import { CURVE_FAMILIES } from '../../../shared/plan/response.ts';
import { bentAt, fit, near, readOff, real, stated, trueCurves } from './fit-cases.ts';

describe('Laws of curves found from points', () => {
  test('points read off a curve give that curve back', () => {
    fc.assert(
      fc.property(trueCurves, real(0, 0.2), (curve, shift) => {
        const found = fit(curve.kind, readOff(curve, [0.3 + shift, 1.1, 2 + shift, 3.3 - shift]));
        expect(found.exactness).toBe('through');
        expect(near(found.curve, curve, 1e-6)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('with its ceiling stated, two points give a Hill curve back and one an exponential', () => {
    fc.assert(
      fc.property(trueCurves, real(0.2, 0.8), (curve, share) => {
        fc.pre(curve.kind === 'hill' || curve.kind === 'exponential');
        const points = readOff(curve, curve.kind === 'hill' ? [share, 1.5] : [share]);
        expect(near(fit(curve.kind, points, curve.ceiling).curve, curve, 1e-6)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const rising = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), real(0, 50)), { minLength: 1, maxLength: 7 })
    .map((steps) => {
      let [spend, contacts] = [0, 1];
      return stated(steps.map(([more, up]) => [(spend += more), (contacts += up)]));
    });

  test('no candidate of the family is nearer than the fit', () => {
    fc.assert(
      fc.property(rising, trueCurves, real(0.2, 5), (points, curve, stretch) => {
        const found = fit(curve.kind, points);
        fc.pre(found.undetermined.length === 0);
        const largest = points.at(-1)?.spend ?? 1;
        // A candidate bent within reach of the points, raised to the level that suits them best.
        const shape = bentAt(curve, largest * stretch);
        let [above, below] = [0, 0];
        for (const { spend, contacts } of points) {
          above += contactsAt(shape, spend) * ('value' in contacts ? contacts.value : 0);
          below += contactsAt(shape, spend) ** 2;
        }
        const squares = points.reduce((sum, { spend, contacts }) => {
          return sum + ((above / below) * contactsAt(shape, spend) - ('value' in contacts ? contacts.value : 0)) ** 2;
        }, 0);
        expect(found.rmsError).toBeLessThanOrEqual(Math.sqrt(squares / points.length) * (1 + 1e-9) + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('other units of money or of contacts give the same curve in those units', () => {
    fc.assert(
      fc.property(rising, fc.constantFrom(...CURVE_FAMILIES), (points, family) => {
        const found = fit(family, points);
        const scaled = fit(
          family,
          stated(points.map((p) => [p.spend * 64, 8 * ('value' in p.contacts ? p.contacts.value : 0)])),
        );
        expect(scaled.exactness).toBe(found.exactness);
        expect(scaled.undetermined).toEqual(found.undetermined);
        for (const { spend } of points) {
          expect(contactsAt(scaled.curve, spend * 64) / (8 * contactsAt(found.curve, spend))).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the order in which points are stated does not matter, and the answer is always the same', () => {
    fc.assert(
      fc.property(rising, fc.constantFrom(...CURVE_FAMILIES), (points, family) => {
        expect(fit(family, points.toReversed())).toEqual(fit(family, points));
      }),
    );
  });

  test('the family the points were read off comes first', () => {
    fc.assert(
      fc.property(trueCurves, (curve) => {
        const all = fitAll(readOff(curve, [0.3, 0.8, 1.6, 2.5, 4]), null);
        const first = all.ok ? all.value.filter(({ exactness }) => exactness === 'through') : [];
        expect(first.map(({ family }) => family)).toContain(curve.kind);
      }),
    );
  });
});
