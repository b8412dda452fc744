import { contactMonths } from '../plan/axis.ts';
import type { Result } from '../kernel/result.ts';
import { baseValue } from '../plan/estimate.ts';
import { bringsContacts, type ContactLine, type Delay, type Line } from '../plan/line.ts';
import type { ContactResponse } from '../plan/response.ts';
import type { Curve } from './curve.ts';
import { fitCurve, type CurveFit, type FitProblem } from './fit.ts';
import type { LineInputs } from './forecast.ts';
import { unchanged, type LineChange } from './scenario.ts';

/** The numbers a line runs on. `change` is null where the scenario leaves the line as planned. */
export function lineInputs(
  line: Line,
  change: Readonly<LineChange> | null,
  cutFactor: number,
  planMonths: number,
): LineInputs {
  const { spendFactor, contactsFactor, quoteRate, winRate, orderValue, marginRate } = change ?? unchanged(line);
  const { carryOver, curve, fixedContacts, delayShares, repeat } = bringsContacts(line) ? contactPath(line) : OVERHEAD;
  return {
    spendFactor,
    cutFactor,
    contactsFactor,
    carryOver,
    curve,
    fixedContacts,
    quoteRate,
    winRate,
    delayShares,
    orderValue,
    marginRate,
    repeat,
    contactMonths: contactMonths(line, planMonths),
  };
}

type Path = Pick<LineInputs, 'carryOver' | 'curve' | 'fixedContacts' | 'delayShares' | 'repeat'>;

const OVERHEAD: Path = { carryOver: 0, curve: null, fixedContacts: null, delayShares: [1], repeat: null };

/** What no scenario changes: how spend becomes contacts, and when contacts become customers and order again. */
function contactPath(line: ContactLine): Path {
  const { response, repeat } = line;
  return {
    carryOver: baseValue(line.carryOver),
    curve: response.kind === 'fixed' ? null : curveOf(response),
    fixedContacts: response.kind === 'fixed' ? response.contacts : null,
    delayShares: sharesOf(line.delay),
    repeat: repeat === null ? null : { ...repeat, retention: baseValue(repeat.retention) },
  };
}

function sharesOf(delay: Delay): readonly number[] {
  if (delay.kind === 'shares') return delay.shares;
  return (sharesAfter[delay.months] ??= Array.from({ length: delay.months + 1 }, (_, month) =>
    month === delay.months ? 1 : 0,
  ));
}

/** All customers after so many months: the same few arrays for all lines. */
const sharesAfter: (readonly number[])[] = [];

type PointsResponse = Extract<ContactResponse, { kind: 'points' }>;

/** Finding a curve through points takes far longer than using it: kept for as long as the response itself. */
const fitted = new WeakMap<PointsResponse, Result<CurveFit, FitProblem>>();

/** The curve of a response stated by points, how near it is and what the points leave open; found once. */
export function fitOf(response: PointsResponse): Result<CurveFit, FitProblem> {
  const known = fitted.get(response);
  if (known !== undefined) return known;
  const fit = fitCurve(response.family, response.points, response.ceiling);
  fitted.set(response, fit);
  return fit;
}

function curveOf(response: Exclude<ContactResponse, { kind: 'fixed' }>): Curve {
  switch (response.kind) {
    case 'constant':
      return { kind: 'constant', costPerContact: baseValue(response.costPerContact) };
    case 'hill':
      return {
        kind: 'hill',
        ceiling: baseValue(response.ceiling),
        half: baseValue(response.half),
        slope: baseValue(response.slope),
      };
    case 'exponential':
    case 'log':
      return { kind: response.kind, ceiling: baseValue(response.ceiling), scale: baseValue(response.scale) };
    case 'power':
      return { kind: 'power', factor: baseValue(response.factor), exponent: baseValue(response.exponent) };
    case 'points': {
      const fit = fitOf(response);
      if (!fit.ok) throw new Error(`Points past the door that no curve can meet: ${fit.error.code}`);
      return fit.value.curve;
    }
  }
}
