import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, power } from '../../../shared/kernel/exp-log.ts';
import { exactExp, exactLog, exactPower, fixedOf, ulpsFromFixed, ulpsFromReal } from './exact-reals.ts';

/** Numbers a seeded walk apart, so that each run measures the same ones. */
function samples(howMany: number, from: number, to: number): number[] {
  let state = 12345;
  return Array.from({ length: howMany }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from + (to - from) * (state / 2 ** 32);
  });
}

const worst = (errors: readonly number[]): number => errors.reduce((a, b) => Math.max(a, b), 0);

describe('exp', () => {
  test('is within 0.52 units in the last place for every normal result', () => {
    const points = [
      ...samples(3000, -708.3, 709.78),
      ...samples(1000, -1, 1),
      -1e-300,
      5e-324,
      1e-17,
      0.5,
      709.782712893384,
    ];
    expect(worst(points.map((x) => ulpsFromReal(exp(x), exactExp(fixedOf(x)))))).toBeLessThan(0.52);
  });

  test('is within 0.78 where the result is subnormal, since it is rounded once more', () => {
    const points = [...samples(2000, -745.13, -708.4), -745.13, -708.4];
    expect(worst(points.map((x) => ulpsFromReal(exp(x), exactExp(fixedOf(x)))))).toBeLessThan(0.78);
  });

  test('has the exact limits', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(-746)).toBe(0);
    expect(exp(-745.2)).toBe(0);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(Number.NaN)).toBeNaN();
  });

  test('never falls where its argument rises', () => {
    for (const start of samples(300, -700, 700)) {
      let before = exp(start);
      for (let step = 1; step <= 40; step += 1) {
        const next = exp(start + step * Math.abs(start) * 2 ** -52);
        expect(next).toBeGreaterThanOrEqual(before);
        before = next;
      }
    }
  });
});

describe('log', () => {
  test('is within 0.52 units in the last place over the whole range of doubles', () => {
    const points = [
      ...samples(1500, -1074, 1023.9).map((e) => 2 ** e),
      ...samples(1000, 0.5, 2),
      ...samples(500, -50, -1).flatMap((e) => [1 + 2 ** e, 1 - 2 ** e]),
      ...samples(300, -1074, -1022).map((e) => 2 ** e),
      5e-324,
      2 ** -1022,
      Math.SQRT2,
      Math.SQRT1_2,
      Number.MAX_VALUE,
    ].filter((x) => x !== 1);
    expect(worst(points.map((x) => ulpsFromFixed(log(x), exactLog(x))))).toBeLessThan(0.52);
  });

  test('has the exact limits', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
  });

  test('never falls where its argument rises, across the steps of its table too', () => {
    for (const start of [...samples(200, 0.5, 2), ...samples(92, 90.5, 182.5).map((j) => Math.round(j) / 128)]) {
      let before = log(start * (1 - 20 * 2 ** -52));
      for (let step = -19; step <= 20; step += 1) {
        const next = log(start * (1 + step * 2 ** -52));
        expect(next).toBeGreaterThanOrEqual(before);
        before = next;
      }
    }
  });
});

describe('power', () => {
  test('is within 0.75 units in the last place for curves and discount factors, and up to the limits of the range', () => {
    const bases = samples(2000, -60, 60).map((e) => 2 ** e);
    const everyday = samples(2000, -12, 12).map((y, i) => [bases[i] ?? 1, y] as const);
    const months = samples(500, -0.9, 3).map((r, i) => [1 + r, i % 241] as const);
    const nearOne = samples(500, -40, -10).map((e, i) => [1 + 2 ** e * (i % 2 === 0 ? 1 : -1), 600 * 2 ** -e] as const);
    const extreme = samples(1000, -1070, 1020).map((e, i) => [bases[i] ?? 2, e / Math.log2(bases[i] ?? 2)] as const);
    const cases = [...everyday, ...months, ...nearOne, ...extreme].filter(([base]) => base !== 1);
    expect(
      worst(
        cases
          .map(([base, y]) => ({ got: power(base, y), exact: exactPower(base, y) }))
          .filter(({ exact }) => exact.exponent < 1023 && exact.exponent > -1074)
          .map(({ got, exact }) => ulpsFromReal(got, exact)),
      ),
    ).toBeLessThan(0.75);
  });

  test('is exact where the exact result is a double', () => {
    for (let n = -1074; n <= 1023; n += 1) expect(power(2, n)).toBe(2 ** n);
    for (let n = 0; n <= 22; n += 1) expect(power(10, n)).toBe(Number(10n ** BigInt(n)));
    expect(power(9, 0.5)).toBe(3);
    expect(power(1.5, 2)).toBe(2.25);
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), (x) => {
        expect(power(x, 1)).toBe(x);
        expect(power(x, 0)).toBe(1);
        expect(power(1, x)).toBe(1);
      }),
    );
  });

  test('has the limits of a growth that never ends or dies out', () => {
    expect(power(0, 2)).toBe(0);
    expect(power(0, -2)).toBe(Infinity);
    expect(power(Infinity, 2)).toBe(Infinity);
    expect(power(Infinity, -2)).toBe(0);
    expect(power(2, 1e300)).toBe(Infinity);
    expect(power(0.5, 1e300)).toBe(0);
    expect(power(2, -Infinity)).toBe(0);
    expect(power(-8, 1 / 3)).toBeNaN();
    expect(power(2, Number.NaN)).toBeNaN();
    expect(power(Number.NaN, 2)).toBeNaN();
  });
});
