import type { NumberPoint, Settled } from './fit-search.ts';
import type { BendingFamily, CurveParameter } from './fit-shapes.ts';

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

export interface Choice {
  readonly settled: Settled;
  readonly chosen: readonly ChosenParameter[];
}

/**
 * What has to be chosen when there are fewer points than parameters. A hill curve of two points has slope 1, or, where
 * no such curve meets them (more than proportional, or nearly so), a ceiling of twice the largest.
 */
export function conventions(family: BendingFamily, points: readonly NumberPoint[], ceiling: number | null): Choice {
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

/** A ceiling of twice the most contacts stated, beside what is chosen already. */
export function twiceLargest(
  points: readonly NumberPoint[],
  shape: readonly (number | null)[],
  chosen: readonly ChosenParameter[],
): Choice {
  return {
    settled: { level: 2 * Math.max(...points.map((point) => point.contacts)), shape },
    chosen: [...chosen, { parameter: 'ceiling', convention: 'ceiling-twice-largest' }],
  };
}
