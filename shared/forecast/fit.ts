import { fail, succeed, type Result } from '../kernel/result.ts';
import { baseValue, type Estimate } from '../plan/estimate.ts';
import { CURVE_FAMILIES, type CurveFamily, type ResponsePoint } from '../plan/response.ts';
import { contactsAt, type Curve } from './curve.ts';
import { nearestCurve, type NumberPoint, type Settled } from './fit-search.ts';
import { SHAPES, type BendingFamily, type CurveParameter } from './fit-shapes.ts';

/** How a parameter that the points leave open was chosen, so that the choice can be said and changed. */
export type FitConvention =
  /** slope 1: the plain saturation curve. */
  | 'slope-one'
  /** A ceiling of twice the most contacts stated. */
  | 'ceiling-twice-largest'
  /** scale = the spend of the one point. */
  | 'scale-at-point'
  /** exponent 1/2: twice the contacts take four times the spend. */
  | 'exponent-half';

export interface ChosenParameter {
  readonly parameter: CurveParameter;
  readonly convention: FitConvention;
}

/** The curve found, how near it is, and what the points could not say. */
export interface CurveFit {
  readonly family: CurveFamily;
  readonly curve: Curve;
  /** `through`: every point is met to nine digits; `nearest`: least squares in contacts. */
  readonly exactness: 'through' | 'nearest';
  /** Largest and root-mean-square distance from the stated contacts. */
  readonly largestError: number;
  readonly rmsError: number;
  /** The same, divided by the stated contacts of each point (points of zero contacts left out). */
  readonly largestRelativeError: number;
  readonly rmsRelativeError: number;
  /** Parameters chosen by convention, since the points do not determine them. */
  readonly undetermined: readonly ChosenParameter[];
  /** Parameters at the end of their range: the points bend in a way this family cannot. */
  readonly atLimit: readonly CurveParameter[];
  /** A stated ceiling is the asymptote of hill and exponential; the other families have none and leave it unused. */
  readonly ceiling: 'asymptote' | 'unused' | 'not-stated';
}

/** Points that no rising curve can meet. Spend in minor units a month. */
export type FitProblem =
  | { readonly code: 'no-points' }
  | { readonly code: 'no-contacts' }
  | {
      readonly code: 'fewer-contacts';
      readonly spend: number;
      readonly contacts: number;
      readonly previousSpend: number;
      readonly previousContacts: number;
    }
  | { readonly code: 'above-ceiling'; readonly spend: number; readonly contacts: number; readonly ceiling: number };

/** Relative distance below which a curve goes through a point. */
const THROUGH = 1e-9;

/** An asymptote beyond this many times the most contacts ever stated is an accident of two points, not knowledge. */
const FARTHEST_CEILING = 10;

/**
 * The curve of one family through the stated points, or nearest to them (least squares in contacts).
 * `ceiling` is the stated most contacts a month, null when nobody knows one. Problems: see `FitProblem`.
 * Definitions, "From spend to margin", step 3; the same points always give the same curve.
 */
export function fitCurve(
  family: CurveFamily,
  points: readonly ResponsePoint[],
  ceiling: Estimate | null,
): Result<CurveFit, FitProblem> {
  const limit = ceiling === null ? null : baseValue(ceiling);
  const numbers = points
    .map((point): NumberPoint => ({ spend: point.spend, contacts: baseValue(point.contacts) }))
    .sort((a, b) => a.spend - b.spend || a.contacts - b.contacts);
  const problem = findProblem(numbers, limit);
  return problem === null ? succeed(fitNumbers(family, numbers, limit)) : fail(problem);
}

/** Why a family stands where it does in the ranking of `fitAll`, from the best reason to the worst. */
export const FIT_REASONS = ['determined', 'by-convention', 'without-ceiling', 'nearest'] as const;
export type FitReason = (typeof FIT_REASONS)[number];

export interface RankedFit extends CurveFit {
  readonly reason: FitReason;
}

/**
 * The fit of every family, best first: through all points before nearest; then nothing left open, then something chosen
 * by convention, then a stated ceiling left unused; among the nearest, by root-mean-square error.
 */
export function fitAll(points: readonly ResponsePoint[], ceiling: Estimate | null): Result<RankedFit[], FitProblem> {
  const ranked: RankedFit[] = [];
  for (const family of CURVE_FAMILIES) {
    const fit = fitCurve(family, points, ceiling);
    if (!fit.ok) return fit;
    ranked.push({ ...fit.value, reason: reasonOf(fit.value) });
  }
  return succeed(ranked.sort((a, b) => place(a) - place(b) || (a.reason === 'nearest' ? a.rmsError - b.rmsError : 0)));
}

function reasonOf(fit: CurveFit): FitReason {
  if (fit.exactness === 'nearest') return 'nearest';
  if (fit.ceiling === 'unused') return 'without-ceiling';
  return fit.undetermined.length > 0 ? 'by-convention' : 'determined';
}

function place(fit: RankedFit): number {
  return FIT_REASONS.indexOf(fit.reason);
}

