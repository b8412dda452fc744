import { exp, log } from '../kernel/exp-log.ts';
import type { Curve } from './curve.ts';
import type { CurveParameter, Shape } from './fit-shapes.ts';
import { leastSquares, type LeastSquaresAnswer, type LeastSquaresProblem } from './least-squares.ts';

/** A point as numbers: minor units a month (> 0), contacts a month. */
export interface NumberPoint {
  readonly spend: number;
  readonly contacts: number;
}

/** Parameters that are not searched for; null where the search decides. */
export interface Settled {
  /** Contacts. */
  readonly level: number | null;
  /** One for each parameter of the shape; amounts as a multiple of the largest spend of the points. */
  readonly shape: readonly (number | null)[];
}

export interface Found {
  readonly curve: Curve;
  /** The curve's ceiling or factor, in contacts. */
  readonly level: number;
  /** Parameters that ended at the limit of the search. */
  readonly atLimit: readonly CurveParameter[];
}

/** The points with spend and contacts divided by their largest, so that every search is of the same size. */
interface ScaledPoint {
  readonly spend: number;
  readonly logSpend: number;
  readonly contacts: number;
}

interface Start {
  readonly at: readonly number[];
  readonly squares: number;
}

/** How many of the starting places are followed to their end. */
const FOLLOWED = 4;

/** A level this far from the most contacts stated makes the curve straight, or as good as straight, over the points. */
const LOWEST_LEVEL = 1e-3;
const HIGHEST_LEVEL = 2e4;

/** Squares, in units of the most contacts, that are rounding and no distance. */
const MET = 1e-26;

/**
 * The curve of a family nearest to the points: least squares in contacts, from a grid of starting places on which the
 * level is solved for exactly. No chance in it. Some point must hold contacts above zero.
 */
export function nearestCurve(shape: Shape, points: readonly NumberPoint[], settled: Settled): Found {
  const largest = Math.max(...points.map((point) => point.spend));
  const unit = Math.max(...points.map((point) => point.contacts));
  const scaled = points.map(({ spend, contacts }): ScaledPoint => ({
    spend: spend / largest,
    logSpend: log(spend / largest),
    contacts: contacts / unit,
  }));
  const bounds = [levelBounds(settled, unit), ...shapeBounds(shape, scaled, settled)];
  const problem = asLeastSquares(shape, scaled, bounds);
  const [logLevel = 0, ...at] = bestAnswer(problem, starts(shape, scaled, bounds).slice(0, FOLLOWED));
  const level = settled.level ?? exp(logLevel) * unit;
  const values = at.map((value, j) => settled.shape[j] ?? exp(value));
  const names = [shape.level, ...shape.parameters];
  return {
    curve: shape.curve(level, values, largest),
    level,
    atLimit: names.filter((_, j) => isAtLimit(j === 0 ? logLevel : at[j - 1], bounds[j])),
  };
}

function isAtLimit(value: number | undefined, bounds: Bounds | undefined): boolean {
  return bounds !== undefined && bounds[0] < bounds[1] && (value === bounds[0] || value === bounds[1]);
}

/** The nearest of the answers that the starting places lead to; one that meets every point ends the search. */
function bestAnswer(problem: LeastSquaresProblem, from: readonly Start[]): readonly number[] {
  let best: LeastSquaresAnswer | null = null;
  for (const start of from) {
    const answer = leastSquares(problem, start.at);
    if (best === null || answer.squares < best.squares) best = answer;
    if (best.squares <= MET) break;
  }
  return best?.at ?? [];
}

/** Bounds of the logarithms of the unknowns; a settled one has no room. */
type Bounds = readonly [low: number, high: number];

function levelBounds({ level }: Settled, unit: number): Bounds {
  return level === null ? [log(LOWEST_LEVEL), log(HIGHEST_LEVEL)] : [log(level / unit), log(level / unit)];
}

function shapeBounds(shape: Shape, points: readonly ScaledPoint[], settled: Settled): Bounds[] {
  return shape.bounds(Math.min(...points.map((point) => point.spend))).map(([low, high], j): Bounds => {
    const value = settled.shape[j] ?? null;
    return value === null ? [log(low), log(high)] : [log(value), log(value)];
  });
}

/** The unknowns are the logarithms of the level and of the shape's parameters. */
function asLeastSquares(shape: Shape, points: readonly ScaledPoint[], bounds: readonly Bounds[]): LeastSquaresProblem {
  const unknowns = bounds.length;
  const slopes = shape.parameters.map(() => 0);
  return {
    unknowns,
    residuals: points.length,
    lower: bounds.map(([low]) => low),
    upper: bounds.map(([, high]) => high),
    evaluate: ([logLevel = 0, ...at], residuals, derivatives) => {
      const factor = exp(logLevel);
      points.forEach((point, i) => {
        const contacts = factor * shape.share(point.spend, point.logSpend, at, slopes);
        residuals[i] = contacts - point.contacts;
        derivatives[i * unknowns] = contacts;
        slopes.forEach((slope, j) => (derivatives[i * unknowns + j + 1] = factor * slope));
      });
    },
  };
}

/**
 * Starting places on a grid of the shape's parameters, the nearest first: the best one for each value of the last
 * parameter, so that different bends are followed and not neighbours in one valley.
 */
function starts(shape: Shape, points: readonly ScaledPoint[], bounds: readonly Bounds[]): Start[] {
  const slopes = shape.parameters.map(() => 0);
  const [levelRange = [0, 0], ...ranges] = bounds;
  const axes = ranges.map((range, j) => places(range, shape.starts[j] ?? 2, j === 0 ? bends(points) : []));
  const shares = new Float64Array(points.length);
  const measured = (at: readonly number[]): Start => {
    points.forEach((point, i) => (shares[i] = shape.share(point.spend, point.logSpend, at, slopes)));
    const logLevel = Math.min(levelRange[1], Math.max(levelRange[0], log(bestLevel(shares, points))));
    return { at: [logLevel, ...at], squares: squaresAt(exp(logLevel), shares, points) };
  };
  const [first = [], second = null] = axes;
  const nearest = (list: readonly Start[]): Start[] => list.toSorted((a, b) => a.squares - b.squares);
  if (second === null) return nearest(first.map((value) => measured([value])));
  return nearest(second.flatMap((last) => nearest(first.map((value) => measured([value, last]))).slice(0, 1)));
}

function squaresAt(level: number, shares: Float64Array, points: readonly ScaledPoint[]): number {
  let squares = 0;
  points.forEach(({ contacts }, i) => {
    const residual = level * (shares[i] ?? 0) - contacts;
    squares += residual * residual;
  });
  return squares;
}

/** The level that is nearest for given shares: a straight line through zero. */
function bestLevel(shares: Float64Array, points: readonly ScaledPoint[]): number {
  let above = 0;
  let below = 0;
  shares.forEach((share, i) => {
    above += share * (points[i]?.contacts ?? 0);
    below += share * share;
  });
  return above / below;
}

/** Where a steep curve may bend: at the points and half-way between them. */
function bends(points: readonly ScaledPoint[]): number[] {
  return points.flatMap(({ logSpend }, i) => [logSpend, (logSpend + (points[i + 1]?.logSpend ?? logSpend)) / 2]);
}

/** Evenly over the range, and the places inside it that are worth a try of their own. */
function places([low, high]: Bounds, count: number, others: readonly number[]): number[] {
  if (low === high) return [low];
  const even = Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
  return [...even, ...others.filter((place) => place > low && place < high)];
}
