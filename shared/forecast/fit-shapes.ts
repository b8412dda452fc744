import { exp, log } from '../kernel/exp-log.ts';
import type { Curve } from './curve.ts';

/** Names of the parameters of the curves (definitions, step 3). */
export type CurveParameter = 'costPerContact' | 'ceiling' | 'half' | 'slope' | 'scale' | 'factor' | 'exponent';

/** Families that bend. A curve is level * share(spend), the level being its ceiling or factor. */
export type BendingFamily = Exclude<Curve['kind'], 'constant'>;

/**
 * How a family looks to the search. Spend is divided by the largest spend of the points, the shape parameters are
 * logarithms, so that every search is of the same size whatever the currency.
 */
export interface Shape {
  readonly level: 'ceiling' | 'factor';
  readonly parameters: readonly CurveParameter[];
  /** Bounds of each parameter (not yet a logarithm) when the smallest spend of the points is `smallest` of the largest. */
  readonly bounds: (smallest: number) => readonly (readonly [number, number])[];
  /** How many starting places to try along each parameter. */
  readonly starts: readonly number[];
  /** Writes d share / d parameter. */
  readonly share: (spend: number, logSpend: number, at: readonly number[], derivatives: number[]) => number;
  readonly curve: (level: number, parameters: readonly number[], largestSpend: number) => Curve;
}

/** A curve nearly straight, or nearly a step, over the points is near enough: further out nothing changes but the digits. */
const FAR = 1e4;
const STEEPEST = 20;
const FLATTEST = 0.05;

const HILL: Shape = {
  level: 'ceiling',
  parameters: ['half', 'slope'],
  bounds: (smallest) => [
    [smallest / FAR, FAR],
    [FLATTEST, STEEPEST],
  ],
  starts: [16, 12],
  share: (_, logSpend, [half = 0, logSlope = 0], derivatives) => {
    const slope = exp(logSlope);
    const share = 1 / (1 + exp(slope * (half - logSpend)));
    const bend = -slope * share * (1 - share);
    derivatives[0] = bend;
    derivatives[1] = bend * (half - logSpend);
    return share;
  },
  curve: (ceiling, [half = 1, slope = 1], largest) => ({ kind: 'hill', ceiling, half: half * largest, slope }),
};

const EXPONENTIAL: Shape = {
  level: 'ceiling',
  parameters: ['scale'],
  bounds: (smallest) => [[smallest / 40, FAR]],
  starts: [24],
  share: (spend, _, [logScale = 0], derivatives) => {
    const scaled = spend / exp(logScale);
    const left = exp(-scaled);
    derivatives[0] = -scaled * left;
    return 1 - left;
  },
  curve: (ceiling, [scale = 1], largest) => ({ kind: 'exponential', ceiling, scale: scale * largest }),
};

const LOG: Shape = {
  level: 'ceiling',
  parameters: ['scale'],
  bounds: (smallest) => [[smallest / FAR / FAR, FAR]],
  starts: [24],
  share: (spend, _, [logScale = 0], derivatives) => {
    const scaled = spend / exp(logScale);
    derivatives[0] = -scaled / (1 + scaled);
    return log(1 + scaled);
  },
  curve: (ceiling, [scale = 1], largest) => ({ kind: 'log', ceiling, scale: scale * largest }),
};

const POWER: Shape = {
  level: 'factor',
  parameters: ['exponent'],
  bounds: () => [[0.001, 1]],
  starts: [12],
  share: (_, logSpend, [logExponent = 0], derivatives) => {
    const exponent = exp(logExponent);
    const share = exp(exponent * logSpend);
    derivatives[0] = share * logSpend * exponent;
    return share;
  },
  curve: (factor, [exponent = 1], largest) => ({
    kind: 'power',
    factor: factor * exp(-exponent * log(largest)),
    exponent,
  }),
};

export const SHAPES: Readonly<Record<BendingFamily, Shape>> = {
  hill: HILL,
  exponential: EXPONENTIAL,
  log: LOG,
  power: POWER,
};