function findProblem(points: readonly NumberPoint[], ceiling: number | null): FitProblem | null {
  let previous: NumberPoint | null = null;
  for (const point of points) {
    if (ceiling !== null && point.contacts > ceiling) return { code: 'above-ceiling', ...point, ceiling };
    if (previous !== null && point.contacts < previous.contacts) {
      return {
        code: 'fewer-contacts',
        ...point,
        previousSpend: previous.spend,
        previousContacts: previous.contacts,
      };
    }
    previous = point;
  }
  if (previous === null) return { code: 'no-points' };
  return previous.contacts > 0 ? null : { code: 'no-contacts' };
}

function fitNumbers(family: CurveFamily, points: readonly NumberPoint[], ceiling: number | null): CurveFit {
  if (family === 'constant') return report(family, points, ceiling, constantCurve(points), [], []);
  const shape = SHAPES[family];
  let choice = conventions(family, points, ceiling);
  let found = nearestCurve(shape, points, choice.settled);
  if (family === 'hill' && choice.settled.level === null && choice.chosen.length > 0) {
    const largest = Math.max(...points.map((point) => point.contacts));
    if (!meets(found.curve, points) || found.level > FARTHEST_CEILING * largest) {
      choice = twiceLargest(points, [null, null], []);
      found = nearestCurve(shape, points, choice.settled);
    }
  }
  const atLimit = found.atLimit.flatMap((j) => shape.parameters[j] ?? []);
  return report(family, points, ceiling, found.curve, choice.chosen, atLimit);
}

interface Choice {
  readonly settled: Settled;
  readonly chosen: readonly ChosenParameter[];
}

/**
 * What has to be chosen when there are fewer points than parameters. A hill curve of two points has slope 1, or, where
 * no such curve meets them (more than proportional, or nearly so), a ceiling of twice the largest.
 */
function conventions(family: BendingFamily, points: readonly NumberPoint[], ceiling: number | null): Choice {
  const distinct = new Set(points.map((point) => point.spend)).size;
  switch (family) {
    case 'hill': {
      const open = distinct === 1 || (distinct === 2 && ceiling === null);
      const chosen: ChosenParameter[] = open ? [{ parameter: 'slope', convention: 'slope-one' }] : [];
      const shape = [null, open ? 1 : null];
      if (distinct === 1 && ceiling === null) return twiceLargest(points, shape, chosen);
      return { settled: { level: ceiling, shape }, chosen };
    }
    case 'exponential':
      if (distinct === 1 && ceiling === null) return twiceLargest(points, [null], []);
      return { settled: { level: ceiling, shape: [null] }, chosen: [] };
    case 'log':
      if (distinct > 1) return { settled: { level: null, shape: [null] }, chosen: [] };
      return { settled: { level: null, shape: [1] }, chosen: [{ parameter: 'scale', convention: 'scale-at-point' }] };
    case 'power':
      if (distinct > 1) return { settled: { level: null, shape: [null] }, chosen: [] };
      return {
        settled: { level: null, shape: [0.5] },
        chosen: [{ parameter: 'exponent', convention: 'exponent-half' }],
      };
  }
}

function twiceLargest(
  points: readonly NumberPoint[],
  shape: readonly (number | null)[],
  chosen: readonly ChosenParameter[],
): Choice {
  return {
    settled: { level: 2 * Math.max(...points.map((point) => point.contacts)), shape },
    chosen: [...chosen, { parameter: 'ceiling', convention: 'ceiling-twice-largest' }],
  };
}

/** The straight line through zero nearest to the points. */
function constantCurve(points: readonly NumberPoint[]): Curve {
  const largest = Math.max(...points.map((point) => point.spend));
  let above = 0;
  let below = 0;
  for (const { spend, contacts } of points) {
    above += (spend / largest) * spend;
    below += (spend / largest) * contacts;
  }
  return { kind: 'constant', costPerContact: above / below };
}

function meets(curve: Curve, points: readonly NumberPoint[]): boolean {
  return points.every(
    ({ spend, contacts }) => Math.abs(contactsAt(curve, spend) - contacts) <= THROUGH * Math.max(contacts, 0),
  );
}

function report(
  family: CurveFamily,
  points: readonly NumberPoint[],
  ceiling: number | null,
  curve: Curve,
  undetermined: readonly ChosenParameter[],
  atLimit: readonly CurveParameter[],
): CurveFit {
  const errors = points.map(({ spend, contacts }) => Math.abs(contactsAt(curve, spend) - contacts));
  const relative = points.flatMap(({ contacts }, i) => (contacts > 0 ? [(errors[i] ?? 0) / contacts] : []));
  const hasAsymptote = family === 'hill' || family === 'exponential';
  return {
    family,
    curve,
    exactness: meets(curve, points) ? 'through' : 'nearest',
    largestError: Math.max(...errors),
    rmsError: rootMeanSquare(errors),
    largestRelativeError: Math.max(...relative),
    rmsRelativeError: rootMeanSquare(relative),
    undetermined,
    atLimit,
    ceiling: ceiling === null ? 'not-stated' : hasAsymptote ? 'asymptote' : 'unused',
  };
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
