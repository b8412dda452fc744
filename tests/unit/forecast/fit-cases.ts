import * as fc from 'fast-check';
import { contactsAt, type Curve } from '../../../shared/forecast/curve.ts';
import { fitCurve, type CurveFit } from '../../../shared/forecast/fit.ts';
import { minor } from '../../../shared/money/money.ts';
import type { Assumption } from '../../../shared/plan/estimate.ts';
import { CURVE_FAMILIES, type CurveFamily, type ResponsePoint } from '../../../shared/plan/response.ts';

export const known = (value: number): Assumption => ({ kind: 'point', value, evidence: null });
export const stated = (points: readonly (readonly [number, number])[]): ResponsePoint[] =>
  points.map(([spend, contacts]) => ({ spend: minor(spend), contacts: known(contacts) }));

export function fit(family: CurveFamily, points: readonly ResponsePoint[], ceiling: number | null = null): CurveFit {
  const found = fitCurve(family, points, ceiling === null ? null : known(ceiling));
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

export const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
export const trueCurves: fc.Arbitrary<Curve> = fc
  .tuple(fc.constantFrom(...CURVE_FAMILIES), real(3, 8), real(1, 4), real(0.4, 4), real(0.05, 1))
  .map(([family, spendDigits, contactDigits, slope, exponent]): Curve => {
    const spend = 10 ** spendDigits;
    const ceiling = 10 ** contactDigits;
    switch (family) {
      case 'constant':
        return { kind: family, costPerContact: spend / ceiling };
      case 'hill':
        return { kind: family, ceiling, half: spend, slope };
      case 'exponential':
      case 'log':
        return { kind: family, ceiling, scale: spend };
      case 'power':
        return { kind: family, factor: ceiling / spend ** exponent, exponent };
    }
  });

/** Points read off a curve around the spend at which it bends. */
export function readOff(curve: Curve, shares: readonly number[]): ResponsePoint[] {
  const size = curve.kind === 'hill' ? curve.half : 'scale' in curve ? curve.scale : 100_000;
  return stated(shares.map((share) => Math.round(size * share)).map((spend) => [spend, contactsAt(curve, spend)]));
}

const parameters = (curve: Curve): number[] => Object.values(curve).filter((value) => typeof value === 'number');

export function near(found: Curve, expected: Curve, tolerance: number): boolean {
  const values = parameters(expected);
  return (
    found.kind === expected.kind && parameters(found).every((v, i) => Math.abs(v / (values[i] ?? 0) - 1) < tolerance)
  );
}

/** The curve with its bend moved to `spend`. */
export function bentAt(curve: Curve, spend: number): Curve {
  switch (curve.kind) {
    case 'hill':
      return { ...curve, half: spend };
    case 'exponential':
    case 'log':
      return { ...curve, scale: spend };
    case 'constant':
    case 'power':
      return curve;
  }
}
