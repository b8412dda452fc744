import { contactMonths } from '../plan/axis.ts';
import type { Result } from '../kernel/result.ts';
import { baseValue } from '../plan/estimate.ts';
import { bringsContacts, type Delay, type Line } from '../plan/line.ts';
import type { ContactResponse } from '../plan/response.ts';
import type { Curve } from './curve.ts';
import { fitCurve, type CurveFit, type FitProblem } from './fit.ts';
import type { LineInputs } from './forecast.ts';
import type { LineChange } from './scenario.ts';

/** The numbers a line runs on. `change` is null where the scenario leaves the line as planned. */
export function lineInputs(
  line: Line,
  change: Readonly<LineChange> | null,
  cutFactor: number,
  planMonths: number,
): LineInputs {
  const spendFactor = change?.spendFactor ?? 1;
  if (!bringsContacts(line)) return { ...OVERHEAD, spendFactor, cutFactor, contactMonths: planMonths };
  const { response, repeat } = line;
  return {
    spendFactor,
    cutFactor,
    contactsFactor: change?.contactsFactor ?? 1,
    carryOver: baseValue(line.carryOver),
    curve: response.kind === 'fixed' ? null : curveOf(response),
    fixedContacts: response.kind === 'fixed' ? response.contacts : null,
    quoteRate: change?.quoteRate ?? baseValue(line.quoteRate),
    winRate: change?.winRate ?? baseValue(line.winRate),
    delayShares: sharesOf(line.delay),
    orderValue: change?.orderValue ?? baseValue(line.orderValue),
    marginRate: change?.marginRate ?? baseValue(line.marginRate),
    repeat:
      repeat === null
        ? null
        : { everyMonths: repeat.everyMonths, retention: baseValue(repeat.retention), atMost: repeat.atMost },
    contactMonths: contactMonths(line, planMonths),
  };
}

/** An overhead has no way to customers. */
const OVERHEAD: Omit<LineInputs, 'spendFactor' | 'cutFactor' | 'contactMonths'> = {
  contactsFactor: 1,
  carryOver: 0,
  curve: null,
  fixedContacts: null,
  quoteRate: 0,
  winRate: 0,
  delayShares: [1],
  orderValue: 0,
  marginRate: 0,
  repeat: null,
};

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
