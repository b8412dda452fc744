import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfAway } from '../../../shared/money/round.ts';

/** The decimal text rounded half away from zero by whole-number arithmetic: an oracle without doubles. */
function roundText(digits: bigint, scale: number, decimals: number): number {
  if (decimals >= scale) return Number(`${digits}e-${scale}`);
  const unit = 10n ** BigInt(scale - decimals);
  const magnitude = digits < 0n ? -digits : digits;
  const rounded = (magnitude + unit / 2n) / unit;
  return Number(`${digits < 0n ? '-' : ''}${rounded}e-${decimals}`) + 0;
}

describe('roundHalfAway', () => {
  test.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.675, 2, 2.68],
    [0.285, 2, 0.29],
    [1.15, 1, 1.2],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [0.49999, 0, 0],
    [1.4999999999, 0, 1],
    [5e-324, 2, 0],
    [1e300, 2, 1e300],
    [4503599627370495.5, 0, 4503599627370496],
    [9007199254740991, 2, 9007199254740991],
    [-2147483648.5, 0, -2147483649],
    [1234567.8901234, 6, 1234567.890123],
  ])('ROUND(%d, %d) is %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test('rounds every decimal of up to 15 digits as a person does on paper', () => {
    const digits = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }), (whole, scale, decimals) => {
        expect(roundHalfAway(Number(`${whole}e-${scale}`), decimals)).toBe(roundText(whole, scale, decimals));
      }),
      { numRuns: 5000 },
    );
  });

  test('rounds the exact halves up in size, where one digit less would be rounded down', () => {
    const whole = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 3 }), (n, decimals) => {
        const half = n * 10n + (n < 0n ? -5n : 5n);
        expect(roundHalfAway(Number(`${half}e-${decimals + 1}`), decimals)).toBe(
          roundText(half, decimals + 1, decimals),
        );
        const less = n * 1000n + (n < 0n ? -499n : 499n);
        expect(roundHalfAway(Number(`${less}e-${decimals + 3}`), decimals)).toBe(
          roundText(less, decimals + 3, decimals),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('is its own mirror, is settled once done, and moves by half a unit at most', () => {
    const value = fc.double({ min: -1e13, max: 1e13, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 3 }), (x, decimals) => {
        const rounded = roundHalfAway(x, decimals);
        expect(roundHalfAway(-x, decimals)).toBe(0 - rounded);
        expect(roundHalfAway(rounded, decimals)).toBe(rounded);
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(x) * 2 ** -50);
      }),
    );
  });

  test('never gives a negative zero, and refuses what is no number', () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 2), 0)).toBe(true);
    expect(() => roundHalfAway(Number.NaN)).toThrow(RangeError);
    expect(() => roundHalfAway(Infinity)).toThrow(RangeError);
  });
});
