import { computeForecast } from '../forecast/compute.ts';
import type { Reference } from '../forecast/explain-reference.ts';
import { valueOf, type ExplainedValue } from '../forecast/explain-value.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { scopeLines } from '../forecast/groups.ts';
import { lineAssumptions } from '../plan/assumptions.ts';
import { baseValue, type Assumption } from '../plan/estimate.ts';

/** One assumption moved to its low end, and what the figure becomes. */
export interface Move {
  readonly lineName: string;
  /** Path inside the line: `winRate`, `response.half`. */
  readonly place: string;
  readonly from: number;
  readonly to: number;
  readonly after: ExplainedValue;
}

/** How far an assumption that is one number is moved: no range says how far it could. */
const SHARE_KEPT = 0.9;

/**
 * The assumptions that move a figure most, strongest first, at most `count`: each alone goes to the low end of its range,
 * or down by a tenth when it is one number, and the whole forecast is computed again. [] when none moves it.
 */
export function strongestMoves(forecast: Forecast, reference: Reference, count: number): readonly Move[] {
  const { plan, options } = forecast;
  const before = size(valueOf(forecast, reference));
  const inScope = new Set(scopeLines(forecast, reference.scope));
  const moves = forecast.lines.flatMap((found, index) => {
    if (!inScope.has(found)) return [];
    return lineAssumptions(found.line).flatMap(({ place, assumption, replace }) => {
      const from = baseValue(assumption);
      const to = lowEnd(assumption);
      if (to === from) return [];
      const lines = plan.lines.with(index, replace({ ...assumption, kind: 'point', value: to }));
      const after = valueOf(computeForecast({ ...plan, lines }, options, forecast), reference);
      const distance = Math.abs(size(after) - before);
      return distance > 0 ? [{ lineName: found.line.name, place, from, to, after, distance }] : [];
    });
  });
  return moves
    .sort((a, b) => b.distance - a.distance)
    .slice(0, count)
    .map(({ lineName, place, from, to, after }) => ({ lineName, place, from, to, after }));
}

function lowEnd(assumption: Assumption): number {
  return assumption.kind === 'point' ? assumption.value * SHARE_KEPT : assumption.low;
}

/** A number to rank by: an outcome that has none lies beyond all that have one. */
function size(value: ExplainedValue): number {
  const BEYOND = Number.MAX_VALUE;
  switch (value.state) {
    case 'defined':
    case 'lowest-point':
      return value.value;
    case 'undefined':
      return BEYOND;
    case 'rate':
      return value.rate.kind === 'one' ? value.rate.annual : BEYOND;
    case 'payback':
      return value.payback.kind === 'month' ? value.payback.month : BEYOND;
  }
}
