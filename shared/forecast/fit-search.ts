import { exp, log } from '../kernel/exp-log.ts';
import type { Curve } from './curve.ts';
import type { Shape } from './fit-shapes.ts';
import { leastSquares, type LeastSquaresProblem } from './least-squares.ts';

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
  /** Places of the shape's parameters that ended at the limit of the search. */
  readonly atLimit: readonly number[];
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
const FOLLOWED = 3;

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
  const bounds = shapeBounds(shape, scaled, settled);
  const problem = asLeastSquares(shape, scaled, settled.level === null ? null : settled.level / unit, bounds);
  const followed = starts(problem, shape, scaled, bounds)
    .slice(0, FOLLOWED)
    .map((start) => leastSquares(problem, start.at));
  const best = followed.reduce((nearest, next) => (next.squares < nearest.squares ? next : nearest));
  const [logLevel = 0, ...at] = best.at;
  const level = settled.level ?? exp(logLevel) * unit;
  const values = at.map((value, j) => settled.shape[j] ?? exp(value));
  return {
    curve: shape.curve(level, values, largest),
    level,
    atLimit: bounds.flatMap(([low, high], j) => (low < high && (at[j] === low || at[j] === high) ? [j] : [])),
  };
}

/** Bounds of the logarithms of the shape's parameters; a settled one has no room. */
function shapeBounds(shape: Shape, points: readonly ScaledPoint[], settled: Settled): (readonly [number, number])[] {
  return shape.bounds(Math.min(...points.map((point) => point.spend))).map(([low, high], j) => {
    const value = settled.shape[j] ?? null;
    return value === null ? [log(low), log(high)] : [log(value), log(value)];
  });
}

/** The unknowns are the logarithms of the level and of the shape's parameters. */
function asLeastSquares(
  shape: Shape,
  points: readonly ScaledPoint[],
  level: number | null,
  bounds: readonly (readonly [number, number])[],
): LeastSquaresProblem {
  const unknowns = bounds.length + 1;
  const slopes = bounds.map(() => 0);
  return {
    unknowns,
    residuals: points.length,
    lower: [level === null ? -Infinity : log(level), ...bounds.map(([low]) => low)],
    upper: [level === null ? Infinity : log(level), ...bounds.map(([, high]) => high)],
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

/** Every starting place of the grid, the nearest first. */
function starts(
  problem: LeastSquaresProblem,
  shape: Shape,
  points: readonly ScaledPoint[],
  bounds: readonly (readonly [number, number])[],
): Start[] {
  const slopes = bounds.map(() => 0);
  const settled = problem.lower[0] ?? 0;
  let grid: number[][] = [[]];
  bounds.forEach(([low, high], j) => {
    const places = low === high ? [low] : evenly(low, high, shape.starts[j] ?? 2);
    grid = grid.flatMap((before) => places.map((place) => before.concat(place)));
  });
  return grid
    .map((at): Start => {
      const shares = points.map((point) => shape.share(point.spend, point.logSpend, at, slopes));
      const level = Number.isFinite(settled) ? exp(settled) : bestLevel(shares, points);
      const squares = points.reduce((sum, { contacts }, i) => sum + (level * (shares[i] ?? 0) - contacts) ** 2, 0);
      return { at: [Number.isFinite(settled) ? settled : log(level), ...at], squares };
    })
    .filter((start) => Number.isFinite(start.squares + (start.at[0] ?? 0)))
    .sort((a, b) => a.squares - b.squares);
}

/** The level that is nearest for given shares: a straight line through zero. */
function bestLevel(shares: readonly number[], points: readonly ScaledPoint[]): number {
  let above = 0;
  let below = 0;
  shares.forEach((share, i) => {
    above += share * (points[i]?.contacts ?? 0);
    below += share * share;
  });
  return above / below;
}

function evenly(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
}
