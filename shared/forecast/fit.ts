import { fail, succeed, type Result } from '../kernel/result.ts';
import { baseValue, type Estimate } from '../plan/estimate.ts';
import { CURVE_FAMILIES, type CurveFamily, type ResponsePoint } from '../plan/response.ts';
import { contactsAt, type Curve } from './curve.ts';
import { conventions, twiceLargest, type ChosenParameter } from './fit-conventions.ts';
import { nearestCurve, type NumberPoint } from './fit-search.ts';
import { SHAPES, type CurveParameter } from './fit-shapes.ts';

export type { FitConvention } from './fit-conventions.ts';

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
const FIT_REASONS = ['determined', 'by-convention', 'without-ceiling', 'nearest'] as const;
type FitReason = (typeof FIT_REASONS)[number];

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
  return report(family, points, ceiling, found.curve, choice.chosen, found.atLimit);
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
